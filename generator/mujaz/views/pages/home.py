"""The home page of a language: of a site with one topic it is the topic's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import BRIEFINGS, DIFFERENCES, HOME, INDEX, TIMELINE, topic_path
from mujaz.views.parts.card import Card, cards
from mujaz.views.parts.imprint import ImprintView, imprint_view
from mujaz.views.parts.page import Page
from mujaz.views.parts.references import briefing_link, joined
from mujaz.views.parts.topic import TopicView, topic_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Topic
    from mujaz.wording import Phrase, Wording

LATEST = 5
"""Briefings that the home page of a site with several topics shows, the newest."""


@dataclass(frozen=True)
class TopicCard:
    """A topic in a list.

    Attributes:
        id: its id.
        path: where it is.
        title: its name, as a link.
        summary: what it is about.
        facts: how many briefings it has, and the newest, where the site is an archive; None on a small site.
    """

    id: str
    path: str
    title: Phrase
    summary: Phrase
    facts: Phrase | None


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
        topics=() if only else tuple(_topic_card(topic, dossier, wording) for topic in topics),
        cards=() if only else cards(dossier, wording)[:LATEST],
        briefings=BRIEFINGS,
        timeline=TIMELINE,
        differences=DIFFERENCES,
        index=INDEX,
    )
    shown = {card.id for card in (view.topic.cards if view.topic else view.cards)}
    moved = {
        briefing.slug: f"{part.path}#{briefing.slug}"
        for part in (dossier.cuts.briefings if only else ())
        for briefing in part.entries
        if briefing.slug not in shown
    }
    yield Page(wording.tag, HOME, wording.text("home"), str(view.summary), None, view, moved=moved)


def _topic_card(topic: Topic, dossier: Dossier, wording: Wording) -> TopicCard:
    title, path = wording.phrase(topic.title).leading(topic_path(topic)), topic_path(topic)
    briefings = dossier.briefings_of(topic.id) if dossier.cuts.briefings else ()
    if not briefings:
        return TopicCard(topic.id, path, title, wording.phrase(topic.summary), None)
    first = wording.phrase(topic.bottom_line).first_sentence()
    count = wording.words(wording.count("briefings.count", len(briefings)))
    return TopicCard(topic.id, path, title, first, joined([count, briefing_link(briefings[-1], wording)], " · "))
