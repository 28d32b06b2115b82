"""Dates of the Hijri calendar, as a source gives them beside or in the place of Gregorian ones.

They are written as EDTF writes Gregorian ones, `1446-06-16`, `1446-06` or `1446`, or as an interval of these. On which
day a month began is a matter of who saw the moon where, so a Hijri date and a Gregorian one agree where the tabular
calendar (Reingold and Dershowitz, Calendrical Calculations, chapter 7: thirty-year cycle, civil epoch) puts them within
two days of each other.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from mujaz.messages import say
from mujaz.model.dates import DateError

TOLERANCE = 2
"""Days that calendars in use, such as that of Umm al-Qura, lie before or behind the tabular one."""

MONTHS, DAYS = 12, 30
FIRST, LAST = 1, 1700
"""Years that are read: 622 to 2271."""

_EPOCH = 227015  # 16 July 622 of the Julian calendar, as a proleptic Gregorian ordinal
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
PATTERN = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?:/[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)?"
"""What a date or an interval looks like, as a regular expression that JavaScript knows too."""


@dataclass(frozen=True)
class HijriPoint:
    """A day, month or year of the Hijri calendar; the day and the month are None where they are not known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> dt.date:
        """Its first day, by the tabular calendar."""
        return dt.date.fromordinal(_ordinal(self.year, self.month or 1, self.day or 1))

    @property
    def last(self) -> dt.date:
        """Its last day, by the tabular calendar."""
        if self.day:
            return self.first
        year, month = (self.year, self.month + 1) if self.month and self.month < MONTHS else (self.year + 1, 1)
        return dt.date.fromordinal(_ordinal(year, month, 1) - 1)


@dataclass(frozen=True)
class HijriDate:
    """A Hijri date or an interval; its end is its start where it is none."""

    start: HijriPoint
    end: HijriPoint

    def agrees(self, first: dt.date, last: dt.date) -> bool:
        """Tell whether it may be the time from one Gregorian day to another."""
        spare = dt.timedelta(days=TOLERANCE)
        return self.start.first - spare <= last and first <= self.end.last + spare


def parse_hijri(text: str) -> HijriDate:
    """Read a Hijri date.

    Args:
        text: for example `1446-06-16`, `1446-06` or `1446/1447`.

    Raises:
        DateError: with a message that says what is wrong.
    """
    before, mark, after = text.partition("/")
    start = _point(before)
    date = HijriDate(start, _point(after) if mark else start)
    if date.start.first > date.end.last:
        message = say("ends before it starts")
        raise DateError(message)
    return date


def _point(text: str) -> HijriPoint:
    match = _POINT.fullmatch(text)
    if match is None:
        message = say("is not a Hijri date")
        raise DateError(message, say("for example 1446-06-16, 1446-06 or 1446"))
    year, month, day = (int(group or 1) for group in match.groups())
    if not FIRST <= year <= LAST or not 1 <= month <= MONTHS or not 1 <= day <= DAYS:
        message = say("is not a day of the Hijri calendar")
        raise DateError(message, say("it has {months} months of at most {days} days", months=MONTHS, days=DAYS))
    return HijriPoint(year, month if match[2] else None, day if match[3] else None)


def _ordinal(year: int, month: int, day: int) -> int:
    return _EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
