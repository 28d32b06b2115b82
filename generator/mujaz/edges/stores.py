"""Where kept files lie: whole files by name, in a folder of this machine or at an address (`edges/addresses.py`)."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from typing import TYPE_CHECKING, Protocol

from mujaz.edges.atomic import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Store(Protocol):
    """Files by name. Nothing here raises: what cannot be read is not there, and what cannot be written is not kept."""

    def names(self) -> list[str]:
        """Return the names of all files; there may be others among them."""

    def read(self, name: str) -> bytes | None:
        """Return the content of a file, or None where there is none to be read."""

    def write(self, name: str, content: bytes) -> bool:
        """Write a file whole, and tell whether it is written."""

    def touch(self, name: str, content: bytes) -> None:
        """Note that a file was asked for, so that it is kept longer.

        Args:
            name: its name.
            content: its content, for a store in which only what is written is new.
        """

    def remove(self, name: str) -> None:
        """Remove a file, or whatever stands in its place."""

    def written(self) -> Iterator[tuple[str, float]]:
        """Yield the name of each file of which it is known, and when it was written, in seconds since 1970."""


class FolderStore:
    """The files of a folder.

    Args:
        folder: the folder; it need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._base = f"{folder}{os.sep}"

    def names(self) -> list[str]:
        """Return the names of all that is in the folder."""
        with contextlib.suppress(OSError):
            return os.listdir(self._folder)  # noqa: PTH208 - `iterdir` makes a path of each of thousands
        return []

    def read(self, name: str) -> bytes | None:
        """Return the content of a file, or None where there is none to be read; a pipe is not waited for."""
        try:
            flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
            number = os.open(self._base + name, flags)
            with open(number, "rb") as file:  # noqa: PTH123 - of an open file's number
                return file.read() if stat.S_ISREG(os.fstat(number).st_mode) else None
        except OSError:
            return None

    def write(self, name: str, content: bytes) -> bool:
        """Write a file whole, and tell whether it is on disk."""
        try:
            write_whole(self._folder / name, content)
        except OSError:
            return False
        return True

    def touch(self, name: str, content: bytes) -> None:
        """Set the time of a file to now."""
        del content
        with contextlib.suppress(OSError):
            os.utime(self._base + name)

    def remove(self, name: str) -> None:
        """Remove a file, or a folder in its place with all that is in it."""
        path = self._folder / name
        with contextlib.suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def written(self) -> Iterator[tuple[str, float]]:
        """Yield the name and the time of each file, those that were never finished too."""
        for name in self.names():
            with contextlib.suppress(OSError):
                state = (self._folder / name).stat()
                if not stat.S_ISDIR(state.st_mode):
                    yield name, state.st_mtime
