"""PDFs that were made before, by the hash of everything they depend on: one folder, safe to delete at any time.

Two processes may use it at once: a file appears whole or not at all, and one that is gone is made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from typing import TYPE_CHECKING

from mujaz.edges.atomic import write_whole
from mujaz.edges.typst import TYPST_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.edges.typst import Press

KEPT = 30 * 24 * 3600
"""Seconds for which a file that nothing asks for is kept: a branch that is taken up again within a month is quick."""


class PrintCache:
    """Finds and keeps PDFs.

    Args:
        folder: the folder; it need not exist.
        press: templates and fonts, which all documents depend on.

    Raises:
        OSError: a template or font cannot be read.
    """

    def __init__(self, folder: Path, press: Press) -> None:
        self._folder = folder
        common = hashlib.sha256(TYPST_VERSION.encode())
        for path in press.files:
            common.update(f"\0{path.name}\0".encode())
            common.update(hashlib.sha256(path.read_bytes()).digest())
        self._common = common.digest()

    def key(self, data: str) -> str:
        """Return the key of a document: the hash of its data, the templates, the fonts and Typst's version."""
        return hashlib.sha256(self._common + data.encode()).hexdigest()

    def has(self, key: str) -> bool:
        """Tell whether a document was made before; what is found is kept for another month."""
        try:
            os.utime(self._path(key))
        except OSError:
            return False
        return True

    def find(self, key: str) -> bytes | None:
        """Return a document that was made before, or None."""
        try:
            return self._path(key).read_bytes()
        except OSError:
            return None

    def keep(self, key: str, pdf: bytes) -> None:
        """Keep a document; where that cannot be done, it is made again next time."""
        with contextlib.suppress(OSError):
            write_whole(self._path(key), pdf)

    def tidy(self) -> None:
        """Delete what nothing has asked for in a month, and what a process that died left half written."""
        oldest = time.time() - KEPT
        for path in self._folder.glob("*.pdf*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.pdf"
