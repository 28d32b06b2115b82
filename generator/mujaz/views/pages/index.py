"""The list of briefings; where it is cut, the newest, the topics, and a page for each year and each topic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.cuts import NO_YEAR
from mujaz.model.places import BRIEFINGS, topic_path
from mujaz.views.parts.card import Card, cards, cards_of, newest_first
from mujaz.views.parts.contents import Contents, contents, part_page, part_title
from mujaz.views.parts.page import Later, Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Briefing, Dossier
    from mujaz.model.parts import Part
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class IndexView:
    """The list of briefings.

    Attributes:
        title: its title.
        summary: what it is; empty on its parts.
        cards: the briefings; the newest on the first page of a list that is cut.
        topics: the topics with their pages, on the first page of a list that is cut.
        contents: the pages of the years or of the topic, where the list is cut.
        has_parallel: whether a card leads to the briefing in all languages too, which is then as near.
    """

    title: Phrase
    summary: Phrase | None
    cards: tuple[Card, ...]
    topics: Contents | None = None
    contents: Contents | None = None
    has_parallel: bool = False


def index_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the list of briefings in one language, and its parts where it is cut."""
    title, summary = wording.text("briefings"), wording.text("briefings.summary")
    cut = dossier.cuts.briefings
    newest = newest_first(dossier)[: dossier.sizes.newest]
    view = IndexView(
        wording.words(title),
        wording.words(summary),
        cards_of(newest, dossier, wording) if cut else cards(dossier, wording),
        topics=_topics(dossier, wording) if cut else None,
        contents=_years(dossier, wording) if cut else None,
    )
    shown = {briefing.slug for briefing in newest}
    moved = {
        briefing.slug: f"{part.path}#{briefing.slug}"
        for part in cut
        for briefing in part.entries
        if briefing.slug not in shown
    }
    yield Page(wording.tag, BRIEFINGS, title, summary, None, view, moved=moved)
    for part in cut:
        name = part_title(title, part, _year(part, wording), wording)
        made = partial(_part, part, name, _years(dossier, wording, part), dossier, wording)
        yield part_page(part, BRIEFINGS, name, summary, view=Later(made), wording=wording)
    yield from _topic_pages(dossier.cuts.topics, dossier, wording)


def _topic_pages(cut: Mapping[str, tuple[Part[Briefing], ...]], dossier: Dossier, wording: Wording) -> Iterator[Page]:
    for topic in (record.value for record in dossier.topics):
        parts = cut.get(topic.id, ())
        for part in parts:
            title, words = wording.plain(topic.title), wording.words(wording.text("briefings"))
            name = part_title(title, part, str(words), wording)
            table = contents(parts, wording.text("parts"), partial(_said, words), wording, here=part)
            made = partial(_part, part, name, table if part.total > 1 else None, dossier, wording)
            yield part_page(
                part, topic_path(topic), name, wording.plain(topic.summary), view=Later(made), wording=wording
            )


def _said(words: Phrase, _part: Part[Briefing]) -> Phrase:
    return words


def _part(part: Part[Briefing], title: str, table: Contents | None, dossier: Dossier, wording: Wording) -> IndexView:
    shown = cards_of(part.entries, dossier, wording)
    return IndexView(wording.words(title), None, shown, contents=table, has_parallel=len(wording.siblings) > 1)


def _years(dossier: Dossier, wording: Wording, here: Part[Briefing] | None = None) -> Contents:
    label = wording.text("timeline.years")
    return contents(dossier.cuts.briefings, label, lambda part: wording.words(_year(part, wording)), wording, here=here)


def _topics(dossier: Dossier, wording: Wording) -> Contents | None:
    names = {record.value.id: record.value.title for record in dossier.topics}
    parts = [part for name in names for part in dossier.cuts.topics.get(name, ())]
    topic_of = {part.base: name for name in names for part in dossier.cuts.topics.get(name, ())}
    found = contents(parts, wording.text("topics"), lambda part: wording.phrase(names[topic_of[part.base]]), wording)
    return found if found.groups else None


def _year(part: Part[Briefing], wording: Wording) -> str:
    return wording.text("parts.undated") if part.key == NO_YEAR else wording.date(part.key.upper())
