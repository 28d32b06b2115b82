"""Events in print: a picture of the years with a mark for each event, and a list that says what each mark is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import parse_date
from mujaz.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.wording import Phrase, Wording

MOST_MARKS = 48
"""Marks that a picture can hold in one row; a longer timeline is a list without a picture."""


@dataclass(frozen=True)
class Mark:
    """An event in the picture: its number, whether its day is known, and whether it is planned."""

    number: str
    exact: bool
    planned: bool


@dataclass(frozen=True)
class YearMarks:
    """The events of a year in the picture, or of a decade or century as a whole.

    Attributes:
        label: the year, or the first and the last.
        apart: whether years without events lie between it and the one before.
        marks: its events.
    """

    label: str
    apart: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class EventLine:
    """An event in the list: its number, its date, what happened, where it is reported, and why it is dated so."""

    number: str
    date: Phrase
    text: Phrase
    reports: Phrase
    inferred: Phrase | None


@dataclass(frozen=True)
class Timeline:
    """The events.

    Attributes:
        years: the picture, year by year; empty where there is none.
        alternative: the picture in words, for those who cannot see it.
        note: what its marks mean.
        events: the list.
        reports: the reports about events, which the picture does not have; their numbers go on.
    """

    years: tuple[YearMarks, ...]
    alternative: str
    note: str
    events: tuple[EventLine, ...]
    reports: tuple[EventLine, ...]


def timeline(reports: Mapping[str, Phrase], dossier: Dossier, wording: Wording) -> Timeline:
    """Return the timeline of some events.

    Args:
        reports: where each event is reported, by the event's id.
        dossier: everything that was read.
        wording: wording of the document's language.
    """
    known = sorted((name for name in reports if name in dossier.event), key=dossier.chronology.__getitem__)
    events = [dossier.event[name] for name in known if not dossier.event[name].report]
    published = [dossier.event[name] for name in known if dossier.event[name].report]
    lines = tuple(
        EventLine(
            wording.number(number),
            wording.words(wording.event_date(event)),
            wording.phrase(event.text),
            reports[event.id],
            wording.phrase(event.inferred.reason) if event.inferred else None,
        )
        for number, event in enumerate([*events, *published], 1)
    )
    years = _years(events, wording) if len(events) <= MOST_MARKS else ()
    note = wording.text("print.timeline.text")
    if any(mark.planned for year in years for mark in year.marks):
        note = f"{note} {wording.text('print.timeline.planned')}"
    return Timeline(years, _alternative(years, wording), note, lines[: len(events)], lines[len(events) :])


def _years(events: Sequence[Event], wording: Wording) -> tuple[YearMarks, ...]:
    found: list[YearMarks] = []
    before: int | None = None
    for heading, group in itertools.groupby(enumerate(events, 1), lambda pair: parse_date(pair[1].date).heading):
        marks = tuple(Mark(wording.number(number), _is_exact(event), bool(event.planned)) for number, event in group)
        whole = parse_date(heading).placed
        first, last = whole.first.year, whole.last.year
        label = wording.number(first) if first == last else f"{wording.number(first)}–{wording.number(last)}"
        found.append(YearMarks(label, before is not None and first > before + 1, marks))
        before = last
    return tuple(found)


def _is_exact(event: Event) -> bool:
    date = parse_date(event.date)
    point = date.start
    if point is None or point != date.end:
        return False
    return point.precision is Precision.DAY and not point.approximate and not point.uncertain


def _alternative(years: Sequence[YearMarks], wording: Wording) -> str:
    parts = (
        wording.text(
            "print.timeline.year",
            year=year.label,
            numbers=wording.language.list_separator.join(mark.number for mark in year.marks),
        )
        for year in years
    )
    return wording.text("print.timeline.picture", years=wording.language.group_separator.join(parts))
