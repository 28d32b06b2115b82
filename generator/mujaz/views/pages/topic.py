"""The pages of the topics, on a site that has several; the home page is the page of the only one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import BRIEFINGS, DIFFERENCES, HOME, TIMELINE, topic_path
from mujaz.views.parts.page import Page
from mujaz.views.parts.topic import TopicView, topic_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording import Wording


@dataclass(frozen=True)
class TopicPageView:
    """The page of a topic: the topic in a minute, and the paths of the timeline, the differences and the briefings."""

    topic: TopicView
    timeline: str
    differences: str
    briefings: str


def topic_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all topics in one language, where there are several."""
    topics = [record.value for record in dossier.topics]
    for topic in topics if len(topics) > 1 else ():
        view = TopicPageView(topic_view(topic, dossier, wording), TIMELINE, DIFFERENCES, BRIEFINGS)
        title, summary = wording.plain(topic.title), wording.plain(topic.bottom_line)
        yield Page(wording.tag, topic_path(topic), title, summary, HOME, view)
