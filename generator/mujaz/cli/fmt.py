"""`mujaz fmt`: content files laid out as they should be."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS, root_option
from mujaz.cli.helping import command, option
from mujaz.cli.output import coloured, fail, lang_option, refuse
from mujaz.cli.tongue import Tongue, is_terminal, note, put
from mujaz.messages import MisuseError, say
from mujaz.render import as_text


@command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@root_option
@option("--check", "is_check", is_flag=True, help="Write nothing; say which files would change, and exit with 1.")
@lang_option
def fmt(files: tuple[Path, ...], root: Path, tongue: Tongue, *, is_check: bool) -> None:
    """Lay content files out: keys in their order, long texts on lines of 150 characters.

    Without FILE, all that editors write: briefings, records, registers, topics, and language files. Nothing that a file
    says is changed, comments stay with what they are about, and a file that is not right YAML is listed and left alone.
    """
    try:
        layout = tasks.lay_out(root, files, is_check=is_check)
    except MisuseError as error:
        refuse(error)
    except OSError as error:
        fail(say("a file cannot be read or written: {reason}", reason=error))
    for file in layout.changed:
        put(say("would change {file}", file=file) if is_check else say("changed {file}", file=file))
    click.echo(as_text(layout.findings, coloured, tongue.catalogue, isolated=is_terminal()), nl=False)
    for file, why in layout.refused.items():
        note(say("{file} is left as it is: {reason}", file=file, reason=why))
    files_, changed = layout.files, len(layout.changed)
    if is_check:
        note(say("{files} files, {n} would change", files=files_, n=changed))
    else:
        note(say("{files} files, {n} changed", files=files_, n=changed))
    if layout.findings or layout.refused or (is_check and layout.changed):
        sys.exit(FINDINGS)
