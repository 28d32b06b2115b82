"""The list of briefings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.page import Page
from mujaz.views.places import BRIEFINGS, briefing_path
from mujaz.views.references import source_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.views.phrase import Phrase
    from mujaz.views.wording import Wording


@dataclass(frozen=True)
class Card:
    """A briefing in a list: its slug, where it is, its title, summary, source and size."""

    id: str
    path: str
    title: Phrase
    summary: Phrase
    facts: str


@dataclass(frozen=True)
class IndexView:
    """The list of briefings, and its title."""

    title: Phrase
    summary: Phrase
    cards: tuple[Card, ...]


def index_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the list of briefings in one language."""
    view = IndexView(
        wording.words(wording.text("briefings")),
        wording.words(wording.text("briefings.summary")),
        cards(dossier, wording),
    )
    yield Page(wording.tag, BRIEFINGS, str(view.title), str(view.summary), None, view)


def cards(dossier: Dossier, wording: Wording) -> tuple[Card, ...]:
    """Return all briefings as cards, in the order of their files."""
    return tuple(
        Card(
            id=record.value.slug,
            path=briefing_path(record.value),
            title=wording.phrase(record.value.title),
            summary=wording.phrase(record.value.summary),
            facts=wording.language.list_separator.join(
                (
                    source_label(record.value.source, wording),
                    wording.count("statements.count", len(record.value.statements)),
                )
            ),
        )
        for record in dossier.briefings
    )
