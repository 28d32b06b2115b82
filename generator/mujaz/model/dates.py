"""Dates of events: EDTF (ISO 8601-2:2019, annex A; Library of Congress, 2019), at their true precision.

Read here is what a briefing can need of EDTF's levels 0 to 2: a day, month or year; a decade or century with
unspecified digits (`197X`, `19XX`); a day or month that is not known (`2004-XX`); seasons, quarters, thirds and halves
of a year (`2026-34`); the qualifiers `~`, `?` and `%`; and intervals of these, open or unknown at one end. What is EDTF
and not read is told apart from what is none, and from where that can be, with a date that says the same.
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import functools
import re
from dataclasses import dataclass

from mujaz.messages import NOTHING, Message, say

LONGEST = 40
"""Characters of a date: two days with all that can stand beside them have 23."""


class DateError(ValueError):
    """A date that is not EDTF, or that is EDTF but not of the sorts that Mujaz can show.

    Attributes:
        reason: what is wrong with it, as it follows the date in a sentence.
        hint: what to write instead; empty where that cannot be told.
    """

    def __init__(self, reason: Message, hint: Message = NOTHING) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class Precision(enum.StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    PART = "part"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


PARTS = {
    "21": (1, 12, 5), "22": (1, 12, 8), "23": (1, 12, 11), "24": (1, 12, 12),
    "25": (3, 6, 5), "26": (6, 9, 8), "27": (9, 12, 11), "28": (1, 12, 12),
    "29": (9, 12, 11), "30": (1, 12, 12), "31": (3, 6, 5), "32": (6, 9, 8),
    "33": (1, 3, 3), "34": (4, 6, 6), "35": (7, 9, 9), "36": (10, 12, 12),
    "37": (1, 4, 4), "38": (5, 8, 8), "39": (9, 12, 12),
    "40": (1, 6, 6), "41": (7, 12, 12),
}  # fmt: skip
"""EDTF's sub-year groupings: within which months each lies, and behind which it is listed.

21 to 24 are spring to winter wherever that is, so any month may be meant; 25 to 28 are those of the northern hemisphere
and 29 to 32 of the southern, as calendars have them (from the first of a month) or astronomers (to the 21st or so of
another); one that reaches over the turn of a year may be either year's. 33 to 36 are quarters, 37 to 39 thirds, 40 and
41 halves.
"""

_POINT = re.compile(
    r"(?P<year>[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)"
)
_MONTH, _DAY = "(?:0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01]|XX)", "(?:0[1-9]|[12][0-9]|3[01]|XX)"
_ANY_POINT = f"[0-9]{{2}}(?:[0-9]{{2}}|[0-9]X|XX)(?:-{_MONTH}(?:-{_DAY})?)?[~?%]?"
PATTERN = rf"(?:{_ANY_POINT}|\.\.|)/{_ANY_POINT}|{_ANY_POINT}(?:/(?:\.\.)?)?"
"""What a date or an interval that is read looks like, as a regular expression that JavaScript knows too.

Not all that looks so is a date: only `parse_date` knows the days of a month, and which ends come first.
"""
_SIGNIFICANT = re.compile(r"(?P<year>[0-9]{4})S(?P<digits>[1-4])")
_OPEN_DIGIT = re.compile(r"(?P<before>[0-9]{4}-(?P<month>[0-9]{2}-)?)(?P<tens>[0-9])X")
_OTHER = (
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.Z+-]+"), say("has a time of day"), say("write the day alone")),
    (re.compile(r"[\[{][^\[\]{}]*[\]}]"), say("is a set of dates"),
     say("write an interval, or one event for each date")),
    (re.compile(r"Y?-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?"), say("is no year between 1 and 9999"), NOTHING),
    (re.compile(r"[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?"),
     say("leaves other digits open than the year's last one or two, or a whole month or day"),
     say("write an interval")),
    (re.compile(r"[~?%]?[0-9X]{4}[~?%]?(?:-[~?%]?[0-9X]{2}[~?%]?){0,2}"), say("qualifies a part of a date"),
     say("put ~, ? or % behind the whole date")),
)  # fmt: skip
"""EDTF that is not read: levels 0 to 2 in the order of the specification."""


@dataclass(frozen=True)
class DatePoint:
    """One end of an interval, or a date that is no interval.

    Attributes:
        precision: how exactly it is known.
        year: the year, or the first year of the decade or century.
        month: month from 1; 1 where it is not known.
        day: day from 1; 1 where it is not known.
        part: which part of the year it is, as EDTF numbers them (see `PARTS`); empty where it is none.
        approximate: EDTF's `~` or `%`.
        uncertain: EDTF's `?` or `%`.
    """

    precision: Precision
    year: int
    month: int = 1
    day: int = 1
    part: str = ""
    approximate: bool = False
    uncertain: bool = False

    @property
    def first(self) -> dt.date:
        """The first day that may be meant."""
        return dt.date(self.year, PARTS[self.part][0] if self.part else self.month, self.day)

    @property
    def last(self) -> dt.date:
        """The last day that may be meant."""
        if self.precision is Precision.DAY:
            return self.first
        if self.precision is Precision.MONTH:
            return _last_day(self.year, self.month)
        if self.part:
            return _last_day(self.year, PARTS[self.part][1])
        years = {Precision.DECADE: 9, Precision.CENTURY: 99}.get(self.precision, 0)
        return dt.date(self.year + years, 12, 31)

    @property
    def listed(self) -> dt.date:
        """The day behind which it is listed: what is less exact stands behind what it holds."""
        return _last_day(self.year, PARTS[self.part][2]) if self.part else self.last

    @property
    def heading(self) -> str:
        """The year, decade or century under which it is listed, as an EDTF date."""
        if self.precision is Precision.CENTURY:
            return f"{self.year // 100:02}XX"
        return f"{self.year // 10:03}X" if self.precision is Precision.DECADE else f"{self.year:04}"


@dataclass(frozen=True)
class EventDate:
    """A date or an interval.

    Attributes:
        edtf: the date as written.
        start: its start; None where the interval has none.
        end: its end; equal to the start where it is no interval, None where the interval has none.
        is_unknown: whether the end or start that it lacks is not known; else it is open.
    """

    edtf: str
    start: DatePoint | None
    end: DatePoint | None
    is_unknown: bool = False

    @property
    def placed(self) -> DatePoint:
        """The point by which it is listed: its start, or the end of an interval that has no start."""
        point = self.start or self.end
        if point is None:
            message = f"'{self.edtf}' has neither start nor end"
            raise ValueError(message)
        return point

    @property
    def heading(self) -> str:
        """The year, decade or century under which it is listed, as an EDTF date."""
        return self.placed.heading

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Order of dates in a timeline: what is less exact, or longer, stands behind what it holds."""
        point, end = self.placed, self.end.last if self.end else dt.date.max
        return (point.listed.toordinal(), -point.first.toordinal(), end.toordinal())


