"""The timeline: the key events, a picture, filters, the list by year, and the reports about the events.

Where it is cut, each year has a page, with a picture of its own; the first page has the picture of all years, whose
marks lead to the row of their year. They have no filters: a page has too few events, and all together too many choices.
The events of a topic stand on the topic's timeline, those of a name on its page, and those of a briefing on that.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model import parse_date
from mujaz.model.cuts import REPORTS
from mujaz.model.places import TIMELINE
from mujaz.views.pages.topic_timeline import TopicLink, topic_links, topic_timeline_pages
from mujaz.views.parts.contents import Contents, contents, part_page, part_title
from mujaz.views.parts.event import EventView, event_view, published_reports, reported_events
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.references import newest_references
from mujaz.views.parts.strip import StripItem, strip
from mujaz.views.timeline.facets import (
    NOTHING,
    Belonging,
    Facet,
    anchor,
    belongings,
    facets,
    heading,
    union,
)
from mujaz.views.timeline.former import former_anchors
from mujaz.views.timeline.labelled import labelled
from mujaz.views.timeline.shown import PictureView, Precision, legend, pictures, precisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.model.parts import Part
    from mujaz.views.pages.topic_timeline import LineYear
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
        contents: the pages of the years, where the timeline is cut.
        timelines: the timelines of the topics, on the first page of one that is cut.
        lines: the events of a topic, a line each, by year; on its timeline alone.
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
    contents: Contents | None = None
    timelines: tuple[TopicLink, ...] = ()
    lines: tuple[LineYear, ...] = ()

    @property
    def jumps(self) -> tuple[Year, ...]:
        """Everything in the list that has a heading of its own."""
        before = self.background.years if self.background else ()
        return (*before, *self.years, *((self.reports,) if self.reports else ()))


def timeline_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the timeline in one language; where it is cut, also the years and the timelines of the topics."""
    cut = dossier.cuts.events
    title, summary = wording.text("timeline"), wording.text("timeline.summary")
    if not cut:
        yield Page(wording.tag, TIMELINE, title, summary, None, _whole(dossier, wording))
        return
    yield Page(
        wording.tag,
        TIMELINE,
        title,
        summary,
        None,
        _first(dossier, wording),
        moved=former_anchors(cut, dossier, wording),
    )
    for part in cut:
        name = part_title(title, part, _named(part, wording), wording)
        view = Later(partial(_part, part, name, dossier, wording))
        yield part_page(part, TIMELINE, name, summary, view=view, wording=wording)
    yield from topic_timeline_pages(dossier, wording)


def _whole(dossier: Dossier, wording: Wording) -> TimelineView:
    events, reports = reported_events(dossier), published_reports(dossier)
    belong, behind = belongings(events, dossier), belongings(reports, dossier)
    years = tuple(_years(list(zip(events, belong, strict=True)), dossier, wording))
    key = labelled(events, dossier)
    drawn = pictures(events, key, belong, wording)
    core = _core(years, dossier)
    return TimelineView(
        title=wording.text("timeline"),
        summary=wording.text("timeline.summary"),
        topics=tuple(_strips(dossier, wording)),
        facts=_facts(events, wording),
        facets=facets(belong, dossier, wording),
        counter=json.dumps(wording.counter("timeline.shown", total=len(events)), ensure_ascii=False),
        pictures=drawn,
        is_labelled=bool(key),
        legend=legend(drawn, wording),
        background=_background(years[:core], events, wording) if core else None,
        years=years[core:],
        reports=_reports(list(zip(reports, behind, strict=True)), dossier, wording) if reports else None,
    )


def _first(dossier: Dossier, wording: Wording) -> TimelineView:
    """Return the first page of a timeline that is cut: a picture of all years, the topics, and the years."""
    events = reported_events(dossier)
    key = labelled(events, dossier)
    drawn = pictures(events, key, [NOTHING] * len(events), wording, by_year=True)
    return TimelineView(
        title=wording.text("timeline"),
        summary=wording.text("timeline.summary"),
        topics=tuple(_strips(dossier, wording)) if len(dossier.topics) == 1 else (),
        facts=_facts(events, wording),
        facets=(),
        counter="",
        pictures=drawn,
        is_labelled=bool(key),
        legend=legend(drawn, wording),
        background=None,
        years=(),
        reports=None,
        contents=_contents(dossier, wording),
        timelines=topic_links(dossier, wording),
    )


def _part(part: Part[Event], title: str, dossier: Dossier, wording: Wording) -> TimelineView:
    """Return the page of a year, or of the reports about events."""
    events = part.entries
    pairs = [(event, NOTHING) for event in events]
    is_reports = part.key == REPORTS
    key = [] if is_reports else labelled(events, dossier)
    drawn = () if is_reports else pictures(events, key, [NOTHING] * len(events), wording)
    return TimelineView(
        title=title,
        summary="",
        topics=(),
        facts=wording.count("events.count", part.count) if not is_reports else "",
        facets=(),
        counter="",
        pictures=drawn,
        is_labelled=bool(key),
        legend=legend(drawn, wording),
        background=None,
        years=() if is_reports else tuple(_years(pairs, dossier, wording)),
        reports=_reports(pairs, dossier, wording) if is_reports else None,
        contents=_contents(dossier, wording, part),
    )


def _facts(events: Sequence[Event], wording: Wording) -> str:
    single = {name for name in map(heading, events) if name.isdecimal()}
    counts = [wording.count("events.count", len(events)), wording.count("years.count", len(single))]
    return wording.language.list_separator.join(counts)


def _contents(dossier: Dossier, wording: Wording, here: Part[Event] | None = None) -> Contents:
    cut = dossier.cuts.events
    label = wording.text("timeline.years")
    years = [part for part in cut if part.key != REPORTS]
    found = contents(
        years, label, lambda part: wording.words(_named(part, wording)), wording, here=here, prefix="year-"
    )
    reports = [part for part in cut if part.key == REPORTS]
    behind = contents(reports, label, lambda part: wording.words(_named(part, wording)), wording, here=here)
    rows = tuple(replace(row, id=REPORTS if here is None else "") for row in behind.groups)
    return replace(found, groups=(*found.groups, *rows))


def _named(part: Part[Event], wording: Wording) -> str:
    if part.key == REPORTS:
        return wording.text("timeline.reports")
    label = wording.date(heading(part.entries[0]))
    return label[:1].upper() + label[1:]


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
    mentions = dossier.references.events[event.id]
    view = event_view(event, mentions, dossier, wording, partial(newest_references, most=dossier.sizes.reports))
    return ListedEvent(view, precisions(event, wording), own)
