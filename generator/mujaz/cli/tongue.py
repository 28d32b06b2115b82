"""The language that a command speaks, and lines in it."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import click

from mujaz.edges import preferred_catalogue

if TYPE_CHECKING:
    from mujaz.edges import Progress
    from mujaz.messages import Catalogue

TONGUE = "mujaz.tongue"
"""Where a running command keeps the language that it speaks."""


@dataclass(frozen=True)
class Tongue:
    """The language that a command speaks.

    Attributes:
        catalogue: how it says what is said.
        is_asked: whether the command line names it, and not the locale.
    """

    catalogue: Catalogue
    is_asked: bool = False

    @classmethod
    def current(cls) -> Self:
        """Return the language that the command line names, or that of the user's locale."""
        context = click.get_current_context(silent=True)
        found = context.meta.get(TONGUE) if context else None
        return found if isinstance(found, cls) else cls(preferred_catalogue())

    def tell(self, text: str, code: str = "", *, err: bool = False) -> str:
        """Return a text as it is printed to standard output, or to standard error; the rule of a code says it."""
        return self.catalogue.tell(text, code, plain_line, isolated=is_terminal(err=err))


def said(text: str, *, err: bool = False) -> str:
    """Return a text as it is printed to standard output, or to standard error, in the language of the command."""
    return Tongue.current().tell(text, err=err)


def put(text: str) -> None:
    """Print a line that is said, to standard output."""
    click.echo(said(text))


def note(text: str) -> None:
    """Print a line that is said, to standard error, where people read it and programs do not."""
    click.echo(said(text, err=True), err=True)


def step(progress: Progress, text: str) -> None:
    """Show what a command is at, where somebody sees it."""
    progress.step(said(text, err=True))


def is_terminal(*, err: bool = False) -> bool:
    """Tell whether standard output, or standard error, is a terminal."""
    return (sys.stderr if err else sys.stdout).isatty()


def plain_line(text: str) -> str:
    """Return a text on one line, without characters that would move a terminal's cursor or reorder its lines."""
    return "".join(c for c in " ".join(text.split(" ")) if unicodedata.category(c)[0] != "C")
