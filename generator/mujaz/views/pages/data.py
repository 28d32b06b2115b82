"""The page about the open data: what each file is, how tables are read, and what may be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import DATA
from mujaz.views.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording import Phrase, Wording


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
            Remark(name, wording.text(f"data.{name}"), wording.text(f"data.{name}.text"))
            for name in ("places", "tables", "versions")
        ),
        wording.phrase(site.licence.name) if site.licence else None,
    )
    yield Page(wording.tag, DATA, view.title, view.summary, None, view, at_foot=True)
