"""Pictures of pages: they are made while MkDocs makes the pages, and are there when the site is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz import tasks
from mujaz.edges import PrintError, write_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.edges import Workers


class Cards:
    """The pictures of a site's pages; where none are wanted, nothing of print is read or made for them.

    Args:
        site: the site.
        root: its folder.
        is_wanted: whether there is a place where they are shown.
        only_made: whether those that were not made before are left out, as `mkdocs serve` does.
        workers: who does a part of the work.

    Raises:
        PluginError: a template or a font cannot be read.
    """

    def __init__(
        self,
        site: tasks.BuiltSite,
        root: Path,
        *,
        is_wanted: bool,
        only_made: bool = False,
        workers: Workers | None = None,
    ) -> None:
        self._coming: tasks.CardRun | None = None
        if not is_wanted or not site.dossier.site.value.cards:
            return
        try:
            self._coming = tasks.CardRun(site, root, only_made=only_made, workers=workers)
        except OSError as error:
            message = f"no pictures of pages can be made: {error}; the site was not built and stays as it was"
            raise PluginError(message) from error

    def of(self, built: tasks.BuiltPage, site: tasks.BuiltSite) -> tasks.SiteCard | None:
        """Return the picture of a page of a site; None where there is none."""
        page = built.page
        return None if self._coming is None else self._coming.of(page.language, page.path, page.part_of, site)

    def of_site(self, tag: str, site: tasks.BuiltSite) -> tasks.SiteCard | None:
        """Return the picture of the site in a language; None where there is none."""
        return None if self._coming is None else self._coming.of(tag, "", None, site)

    def finish(self, site_dir: Path) -> None:
        """Wait for the pictures, and write them into the site.

        Raises:
            PluginError: one cannot be made.
        """
        if self._coming is None:
            return
        try:
            for place, content in self._coming.files():
                write_bytes(site_dir / place, content)
        except PrintError as error:
            message = f"the pictures of pages cannot be made: {error}; the site was not built and stays as it was"
            raise PluginError(message) from error

    def cancel(self) -> None:
        """Drop the pictures that are not done yet: the build has failed."""
        if self._coming is not None:
            self._coming.close()
