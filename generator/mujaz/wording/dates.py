"""Dates in words: at their true precision, with the month names and digits of the site's profile."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from babel.dates import format_date

from mujaz.model.dates import DatePoint, EventDate, Precision
from mujaz.wording.numerals import digit_table

if TYPE_CHECKING:
    from mujaz.languages import Language
    from mujaz.model.hijri import HijriDate, HijriPoint

_YEAR = re.compile(r"[\s,،]*y[\s,،]*")
_DAY = re.compile(r"(?<!d)d(?!d)")


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


def format_hijri_date(date: HijriDate, language: Language, digits: str) -> str:
    """Write a date of the Hijri calendar in words.

    Args:
        date: the date.
        language: the language to write it in.
        digits: name of one of the language's digit sets.
    """
    start, end = _hijri(date.start, language), _hijri(date.end, language)
    text = start if date.start == date.end else language.dates.interval.format(start=start, end=end)
    return text.translate(digit_table(language, digits))


def format_month(date: dt.date, language: Language, months: str) -> str:
    """Write the month of a date as short as the language does where it stands alone (CLDR's `LLL`)."""
    return format_date(date, "LLL", locale=language.months[months])


def _hijri(point: HijriPoint, language: Language) -> str:
    patterns = language.hijri
    pattern = patterns.day if point.day else patterns.month if point.month else patterns.year
    month = patterns.months[point.month - 1] if point.month else ""
    return pattern.format(day=point.day, month=month, year=point.year)


class _Writer:
    def __init__(self, language: Language, months: str) -> None:
        self.language = language
        self.patterns = language.dates
        self.locale = language.months[months]

    def event_date(self, date: EventDate) -> str:
        start, end, patterns = date.start, date.end, self.patterns
        if start is None or end is None:
            known, unknown = (
                (patterns.open_start, patterns.unknown_start)
                if start is None
                else (patterns.open_end, patterns.unknown_end)
            )
            pattern = unknown if date.is_unknown else known
            return pattern.format(start=self.inside(start) if start else "", end=self.inside(end) if end else "")
        if start == end:
            return self.point(start)
        return self.interval(start, end)

    def interval(self, start: DatePoint, end: DatePoint) -> str:
        plain = not (start.approximate or start.uncertain or end.approximate or end.uncertain)
        same_year = plain and start.precision == end.precision and start.year == end.year
        if same_year and start.precision is Precision.DAY and start.month == end.month:
            return self.patterns.same_month.format(start=self._format(start, "d"), end=self.point(end))
        if same_year and start.precision in {Precision.DAY, Precision.MONTH}:
            whole = self.patterns.day if start.precision is Precision.DAY else self.patterns.month
            short = _YEAR.sub("", whole)
            return self.patterns.same_year.format(start=self._format(start, short), end=self.point(end))
        is_within = end.first <= start.first and start.last <= end.last
        pattern = self.patterns.ends_within if is_within else self.patterns.interval
        return pattern.format(start=self.inside(start), end=self.inside(end))

    def point(self, point: DatePoint) -> str:
        if point.approximate and point.uncertain:
            return self.patterns.approximate_and_uncertain.format(date=self._exact(point, inside=True))
        if point.approximate:
            return self.patterns.approximate.format(date=self._exact(point, inside=True))
        text = self._exact(point)
        return self.patterns.uncertain.format(date=text) if point.uncertain else text

    def inside(self, point: DatePoint) -> str:
        """Write a date behind a word that governs it."""
        if point.approximate or point.uncertain:
            return self.point(point)
        return self._exact(point, inside=True)

    def _exact(self, point: DatePoint, *, inside: bool = False) -> str:
        if point.precision is Precision.CENTURY:
            return self._century(point.year, inside=inside)
        if point.precision is Precision.DECADE:
            pattern = self.language.eras.decades[point.year // 10 % 10]
            century = self._century(point.year, inside=True)
            return pattern.format(first=point.year, last=point.year + 9, century=century)
        if point.part:
            pattern = next(text for number, text in self.language.parts.items() if number == point.part)
            return pattern.format(year=self._format(point, self.patterns.year))
        pattern = {
            Precision.DAY: self.patterns.day,
            Precision.MONTH: self.patterns.month,
            Precision.YEAR: self.patterns.year,
        }[point.precision]
        return self._format(point, pattern)

    def _century(self, year: int, *, inside: bool) -> str:
        eras, number = self.language.eras, str(year // 100 + 1)
        word = eras.numbers.get(number, number)
        if inside:
            return (eras.century_inside or eras.century).format(number=eras.numbers_inside.get(number, word))
        return eras.century.format(number=word)

    def _format(self, point: DatePoint, pattern: str) -> str:
        # Only the parts that the pattern names are shown; the day and month of a mere year are never among them.
        day = self.patterns.days.get(str(point.day))
        if day:
            pattern = _DAY.sub(f"'{day}'", pattern)
        return format_date(dt.date(point.year, point.month, point.day), pattern, locale=self.locale)
