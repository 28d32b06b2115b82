"""A page, as whoever builds the site needs to know it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One page in one language.

    Attributes:
        language: tag of its language.
        path: its Markdown file relative to the language's folder; the same in every language.
        title: its title, in words.
        description: a sentence or two about it, in words; empty where there is none.
        parent: path of the page that lists it; None for pages that no list leads to.
        view: what its template shows.
        in_sequence: whether it stands in the sequence of pages that lead to the next; other views of a page do not.
        at_foot: whether it stands at the foot of every page; other pages that no list leads to are doors.
    """

    language: str
    path: str
    title: str
    description: str
    parent: str | None
    view: object
    in_sequence: bool = True
    at_foot: bool = False
