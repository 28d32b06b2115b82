"""The paragraphs of an article, as a terminal and a pipe show them."""

from __future__ import annotations

import sys
import textwrap
import unicodedata

import click

from mujaz.cli.tongue import plain_line
from mujaz.edges import terminal_width
from mujaz.model import fingerprint

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_STRONG = frozenset({"L", *_RIGHT_TO_LEFT})
"""Bidirectional classes that decide a paragraph's direction (UAX #9, rules P2 and P3)."""

_MARK = "\u200f"
"""RIGHT-TO-LEFT MARK: what begins with it is laid out from right to left, by a terminal that lays out at all."""

_WIDEST = 100


def show_paragraphs(text: str) -> None:
    """Print the paragraphs of an article with their numbers, as evidence names them.

    In a pipe each is a line: the number, a tab, the text. On a terminal the number stands on a line of its own, so that
    it keeps its place beside text of either direction, and lines end between words.
    """
    paragraphs = [plain_line(paragraph) for paragraph in fingerprint.paragraphs(text)]
    if not sys.stdout.isatty():
        for number, paragraph in enumerate(paragraphs, 1):
            click.echo(f"{number}\t{paragraph}")
        return
    width = min(terminal_width() - 1, _WIDEST)
    for number, paragraph in enumerate(paragraphs, 1):
        click.secho(f"{number}", bold=True, fg="cyan")
        mark = _MARK if _is_right_to_left(paragraph) else ""
        for line in textwrap.wrap(paragraph, max(width, 20), break_long_words=False, break_on_hyphens=False):
            click.echo(f"{mark}{line}")


def _is_right_to_left(text: str) -> bool:
    classes = (unicodedata.bidirectional(character) for character in text)
    return next((each for each in classes if each in _STRONG), "") in _RIGHT_TO_LEFT
