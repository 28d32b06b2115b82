"""What texts may say that rest on statements: numbers, names, and the dates of the events that they report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mujaz.checks.meanings import said
from mujaz.checks.synthesis.names import Names
from mujaz.model import DateError, parse_date
from mujaz.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.checks.synthesis.grounds import Ground
    from mujaz.model import Dossier, Event
    from mujaz.model.dates import DatePoint
    from mujaz.wording.said import Said


@dataclass(frozen=True, eq=False)
class Support:
    """What a text may say that rests on statements.

    Attributes:
        dossier: everything that was read.
        grounds: the statements.
    """

    dossier: Dossier
    grounds: tuple[Ground, ...]

    def numbers_missing(self, tag: str, text: str) -> list[str]:
        """Return the numbers in digits that a text has and no statement, nor the date of what it reports."""
        read = said(self.dossier, tag, text)
        under = self._said(tag)
        dated = {number for date in self._dates for number in date.numbers}
        alone = {
            amount.text
            for amount in (read.amounts if read else ())
            if amount.digits
            and not any(each.may_have(amount) for each in under)
            and not dated & set(map(str, amount.values))
        }
        return sorted(alone)

    def months_missing(self, tag: str, text: str) -> list[str]:
        """Return the months that a text names and no statement, nor the date of what it reports."""
        read = said(self.dossier, tag, text)
        known = {month for each in self._said(tag) for month in (*each.months, *each.perhaps_months)}
        known |= {month for date in self._dates for month in date.months}
        return [word for month, word in read.months.items() if month > 0 and month not in known] if read else []

    def entities_missing(self, tag: str, text: str) -> list[str]:
        """Return the ids of what a text names and no statement names, lists, lets speak or happens at."""
        if tag not in self.dossier.languages:
            return []
        names = Names.of(self.dossier, tag)
        known = {name for ground in self.grounds for name in names.in_text(ground.text(tag)).entities}
        for ground in self.grounds:
            known |= {*ground.statement.entities, ground.statement.attribution.entity or ""}
        return sorted(names.in_text(text).entities - known - {event.place for event in self._events})

    @cached_property
    def _events(self) -> list[Event]:
        names = (name for ground in self.grounds for name in ground.statement.events)
        return [self.dossier.event[name] for name in names if name in self.dossier.event]

    @cached_property
    def _dates(self) -> list[Dated]:
        return list(dates_of_events([event.id for event in self._events], self.dossier))

    def _said(self, tag: str) -> list[Said]:
        return [each for ground in self.grounds if (each := said(self.dossier, tag, ground.text(tag)))]


@dataclass(frozen=True)
class Dated:
    """The parts of a date: numbers of years and days as texts, months from 1."""

    numbers: frozenset[str]
    months: frozenset[int]


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
