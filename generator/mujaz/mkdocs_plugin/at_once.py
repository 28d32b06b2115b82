"""What can be shown of a save at once: pages that readers have before them, and files that are only copied."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz import tasks
from mujaz.edges import read_site, write_whole
from mujaz.mkdocs_plugin.published import NOT_FOR_READERS

if TYPE_CHECKING:
    from collections.abc import Collection

    from mujaz.edges import Theme
    from mujaz.mkdocs_plugin.frame import Frame
    from mujaz.mkdocs_plugin.plugin import MujazPlugin
    from mujaz.mkdocs_plugin.private import LastBuild

_log = logging.getLogger("mkdocs.plugins.mujaz")

TEMPLATES = (".html", *NOT_FOR_READERS)
"""Endings of the theme's files that are not copied: something is made of them."""

MOST_PAGES = 4
"""How many pages are made at once: who has more before them waits for the whole site."""


@dataclass(frozen=True)
class Made:
    """A site that was made.

    Attributes:
        frame: what its pages have round them.
        last: what MkDocs' build has left.
        folder: the site.
    """

    frame: Frame
    last: LastBuild
    folder: Path


class AtOnce:
    """Makes single pages anew, in the site that is shown.

    Args:
        plugin: the plugin, whose events MkDocs calls.
        earlier: what earlier builds found out.
    """

    def __init__(self, plugin: MujazPlugin, earlier: tasks.Earlier) -> None:
        self._plugin = plugin
        self._earlier = earlier
        self._before: dict[Path, bytes] = {}

    def settle(self) -> None:
        """Let what was shown at once stand: a whole site has taken its place."""
        self._before.clear()

    def undo(self) -> None:
        """Take back what was shown at once since there was a whole site: what was saved has errors."""
        for path, content in self._before.items():
            write_whole(path, content)
        self._before.clear()

    def show(self, made: Made, saved: Collection[Path], paths: Collection[str], theme: Theme) -> bool:
        """Show what was saved, as far as that can be done at once.

        Whatever goes wrong is said by the build that follows, which makes all of this again.

        Args:
            made: the site that is shown.
            saved: the files.
            paths: paths of the pages that readers have before them.
            theme: the theme.

        Returns:
            Whether these pages show all that was saved.
        """
        try:
            copied = [self._copied(path, theme, made.folder) for path in saved]
            return all(copied) or self._make(made, paths)
        except Exception as error:  # noqa: BLE001 - content that was not checked can make any of them
            _log.debug("not shown at once: %s", error)
            return False

    def _make(self, made: Made, paths: Collection[str]) -> bool:
        files = {url: file for file, url in made.frame.pages.urls.items()}
        wanted = {files[path]: made.frame.pages.kind[path] for path in paths if path in files}
        if len(wanted) != len(paths) or not 0 < len(wanted) <= MOST_PAGES:
            return False
        root = Path(made.last.config.config_file_path).parent
        site = tasks.pages_at_once(read_site(root), wanted, self._earlier.files)
        if site is None or not tasks.image_places(site) <= made.last.files.src_uris.keys():
            return False  # an image that is not made yet
        if len(site.pages) != len(wanted) or site.wordings.keys() != made.frame.site.wordings.keys():
            return False
        with self._plugin.framed(replace(made.frame, site=site)):
            for built in site.pages:
                page = made.last.files.src_uris[built.file].page
                if page is None:
                    return False
                self._keep(Path(page.file.abs_dest_path))
                page.file.content_string, page.title = built.markdown, built.page.title
                made.last.make(page)
        return True

    def _copied(self, path: Path, theme: Theme, folder: Path) -> bool:
        """Copy a file of the theme into the site, where it is one that is only copied; tell whether it is."""
        for own in theme.folders:
            if path.is_relative_to(own.absolute()):
                name = path.relative_to(own.absolute()).as_posix()
                target = folder / name
                is_made = name.endswith(TEMPLATES) or name.startswith(f"{tasks.SCRIPTS_FOLDER}/")
                if is_made or theme.file(name).absolute() != path or not (path.is_file() and target.is_file()):
                    return False
                self._keep(target)
                write_whole(target, path.read_bytes())
                return True
        return False

    def _keep(self, path: Path) -> None:
        if path not in self._before:
            self._before[path] = path.read_bytes()
