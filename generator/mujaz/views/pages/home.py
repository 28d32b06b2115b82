"""The home page of a language: of a site with one topic it is the topic's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import BRIEFINGS, DIFFERENCES, HOME, INDEX, TIMELINE, topic_path
from mujaz.views.parts.card import Card, cards
from mujaz.views.parts.imprint import ImprintView, imprint_view
from mujaz.views.parts.page import Page
from mujaz.views.parts.topic import TopicView, topic_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Topic
    from mujaz.wording import Phrase, Wording

LATEST = 5
"""Briefings that the home page of a site with several topics shows, the newest."""


@dataclass(frozen=True)
class TopicCard:
    """A topic in a list: its id, where it is, its name, and what it is about."""

    id: str
    path: str
    title: Phrase
    summary: Phrase


@dataclass(frozen=True)
class HomeView:
    """The home page.

    Attributes:
        title: name of the site.
        summary: what the site is about.
        imprint: who publishes it.
        topic: the site's only topic; None where it has none or several.
        topics: its topics, where it has several.
        cards: its newest briefings; those of the only topic stand there.
        briefings: path of the list of briefings.
        timeline: path of the timeline.
        differences: path of the page of differences.
        index: path of the index from A to Z.
    """

    title: Phrase
    summary: Phrase
    imprint: ImprintView
    topic: TopicView | None
    topics: tuple[TopicCard, ...]
    cards: tuple[Card, ...]
    briefings: str
    timeline: str
    differences: str
    index: str


def home_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the home page in one language."""
    site = dossier.site.value
    topics = [record.value for record in dossier.topics]
    only = topics[0] if len(topics) == 1 else None
    view = HomeView(
        title=wording.phrase(site.name),
        summary=wording.phrase(site.summary),
        imprint=imprint_view(site, wording),
        topic=topic_view(only, dossier, wording) if only else None,
        topics=() if only else tuple(_topic_card(topic, wording) for topic in topics),
        cards=() if only else cards(dossier, wording)[:LATEST],
        briefings=BRIEFINGS,
        timeline=TIMELINE,
        differences=DIFFERENCES,
        index=INDEX,
    )
    yield Page(wording.tag, HOME, wording.text("home"), str(view.summary), None, view)


def _topic_card(topic: Topic, wording: Wording) -> TopicCard:
    title = wording.linked(wording.phrase(topic.title), topic_path(topic))
    return TopicCard(topic.id, topic_path(topic), title, wording.phrase(topic.summary))
