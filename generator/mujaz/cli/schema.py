"""`mujaz schema`: what editors' programs are told of the files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS, root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail, refuse
from mujaz.cli.tongue import note, put
from mujaz.messages import MisuseError, say


@command()
@root_option
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    show_default=f"{tasks.SCHEMAS} in the site's folder",
    help="The folder for the schemas.",
)
@option(
    "--modeline",
    "modelines",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file that is to name its schema in its first line, for editors that have no settings for a folder.",
)
@option("--check", "is_check", is_flag=True, help="Write nothing; say which files would change, and exit with 1.")
@option("--reference", metavar="TAG", help="Print a reference of all keys in this language, and write nothing.")
def schema(root: Path, out: Path | None, modelines: tuple[Path, ...], reference: str | None, *, is_check: bool) -> None:
    """Write a JSON Schema for each kind of file, with which editors complete, explain and check what is typed.

    The schemas know the site's languages. Visual Studio Code finds them by .vscode/settings.json, which this command
    also writes or adds to; its extension is `redhat.vscode-yaml`. Other editors that run yaml-language-server can be
    given the same settings.
    """
    try:
        if reference is not None:
            click.echo(tasks.key_reference(root, reference), nl=False)
            return
        changed = tasks.write_schemas(root, out, modelines, is_check=is_check)
    except MisuseError as error:
        refuse(error)
    except (OSError, UnicodeDecodeError) as error:
        fail(say("the schemas cannot be written: {reason}", reason=error))
    for name in changed:
        put(say("would change {file}", file=name) if is_check else say("wrote {file}", file=name))
    if not changed:
        note(say("the schemas are up to date"))
    if changed and is_check:
        sys.exit(FINDINGS)
