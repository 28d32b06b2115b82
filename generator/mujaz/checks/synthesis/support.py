"""Dates that the statements under a point support: those of the events that they report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import DateError, parse_date
from mujaz.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.checks.synthesis.grounds import Grounded
    from mujaz.model import Dossier
    from mujaz.model.dates import DatePoint


@dataclass(frozen=True)
class Dated:
    """The parts of a date: numbers of years and days as texts, months from 1."""

    numbers: frozenset[str]
    months: frozenset[int]


def dates_of(item: Grounded, dossier: Dossier) -> Iterator[Dated]:
    """Yield the dates of the events that the statements under a point report, as exactly as they are dated."""
    for ground in item.grounds:
        yield from dates_of_events(ground.statement.events, dossier)


def dates_of_events(events: Iterable[str], dossier: Dossier) -> Iterator[Dated]:
    """Yield the dates of events by their ids, as exactly as they are dated; what is no date is left out."""
    for name in events:
        event = dossier.event.get(name)
        try:
            date = parse_date(event.date) if event else None
        except DateError:  # bad_date says so
            continue
        yield from (_parts(point) for point in (date.start, date.end) if point) if date else ()


def _parts(point: DatePoint) -> Dated:
    numbers = {str(point.year)} | ({str(point.day)} if point.precision is Precision.DAY else set())
    months = {point.month} if point.precision in {Precision.DAY, Precision.MONTH} else set()
    return Dated(frozenset(numbers), frozenset(months))
