"""An image beside a briefing: what is said of it, and the file that it is made of."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import model_validator

from mujaz.languages.prose import Prose
from mujaz.messages import NOTHING
from mujaz.model.fields import Day, Localised, Model, Text

if TYPE_CHECKING:
    from mujaz.messages import Message

FOLDER = "images"
"""The folder of images, inside that of briefings."""

WIDTHS = (400, 800, 1280)
"""Widths in which an image is served, in pixels: a phone's column at its one and two pixels for one of CSS, and a wide
page's at two. None is wider than the image itself."""

_SITE_FOLDER = "assets/images"
_NAMED_DIGITS = 12
_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)", re.IGNORECASE)
_NO_RIGHTS = re.compile(r"CC0[ -]1\.0", re.IGNORECASE)


class ImageLicence(Model):
    """Under which licence an image may be shown.

    In YAML this is the licence's identifier, or a mapping.

    Attributes:
        id: its identifier, the same in every language, such as `CC BY 4.0`.
        name: its name or terms, where it has no identifier.
        url: where its text is; of a Creative Commons licence that is known.
    """

    id: Prose | None = None
    name: Localised | None = None
    url: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value

    @property
    def address(self) -> str | None:
        """Where its text is, as far as that is known."""
        if self.url or not self.id:
            return self.url
        if _NO_RIGHTS.fullmatch(self.id):
            return "https://creativecommons.org/publicdomain/zero/1.0/"
        found = _CREATIVE_COMMONS.fullmatch(self.id)
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else None


class Image(Model):
    """An image of what a briefing is about.

    Attributes:
        file: its file, relative to the folder of the briefings, as `images/harbour.jpg`.
        alt: what is to be seen on it, for those who do not see it.
        caption: what it shows, where a reader would not know; printed below it.
        credit: whose it is.
        licence: under which licence it may be shown.
        taken: day on which it was taken (EDTF), where that is known.
    """

    file: Text
    alt: Localised
    caption: Localised | None = None
    credit: Localised
    licence: ImageLicence
    taken: Day | None = None


@dataclass(frozen=True)
class ImageFile:
    """A file in the folder of images.

    Attributes:
        name: its path inside the folder of briefings, `images/…`.
        digest: SHA-256 of its bytes, as hexadecimal digits.
        width: pixels in a row, as it is shown.
        height: rows.
        fault: why it cannot be shown; empty where it can.
        hint: what to do about that.
    """

    name: str
    digest: str = ""
    width: int = 0
    height: int = 0
    fault: Message = NOTHING
    hint: Message = NOTHING

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths in which it is served, the smallest first."""
        largest = min(self.width, WIDTHS[-1])
        return (*(width for width in WIDTHS if width < largest), largest)

    def height_at(self, width: int) -> int:
        """Return how many rows it has where it is so wide."""
        return max(1, round(self.height * width / self.width))

    def place(self, width: int) -> str:
        """Return its path in the site, in one width: a name that changes with its bytes."""
        stem = self.name.rpartition("/")[2].rpartition(".")[0]
        letters = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
        plain = "-".join(re.findall(r"[a-z0-9]+", letters))[:40] or "image"
        return f"{_SITE_FOLDER}/{plain}-{self.digest[:_NAMED_DIGITS]}-{width}.webp"
