"""The timeline: the key events, a picture, filters, the list by year, and the reports about the events."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import parse_date
from mujaz.model.places import TIMELINE
from mujaz.views.parts.event import EventView, event_view, published_reports, reported_events
from mujaz.views.parts.page import Page
from mujaz.views.parts.strip import StripItem, strip
from mujaz.views.timeline.facets import Belonging, Facet, anchor, belongings, facets, heading, union
from mujaz.views.timeline.labelled import labelled
from mujaz.views.timeline.shown import PictureView, Precision, legend, pictures, precisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class TopicStrip:
    """The key events of a topic: its id, its name where the site has several, and the events."""

    id: str
    title: Phrase | None
    events: tuple[StripItem, ...]


@dataclass(frozen=True)
class ListedEvent:
    """An event in the list.

    Attributes:
        view: what is known of it.
        precisions: how exactly it is dated.
        belonging: what it belongs to.
    """

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
class Background:
    """The years before those of the key events: how many events of which years, the years, what any belongs to."""

    label: str
    years: tuple[Year, ...]
    belonging: Belonging


@dataclass(frozen=True)
class TimelineView:
    """The timeline.

    Attributes:
        title: its title.
        summary: what it is.
        topics: the key events of each topic that has any.
        facts: how many events of how many years, in words.
        facets: what it can be filtered by.
        counter: words for how many of all events are shown, as a JSON object (`Wording.counter`).
        pictures: the picture in its frames; none where there is no event.
        is_labelled: whether key events have their names in it; on phones their strip then stands for it.
        legend: how the marks of the picture differ.
        background: the years before those of the key events; None where there are none.
        years: the others.
        reports: the reports about the events; None where there are none.
    """

    title: str
    summary: str
    topics: tuple[TopicStrip, ...]
    facts: str
    facets: tuple[Facet, ...]
    counter: str
    pictures: tuple[PictureView, ...]
    is_labelled: bool
    legend: tuple[Precision, ...]
    background: Background | None
    years: tuple[Year, ...]
    reports: Year | None

    @property
    def jumps(self) -> tuple[Year, ...]:
        """Everything in the list that has a heading of its own."""
        before = self.background.years if self.background else ()
        return (*before, *self.years, *((self.reports,) if self.reports else ()))


def timeline_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the timeline in one language."""
    events, reports = reported_events(dossier), published_reports(dossier)
    belong, behind = belongings(events, dossier), belongings(reports, dossier)
    years = tuple(_years(list(zip(events, belong, strict=True)), dossier, wording))
    single = {name for name in map(heading, events) if name.isdecimal()}
    counts = [wording.count("events.count", len(events)), wording.count("years.count", len(single))]
    key = labelled(events, dossier)
    drawn = pictures(events, key, belong, wording)
    core = _core(years, dossier)
    view = TimelineView(
        title=wording.text("timeline"),
        summary=wording.text("timeline.summary"),
        topics=tuple(_strips(dossier, wording)),
        facts=wording.language.list_separator.join(counts),
        facets=facets(belong, dossier, wording),
        counter=json.dumps(wording.counter("timeline.shown", total=len(events)), ensure_ascii=False),
        pictures=drawn,
        is_labelled=bool(key),
        legend=legend(drawn, wording),
        background=_background(years[:core], events, wording) if core else None,
        years=years[core:],
        reports=_reports(list(zip(reports, behind, strict=True)), dossier, wording) if reports else None,
    )
    yield Page(wording.tag, TIMELINE, view.title, view.summary, None, view)


def _strips(dossier: Dossier, wording: Wording) -> Iterator[TopicStrip]:
    topics = [record.value for record in dossier.topics]
    for topic in topics:
        events = strip(topic.key_events, dossier, wording)
        if events:
            yield TopicStrip(topic.id, wording.phrase(topic.title) if len(topics) > 1 else None, events)


def _core(years: Sequence[Year], dossier: Dossier) -> int:
    """Return the position of the first year that has a key event; the first of all where none has one."""
    key = {name for record in dossier.topics for name in record.value.key_events}
    return next((n for n, year in enumerate(years) if any(event.view.id in key for event in year.events)), 0)


def _background(years: Sequence[Year], events: Sequence[Event], wording: Wording) -> Background:
    number = sum(len(year.events) for year in years)
    whole = [parse_date(heading(event)).placed for event in events[:number]]
    first, last = min(each.first.year for each in whole), max(each.last.year for each in whole)
    label = wording.text(
        "timeline.background" if last > first else "timeline.background.year",
        first=wording.number(first),
        last=wording.number(last),
        events=wording.count("events.count", number),
    )
    return Background(label, tuple(years), union([year.belonging for year in years]))


def _reports(pairs: Sequence[tuple[Event, Belonging]], dossier: Dossier, wording: Wording) -> Year:
    listed = tuple(_listed(event, own, dossier, wording) for event, own in pairs)
    return Year("reports", wording.text("timeline.reports"), listed, union([own for _, own in pairs]))


def _years(pairs: Sequence[tuple[Event, Belonging]], dossier: Dossier, wording: Wording) -> Iterator[Year]:
    for name, group in itertools.groupby(pairs, key=lambda pair: heading(pair[0])):
        listed = tuple(_listed(event, own, dossier, wording) for event, own in group)
        together = union([item.belonging for item in listed])
        label = wording.date(name)
        yield Year(anchor(name), label[:1].upper() + label[1:], listed, together)


def _listed(event: Event, own: Belonging, dossier: Dossier, wording: Wording) -> ListedEvent:
    view = event_view(event, dossier.references.events[event.id], dossier, wording)
    return ListedEvent(view, precisions(event, wording), own)
