"""`mujaz verify`: whether a printed document is unchanged, the site's, and proven."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail
from mujaz.cli.tongue import said
from mujaz.edges import BrokenPdfError
from mujaz.messages import say

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@command()
@click.argument("file", type=_file)
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1, type=_file)
@option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site that is said to have printed it.  [default: this folder, where it is a site's]",
)
def verify(file: Path, articles: tuple[Path, ...], root: Path | None) -> None:
    """Say whether FILE, a printed PDF, is unchanged and the site's, and whether its excerpts stand in each ARTICLE.

    Nothing is fetched. Lines begin with `proven`, `wrong` or `unknown`: what could not be compared is said, and is no
    finding. PDFs are not signed: without the site's folder, only changes that their maker did not hide are found.
    """
    here = Path()
    if root is None and (here / "briefings" / "site.yml").is_file():
        root = here
    try:
        verdict = tasks.verify(file.read_bytes(), [_text(article) for article in articles], root)
    except BrokenPdfError as error:
        fail(say("{file} is no printed document of Mujaz: {error}", file=file, error=error))
    except OSError as error:
        fail(str(error))
    for word, lines, colour in (
        (say("proven"), verdict.proven, "green"),
        (say("wrong"), verdict.faults, "red"),
        (say("unknown"), verdict.unknown, "yellow"),
    ):
        for line in lines:
            click.echo(f"{click.style(said(word), fg=colour)}: {said(line)}")
    if verdict.faults:
        sys.exit(FINDINGS)


def _text(article: Path) -> str:
    try:
        return article.read_text("utf-8")
    except UnicodeDecodeError:
        fail(say("{article} is not UTF-8 text", article=article))
