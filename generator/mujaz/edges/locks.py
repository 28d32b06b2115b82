"""Locks of the operating system: they end with the process that holds them, however that ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from typing import TYPE_CHECKING, BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LOCKLESS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL}
"""What a file system says that has no locks (flock(2))."""

_PAUSE = 0.05
"""Seconds between two looks at a lock: not every system can wait for one."""


class FileLock:
    """An exclusive lock on a file that is there only while somebody holds or awaits it.

    Args:
        path: the file. What a process that was killed leaves of it is no lock.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self.holds = False

    def take(self, waiting: Callable[[], None]) -> None:
        """Take the lock; wait for it where another one has it.

        On a file system without locks nobody waits, and `holds` stays false.

        Args:
            waiting: called once where there is something to wait for.

        Raises:
            OSError: the file cannot be made.
        """
        while self._file is None:
            file = self._path.open("ab")
            try:
                held = _try(file)
                if held is False:
                    waiting()
                    waiting = _nothing
                    held = _wait(file)
                # Who held it may have deleted this file meanwhile, and another one may have made a new one.
                if self._is(file):
                    self._file, self.holds = file, held is not None
            finally:
                if self._file is not file:
                    file.close()

    def give_back(self) -> None:
        """Let others have the lock, if it is held."""
        file, self._file, self.holds = self._file, None, False
        if file is None:
            return
        if sys.platform == "win32":  # no open file can be deleted there
            file.close()
        with contextlib.suppress(OSError):
            self._path.unlink()
        file.close()

    def _is(self, file: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False


def _nothing() -> None:
    pass


def _try(file: BinaryIO) -> bool | None:
    """Take a lock; tell whether it could be taken, or None where there are no locks."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        if error.errno in _LOCKLESS:
            return None
        raise
    return True


def _wait(file: BinaryIO) -> bool | None:
    """Take a lock when it is free."""
    while (held := _try(file)) is False:
        time.sleep(_PAUSE)
    return held
