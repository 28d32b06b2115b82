"""HTML of pages: the short way where there is one, else by Python-Markdown, once: what did not change is taken again.

What came the short way is kept in few files (`known_html.py`), the rest page by page. What comes out of Python-Markdown
depends on the page's text, on the configuration, on where the site's files are (links lead there) and on the packages
that are installed; the key is a hash of all of these.
"""

from __future__ import annotations

import hashlib
import json
import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from mkdocs.structure.toc import AnchorLink, get_toc
from pydantic import BaseModel, ConfigDict

from mujaz.edges import KeptFiles, cache_store, installed_packages
from mujaz.mkdocs_plugin.ahead import Ahead
from mujaz.mkdocs_plugin.converting import convert, give, is_short, permalink, place
from mujaz.mkdocs_plugin.known_html import KnownHtml
from mujaz.mkdocs_plugin.logged import Heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

    from mujaz.edges import Workers
    from mujaz.mkdocs_plugin.known_page import KnownPage
    from mujaz.tasks import BuiltSite


class Conversions:
    """The conversions of one build.

    Args:
        kept: those of builds before by Python-Markdown.
        short: those that went the short way.
    """

    def __init__(self, kept: KeptFiles, short: KnownHtml) -> None:
        self._kept, self._short = kept, short
        self._places: str | None = None
        self._ahead: Ahead | None = None

    @classmethod
    def of(cls, root: Path, names: Mapping[str, str]) -> Conversions:
        """Return the conversions of a build of a site's folder, with those in its cache.

        Args:
            root: the folder.
            names: the names of the site.
        """
        return cls(KeptFiles(cache_store(root, "pages"), "json"), KnownHtml.of(root, names))

    def begin(self, site: BuiltSite, config: MkDocsConfig, files: Files, workers: Workers) -> None:
        """Have pages converted by workers that were not before.

        Args:
            site: the pages.
            config: MkDocs' configuration.
            files: MkDocs' files, all of them.
            workers: who converts them.
        """
        self._ahead = Ahead(site, config, files, workers, self._short)

    def convert(self, page: KnownPage, config: MkDocsConfig, files: Files) -> bool:
        """Give a page its HTML, its contents and what MkDocs checks links with; tell whether that was there before.

        A page that MkDocs says anything about is not kept: it says so again in the next build.
        """
        if is_short(config):
            known = page.file.src_uri, page.markdown or "", permalink(config)
            before = self._short.find(*known, partial(place, files))
            if before is not None:
                give(page, *before, config, files)
                return True
            found = (self._ahead and self._ahead.find(page, config, files)) or convert(page, config, files)
            if found is not None:
                give(page, found, self._short.keep(*known, found), config, files)
                return False
        key = self._key(page, config, files)
        kept = self._kept.find(key)
        if kept is not None and _restore(page, kept, files):
            return True
        heard = Heard(logging.INFO)
        log = logging.getLogger("mkdocs")
        log.addHandler(heard)
        try:
            page.convert(config, files)
        finally:
            log.removeHandler(heard)
        if not heard.records and page.links_to_anchors is not None:
            self._kept.keep(key, _plain(page, page.links_to_anchors))
        return False

    def finish(self) -> None:
        """Keep what was converted, and let go of what no build has asked for in a long time."""
        self._short.finish()
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


class _Heading(BaseModel):
    """An entry of a page's contents, as Python-Markdown has it."""

    model_config = ConfigDict(strict=True, extra="forbid")

    name: str
    id: str
    level: int
    children: list[_Heading]


class _Kept(BaseModel):
    """What is kept of a page: its HTML, contents and title, the anchors that are in it, and those that it links to."""

    model_config = ConfigDict(strict=True, extra="forbid")

    content: str
    toc: list[_Heading]
    title: str | None
    anchors: list[str]
    links: dict[str, dict[str, str]]


def _plain(page: Page, links: dict[File, dict[str, str]]) -> bytes:
    found = _Kept(
        content=page.content or "",
        toc=_headings(page.toc),
        title=page._title_from_render,  # noqa: SLF001 - `Page.render` sets it, and `Page.title` reads it
        anchors=sorted(page.present_anchor_ids or ()),
        links={file.src_uri: anchors for file, anchors in links.items()},
    )
    return found.model_dump_json().encode()


def _restore(page: Page, kept: bytes, files: Files) -> bool:
    """Give a page what was kept; tell whether that could be done."""
    try:
        found = _Kept.model_validate_json(kept)
        links = {files.src_uris[name]: anchors for name, anchors in found.links.items()}
    except (ValueError, KeyError):  # of another version, or about files that are gone
        return False
    headings: list[Any] = [heading.model_dump() for heading in found.toc]
    page.content, page.toc = found.content, get_toc(headings)
    page.present_anchor_ids, page.links_to_anchors = set(found.anchors), links
    page._title_from_render = found.title  # noqa: SLF001 - as above
    return True


def _headings(links: Iterable[AnchorLink]) -> list[_Heading]:
    return [
        _Heading(name=link.title, id=link.id, level=link.level, children=_headings(link.children)) for link in links
    ]
