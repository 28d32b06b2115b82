"""Printed documents and pictures of pages: they are made while MkDocs reads the pages, and are there for those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz import tasks
from mujaz.edges import write_bytes
from mujaz.mkdocs_plugin.carding import Cards

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from mujaz.edges import Workers

FOLDER = "print"
"""Folder of the site that printed documents are in. It cannot be a language's: a language tag starts with two or three
letters."""


def address_of(config: MkDocsConfig) -> tasks.SiteAddress | None:
    """Return where a site is published, as its configuration says; None where it does not."""
    return tasks.SiteAddress(config.site_url, config.use_directory_urls) if config.site_url else None


class Printing:
    """Prints the documents that a site asks for; where it asks for none, nothing of print is read or made.

    Args:
        site: the site.
        root: its folder.
        address: where it is published; None where that is not known.
        only_made: whether documents that were not made before are left out, as `mkdocs serve` does: it waits for none,
            and links to none that is not there.
        workers: who does a part of the work.

    Attributes:
        links: the links to printed documents that each page shows, by the page's file.
        cards: the pictures of pages, which must have whole addresses.

    Raises:
        PluginError: a template or a font cannot be read.
    """

    def __init__(
        self,
        site: tasks.BuiltSite,
        root: Path,
        address: tasks.SiteAddress | None,
        *,
        only_made: bool,
        workers: Workers | None = None,
    ) -> None:
        self._site = site
        self._coming: tasks.PrintRun | None = None
        self.links: Mapping[str, tuple[tasks.PrintLink, ...]] = {}
        self.cards = Cards(site, root, is_wanted=address is not None, only_made=only_made, workers=workers)
        sorts = site.dossier.site.value.print.sorts
        if not sorts:
            return
        try:
            press, cache = tasks.press_of(root)
        except OSError as error:
            message = f"nothing can be printed: {error}; the site was not built and stays as it was"
            raise PluginError(message) from error
        documents = tasks.printables(site.dossier, site.wordings, press.families, sorts=sorts, address=address)
        self._coming = tasks.PrintRun(documents, press, cache, only_made=only_made, workers=workers)

    def finish(self, site_dir: Path) -> None:
        """Wait for documents and pictures, and write them into the site.

        Raises:
            PluginError: one cannot be made.
        """
        self.cards.finish(site_dir)
        if self._coming is None:
            return
        with self._coming:
            files = list(self._written(self._coming, site_dir))
        self.links = tasks.print_links(files, self._site)

    def cancel(self) -> None:
        """Drop what is not done yet: the build has failed."""
        self.cards.cancel()
        if self._coming is not None:
            self._coming.close()

    @staticmethod
    def _written(coming: tasks.PrintRun, site_dir: Path) -> Iterator[tasks.PrintFile]:
        for printed in coming:
            document = printed.document
            if printed.pdf is None:
                message = (
                    f"{document.file} cannot be printed: {printed.error}; the site was not built and stays as it was"
                )
                raise PluginError(message)
            url = f"{FOLDER}/{document.path}"
            write_bytes(site_dir / url, printed.pdf)
            yield tasks.PrintFile(document.sort, document.slug, document.languages, url, len(printed.pdf))
