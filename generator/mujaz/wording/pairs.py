"""Brackets and quotation marks that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BRACKETS = dict(zip("([{⟨⟪《〈「『【〔（［｛﴿", ")]}⟩⟫》〉」』】〕）］｝﴾", strict=True))
_QUOTES = dict(zip("«»‹›“”‘\"'", "»«›‹””’\"'", strict=True)) | {"„": "“”", "‚": "‘’"}
"""What may close each quotation mark; some close in one language what opens in another."""

_CLOSING_ONLY = frozenset("".join(_BRACKETS.values()))
_APOSTROPHES = "'’"

TURNED = frozenset("“”„‘’‚")
"""Quotation marks that have a direction and are not mirrored (Bidi_Mirrored=No): they stand right in text from left
to right."""


def partners(marks: Sequence[str], before: Sequence[str]) -> dict[int, int]:
    """Find the marks that pair up, as UAX #9 (BD16) pairs brackets, and quotation marks besides.

    Args:
        marks: characters in their order; what is neither bracket nor quotation mark is left alone.
        before: the character that stands before each in the text, a blank at its start.

    Returns:
        The positions of each pair, from the mark that opens it to the one that closes it.
    """
    found: dict[int, int] = {}
    opened: list[int] = []
    for position, mark in enumerate(marks):
        opener = next((p for p in reversed(opened) if mark in _closers(marks[p])), None)
        if opener is not None and not (mark in _APOSTROPHES and before[position].isspace()):
            found[opener] = position
            del opened[opened.index(opener) :]
        elif _opens(mark, before[position]):
            opened.append(position)
    return found


def is_bracket(mark: str) -> bool:
    """Tell whether a mark is of no use alone: a bracket, or a quotation mark that is no apostrophe or inch."""
    return mark in _CLOSING_ONLY or mark in _BRACKETS or (mark in _QUOTES and mark not in "\"'‘’”")


def _closers(mark: str) -> str:
    return _BRACKETS.get(mark) or _QUOTES.get(mark, "")


def _opens(mark: str, before: str) -> bool:
    if mark in _APOSTROPHES:
        return mark != "’" and not before.isalnum()
    return mark in _BRACKETS or mark in _QUOTES
