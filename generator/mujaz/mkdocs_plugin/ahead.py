"""Pages that workers convert while MkDocs is busy with others, for as long as each is what MkDocs then converts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.mkdocs_plugin.converting import body, convert_all, is_short, linkable, permalink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mujaz.conversion import Permalink
    from mujaz.edges import Job, Packed, Workers
    from mujaz.mkdocs_plugin.converting import Converted
    from mujaz.mkdocs_plugin.known_html import KnownHtml
    from mujaz.tasks import BuiltSite

_PORTION = 20
"""Pages that pay for being asked for apart."""


@dataclass(frozen=True)
class _Coming:
    """A page that is being converted: its Markdown's hash, the link at its headings, and where its result will be."""

    text: bytes
    link: Permalink | None
    job: Job[list[Converted | None]]
    number: int


class Ahead:
    """Pages that are being converted.

    Args:
        site: the pages.
        config: MkDocs' configuration.
        files: MkDocs' files, all of them.
        workers: who converts them.
        known: pages that were converted before, which nobody need convert.
    """

    def __init__(self, site: BuiltSite, config: MkDocsConfig, files: Files, workers: Workers, known: KnownHtml) -> None:
        self._places: Mapping[str, str] = linkable(files)
        self._is_checked = False
        self._coming: dict[str, _Coming] = {}
        if not is_short(config) or not workers.pieces(len(site.pages), _PORTION):
            return
        places = workers.share(self._places)
        # MkDocs asks for the first ones first, which are converted here where nobody has begun them.
        for tag, wording in reversed([*site.wordings.items()]):
            link = permalink(config, wording.text("permalink") if "toc" in config.mdx_configs else None)
            own: list[tuple[str, bytes, Packed]] = []
            for built in site.pages_in(tag):
                text = body(built.markdown)
                if not known.has(built.file, text, link):
                    own.append((built.file, _digest(text), built.packed))
            for piece in reversed(workers.pieces(len(own), _PORTION)):
                pages = own[piece.start : piece.stop]
                job = workers.submit(convert_all, places, link, [(file, packed) for file, _, packed in pages])
                self._coming |= {file: _Coming(digest, link, job, n) for n, (file, digest, _) in enumerate(pages)}

    def find(self, page: Page, config: MkDocsConfig, files: Files) -> Converted | None:
        """Return what a page was converted to; None where it was not, or is not the same page any more."""
        coming = self._coming.pop(page.file.src_uri, None)
        if coming is None or coming.link != permalink(config) or coming.text != _digest(page.markdown or ""):
            return None
        if not self._is_checked and self._places != linkable(files):
            self._coming.clear()
            return None
        self._is_checked = True
        return coming.job.result()[coming.number]


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
