"""The page about the site: how briefings are made, and what the marks on them mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Kind
from mujaz.model.places import ABOUT
from mujaz.views.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording import Wording


@dataclass(frozen=True)
class KindView:
    """A kind of statement and what it means."""

    kind: str
    label: str
    text: str


@dataclass(frozen=True)
class Part:
    """A part of the page: its anchor, heading and text."""

    id: str
    label: str
    text: str


@dataclass(frozen=True)
class AboutView:
    """The page about the site."""

    title: str
    summary: str
    kinds: tuple[KindView, ...]
    parts: tuple[Part, ...]


def about_pages(_dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page about the site in one language."""
    view = AboutView(
        wording.text("about"),
        wording.text("about.summary"),
        tuple(
            KindView(kind.value, wording.text(f"kind.{kind.value}"), wording.text(f"kind.{kind.value}.text"))
            for kind in Kind
        ),
        tuple(
            Part(name, wording.text(f"about.{name}"), wording.text(f"about.{name}.text"))
            for name in ("evidence", "agreement", "differences", "languages")
        ),
    )
    yield Page(wording.tag, ABOUT, view.title, view.summary, None, view, at_foot=True)
