"""The timeline: a picture, filters, and the list by year."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import TIMELINE
from mujaz.views.parts.event import EventView, event_view, reported_events
from mujaz.views.parts.page import Page
from mujaz.views.timeline.facets import Belonging, Facet, anchor, belongings, facets, heading, union
from mujaz.views.timeline.shown import PictureView, Precision, legend, pictures, precisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.wording import Wording


@dataclass(frozen=True)
class ListedEvent:
    """An event in the list: what it says, how exactly it is dated, and what it belongs to."""

    view: EventView
    precisions: tuple[Precision, ...]
    belonging: Belonging


@dataclass(frozen=True)
class Year:
    """The events of one year, or of a decade or century as a whole: anchor, heading, events, what these belong to."""

    id: str
    label: str
    events: tuple[ListedEvent, ...]
    belonging: Belonging


@dataclass(frozen=True)
class TimelineView:
    """The timeline.

    Attributes:
        title: its title.
        summary: what it is.
        facts: how many events of how many years, in words.
        facets: what it can be filtered by.
        counter: words for how many of all events are shown, as a JSON object (`Wording.counter`).
        pictures: the picture in its two frames; none where there is no event.
        legend: how the marks of the picture differ.
        years: the list.
    """

    title: str
    summary: str
    facts: str
    facets: tuple[Facet, ...]
    counter: str
    pictures: tuple[PictureView, ...]
    legend: tuple[Precision, ...]
    years: tuple[Year, ...]


def timeline_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the timeline in one language."""
    events = reported_events(dossier)
    belong = belongings(events, dossier)
    years = tuple(_years(list(zip(events, belong, strict=True)), dossier, wording))
    single = {name for name in map(heading, events) if name.isdecimal()}
    counts = [wording.count("events.count", len(events)), wording.count("years.count", len(single))]
    drawn = pictures(events, belong, wording)
    view = TimelineView(
        title=wording.text("timeline"),
        summary=wording.text("timeline.summary"),
        facts=wording.language.list_separator.join(counts),
        facets=facets(belong, dossier, wording),
        counter=json.dumps(wording.counter("timeline.shown", total=len(events)), ensure_ascii=False),
        pictures=drawn,
        legend=legend(drawn, wording),
        years=years,
    )
    yield Page(wording.tag, TIMELINE, view.title, view.summary, None, view)


def _years(pairs: Sequence[tuple[Event, Belonging]], dossier: Dossier, wording: Wording) -> Iterator[Year]:
    for name, group in itertools.groupby(pairs, key=lambda pair: heading(pair[0])):
        listed = tuple(_listed(event, own, dossier, wording) for event, own in group)
        together = union([item.belonging for item in listed])
        label = wording.date(name)
        yield Year(anchor(name), label[:1].upper() + label[1:], listed, together)


def _listed(event: Event, own: Belonging, dossier: Dossier, wording: Wording) -> ListedEvent:
    view = event_view(event, dossier.references.events[event.id], dossier, wording)
    return ListedEvent(view, precisions(event, wording), own)
