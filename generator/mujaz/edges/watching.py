"""Noticing that files were saved, however an editor saves: in place, or as a new file in the place of the old one.

Files are looked at, again and again, as MkDocs does too: what a system tells of changes does not come through network
shares, containers and symbolic links. A look at the repository's own site takes about a millisecond.
"""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

_OFTEN = 0.1
"""Seconds between two looks at a small site."""

_SHARE = 20
"""How many times what a look takes is waited for at least before the next: large sites are looked at less often."""

_SETTLED = 0.04
"""Seconds in which nothing more changes when a save is done: editors empty a file, and then write it."""

_Look: TypeAlias = "dict[str, tuple[int, int, int]]"


class Watch:
    """Watches files, and folders with all that is in them; hidden files, such as those of editors, are no content.

    Args:
        paths: what is watched from now on; it need not exist.
    """

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        self._paths = {str(path.absolute()) for path in paths}
        self._seen = self._look()
        self._wake = threading.Event()
        self._looked = 0.0

    def add(self, path: Path) -> None:
        """Watch something more, from now on."""
        name = str(path.absolute())
        if name not in self._paths:
            self._paths.add(name)
            found: _Look = {}
            _take(name, found)
            self._seen |= found

    def remove(self, path: Path) -> None:
        """Watch something no more."""
        self._paths.discard(str(path.absolute()))
        self._seen = self._look()

    def close(self) -> None:
        """Let whoever waits go on, from another thread too."""
        self._wake.set()

    def is_changed(self) -> bool:
        """Tell whether something was saved since `wait` told last; asked often, it does not always look."""
        if time.monotonic() - self._looked < _OFTEN:
            return False
        is_changed = self._look() != self._seen
        self._looked = time.monotonic()
        return is_changed

    def wait(self) -> frozenset[Path]:
        """Wait until something is saved, and the save is done.

        Returns:
            What was saved, is new or is gone; nothing where the watch was closed.
        """
        while not self._wake.is_set():
            begin = time.monotonic()
            look = self._look()
            if look != self._seen:
                return self._changed(look)
            self._wake.wait(max(_OFTEN, _SHARE * (time.monotonic() - begin)))
        return frozenset()

    def _changed(self, look: _Look) -> frozenset[Path]:
        while not self._wake.wait(_SETTLED):
            before, look = look, self._look()
            if look == before:
                break
        names = {name for name, _ in look.items() ^ self._seen.items()}
        self._seen = look
        return frozenset(Path(name) for name in names)

    def _look(self) -> _Look:
        found: _Look = {}
        for name in self._paths:
            _take(name, found)
        return found


def _take(name: str, found: _Look) -> None:
    """Note a file, or the files of a folder; what is gone while it is looked at is not there."""
    try:
        entries = sorted(os.scandir(name), key=lambda entry: entry.name)
    except NotADirectoryError:
        _note(name, found)
        return
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "__pycache__")):
            continue
        try:
            is_folder = entry.is_dir()
        except OSError:
            continue
        if not is_folder:
            _note(entry.path, found)
        elif not entry.is_symlink():  # one that leads to a folder above would have no end
            _take(entry.path, found)


def _note(name: str, found: _Look) -> None:
    try:
        status = os.stat(name)  # noqa: PTH116 - a path for each of thousands takes as long as the look itself
    except OSError:
        return
    found[name] = (status.st_mtime_ns, status.st_size, status.st_ino)
