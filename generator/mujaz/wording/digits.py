"""Numbers that are more than one, or none of counting: dates in digits, versions, decades, Roman numerals."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mujaz.wording.amounts import Amount, ascii_digits
from mujaz.wording.senses import Sense

if TYPE_CHECKING:
    from mujaz.wording.amounts import Value

_MONTHS = 12
_YEAR = 4
_ROMAN = re.compile(r"(?=[IVXL]{2})X{0,3}(?:IX|IV|V?I{0,3})")


def dotted(text: str, *, is_date: bool) -> tuple[int | None, list[Fraction]]:
    """Return the numbers of a date in digits, a version or an address.

    Args:
        text: digits with marks between them.
        is_date: whether a year stands first or last; then the day stands before the month where both may be either.

    Returns:
        The month of a date, and the other numbers; without a month, None and all numbers.
    """
    digits = [ascii_digits(part) for part in re.findall(r"\d+", text)]
    parts = [Fraction(part) for part in digits]
    if is_date:
        places = [1] if len(digits[0]) == _YEAR else [1, 0]
        month = next((place for place in places if 1 <= parts[place] <= _MONTHS), None)
        if month is not None:
            return int(parts.pop(month)), parts
    return None, parts


def clock(text: str) -> tuple[frozenset[Value], frozenset[Value]]:
    """Return what a time of day in digits may be in words: hours, of twelve too and with a part of one, and minutes.

    Args:
        text: hours and minutes, `15:30`.

    Returns:
        What its hour may be, and its minutes; no minutes where they may stand as a part of the hour, or are none.
    """
    hour, minute = (Fraction(ascii_digits(part)) for part in text.split(":"))
    part = minute / 60
    hours = {each + more for each in (hour, hour % 12 or Fraction(12)) for more in {Fraction(0), part}}
    if part > Fraction(1, 2):  # a quarter to four
        hours |= {each + 1 for each in (hour, hour % 12)}
    return frozenset(hours), frozenset() if 4 % part.denominator == 0 else frozenset({minute})


def decade(amount: Amount) -> tuple[Amount, Amount] | None:
    """Return a year as a decade, and its century: 1970 as the seventies of the twentieth; None where it is none."""
    year = next((value for value in amount.values if isinstance(value, Fraction)), Fraction(1))
    if year.denominator != 1 or year % 10:
        return None
    known: frozenset[Value] = frozenset({(Sense.DECADE.name, year % 100)})
    century = Amount(frozenset({Fraction(year // 100 + 1)}), amount.text, amount.start, firm=False)
    return replace(amount, values=known), century


def roman(word: str) -> int | None:
    """Return the number of a Roman numeral of two letters or more; None for another word."""
    if not _ROMAN.fullmatch(word):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
