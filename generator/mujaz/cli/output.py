"""What the commands print."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, Self

import click

from mujaz.edges import UnknownCatalogueError, catalogue, from_here, preferred_catalogue
from mujaz.messages import ENGLISH, Catalogue, listed, say
from mujaz.render import FORMATS, as_text

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.tasks import Report

MISUSE = 2
"""Exit code where the command itself was called wrongly."""


def _tongue(_context: click.Context, _option: click.Parameter, tag: str | None) -> Tongue:
    if tag is None:
        return Tongue(preferred_catalogue(), is_asked=False)
    try:
        return Tongue(catalogue(tag), is_asked=True)
    except UnknownCatalogueError as error:
        fail(str(error), f"it speaks: {', '.join(error.tags)}", option="--lang")


@dataclass(frozen=True)
class Tongue:
    """The language that findings are told in.

    Attributes:
        catalogue: how it says them.
        is_asked: whether the command line names it, and not the locale.
    """

    catalogue: Catalogue
    is_asked: bool = False

    @classmethod
    def of_locale(cls) -> Self:
        """Return the language of the user's locale."""
        return cls(preferred_catalogue())

    def tell(self, text: str, code: str = "", *, err: bool = False) -> str:
        """Return a text as it is printed to standard output, or to standard error; the rule of a code says it."""
        return self.catalogue.tell(text, code, plain_line, isolated=is_terminal(err=err))


lang_option = click.option(
    "--lang",
    "tongue",
    metavar="TAG",
    callback=_tongue,
    help="Language of the findings.  [default: the locale's, else English]",
)


def show(report: Report, form: str, root: Path, tongue: Tongue) -> None:
    """Print the findings of a report to standard output, and a sum of them for people to standard error."""
    if form != "text":
        # Programs read the same whatever the locale is.
        told = tongue.catalogue if tongue.is_asked or form != "json" else ENGLISH
        click.echo(FORMATS[form](report.findings, from_here(root), told), nl=False)
        return
    # click drops the colours where standard output is no terminal.
    click.echo(as_text(report.findings, coloured, tongue.catalogue, isolated=is_terminal()), nl=False)
    errors, warnings = len(report.errors), len(report.open) - len(report.errors)
    found = say("no findings")
    if report.open:
        counted = say("{n} error", n=errors) if errors == 1 else say("{n} errors", n=errors)
        more = say("{n} warning", n=warnings) if warnings == 1 else say("{n} warnings", n=warnings)
        found = listed([counted, more])
    drafts = sum(finding.is_draft for finding in report.open)
    found = say("{found} ({drafts} of them about drafts)", found=found, drafts=drafts) if drafts else found
    colour = "red" if errors else "yellow" if warnings else "green"
    files = say("{n} file", n=1) if report.files == 1 else say("{n} files", n=report.files)
    total = say("{files} checked: {found}", files=files, found=found)
    click.secho(tongue.tell(total, err=True), err=True, fg=colour)


def is_terminal(*, err: bool = False) -> bool:
    """Tell whether standard output, or standard error, is a terminal."""
    return (sys.stderr if err else sys.stdout).isatty()


def tell(message: str) -> None:
    """Tell the user something on standard error."""
    click.echo(f"mujaz: {message}", err=True)


def fail(message: str, hint: str = "", option: str = "") -> NoReturn:
    """End with a message about how the command was called."""
    click.secho(f"mujaz: {f'{option}: ' if option else ''}{message}", err=True, fg="red")
    if hint:
        click.echo(f"    hint: {hint}", err=True)
    sys.exit(MISUSE)


def plain_line(text: str) -> str:
    """Return a text on one line, without characters that would move a terminal's cursor or reorder its lines."""
    return "".join(c for c in " ".join(text.split(" ")) if unicodedata.category(c)[0] != "C")


def coloured(role: str, text: str) -> str:
    """Return a part of a finding in its colour: its place, its code or its hint."""
    styles: dict[str, dict[str, Any]] = {"place": {"bold": True}, "code": {"fg": "red"}, "hint": {"dim": True}}
    return click.style(text, **styles[role])
