"""When content last changed, as its files say; a clock has no part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model.dates import DateError, DatePoint, Precision, parse_date

if TYPE_CHECKING:
    from mujaz.model.briefing import Briefing

_CALENDAR = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
"""The precisions that ISO 8601 writes, and with it schema.org's `Date` and W3C's note on dates and times."""


def calendar_ends(edtf: str | None) -> tuple[str, str]:
    """Return start and end of a date as ISO 8601 writes them, no more exact than they are known.

    Args:
        edtf: a date or an interval; None where there is none.

    Returns:
        A day, a month or a year for each; empty where that cannot be written without saying more than is known: a
        decade, a season, what is approximate or uncertain, an end that is open or not known. What is no interval has
        no end.
    """
    try:
        date = parse_date(edtf) if edtf else None
    except DateError:  # a check says so
        date = None
    if date is None:
        return "", ""
    return _written(date.start), _written(date.end) if date.end is not date.start else ""


def calendar_date(edtf: str | None) -> str:
    """Return a date as ISO 8601 writes it, no more exact than it is known; empty for intervals, and as above."""
    return "" if "/" in (edtf or "") else calendar_ends(edtf)[0]


def published_on(briefing: Briefing) -> str:
    """Return when a briefing was published, as ISO 8601 writes it; empty where that is not said."""
    return calendar_date(briefing.published)


def changed_on(briefing: Briefing) -> str:
    """Return when a briefing last changed significantly, as ISO 8601 writes it; empty where nothing says so."""
    said = (briefing.revised, *(amendment.date for amendment in briefing.amendments))
    # What is less exact stands behind what it holds.
    return max(filter(None, map(calendar_date, said)), key=lambda day: parse_date(day).sort_key, default="")


def _written(point: DatePoint | None) -> str:
    if point is None or point.precision not in _CALENDAR or point.approximate or point.uncertain:
        return ""
    year = f"{point.year:04}"
    if point.precision is Precision.YEAR:
        return year
    month = f"{year}-{point.month:02}"
    return month if point.precision is Precision.MONTH else f"{month}-{point.day:02}"
