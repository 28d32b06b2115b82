"""Briefings as cards of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import briefing_path
from mujaz.views.parts.references import joined, source_facts

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Card:
    """A briefing in a list: its slug, where it is, its title and summary, what its source is, and its size."""

    id: str
    path: str
    title: Phrase
    summary: Phrase
    facts: Phrase


def cards(dossier: Dossier, wording: Wording) -> tuple[Card, ...]:
    """Return all briefings as cards, the newest first."""
    return tuple(_card(briefing, dossier, wording) for briefing in newest_first(dossier))


def newest_first(dossier: Dossier) -> list[Briefing]:
    """Return all briefings from the newest to the oldest; the names of their files begin with their dates."""
    return [record.value for record in reversed(dossier.briefings)]


def _card(briefing: Briefing, dossier: Dossier, wording: Wording) -> Card:
    source = source_facts(briefing.source, dossier.source.get(briefing.source), wording)
    size = wording.words(wording.count("statements.count", len(briefing.statements)))
    return Card(
        id=briefing.slug,
        path=briefing_path(briefing),
        title=wording.phrase(briefing.title),
        summary=wording.phrase(briefing.summary),
        facts=joined([wording.linked(fact, None) for fact in (*source, size)], " · "),
    )
