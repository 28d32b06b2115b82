"""Events in print, by month, each with its date and what it is called."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import parse_date
from mujaz.model.dates import Precision
from mujaz.views.parts.event import event_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.model import Dossier, Event
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EventLine:
    """An event in the list.

    Attributes:
        date: its date.
        title: what it is called.
        text: what happened; None where the title says all of it.
        reports: where it is reported.
        inferred: why it is dated so; None where a source gives the date outright.
    """

    date: Phrase
    title: Phrase
    text: Phrase | None
    reports: Phrase
    inferred: Phrase | None


@dataclass(frozen=True)
class EventGroup:
    """The events of a month, or of a longer stretch of time where they are dated no better: its name, and they."""

    label: str
    events: tuple[EventLine, ...]


def event_groups(
    events: Iterable[Event], reports: Mapping[str, Phrase], dossier: Dossier, wording: Wording
) -> tuple[EventGroup, ...]:
    """Return events by month, in order of time; those that nothing reports are left out.

    Args:
        events: the events.
        reports: where each event is reported, by the event's id.
        dossier: everything that was read.
        wording: wording of the document's language.
    """
    known = [event for event in events if event.id in reports]
    known.sort(key=lambda event: dossier.chronology[event.id])
    return tuple(
        EventGroup(label, tuple(_line(event, reports[event.id], wording) for event in group))
        for label, group in itertools.groupby(known, lambda event: _stretch(event, wording))
    )


def _line(event: Event, reports: Phrase, wording: Wording) -> EventLine:
    title, text = event_title(event, wording), wording.phrase(event.text)
    return EventLine(
        wording.words(wording.event_date(event)),
        title,
        text if event.title and str(text) != str(title) else None,
        reports,
        wording.phrase(event.inferred.reason) if event.inferred else None,
    )


def _stretch(event: Event, wording: Wording) -> str:
    """Return the month of an event, or the year or years under whose heading it stands."""
    date = parse_date(event.date)
    begin = date.start
    if begin is not None and begin.precision in {Precision.DAY, Precision.MONTH}:
        return wording.date(f"{begin.first.year:04}-{begin.first.month:02}")
    whole = parse_date(date.heading).placed
    first, last = whole.first.year, whole.last.year
    return wording.number(first) if first == last else f"{wording.number(first)}–{wording.number(last)}"
