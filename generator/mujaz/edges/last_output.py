"""What the folder held that a build replaces: files that would be made of the same are put into the new one as is.

They get a second name in the new folder (a hard link), and the old folder goes; where the system has no such links,
they are made again. What each file was made of, and a digest of what is in it, is kept in the cache: a file that
somebody has changed since is made again too.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from typing import TYPE_CHECKING

from mujaz.edges.kept import KeptFiles
from mujaz.edges.stores import FolderStore

if TYPE_CHECKING:
    from pathlib import Path

_DIGITS = 32
"""Hexadecimal digits of a digest: 128 bits are enough to notice what happens to a file by itself."""


class LastOutput:
    """What a folder held when it was last built, and what the next one takes from it.

    Args:
        cache: the folder in which that is kept, on this machine as the folder that is built.
        target: the folder that is replaced.
        new: the folder in which the next one is built.
    """

    def __init__(self, cache: Path, target: Path, new: Path) -> None:
        self._kept = KeptFiles(FolderStore(cache), "json")
        self._key = hashlib.sha256(str(target).encode()).hexdigest()
        self._target, self._new = target, new
        self._before = _read(self._kept.find(self._key))
        self._made: dict[str, str] = {}
        self._taken: dict[str, tuple[str, str]] = {}

    def take(self, name: str, made_of: str) -> bool:
        """Put a file into the new folder as the last one has it; tell whether it is there, and is not to be made.

        Args:
            name: its path in the folder.
            made_of: hash of all that it is made of.
        """
        self._made[name] = made_of
        before = self._before.get(name)
        if before is None or before[0] != made_of:
            return False
        old, new = self._target / name, self._new / name
        with contextlib.suppress(OSError, NotImplementedError):
            if not old.is_symlink() and _digest(old) == before[1]:
                new.parent.mkdir(parents=True, exist_ok=True)
                os.link(old, new)
                self._taken[name] = before
                return True
        return False

    def finish(self) -> None:
        """Keep what the files of the new folder were made of."""
        found = dict(self._taken)
        for name, made_of in self._made.items():
            if name not in found:
                with contextlib.suppress(OSError):  # an empty page is not written
                    found[name] = made_of, _digest(self._new / name)
        self._kept.renew(self._key, json.dumps(found, separators=(",", ":")).encode())
        self._before, self._made, self._taken = {}, {}, {}


def _read(kept: bytes | None) -> dict[str, tuple[str, str]]:
    try:
        found = json.loads(kept or b"{}")
        return {name: (made_of, digest) for name, (made_of, digest) in found.items()}
    except (ValueError, TypeError, AttributeError):  # of another version
        return {}


def _digest(path: Path) -> str:
    """Return a digest of a file.

    Raises:
        OSError: it cannot be read.
    """
    return hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGITS]
