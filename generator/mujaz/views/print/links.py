"""Links to printed documents: their languages and sizes in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.size import file_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.wording import Wording


@dataclass(frozen=True)
class PrintLink:
    """A link to a printed document.

    Attributes:
        url: its address, relative to the site.
        tag: tag of its language; of its first where it has several.
        languages: names of its languages, in the language of the page.
        size: its size in words.
    """

    url: str
    tag: str
    languages: str
    size: str


def print_link(url: str, tags: Sequence[str], size: int, wording: Wording) -> PrintLink:
    """Return the link to a document on a page.

    Args:
        url: its address, relative to the site.
        tags: tags of its languages.
        size: its size in bytes.
        wording: wording of the page's language.
    """
    names = wording.series([wording.language_name(tag) for tag in tags])
    return PrintLink(url, tags[0], names, file_size(size, wording))
