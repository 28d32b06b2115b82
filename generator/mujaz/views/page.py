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
        parent: path of the page that lists it; None for pages that stand in the navigation.
        view: what its template shows.
    """

    language: str
    path: str
    title: str
    description: str
    parent: str | None
    view: object
