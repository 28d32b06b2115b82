"""Dates in words: at their true precision, with the month names and digits of the site's profile."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from babel.dates import format_date

from mujaz.model.dates import DatePoint, EventDate, Precision
from mujaz.wording.numerals import digit_table

if TYPE_CHECKING:
    from mujaz.languages import Language


def format_event_date(date: EventDate, language: Language, months: str, digits: str) -> str:
    """Write a date in words.

    Args:
        date: the date.
        language: the language to write it in.
        months: name of one of the language's month-name profiles.
        digits: name of one of the language's digit sets.
    """
    writer = _Writer(language, months)
    return writer.event_date(date).translate(digit_table(language, digits))


def format_month(date: dt.date, language: Language, months: str) -> str:
    """Write the month of a date as short as the language does where it stands alone (CLDR's `LLL`)."""
    return format_date(date, "LLL", locale=language.months[months])


class _Writer:
    def __init__(self, language: Language, months: str) -> None:
        self.patterns = language.dates
        self.locale = language.months[months]

    def event_date(self, date: EventDate) -> str:
        start, end = date.start, date.end
        if start is None or end is None:
            pattern = self.patterns.open_start if start is None else self.patterns.open_end
            return pattern.format(start=self.point(start) if start else "", end=self.point(end) if end else "")
        if start == end:
            return self.point(start)
        return self.interval(start, end)

    def interval(self, start: DatePoint, end: DatePoint) -> str:
        plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
        same_year = plain and start.precision == end.precision and start.year == end.year
        if same_year and start.precision is Precision.DAY and start.month == end.month:
            return self.patterns.same_month.format(start=self._format(start, "d"), end=self.point(end))
        if same_year and start.precision in {Precision.DAY, Precision.MONTH}:
            short = "d MMMM" if start.precision is Precision.DAY else "MMMM"
            return self.patterns.same_year.format(start=self._format(start, short), end=self.point(end))
        return self.patterns.interval.format(start=self.point(start), end=self.point(end))

    def point(self, point: DatePoint) -> str:
        text = self._exact(point)
        if point.approximate and point.uncertain:
            return self.patterns.approximate_and_uncertain.format(date=text)
        if point.approximate:
            return self.patterns.approximate.format(date=text)
        return self.patterns.uncertain.format(date=text) if point.uncertain else text

    def _exact(self, point: DatePoint) -> str:
        if point.precision is Precision.DECADE:
            return self.patterns.decade.format(decade=point.year)
        if point.precision is Precision.CENTURY:
            return self.patterns.century.format(first=point.year, last=point.year + 99)
        pattern = {
            Precision.DAY: self.patterns.day,
            Precision.MONTH: self.patterns.month,
            Precision.YEAR: self.patterns.year,
        }[point.precision]
        return self._format(point, pattern)

    def _format(self, point: DatePoint, pattern: str) -> str:
        # Only the parts that the pattern names are shown; the day and month of a mere year are never among them.
        return format_date(dt.date(point.year, point.month, point.day), pattern, locale=self.locale)
