"""Dates of events: EDTF (ISO 8601-2:2019, annex A), at their true precision.

Read here are dates of levels 0 and 1 that a briefing can need: a day, month or year; a decade or century with
unspecified digits (`197X`, `19XX`); the qualifiers `~`, `?` and `%`; and intervals of these, open on one side or not.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import re
from dataclasses import dataclass

import edtf
import edtf.parser.edtf_exceptions as edtf_errors
from edtf.parser import parser_classes as parsed


class DateError(ValueError):
    """A date that is not EDTF, or that is EDTF but not of the sorts that Mujaz can show."""


class Precision(enum.StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


@dataclass(frozen=True)
class DatePoint:
    """One end of an interval, or a date that is no interval.

    Attributes:
        precision: how exactly it is known.
        year: the year, or the first year of the decade or century.
        month: month from 1; 1 where it is not known.
        day: day from 1; 1 where it is not known.
        approximate: EDTF's `~` or `%`.
        uncertain: EDTF's `?` or `%`.
    """

    precision: Precision
    year: int
    month: int = 1
    day: int = 1
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class EventDate:
    """A date or an interval.

    Attributes:
        edtf: the date as written.
        start: its start; None where the interval is open there.
        end: its end; equal to the start where it is no interval, None where the interval is open there.
    """

    edtf: str
    start: DatePoint | None
    end: DatePoint | None

    @property
    def sort_key(self) -> tuple[int, int, int, int]:
        """Order of dates in a timeline: by start, and the less exact one before what it contains."""
        point = self.start or self.end
        if point is None:
            return (0, 0, 0, 0)
        exactness = list(Precision)[::-1].index(point.precision) if self.start else -1
        return (point.year, point.month, point.day, exactness)


@functools.lru_cache(maxsize=4096)
def parse_date(text: str) -> EventDate:
    """Read an EDTF date.

    Args:
        text: for example `2025-07-18`, `2014`, `2019-04/2020-06`, `1974~` or `197X`.

    Raises:
        DateError: with a message that says what is wrong.
    """
    if text != text.strip() or not text:
        message = "is not an EDTF date"
        raise DateError(message)
    plain = _plain(text)
    return EventDate(text, plain, plain) if plain else _parsed(text)


def _plain(text: str) -> DatePoint | None:
    # Most dates are a plain day, month or year, which need none of the 30 milliseconds that the EDTF grammar takes.
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(group or 1) for group in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return None
    precision = Precision.DAY if match[3] else Precision.MONTH if match[2] else Precision.YEAR
    return DatePoint(precision, year, month, day)


def _parsed(text: str) -> EventDate:
    try:
        value = edtf.parse_edtf(text)
    except edtf_errors.EDTFParseException as error:
        message = "is not an EDTF date"
        raise DateError(message) from error
    if isinstance(value, parsed.Interval | parsed.Level1Interval):
        start, end = _point(value.lower, text), _point(value.upper, text)
        if start is None and end is None:
            message = "is an interval without any end"
            raise DateError(message)
        if start and end and _order(start) > _order(end):
            message = "ends before it starts"
            raise DateError(message)
        return EventDate(text, start, end)
    point = _point(value, text)
    return EventDate(text, point, point)


def _order(point: DatePoint) -> tuple[int, int, int]:
    return (point.year, point.month, point.day)


def _point(value: object, text: str) -> DatePoint | None:
    approximate = uncertain = False
    if isinstance(value, parsed.UnspecifiedIntervalSection):
        return None
    if isinstance(value, parsed.UncertainOrApproximate):
        mark = str(value.ua or "")
        approximate, uncertain = mark in {"~", "%"}, mark in {"?", "%"}
        value = value.date
    if type(value) not in {parsed.Date, parsed.Unspecified} or str(getattr(value, "ua", None) or ""):
        message = f"is EDTF, but dates like '{text}' cannot be shown"
        raise DateError(message)
    year, month, day = (getattr(value, name) for name in ("_year", "_month", "_day"))
    if "X" in f"{month or ''}{day or ''}" or not year.rstrip("X").isdigit():
        message = f"is EDTF, but dates like '{text}' cannot be shown"
        raise DateError(message)
    unspecified = year.count("X")
    precision = {0: Precision.YEAR, 1: Precision.DECADE, 2: Precision.CENTURY}.get(unspecified)
    if precision is None:
        message = "leaves more than two digits of the year open"
        raise DateError(message)
    if precision is Precision.YEAR and month:
        precision = Precision.DAY if day else Precision.MONTH
    first = int(year.replace("X", "0"))
    try:
        dt.date(first, int(month or 1), int(day or 1))
    except ValueError as error:
        message = f"is not a day of the calendar: {error}"
        raise DateError(message) from error
    return DatePoint(precision, first, int(month or 1), int(day or 1), approximate, uncertain)
