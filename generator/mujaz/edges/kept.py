"""What was made before, by the hash of everything it depends on: folders that are safe to delete at any time.

Two processes may use a folder at once: a file appears whole or not at all, and one that is gone is made again. The
digest of what a file should hold stands in its name, so that one that was cut off or changed is known, and made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
import time
from typing import TYPE_CHECKING

from mujaz.edges.atomic import write_whole

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 30 * 24 * 3600
"""Seconds for which a file that nothing asks for is kept: a branch that is taken up again within a month is quick."""

_DIGITS = 32
"""Hexadecimal digits of a digest: 128 bits are enough to notice what happens to a file by itself."""


class KeptFiles:
    """Finds and keeps files of one sort, each as `<key>.<digest>.<ending>`.

    Args:
        folder: the folder; it need not exist.
        ending: ending of the files' names, without the dot.
    """

    def __init__(self, folder: Path, ending: str) -> None:
        self._folder = folder
        self._ending = ending
        self._listed: dict[str, set[str]] | None = None

    def has(self, key: str) -> bool:
        """Tell whether a file was made before and is whole; what is found is kept for another month."""
        return self.find(key) is not None

    def find(self, key: str) -> bytes | None:
        """Return the content of a file that was made before, or None; what is found is kept for another month.

        A file that is not what was kept is deleted.
        """
        for digest in sorted(self._digests.get(key, ())):
            path = self._path(key, digest)
            content = _regular(path)
            if content is not None and _digest(key, content) == digest:
                with contextlib.suppress(OSError):
                    os.utime(path)
                return content
            _remove(path)
            self._digests[key].discard(digest)
        return None

    def lists(self, key: str) -> bool:
        """Tell whether there is a file of a key; it may be damaged, which `find` finds out."""
        return bool(self._digests.get(key))

    def keep(self, key: str, content: bytes) -> bool:
        """Keep a file, and tell whether it is kept; where that cannot be done, it is made again next time."""
        digest = _digest(key, content)
        try:
            write_whole(self._path(key, digest), content)
        except OSError:
            return False
        self._digests.setdefault(key, set()).add(digest)
        return True

    def renew(self, key: str, content: bytes) -> None:
        """Keep a file in the place of what was kept under its key."""
        before = [self._path(key, digest) for digest in self._digests.pop(key, ())]
        self.keep(key, content)
        for path in before:
            if path != self._path(key, _digest(key, content)):
                _remove(path)

    def tidy(self) -> None:
        """Delete what nothing has asked for in a month, and what a process that died left half written."""
        oldest = time.time() - KEPT
        for path in self._folder.glob(f"*.{self._ending}*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    @property
    def _digests(self) -> dict[str, set[str]]:
        """Digests of what is kept, by key, as it was when this was first asked for something."""
        if self._listed is None:
            self._listed = {}
            with contextlib.suppress(OSError):
                for name in os.listdir(self._folder):  # noqa: PTH208 - `iterdir` makes a path of each of thousands
                    key, _, rest = name.partition(".")
                    digest, _, ending = rest.partition(".")
                    if key and ending == self._ending:
                        self._listed.setdefault(key, set()).add(digest)
        return self._listed

    def _path(self, key: str, digest: str) -> Path:
        return self._folder / f"{key}.{digest}.{self._ending}"


def _digest(key: str, content: bytes) -> str:
    # With the key in it, a file under the name of another one is known too.
    return hashlib.sha256(key.encode() + b"\0" + content).hexdigest()[:_DIGITS]


def _regular(path: Path) -> bytes | None:
    """Return the content of a file, or None where there is none to be read; a pipe is not waited for."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(number, "rb") as file:  # noqa: PTH123 - of an open file's number
            return file.read() if stat.S_ISREG(os.fstat(number).st_mode) else None
    except OSError:
        return None


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
