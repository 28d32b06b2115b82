"""The pages of the topics, on a site that has several; the home page is the page of the only one.

Where the lists of the site are cut, a topic leads to its own timeline, coverage, differences and briefings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mujaz.model.places import BRIEFINGS, DIFFERENCES, HOME, TIMELINE, topic_path
from mujaz.views.parts.page import Page
from mujaz.views.parts.topic import TopicView, topic_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Topic
    from mujaz.model.parts import Part
    from mujaz.wording import Wording

T = TypeVar("T")


@dataclass(frozen=True)
class TopicPageView:
    """The page of a topic.

    Attributes:
        topic: the topic in a minute.
        timeline: path of the timeline: the topic's, or the site's where that is one page.
        differences: path of the page of differences, the same.
        briefings: path of the list of briefings, the same.
        coverage: path of the topic's coverage, where that of the site is cut.
        sources: path of the topic's sources, where those of the site are cut.
    """

    topic: TopicView
    timeline: str
    differences: str
    briefings: str
    coverage: str | None
    sources: str | None


def topic_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all topics in one language, where there are several."""
    topics = [record.value for record in dossier.topics]
    cuts = dossier.cuts
    for topic in topics if len(topics) > 1 else ():
        title, summary = wording.plain(topic.title), wording.plain(topic.bottom_line)
        own = topic_view(topic, dossier, wording)
        view = TopicPageView(
            own,
            _first(cuts.timelines.get(topic.id, ())) or TIMELINE,
            _of(topic, cuts.differences) or DIFFERENCES,
            own.briefings or BRIEFINGS,
            _of(topic, cuts.coverage),
            _of(topic, cuts.sources),
        )
        shown = {card.id for card in own.cards}
        moved = {
            briefing.slug: f"{part.path}#{briefing.slug}"
            for part in cuts.topics.get(topic.id, ())
            for briefing in part.entries
            if briefing.slug not in shown
        }
        yield Page(wording.tag, topic_path(topic), title, summary, HOME, view, moved=moved)


def _of(topic: Topic, parts: Sequence[Part[T]]) -> str | None:
    return _first([part for part in parts if part.key == topic.id])


def _first(parts: Sequence[Part[T]]) -> str | None:
    return parts[0].path if parts else None
