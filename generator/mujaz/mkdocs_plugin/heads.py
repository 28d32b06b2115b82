"""What stands in the head of a page for those who do not read it: search engines, and whoever shows a link to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup, escape
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from mujaz import tasks
from mujaz.mkdocs_plugin.pages import LANDING
from mujaz.wording.abridged import abridged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs.structure.nav import Navigation

    from mujaz.mkdocs_plugin.carding import Cards
    from mujaz.mkdocs_plugin.pages import SitePages
    from mujaz.wording import Wording

_ARTICLES = frozenset({"briefing", "parallel", "topic"})
"""Types of page that have one text to be read; all else is the site's."""


@dataclass(frozen=True)
class Head:
    """What the head of a page says; texts are HTML, escaped for an attribute.

    Attributes:
        title: what the page is called, isolated by characters.
        description: what it is about in a few characters, the same.
        sort: what Open Graph calls it: `article` or `website`.
        locale: its language and territory; empty where its language's locale names no territory.
        locales: those of the other languages that it is in.
        linked: what it says to programs, as JSON-LD.
        published: when what is on it was published, as ISO 8601 writes it; empty where that is not said.
        modified: when that last changed, the same.
        card: path of its picture in the site; empty where it has none.
        card_words: what the picture shows, in words.
    """

    title: Markup
    description: Markup
    sort: str
    locale: str
    locales: tuple[str, ...]
    linked: Markup
    published: str
    modified: str
    card: str
    card_words: Markup


@dataclass(frozen=True)
class Heads:
    """Makes the heads of a site's pages.

    Attributes:
        site: the site.
        pages: MkDocs' pages.
        cards: the pictures of pages.
        site_url: address of the site, with a slash at its end; None where it is not known.
    """

    site: tasks.BuiltSite
    pages: SitePages
    cards: Cards
    site_url: str | None

    def of_page(self, page: Page) -> Head | None:
        """Return the head of a page; None where it is none of the site's."""
        built = self._built.get(page.file.src_uri)
        if built is None:
            return self._landing() if page.file.src_uri == LANDING else None
        own, tag = built.page, built.page.language
        days = self._days.get(own.path) if built.kind in _ARTICLES else None
        title = self.site.names[tag] if built.kind == "home" else own.title
        return self._head(
            tag,
            title=title,
            description=own.description,
            others=[each.language for each in self.pages.alternates[page.url] if each.is_same],
            linked=self._linked.json(built, title, _trail(page, self.pages.navigation[tag])),
            card=self.cards.of(built, self.site),
            is_article=built.kind in _ARTICLES,
            days=days,
        )

    def _landing(self) -> Head:
        """Return the head of the page at the site's root: that of the site, in its first language."""
        tag, wording = next(iter(self.site.wordings.items()))
        return self._head(
            tag,
            title=self.site.names[tag],
            description=wording.plain(self.site.dossier.site.value.summary),
            others=list(self.site.wordings),
            linked=self._linked.site_json(tag),
            card=self.cards.of_site(tag, self.site),
        )

    def _head(  # noqa: PLR0913 - what a head says
        self,
        tag: str,
        *,
        title: str,
        description: str,
        others: Sequence[str],
        linked: str,
        card: tasks.SiteCard | None,
        is_article: bool = False,
        days: tasks.Days | None = None,
    ) -> Head:
        wordings, wording = self.site.wordings, self.site.wordings[tag]
        return Head(
            title=_said(title, wording),
            description=escape(abridged(description, wording)),
            sort="article" if is_article else "website",
            locale=wording.language.territory,
            locales=tuple(wordings[other].language.territory for other in others if other != tag),
            linked=Markup(linked),  # noqa: S704 - `linked_json` escapes for a script element
            published=days.published if days else "",
            modified=days.changed if days else "",
            card=card.place if card else "",
            card_words=_said(card.words, wording) if card else Markup(),
        )

    @cached_property
    def _built(self) -> Mapping[str, tasks.BuiltPage]:
        return {built.file: built for built in self.site.pages}

    @cached_property
    def _days(self) -> Mapping[str, tasks.Days]:
        return tasks.page_days(self.site.dossier)

    @cached_property
    def _linked(self) -> tasks.LinkedPages:
        return tasks.LinkedPages(self.site, self.pages.urls, self.site_url)


def _trail(page: Page, nav: Navigation) -> list[tuple[str, str]]:
    """Return the pages that a page stands below, from the home page on, as `partials/path.html` shows them.

    Args:
        page: the page.
        nav: the navigation of its language.

    Returns:
        The title of each, in words, and its address inside the site.
    """
    above = [(each.title, each.children[0]) for each in page.ancestors if isinstance(each, Section)]
    if nav.homepage is None or not above or above[0][1] is page:
        return []
    found = [(nav.homepage.title, nav.homepage.url)]
    for title, first in reversed(above):
        if isinstance(first, Page) and first is not page and first is not nav.homepage:
            found.append((title, first.url))
    # A title is HTML, of which the words are left.
    return [(Markup(title).striptags(), url) for title, url in found]  # noqa: S704


def _said(text: str, wording: Wording) -> Markup:
    """Return words for an attribute, isolated by characters; a title's are not kept: each stands on one page alone."""
    return escape(abridged(text, wording, len(text) + _ROOM))


_ROOM = 200
"""Characters that isolation may add to a text."""
