"""The home page of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.index import Card, cards
from mujaz.views.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.views.phrase import Phrase
    from mujaz.views.wording import Wording


@dataclass(frozen=True)
class HomeView:
    """The home page: what the site is about, and its briefings."""

    title: Phrase
    summary: Phrase
    cards: tuple[Card, ...]


def home_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the home page in one language."""
    site = dossier.site.value
    view = HomeView(wording.phrase(site.name), wording.phrase(site.summary), cards(dossier, wording))
    yield Page(wording.tag, "index.md", wording.text("home"), str(view.summary), None, view)
