"""The page about the open data: what each file is, how tables are read, and what may be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import DATA
from mujaz.views.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Dossier
    from mujaz.wording import Phrase, Wording


FORMATS: Mapping[str, str] = {
    "csv": "CSV",
    "json": "JSON",
    "package": "Data Package",
    "schema": "JSON Schema",
    "skos": "SKOS",
    "tbx": "TBX-Basic",
    "tmx": "TMX",
    "turtle": "Turtle",
    "utf": "UTF-8",
}
"""What formats are called, for the strings that name them: the same in every language."""

_REMARKS = (
    ("places", "data.places", "data.places.text"),
    ("tables", "data.tables", "data.tables.text"),
    ("versions", "data.versions", "data.versions.text"),
)
"""Anchors of the remarks, and the strings of their headings and texts."""


@dataclass(frozen=True)
class Remark:
    """A part of the page: its anchor, heading and text."""

    id: str
    label: str
    text: str


@dataclass(frozen=True)
class DataView:
    """The page about the open data.

    Attributes:
        title: its title.
        summary: what it is about.
        remarks: what a reader of the files must know.
        licence: the licence of the texts; None where the site gives none.
    """

    title: str
    summary: str
    remarks: tuple[Remark, ...]
    licence: Phrase | None


def data_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page about the open data in one language; none where the site does not want it."""
    site = dossier.site.value
    if not site.data:
        return
    view = DataView(
        wording.text("data"),
        wording.text("data.summary"),
        tuple(
            Remark(name, wording.text(label, **FORMATS), wording.text(text, **FORMATS))
            for name, label, text in _REMARKS
        ),
        wording.phrase(site.licence.name) if site.licence else None,
    )
    yield Page(wording.tag, DATA, view.title, view.summary, None, view, at_foot=True)
