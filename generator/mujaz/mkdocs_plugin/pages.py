"""MkDocs' pages and navigation for the pages that Mujaz has built."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation, Section

from mujaz.mkdocs_plugin.known_page import BuiltFile, KnownPage
from mujaz.render import phrase_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mujaz.mkdocs_plugin.conversions import Conversions
    from mujaz.tasks import BuiltPage, BuiltSite
    from mujaz.views.parts.imprint import ImprintView
    from mujaz.wording import Phrase, Wording

LANDING = "index.md"
"""Source path of the page at the site's root, which sends readers to their language."""


@dataclass(frozen=True)
class Alternate:
    """The same page in another language, for links to it.

    Attributes:
        language: tag of the language.
        name: its name.
        direction: its direction.
        url: address of the page.
        is_same: whether it is that page; else it is the list of which the page is a part that the language has not.
    """

    language: str
    name: str
    direction: str
    url: str
    is_same: bool = True


@dataclass(frozen=True)
class SitePages:
    """The pages of all languages.

    Attributes:
        language: tag of the language of each page, by the page's URL; the landing page has none.
        kind: type of each page, by URL.
        alternates: each page in all languages, in the site's order, by URL.
        navigation: navigation of each language, by tag.
        foot: pages that stand at the foot of every page of a language, by tag.
        landing: the page at the site's root.
        names: the site's name as HTML, by tag.
        imprints: who publishes the site, its words as HTML, by tag; what is not known is empty.
        urls: URL of each page by its path in the Markdown tree.
        tables: URL of the page that has a table of moved anchors, by the URL of each page that asks for it.
    """

    language: Mapping[str, str]
    kind: Mapping[str, str]
    alternates: Mapping[str, tuple[Alternate, ...]]
    navigation: Mapping[str, Navigation]
    foot: Mapping[str, tuple[Page, ...]]
    landing: Page
    names: Mapping[str, Markup]
    imprints: Mapping[str, Mapping[str, str]]
    urls: Mapping[str, str]
    tables: Mapping[str, str]


def add_pages(site: BuiltSite, files: Files, config: MkDocsConfig, conversions: Conversions) -> SitePages:
    """Add a site's pages to MkDocs' files, as files that are on no disk.

    Args:
        site: the pages.
        files: MkDocs' files, which grow.
        config: MkDocs' configuration.
        conversions: pages that were converted before.
    """

    def add(file: File, title: str) -> Page:
        files.append(file)
        return KnownPage(title, file, config, conversions)

    pages = [(built, add(BuiltFile.of(config, built), built.page.title)) for built in site.pages]
    # The landing page is a template of its own; its Markdown is empty but for the template's name.
    front = "---\ntemplate: landing.html\n---\n"
    file = File.generated(config, LANDING, content=front, inclusion=InclusionLevel.NOT_IN_NAV)
    landing = add(file, next(iter(site.names.values()), ""))
    urls = {built.file: page.url for built, page in pages}
    moved = {built.file for built, _ in pages if built.page.moved}
    navigation = {
        tag: _navigation([(built, page) for built, page in pages if built.page.language == tag], wording)
        for tag, wording in site.wordings.items()
    }
    return SitePages(
        language={page.url: built.page.language for built, page in pages},
        kind={page.url: built.kind for built, page in pages},
        alternates={page.url: tuple(_alternates(built, urls, site)) for built, page in pages},
        navigation=navigation,
        foot={
            tag: tuple(page for built, page in pages if built.page.language == tag and built.page.at_foot)
            for tag in site.wordings
        },
        landing=landing,
        names={tag: marked(name, site.wordings[tag]) for tag, name in site.names.items()},
        imprints={tag: _imprint(imprint) for tag, imprint in site.imprints.items()},
        urls=urls,
        tables={
            page.url: urls[f"{built.page.language}/{built.page.part_of or built.page.path}"]
            for built, page in pages
            if built.page.moved or f"{built.page.language}/{built.page.part_of}" in moved
        },
    )


def _alternates(built: BuiltPage, urls: Mapping[str, str], site: BuiltSite) -> Iterator[Alternate]:
    """Yield a page in every language; where one does not have it, the list of which it is a part."""
    for tag, wording in site.wordings.items():
        own = urls.get(f"{tag}/{built.page.path}")
        url = own or urls[f"{tag}/{built.page.part_of}"]
        yield Alternate(tag, wording.language.name, wording.language.direction, url, own is not None)


def marked(title: str, wording: Wording) -> Markup:
    """Return a title as HTML, with the languages and directions that its words have."""
    return _html(wording.words(title))


def _html(phrase: Phrase) -> Markup:
    return Markup(phrase_html(phrase))  # noqa: S704 - escaped by the renderer


def _imprint(imprint: ImprintView) -> dict[str, str]:
    return {
        "publisher": _html(imprint.publisher) if imprint.publisher else "",
        "contact": imprint.contact,
        "corrections": imprint.corrections,
        "licence": _html(imprint.licence) if imprint.licence else "",
        "licence_url": imprint.licence_url,
    }


def _navigation(pages: list[tuple[BuiltPage, Page]], wording: Wording) -> Navigation:
    """Return the navigation of one language: the doors, which no list leads to, and sections for the lists.

    Full navigation of an archive of 1,000 briefings costs seven times the build, so a list's pages are reached from the
    list and not from the sidebar; they still know their section, and what is before and behind them. The parts of a
    list that is cut are a sequence of their own, which begins with the page that lists them.
    """
    sections: dict[str, Section] = {}
    lists = {built.page.parent for built, _ in pages}
    items: list[Page | Section] = []
    for built, page in pages:
        above = sections.get(built.page.parent or "")
        if built.page.path in lists:
            section = sections[built.page.path] = Section(marked(built.page.title, wording), [page])
            section.parent = above
            page.parent = above or section
            if above is None and not built.page.at_foot:
                items.append(section)
        elif built.page.parent is not None:
            page.parent = above
        elif not built.page.at_foot:
            items.append(page)
    ordered = [page for built, page in pages if built.page.in_sequence]
    for before, after in itertools.pairwise(ordered):
        before.next_page, after.previous_page = after, before
    _chain_parts(pages)
    navigation = Navigation(items, ordered)
    navigation.homepage = ordered[0]
    return navigation


def _chain_parts(pages: list[tuple[BuiltPage, Page]]) -> None:
    """Let each part of a list lead to the part before and the part behind it; the first has the list before it."""
    known = {built.page.path: page for built, page in pages}
    parts: dict[tuple[str, str], list[Page]] = {}
    for built, page in pages:
        if built.page.part_of is not None:
            parts.setdefault((built.page.part_of, built.page.list), []).append(page)
    for (whole, _), chain in parts.items():
        for before, after in itertools.pairwise((known[whole], *chain)):
            after.previous_page = before
            if before is not known[whole]:
                before.next_page = after
