"""Converting pages the short way: without Python-Markdown, where a page is of what our templates write."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from mujaz import tasks
from mujaz.conversion import Document, Permalink, UnreadMarkdownError, converted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mujaz.edges import Packed, Shared
    from mujaz.mkdocs_plugin.known_page import KnownPage

_EXTENSIONS = frozenset({"attr_list", "fenced_code", "md_in_html", "tables", "toc"})
"""Extensions whose Markdown `mujaz.conversion` reads, or leaves to Python-Markdown."""

_SETTINGS = frozenset({"permalink", "permalink_title", "toc_depth"})

_HIDDEN = frozenset({InclusionLevel.EXCLUDED, InclusionLevel.DRAFT})


@dataclass(frozen=True)
class Converted:
    """A page that was converted.

    Attributes:
        document: the page.
        links: the anchors that its links lead to, by the source path of the file, each with its link as it is written.
        places: address of each file that its links lead to, and its own, by source path.
    """

    document: Document
    links: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]


def convert(page: Page, config: MkDocsConfig, files: Files) -> Converted | None:
    """Return what a page is converted to; None where that could not be done.

    What MkDocs would say something about is left to it.
    """
    return _converted(page.file.src_uri, page.markdown or "", partial(place, files), permalink(config))


def convert_all(
    places: Shared[Mapping[str, str]], link: Permalink | None, pages: Sequence[tuple[str, Packed]]
) -> list[Converted | None]:
    """Return pages as they are converted; None for each that has to be left to MkDocs.

    Args:
        places: address of each file that may be linked to, by its source path.
        link: the link at each heading.
        pages: source path of each page, and its Markdown as `mujaz.tasks.BuiltPage` has it.
    """
    texts = ((source, body(tasks.markdown_of(packed))) for source, packed in pages)
    return [_converted(source, text, places.value.get, link) for source, text in texts]


def body(markdown: str) -> str:
    """Return a page's Markdown without metadata, as MkDocs parts them; where it would not, it has the last word."""
    return markdown.partition("\n---\n\n")[2]


def give(page: KnownPage, found: Converted, packed: Packed, config: MkDocsConfig, files: Files) -> None:
    """Give a page what it was converted to.

    Args:
        page: the page.
        found: what it was converted to.
        packed: its HTML, put away.
        config: MkDocs' configuration.
        files: MkDocs' files.
    """
    top, bottom = _depth(config.mdx_configs.get("toc", {}))
    document = found.document
    tokens: list[Any] = [
        {"level": heading.level, "id": heading.id, "name": heading.words}
        for heading in document.headings
        if top <= heading.level <= bottom
    ]
    page.give(document.html, packed)
    page.toc = get_toc(nest_toc_tokens(tokens))
    page.present_anchor_ids = set(document.anchors)
    page.links_to_anchors = {files.src_uris[name]: dict(anchors) for name, anchors in found.links.items()}
    page._title_from_render = document.title  # noqa: SLF001 - `Page.render` sets it, and `Page.title` reads it


def is_short(config: MkDocsConfig) -> bool:
    """Tell whether Markdown is configured so that pages can go the short way."""
    others = [name for name, values in config.mdx_configs.items() if name != "toc" and values]
    settings = config.mdx_configs.get("toc", {})
    return not others and _EXTENSIONS.issuperset(config.markdown_extensions) and _SETTINGS.issuperset(settings)


def linkable(files: Files) -> dict[str, str]:
    """Return the address of each file that may be linked to, by its source path."""
    return {file.src_uri: file.url for file in files if file.inclusion not in _HIDDEN}


def permalink(config: MkDocsConfig, title: str | None = None) -> Permalink | None:
    """Return the link at each heading.

    Args:
        config: MkDocs' configuration.
        title: its title; that of the configuration where this is not given.
    """
    settings = config.mdx_configs.get("toc", {})
    words = settings.get("permalink", False)
    own = str(settings.get("permalink_title", "Permanent link")) if title is None else title
    return None if words is False else Permalink("&para;" if words is True else str(words), own)


def _converted(source: str, text: str, place: Callable[[str], str | None], link: Permalink | None) -> Converted | None:
    links = _Links(source, place)
    try:
        return Converted(converted(text, links.address, link), links.anchors, links.places)
    except UnreadMarkdownError:
        return None


def place(files: Files, source: str) -> str | None:
    """Return the address of a file that may be linked to, by its source path; None where there is none."""
    file = files.get_file_from_path(source)
    return None if file is None or file.inclusion in _HIDDEN else file.url


class _Links:
    """Where the links of a page lead, as MkDocs finds it.

    Attributes:
        anchors: the anchors that links lead to, by source path, each with its link as it is written.
        places: address of each file that they lead to, and of the page's, by source path.
    """

    def __init__(self, source: str, place: Callable[[str], str | None]) -> None:
        self.anchors: dict[str, dict[str, str]] = {}
        self.places: dict[str, str] = {}
        self._source, self._place = source, place
        self._known: dict[str, str] = {}

    def address(self, url: str) -> str:
        """Return where a link leads.

        Raises:
            UnreadMarkdownError: it leads to no file, or to none that is published.
        """
        if url not in self._known:
            self._known[url] = self._found(url)
        return self._known[url]

    def _found(self, url: str) -> str:
        scheme, host, path, query, anchor = urlsplit(url)
        if scheme or host:
            return url
        source, own = self._source, self._place(self._source)
        if path:
            source = posixpath.normpath(posixpath.join(posixpath.dirname(self._source), unquote(path)))
        target = None if path and url.startswith(("/", "\\")) else self._place(source)
        if target is None or own is None:
            raise UnreadMarkdownError(url)
        self.places[self._source], self.places[source] = own, target
        if anchor:
            self.anchors.setdefault(source, {}).setdefault(anchor, url)
        return urlunsplit(("", "", get_relative_url(target, own), query, anchor)) if path else url


def _depth(settings: Mapping[str, object]) -> tuple[int, int]:
    depth = str(settings.get("toc_depth", 6))
    top, _, bottom = depth.rpartition("-")
    return int(top or 1), int(bottom)
