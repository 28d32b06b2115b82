"""Converting pages the short way: without Python-Markdown, where a page is of what our templates write."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from mujaz.conversion import Permalink, UnreadMarkdownError, converted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

_EXTENSIONS = frozenset({"attr_list", "fenced_code", "md_in_html", "tables", "toc"})
"""Extensions whose Markdown `mujaz.conversion` reads, or leaves to Python-Markdown."""

_SETTINGS = frozenset({"permalink", "permalink_title", "toc_depth"})


def convert(page: Page, config: MkDocsConfig, files: Files) -> bool:
    """Give a page its HTML, its contents and what MkDocs checks links with; tell whether that could be done.

    What MkDocs would say something about is left to it.
    """
    settings = config.mdx_configs.get("toc", {})
    others = [name for name, values in config.mdx_configs.items() if name != "toc" and values]
    if others or not _EXTENSIONS.issuperset(config.markdown_extensions) or not _SETTINGS.issuperset(settings):
        return False
    links = _Links(page.file, files)
    try:
        found = converted(page.markdown or "", links.address, _permalink(settings))
    except UnreadMarkdownError:
        return False
    top, bottom = _depth(settings)
    tokens: list[Any] = [
        {"level": heading.level, "id": heading.id, "name": heading.words}
        for heading in found.headings
        if top <= heading.level <= bottom
    ]
    page.content, page.toc = found.html, get_toc(nest_toc_tokens(tokens))
    page.present_anchor_ids, page.links_to_anchors = set(found.anchors), links.anchors
    page._title_from_render = found.title  # noqa: SLF001 - `Page.render` sets it, and `Page.title` reads it
    return True


class _Links:
    """Where the links of a page lead, as MkDocs finds it.

    Attributes:
        anchors: the anchors that links lead to, by file, each with its link as it is written.
    """

    def __init__(self, file: File, files: Files) -> None:
        self.anchors: dict[File, dict[str, str]] = {}
        self._file, self._files = file, files
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
        target: File | None = self._file
        if path:
            there = posixpath.normpath(posixpath.join(posixpath.dirname(self._file.src_uri), unquote(path)))
            target = None if url.startswith(("/", "\\")) else self._files.get_file_from_path(there)
        if target is None or target.inclusion in {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}:
            raise UnreadMarkdownError(url)
        if anchor:
            self.anchors.setdefault(target, {}).setdefault(anchor, url)
        return urlunsplit(("", "", get_relative_url(target.url, self._file.url), query, anchor)) if path else url


def _permalink(settings: Mapping[str, object]) -> Permalink | None:
    words, title = settings.get("permalink", False), str(settings.get("permalink_title", "Permanent link"))
    return None if words is False else Permalink("&para;" if words is True else str(words), title)


def _depth(settings: Mapping[str, object]) -> tuple[int, int]:
    depth = str(settings.get("toc_depth", 6))
    top, _, bottom = depth.rpartition("-")
    return int(top or 1), int(bottom)