@functools.lru_cache(maxsize=4096)
def parse_date(text: str) -> EventDate:
    """Read an EDTF date.

    Args:
        text: for example `2025-07-18`, `2014`, `2019-04/2020-06`, `1974~`, `197X` or `2026-34`.

    Raises:
        DateError: with a message that says what is wrong.
    """
    if len(text) > LONGEST:
        message = say("is longer than any date of {longest} characters", longest=LONGEST)
        raise DateError(message)
    if "/" not in text or text[:1] in "[{":
        point = _point(text)
        return EventDate(text, point, point)
    before, _, after = text.partition("/")
    start, end = (None if side in {"", ".."} else _point(side) for side in (before, after))
    if start is None and end is None:
        message = say("is an interval without any end")
        raise DateError(message, say("write 2020/.. for one that is open, 2020/ for one whose end is not known"))
    if start and end and start.first > end.last:
        message = say("ends before it starts")
        raise DateError(message)
    return EventDate(text, start, end, is_unknown="" in {before, after})


def _point(text: str) -> DatePoint:
    match = _POINT.fullmatch(text)
    if match is None:
        raise _refused(text)
    digits, month, day, mark = match.group("year", "month", "day", "mark")
    precision = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.CENTURY}[digits.count("X")]
    if (month and precision is not Precision.YEAR) or (month == "XX" and day not in {None, "XX"}):
        raise _refused(text)
    part = month if month in PARTS and not day else ""
    of_year, of_month = (None if part or open_part == "XX" else open_part for open_part in (month, day))
    if part:
        precision = Precision.PART
    elif of_year:
        precision = Precision.DAY if of_month else Precision.MONTH
    point = DatePoint(
        precision,
        int(digits.replace("X", "0")),
        int(of_year or 1),
        int(of_month or 1),
        part,
        approximate=mark in {"~", "%"},
        uncertain=mark in {"?", "%"},
    )
    try:
        dt.date(point.year, point.month, point.day)
    except ValueError as error:
        message = say("is not a day of the calendar: {error}", error=error)
        raise DateError(message) from error
    return point


def _refused(text: str) -> DateError:
    significant = _SIGNIFICANT.fullmatch(text)
    if significant:
        kept = significant["year"][: int(significant["digits"])]
        first, last = kept.ljust(4, "0"), kept.ljust(4, "9")
        message = say("is known to its first {digits} digits alone", digits=significant["digits"])
        return DateError(
            message,
            (say("write {date}", date=f"{first}/{last}") if first != last else say("write {date}", date=first)),
        )
    open_digit = _OPEN_DIGIT.fullmatch(text)
    if open_digit:
        before, tens, most = open_digit["before"], int(open_digit["tens"]) * 10, 31 if open_digit["month"] else 12
        message = say("leaves the last digit of a month or day open")
        if tens <= most:
            return DateError(
                message,
                say("write {date}", date=f"{before}{max(tens, 1):02}/{before}{min(tens + 9, most):02}"),
            )
    known = next(((reason, hint) for form, reason, hint in _OTHER if form.fullmatch(text)), None)
    if known is None:
        return DateError(say("is not an EDTF date"))
    return DateError(say("is EDTF that cannot be shown: it {reason}", reason=known[0]), known[1])


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def first_day(text: str | None) -> dt.date | None:
    """Return the first day that an EDTF date allows; None where there is no date, no start, or none can be read."""
    date = _readable(text)
    return date.start.first if date and date.start else None


def last_day(text: str | None) -> dt.date | None:
    """Return the last day that an EDTF date allows; None where there is no date, no end, or none can be read."""
    date = _readable(text)
    return date.end.last if date and date.end else None


def _readable(text: str | None) -> EventDate | None:
    try:
        return parse_date(text) if text else None
    except DateError:  # a check says so
        return None
