"""What was made before, by the hash of everything it depends on: folders that are safe to delete at any time.

Two processes may use a folder at once: a file appears whole or not at all, and one that is gone is made again.
"""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

from mujaz.edges.atomic import write_whole

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 30 * 24 * 3600
"""Seconds for which a file that nothing asks for is kept: a branch that is taken up again within a month is quick."""


class KeptFiles:
    """Finds and keeps files of one sort.

    Args:
        folder: the folder; it need not exist.
        ending: ending of the files' names, without the dot.
    """

    def __init__(self, folder: Path, ending: str) -> None:
        self._folder = folder
        self._ending = ending

    def has(self, key: str) -> bool:
        """Tell whether a file was made before; what is found is kept for another month."""
        try:
            os.utime(self._path(key))
        except OSError:
            return False
        return True

    def find(self, key: str) -> bytes | None:
        """Return the content of a file that was made before, or None; what is found is kept for another month."""
        try:
            content = self._path(key).read_bytes()
        except OSError:
            return None
        self.has(key)
        return content

    def keep(self, key: str, content: bytes) -> None:
        """Keep a file; where that cannot be done, it is made again next time."""
        with contextlib.suppress(OSError):
            write_whole(self._path(key), content)

    def tidy(self) -> None:
        """Delete what nothing has asked for in a month, and what a process that died left half written."""
        oldest = time.time() - KEPT
        for path in self._folder.glob(f"*.{self._ending}*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.{self._ending}"
