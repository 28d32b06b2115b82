"""HTML of pages that were converted before: what did not change is not converted again.

Converting Markdown is the largest part of a build. What comes out depends on the page's text, on the configuration, on
where the site's files are (links lead there) and on the packages that are installed; the key is a hash of all of these.
"""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING, Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from mujaz.edges import installed_packages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from mujaz.edges import KeptFiles


class Conversions:
    """The conversions of one build.

    Args:
        kept: those of builds before.
    """

    def __init__(self, kept: KeptFiles) -> None:
        self._kept = kept
        self._places: str | None = None

    def convert(self, page: KnownPage, config: MkDocsConfig, files: Files) -> None:
        """Give a page its HTML, its contents and what MkDocs checks links with.

        A page that MkDocs says anything about is not kept: it says so again in the next build.
        """
        key = self._key(page, config, files)
        kept = self._kept.find(key)
        if kept is not None and _restore(page, kept, files):
            return
        heard = _Heard(logging.INFO)
        log = logging.getLogger("mkdocs")
        log.addHandler(heard)
        try:
            page.convert(config, files)
        finally:
            log.removeHandler(heard)
        if not heard.records and page.links_to_anchors is not None:
            self._kept.keep(key, _plain(page, page.links_to_anchors))

    def tidy(self) -> None:
        """Let go of what no build has asked for in a long time."""
        self._kept.tidy()

    def _key(self, page: Page, config: MkDocsConfig, files: Files) -> str:
        if self._places is None:
            places = sorted((file.src_uri, file.url, file.inclusion.name) for file in files)
            self._places = hashlib.sha256(json.dumps(places).encode()).hexdigest()
        parts = (
            page.markdown,
            page.file.src_uri,
            page.file.dest_uri,
            self._places,
            config.markdown_extensions,
            config.mdx_configs,
            dict(config.validation),
            config.use_directory_urls,
            config.site_url,
            installed_packages(),
        )
        return hashlib.sha256(json.dumps(parts, default=repr).encode()).hexdigest()


class KnownPage(Page):
    """A page that is converted only where its like was not converted before.

    Args:
        title: title of the page.
        file: its file.
        config: MkDocs' configuration.
        conversions: what was converted before.
    """

    def __init__(self, title: str, file: File, config: MkDocsConfig, conversions: Conversions) -> None:
        super().__init__(title, file, config)
        self._conversions = conversions

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown, or take what came out of it before."""
        self._conversions.convert(self, config, files)

    def convert(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown, as MkDocs does."""
        super().render(config, files)


class _Heard(logging.Handler):
    """Remembers that something was said."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _plain(page: Page, links: dict[File, dict[str, str]]) -> bytes:
    found = {
        "content": page.content,
        "toc": _tokens(page.toc),
        "title": page._title_from_render,  # noqa: SLF001 - `Page.render` sets it, and `Page.title` reads it
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: anchors for file, anchors in links.items()},
    }
    return json.dumps(found, ensure_ascii=False).encode()


def _restore(page: Page, kept: bytes, files: Files) -> bool:
    """Give a page what was kept; tell whether that could be done."""
    try:
        found: dict[str, Any] = json.loads(kept)
        links = {files.src_uris[name]: anchors for name, anchors in found["links"].items()}
        toc, anchors = get_toc(found["toc"]), set(found["anchors"])
        content, title = found["content"], found["title"]
    except (ValueError, KeyError, TypeError, AttributeError):  # a damaged file
        return False
    page.content, page.toc, page.present_anchor_ids, page.links_to_anchors = content, toc, anchors, links
    page._title_from_render = title  # noqa: SLF001 - as above
    return True


def _tokens(links: Iterable[AnchorLink]) -> list[Any]:
    return [
        {"name": link.title, "id": link.id, "level": link.level, "children": _tokens(link.children)} for link in links
    ]
