"""Pages that the site has already as they would be made: they, and what stands beside them, are taken as they are.

A page depends on what it says itself, of which `mujaz.tasks.BuiltPage` has a hash, and on what stands round it: on the
theme, the configuration and the program; on which pages there are, and where; and on what a page has of its own in its
frame. Lists say what any briefing says, have no such hash, and are always made.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges import LastOutput, Pieces, advance, cache_folder, frame_inputs
from mujaz.mkdocs_plugin.known_page import BuiltFile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from mujaz.mkdocs_plugin.frame import Frame


class LastSite:
    """What is taken from the site that a build replaces.

    Args:
        target: the folder of the built site.
        config: MkDocs' configuration.
        frame: what stands round pages.
        files: MkDocs' files.
    """

    def __init__(self, target: Path, config: MkDocsConfig, frame: Frame, files: Files) -> None:
        self._last: LastOutput | None = None
        self._files, self._config = files, config
        self._built = [file for file in files if isinstance(file, BuiltFile) and file.built and file.built.made_of]
        inputs = frame_inputs(config)
        if inputs is not None:
            places = sorted((file.src_uri, file.url) for file in files)
            pages = [(built.kind, built.page.title, built.page.path) for built in frame.site.pages]
            root = Path(config.config_file_path).parent
            ground = repr((inputs, places, pages, sorted(frame.fonts.preloads.items())))
            self._ground = hashlib.sha256(ground.encode()).digest()
            self._last = LastOutput(cache_folder(root, "output"), target, Path(config.site_dir))

    def take_pages(self, frame: Frame) -> None:
        """Take the pages that are as they would be made; MkDocs then leaves them alone.

        Args:
            frame: what stands round pages.
        """
        for file in self._built if self._last else ():
            page, built = file.page, file.built
            assert page is not None and built is not None  # noqa: S101, PT018 - see the constructor
            made_of = self._hash("page", built.made_of, file.src_uri, *frame.own(page, built))
            file.is_taken = self._last is not None and self._last.take(file.dest_uri, made_of)
            advance(int(file.is_taken), kept=int(file.is_taken))

    def has(self, name: str, text: Iterable[str]) -> bool:
        """Tell whether a file beside the pages was taken too, and is not to be written.

        Args:
            name: its path inside the site.
            text: what it would hold.
        """
        made_of = text.made_of if isinstance(text, Pieces) else None
        return made_of is not None and self._last is not None and self._last.take(name, self._hash("file", made_of))

    def finish(self) -> None:
        """Give MkDocs the pages back that were taken, check their links as it does, and keep what all are made of."""
        level = self._config.validation.links.anchors
        for file in self._built:
            if file.is_taken:
                file.is_taken = False
                assert file.page is not None  # noqa: S101 - each page has one
                file.page.validate_anchor_links(files=self._files, log_level=level)
        if self._last:
            self._last.finish()

    def _hash(self, *parts: object) -> str:
        digest = hashlib.sha256(self._ground)
        digest.update(repr(parts).encode())
        return digest.hexdigest()
