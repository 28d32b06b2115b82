"""The list of briefings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import BRIEFINGS
from mujaz.views.parts.card import Card, cards
from mujaz.views.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording import Phrase, Wording


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
