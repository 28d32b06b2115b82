"""`mujaz verify`: whether a printed document is unchanged, the site's, and proven."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz import tasks
from mujaz.cli.commands import FINDINGS
from mujaz.cli.output import fail, plain_line
from mujaz.edges import BrokenPdfError

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=_file)
@click.argument("article", required=False, type=_file)
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the site that is said to have printed it.  [default: this folder, where it is a site's]",
)
def verify(file: Path, article: Path | None, root: Path | None) -> None:
    """Say whether FILE, a printed PDF, is unchanged and the site's, and whether its excerpts stand in ARTICLE.

    Nothing is fetched. Lines begin with `proven`, `wrong` or `unknown`: what could not be compared is said, and is no
    finding. PDFs are not signed: without the site's folder, only changes that their maker did not hide are found.
    """
    here = Path()
    if root is None and (here / "briefings" / "site.yml").is_file():
        root = here
    try:
        text = article.read_text("utf-8") if article else None
        verdict = tasks.verify(file.read_bytes(), text, root)
    except BrokenPdfError as error:
        fail(f"{file} is no printed document of Mujaz: {error}")
    except UnicodeDecodeError:
        fail(f"{article} is not UTF-8 text")
    except OSError as error:
        fail(str(error))
    for word, lines, colour in (
        ("proven", verdict.proven, "green"),
        ("wrong", verdict.faults, "red"),
        ("unknown", verdict.unknown, "yellow"),
    ):
        for line in lines:
            click.echo(f"{click.style(word, fg=colour)}: {plain_line(line)}")
    if verdict.faults:
        sys.exit(FINDINGS)
