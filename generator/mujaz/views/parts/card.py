"""Briefings as cards of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import briefing_path, parallel_path
from mujaz.views.parts.facts import stance_of
from mujaz.views.parts.references import joined, source_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model import Briefing, Dossier
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Card:
    """A briefing in a list.

    Attributes:
        id: its slug.
        path: where it is.
        parallel: where it is in all languages side by side.
        title: its title.
        summary: all of its summary.
        first: the first sentence of its summary.
        facts: what its sources are, when it was published here, and its size.
        favours: what the wording of its sources favours, in a sentence; None where nothing is said of it.
    """

    id: str
    path: str
    parallel: str
    title: Phrase
    summary: Phrase
    first: Phrase
    facts: Phrase
    favours: Phrase | None


def cards(dossier: Dossier, wording: Wording) -> tuple[Card, ...]:
    """Return all briefings as cards, the newest first."""
    return cards_of(newest_first(dossier), dossier, wording)


def cards_of(briefings: Iterable[Briefing], dossier: Dossier, wording: Wording) -> tuple[Card, ...]:
    """Return briefings as cards, in their order."""
    return tuple(_card(briefing, dossier, wording) for briefing in briefings)


def newest_first(dossier: Dossier) -> list[Briefing]:
    """Return all briefings from the newest to the oldest; the names of their files begin with their dates."""
    return [record.value for record in reversed(dossier.briefings)]


def _card(briefing: Briefing, dossier: Dossier, wording: Wording) -> Card:
    sources = [
        joined([fact.leading(None) for fact in source_facts(name, dossier.source.get(name), wording)], " · ")
        for name in briefing.sources
    ]
    stance = stance_of(briefing, dossier)
    day = [wording.words(wording.date(briefing.published))] if briefing.published else []
    size = wording.words(wording.count("statements.count", len(briefing.statements)))
    return Card(
        id=briefing.slug,
        path=briefing_path(briefing),
        parallel=parallel_path(briefing),
        title=wording.phrase(briefing.title),
        summary=wording.phrase(briefing.summary),
        first=wording.phrase(briefing.summary).first_sentence(),
        facts=joined([joined(sources, wording.language.group_separator), *day, size], " · "),
        favours=wording.phrase(stance).first_clause() if stance else None,
    )
