"""`mujaz verify`: whether a printed document, or a site, is proven by the articles that it is about."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS
from mujaz.cli.helping import command, option
from mujaz.cli.output import fail
from mujaz.cli.tongue import said
from mujaz.edges import BrokenPdfError, is_address
from mujaz.messages import say

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@command()
@click.argument("target", metavar="FILE|FOLDER|ADDRESS")
@click.argument("articles", metavar="[ARTICLE]...", nargs=-1, type=_file)
@option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site that is said to have printed it.  [default: this folder, where it is a site's]",
)
def verify(target: str, articles: tuple[Path, ...], root: Path | None) -> None:
    """Say whether excerpts stand in each ARTICLE, a copy of your own; and whether FILE, a printed PDF, is unchanged.

    FOLDER is a site, as it was built or its content; ADDRESS that of a briefing's page, from which the page and what it
    publishes of the articles are fetched, and nothing else. Articles go nowhere.

    Lines begin with `proven`, `wrong` or `unknown`: what could not be compared is said, and is no finding. PDFs are not
    signed: without the site's folder, only changes that their maker did not hide are found.
    """
    if is_address(target) or Path(target).is_dir():
        if not articles:
            raise click.UsageError(said(say("name the file of an article, which is compared with the site")))
        _tell(tasks.verify_copies(target, {str(article): _text(article) for article in articles}))
        return
    file = Path(_file.convert(target, None, click.get_current_context()))
    here = Path()
    if root is None and (here / "briefings" / "site.yml").is_file():
        root = here
    try:
        verdict = tasks.verify(file.read_bytes(), [_text(article) for article in articles], root)
    except BrokenPdfError as error:
        fail(say("{file} is no printed document of Mujaz: {error}", file=file, error=error))
    except OSError as error:
        fail(str(error))
    _tell(verdict)


def _tell(verdict: tasks.Verdict) -> None:
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
