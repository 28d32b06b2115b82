"""Two folders that change places."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Constants of renameat2(2)."""

_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
"""What a kernel or a file system says that cannot do it."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step, so that there is a folder in each place at every moment.

    Returns:
        Whether it was done: Linux can, on most of its file systems.

    Raises:
        OSError: it can be done, but not with these folders.
    """
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))
