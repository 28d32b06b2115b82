"""A page, as whoever builds the site needs to know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Later:
    """What a page shows, made when it is asked for: who wants one briefing's page does not wait for all others'.

    It is not kept: what all pages of an archive show takes as much memory as all that is said of it.

    Attributes:
        make: makes it.
    """

    make: Callable[[], object]

    @property
    def view(self) -> object:
        """What the page's template shows."""
        return self.make()


@dataclass(frozen=True)
class Page:
    """One page in one language.

    Attributes:
        language: tag of its language.
        path: its Markdown file relative to the language's folder; the same in every language.
        title: its title, in words.
        description: a sentence or two about it, in words; empty where there is none.
        parent: path of the page that lists it; None for pages that no list leads to.
        shows: what its template shows, or makes that when it is asked for.
        in_sequence: whether it stands in the sequence of pages that lead to the next; other views of a page do not.
        at_foot: whether it stands at the foot of every page; other pages that no list leads to are doors.
        part_of: path of the page that lists all parts of its list, where it is a part of one that is cut.
        list: name of that list where the same page lists several.
        moved: where the entries are whose anchors this page had while its list was whole: path and anchor, by anchor.
    """

    language: str
    path: str
    title: str
    description: str
    parent: str | None
    shows: object | Later
    in_sequence: bool = True
    at_foot: bool = False
    part_of: str | None = None
    list: str = ""
    moved: Mapping[str, str] = field(default_factory=dict)

    @property
    def view(self) -> object:
        """What its template shows."""
        return self.shows.view if isinstance(self.shows, Later) else self.shows
