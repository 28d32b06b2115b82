"""Words between quotation marks, and quotations inside them between those of the second level."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.languages import Language

_BLANKS = "[ \u00a0\u202f]*"


def in_quotes(text: str, language: Language) -> str:
    """Return words of ours between the quotation marks of their language.

    What they quote themselves has the marks of the second level, what that quotes those of the first, and so on. A mark
    that is closed by none, or opened by none, stays.

    Args:
        text: words of the language.
        language: the language, with its marks.
    """
    before, behind = language.quotes
    return f"{before}{_deeper(text, tuple(language.quotes), tuple(language.marks_within))}{behind}"


def marks_round(text: str, language: Language) -> tuple[str, str]:
    """Return the marks that words stand between which are not ours, and so stay to the letter.

    Where they have the marks of the first level in them, those of the second stand round them.

    Args:
        text: the words, of the language.
        language: the language, with its marks.
    """
    first, second = tuple(language.quotes), tuple(language.marks_within)
    found = {match[0].strip(" \u00a0\u202f") for match in _marks(first, second).finditer(text)}
    is_within = not found.isdisjoint(map(str.strip, first)) and found.isdisjoint(map(str.strip, second))
    before, behind = second if is_within else first
    return before, behind


def _deeper(text: str, first: tuple[str, ...], second: tuple[str, ...]) -> str:
    if first == second or not _marks(first, second).search(text):
        return text
    levels = (second, first)
    parts: list[str] = []
    opened: list[tuple[int, str, str]] = []  # which part has the mark, what it was, and what closes it
    at = 0
    for match in _marks(first, second).finditer(text):
        mark = match[0].strip(" \u00a0\u202f")
        parts.append(text[at : match.start()])
        at = match.end()
        pair = next((each for each in (first, second) if each[0].strip() == mark), None)
        if opened and mark == opened[-1][2]:
            place, _, _ = opened.pop()
            own = levels[len(opened) % 2]
            parts[place] = own[0]
            parts.append(own[1])
        elif pair is not None:
            opened.append((len(parts), match[0], pair[1].strip()))
            parts.append(match[0])
        else:
            parts.append(match[0])
    return "".join([*parts, text[at:]])


@functools.cache
def _marks(first: tuple[str, ...], second: tuple[str, ...]) -> re.Pattern[str]:
    opening = "".join(re.escape(pair[0].strip()) for pair in (first, second))
    closing = "".join(re.escape(pair[1].strip()) for pair in (first, second))
    # A mark that is an apostrophe too, or opens and closes, is neither between two letters: don’t, צה״ל.
    between = r"(?<=\w)[{0}](?=\w)"
    return re.compile(
        f"(?!{between.format(opening + closing)})(?:[{opening}](?=\\S|[\u00a0\u202f]){_BLANKS}|{_BLANKS}[{closing}])"
    )
