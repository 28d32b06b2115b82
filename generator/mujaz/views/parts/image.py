"""An image beside a briefing: its addresses and sizes, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier, Image
    from mujaz.wording import Phrase, Wording

_UP = ".."
"""The folder of the site, as seen from a language's."""


@dataclass(frozen=True)
class ServedImage:
    """An image in one width.

    Attributes:
        target: where it is, relative to the language's folder.
        width: pixels in a row.
    """

    target: str
    width: str


@dataclass(frozen=True)
class ImageView:
    """An image as a page shows it.

    Attributes:
        alt: what is to be seen on it, isolated by characters.
        caption: what it shows; None where nothing is said of it.
        credit: whose it is.
        licence: under which licence it may be shown, with a link to its text where one is known.
        taken: when it was taken, in words; empty where that is not known.
        served: its widths, the smallest first.
        width: pixels in a row of the largest.
        height: rows of the largest.
        is_tall: whether it is higher than wide.
    """

    alt: str
    caption: Phrase | None
    credit: Phrase
    licence: Phrase
    taken: str
    served: tuple[ServedImage, ...]
    width: str
    height: str
    is_tall: bool


def image_view(briefing: Briefing, dossier: Dossier, wording: Wording) -> ImageView | None:
    """Return the image of a briefing; None where it has none, or none that can be shown."""
    image = briefing.image
    file = dossier.image_file(image) if image else None
    if image is None or file is None:
        return None
    width = file.widths[-1]
    return ImageView(
        alt=wording.isolated(wording.plain(image.alt)),
        caption=wording.linked_phrase(image.caption, set(), briefing.unlinked) if image.caption else None,
        credit=wording.phrase(image.credit),
        licence=_licence(image, wording),
        taken=wording.text("image.taken", date=wording.date(image.taken)) if image.taken else "",
        served=tuple(ServedImage(f"{_UP}/{file.place(each)}", str(each)) for each in file.widths),
        width=str(width),
        height=str(file.height_at(width)),
        is_tall=file.height > file.width,
    )


def _licence(image: Image, wording: Wording) -> Phrase:
    licence = image.licence
    name = wording.words(licence.id) if licence.id else wording.phrase(licence.name)
    if licence.address is None:
        return name
    title = wording.text("link.outside")
    return replace(name, runs=tuple(replace(run, target=licence.address, title=title) for run in name.runs))
