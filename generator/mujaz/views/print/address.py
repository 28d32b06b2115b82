"""Where the pages of a published site are, and the code on paper that leads there."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

import segno

from mujaz.model.places import HOME

if TYPE_CHECKING:
    from mujaz.wording import Wording


@dataclass(frozen=True)
class SiteAddress:
    """Where a site is published.

    Attributes:
        base: its address, with a slash at its end.
        has_folders: whether a page is the `index.html` of a folder that bears its name, as MkDocs has it by default.
    """

    base: str
    has_folders: bool = True

    def page(self, tag: str, path: str) -> str:
        """Return the address of a page, percent-encoded.

        Args:
            tag: tag of its language.
            path: path of its Markdown file inside the language's folder.
        """
        name = path.removesuffix(".md")
        folder = f"/{name}".removesuffix(f"/{HOME.removesuffix('.md')}").removeprefix("/")
        place = (f"{folder}/" if folder else "") if self.has_folders else f"{name}.html"
        return f"{self.base.rstrip('/')}/{quote(f'{tag}/{place}')}"


@dataclass(frozen=True)
class Code:
    """A QR code (ISO/IEC 18004), and what it says.

    Attributes:
        link: the address that it leads to.
        address: the address as it is printed, without what every address begins with.
        alternative: what it is, in words.
        size: modules on each side.
        bars: dark modules that touch in a row: column and row of the first, and how many.
    """

    link: str
    address: str
    alternative: str
    size: int
    bars: tuple[tuple[int, int, int], ...]


def code(address: str, wording: Wording) -> Code:
    """Return the code of an address.

    Args:
        address: the address.
        wording: wording of the document's language.
    """
    rows = segno.make(address, error="m", micro=False).matrix
    bars: list[tuple[int, int, int]] = []
    for y, row in enumerate(rows):
        x = 0
        for dark, group in itertools.groupby(row):
            length = sum(1 for _ in group)
            bars += [(x, y, length)] if dark else []
            x += length
    shown = address.removeprefix("https://").removeprefix("http://").removesuffix("/")
    return Code(address, shown, wording.text("print.code", address=shown), len(rows), tuple(bars))
