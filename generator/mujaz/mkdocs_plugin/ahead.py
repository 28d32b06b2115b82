"""Pages that workers convert while MkDocs is busy with others, for as long as each is what MkDocs then converts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.mkdocs_plugin.converting import convert_all, is_short, linkable, permalink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from mujaz.conversion import Permalink
    from mujaz.edges import Job, Workers
    from mujaz.mkdocs_plugin.converting import Converted
    from mujaz.mkdocs_plugin.known_html import KnownHtml
    from mujaz.tasks import BuiltSite

_PORTION = 20
"""Pages that pay for being asked for apart."""


@dataclass(frozen=True)
class _Coming:
    """A page that is being converted: its Markdown, the link at its headings, and where its result will be."""

    text: str
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
            # As MkDocs parts a page from its metadata; where it should see another page, it has the last word.
            texts = [(built.file, built.markdown.partition("\n---\n\n")[2]) for built in site.pages_in(tag)]
            link = permalink(config, wording.text("permalink") if "toc" in config.mdx_configs else None)
            own = [(file, text) for file, text in texts if not known.has(file, text, link)]
            for piece in reversed(workers.pieces(len(own), _PORTION)):
                pages = own[piece.start : piece.stop]
                job = workers.submit(convert_all, places, link, pages)
                self._coming |= {file: _Coming(text, link, job, n) for n, (file, text) in enumerate(pages)}

    def find(self, page: Page, config: MkDocsConfig, files: Files) -> Converted | None:
        """Return what a page was converted to; None where it was not, or is not the same page any more."""
        coming = self._coming.pop(page.file.src_uri, None)
        if coming is None or coming.text != page.markdown or coming.link != permalink(config):
            return None
        if not self._is_checked and self._places != linkable(files):
            self._coming.clear()
            return None
        self._is_checked = True
        return coming.job.result()[coming.number]
