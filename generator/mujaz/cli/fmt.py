"""`mujaz fmt`: content files laid out as they should be."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS, root_option
from mujaz.cli.output import Tongue, coloured, fail, is_terminal, lang_option
from mujaz.render import as_text


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@root_option
@click.option("--check", "is_check", is_flag=True, help="Write nothing; say which files would change, and exit with 1.")
@lang_option
def fmt(files: tuple[Path, ...], root: Path, tongue: Tongue, *, is_check: bool) -> None:
    """Lay content files out: keys in their order, long texts on lines of 150 characters.

    Without FILE, all that editors write: briefings, records, registers, topics, and language files. Nothing that a file
    says is changed, comments stay with what they are about, and a file that is not right YAML is listed and left alone.
    """
    try:
        layout = tasks.lay_out(root, files, is_check=is_check)
    except tasks.NoContentError as error:
        fail(str(error), "content is in briefings/, seeds/ and languages/ of the site's folder; --root names that")
    except OSError as error:
        fail(f"a file cannot be read or written: {error}")
    for file in layout.changed:
        click.echo(f"{'would change' if is_check else 'changed'} {file}")
    click.echo(as_text(layout.findings, coloured, tongue.catalogue, isolated=is_terminal()), nl=False)
    for file, reason in layout.refused.items():
        click.echo(f"{file} is left as it is: {reason}", err=True)
    click.echo(f"{layout.files} files, {len(layout.changed)} {'would change' if is_check else 'changed'}", err=True)
    if layout.findings or layout.refused or (is_check and layout.changed):
        sys.exit(FINDINGS)
