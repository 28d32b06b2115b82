"""Dates in texts: by whatever name, order and digits a day is written, it is found as the same term.

A month is known by its number (`=12`), and a day of it by both (`17=12`). A year is a word as others are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MONTH = "="
"""What a term for a month begins with, and what stands before it in a term for a day."""

_YEAR_FIRST = re.compile(r"\W*([0-9]{4})([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?\W*")
_YEAR_LAST = re.compile(r"\W*([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})\W*")
_DAY = re.compile(r"[0-9]{1,2}")
_YEAR = re.compile(r"[0-9]{4}")
_MONTHS, _DAYS = 12, 31

_NAME = 3
"""Letters that a month's name has where it is no other word too."""


def numeric_date(text: str) -> tuple[str, ...]:
    """Return the terms of a date in digits (`2025-12-17`, `17/12/2025`, `12.17.2025`, `2025/12`).

    Of two numbers that may both be months the first is the day.

    Args:
        text: a text without white space, folded.

    Returns:
        Day or month, and year; nothing where the text is no date.
    """
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found[1], int(found[3]), int(found[4]) if found[4] else None
    elif found := _YEAR_LAST.fullmatch(text):
        year, day, month = found[4], int(found[1]), int(found[3])
        if month > _MONTHS:
            day, month = month, day
    else:
        return ()
    if not 1 <= month <= _MONTHS or (day is not None and not 1 <= day <= _DAYS):
        return ()
    whole = (f"{MONTH}{month}", year)
    return whole if day is None else (f"{day}{MONTH}{month}", *whole)


def written_dates(
    words: list[str], months: Mapping[str, str], pairs: Mapping[tuple[str, str], str], is_stop: Callable[[str], bool]
) -> list[str]:
    """Return words with the days of months, and months of two words, in the place of what they are written with.

    Args:
        words: the words of a text, folded.
        months: the term of each month by its names of one word.
        pairs: the term of each month by its names of two words.
        is_stop: whether a word may stand between the day and the month (the 17th of December).
    """
    at = [place for place, word in enumerate(words) if word in months or (word, _at(words, place + 1)) in pairs]
    result = list(words)
    for place in at:
        pair = pairs.get((words[place], _at(words, place + 1)))
        month, end = (pair, place + 2) if pair else (months[words[place]], place + 1)
        before = next((p for p in range(place - 1, max(-1, place - 4), -1) if not is_stop(words[p])), None)
        after = next((p for p in range(end, min(len(words), end + 2)) if not is_stop(words[p])), None)
        for day in (before, after):
            if day is not None and _DAY.fullmatch(result[day]) and 1 <= int(result[day]) <= _DAYS:
                result[day] = f"{int(result[day])}{month}"
                break
        else:
            if not pair and (after is None or not _YEAR.fullmatch(words[after])):
                continue
        if end - place > 1 or len(words[place]) < _NAME:
            result[place:end] = [month] + [""] * (end - place - 1)
    return [word for word in result if word]


def _at(words: list[str], place: int) -> str:
    return words[place] if place < len(words) else ""
