"""The timelines of topics, where the timeline of the site is cut: each event in a line, which leads to its entry."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.places import TIMELINE, topic_path
from mujaz.views.parts.contents import Contents, contents, part_title
from mujaz.views.parts.event import event_title, strands
from mujaz.views.parts.lineage import to_lineage
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.references import event_day
from mujaz.views.timeline.facets import NOTHING, anchor, heading
from mujaz.views.timeline.labelled import labelled
from mujaz.views.timeline.shown import PictureView, Precision, legend, pictures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.model.parts import Part
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class TopicLink:
    """The timeline of a topic: the topic's name as a link to it, and how many events it has, in the site's digits."""

    title: Phrase
    count: str


@dataclass(frozen=True)
class EventLine:
    """An event in a line: its id, its date as a link to its entry, what happened, and how many strands report it."""

    id: str
    date: Phrase
    title: Phrase
    strands: Phrase


@dataclass(frozen=True)
class LineYear:
    """The events of one year, or of a decade or century as a whole: anchor, heading, events."""

    id: str
    label: str
    events: tuple[EventLine, ...]


@dataclass(frozen=True)
class TopicTimelineView:
    """The timeline of a topic: what the template of a timeline asks for, and its lines; see `TimelineView`."""

    title: str
    summary: str
    facts: str
    pictures: tuple[PictureView, ...]
    is_labelled: bool
    legend: tuple[Precision, ...]
    contents: Contents | None
    lines: tuple[LineYear, ...]
    topics: tuple[()] = ()
    facets: tuple[()] = ()
    counter: str = ""
    jumps: tuple[()] = ()
    timelines: tuple[()] = ()
    background: None = None
    years: tuple[()] = ()
    reports: None = None


def topic_links(dossier: Dossier, wording: Wording) -> tuple[TopicLink, ...]:
    """Return the timelines of the topics, as the first page of the site's timeline lists them."""
    parts = dossier.cuts.timelines
    return tuple(
        TopicLink(
            wording.phrase(topic.title).leading(parts[topic.id][0].path),
            wording.number(parts[topic.id][0].count),
        )
        for topic in (record.value for record in dossier.topics)
        if topic.id in parts
    )


def topic_timeline_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the timelines of the topics in one language, where the site has several topics."""
    parts = dossier.cuts.timelines
    for topic in (record.value for record in dossier.topics):
        for part in parts.get(topic.id, ()):
            name = wording.plain(topic.title)
            title = part_title(name, part, wording.text("timeline"), wording)
            view = Later(partial(_view, part, parts[topic.id], title, dossier, wording))
            whole = topic_path(topic)
            yield Page(
                wording.tag, part.path, title, wording.text("timeline.summary"), whole, view, in_sequence=False,
                part_of=whole, list=TIMELINE,
            )  # fmt: skip


def _view(
    part: Part[Event], parts: Sequence[Part[Event]], title: str, dossier: Dossier, wording: Wording
) -> TopicTimelineView:
    events = part.entries
    key = labelled(events, dossier)
    drawn = pictures(events, key, [NOTHING] * len(events), wording)
    table = contents(
        parts, wording.text("parts"), lambda _: wording.words(wording.text("timeline")), wording, here=part
    )
    return TopicTimelineView(
        title=title,
        summary="",
        facts=wording.count("events.count", part.count),
        pictures=drawn,
        is_labelled=bool(key),
        legend=legend(drawn, wording),
        contents=table if part.total > 1 else None,
        lines=tuple(_years(events, dossier, wording)),
    )


def _years(events: Sequence[Event], dossier: Dossier, wording: Wording) -> Iterator[LineYear]:
    for name, group in itertools.groupby(events, key=heading):
        label = wording.date(name)
        lines = tuple(_line(event, dossier, wording) for event in group)
        yield LineYear(anchor(name), label[:1].upper() + label[1:], lines)


def _line(event: Event, dossier: Dossier, wording: Wording) -> EventLine:
    number = len(strands(dossier.references.events[event.id], dossier))
    said = to_lineage(wording.count("strands.count", number), event, dossier, wording)
    return EventLine(event.id, event_day(event, wording), event_title(event, wording), said)
