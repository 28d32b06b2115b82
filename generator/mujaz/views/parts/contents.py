"""The parts of a list that is cut: what they are called, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mujaz.views.parts.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.model.parts import Part
    from mujaz.views.parts.page import Later
    from mujaz.wording import Phrase, Wording

T = TypeVar("T")


@dataclass(frozen=True)
class PartLink:
    """One of the pages of a part: its number in words, its path, and whether it is the page that shows this."""

    number: str
    path: str
    is_here: bool


@dataclass(frozen=True)
class PartGroup:
    """A part: what has one year, topic or letter.

    Attributes:
        id: anchor of its row; empty where the page has that anchor elsewhere.
        name: the year, topic or letter.
        path: path of its first page.
        count: how many entries it has, in the site's digits.
        is_here: whether the page that shows this is its first page.
        pages: its further pages.
    """

    id: str
    name: Phrase
    path: str
    count: str
    is_here: bool
    pages: tuple[PartLink, ...]


@dataclass(frozen=True)
class Contents:
    """The parts of a list, in its order; `label` says what they are."""

    label: str
    groups: tuple[PartGroup, ...]


def contents(  # noqa: PLR0913 - what makes a row
    parts: Sequence[Part[T]],
    label: str,
    name: Callable[[Part[T]], Phrase],
    wording: Wording,
    *,
    here: Part[T] | None = None,
    prefix: str = "",
) -> Contents:
    """Return the parts of a list as a page shows them: that of the whole all pages, that of a part the part's own.

    Args:
        parts: the parts.
        label: what they are, in words.
        name: says what a part is.
        wording: wording of the page's language.
        here: the part whose page shows them; None where that is the page of the whole list.
        prefix: how the anchors of the rows begin; empty where rows have none.
    """
    further: dict[tuple[str, str], list[Part[T]]] = {}
    for part in parts:
        if part.number > 1 and (here is None or (part.base, part.key) == (here.base, here.key)):
            further.setdefault((part.base, part.key), []).append(part)
    here_path = here.path if here else ""
    groups = [
        PartGroup(
            id=f"{prefix}{part.key}" if prefix and here is None else "",
            name=name(part),
            path=part.path,
            count=wording.number(part.count),
            is_here=part.path == here_path,
            pages=tuple(
                PartLink(wording.number(other.number), other.path, other.path == here_path)
                for other in further.get((part.base, part.key), ())
            ),
        )
        for part in parts
        if part.number == 1
    ]
    return Contents(label, tuple(groups))


def part_title(title: str, part: Part[T], name: str, wording: Wording) -> str:
    """Return what a part is called: `Timeline, 2019`, and where it has several pages `Timeline, 2019, page 2 of 3`."""
    words = [title, name] if name else [title]
    if part.total > 1:
        words.append(wording.text("part.page", n=part.number, total=part.total))
    return wording.language.list_separator.join(words)


def part_page(  # noqa: PLR0913 - what a page is
    part: Part[T], whole: str, title: str, description: str, *, view: object | Later, wording: Wording
) -> Page:
    """Return the page of a part.

    Args:
        part: the part.
        whole: path of the page that lists all parts.
        title: title of the part.
        description: a sentence or two about it.
        view: what its template shows.
        wording: wording of its language.
    """
    return Page(
        wording.tag, part.path, title, description, whole, view, in_sequence=False, part_of=whole, list=part.base
    )
