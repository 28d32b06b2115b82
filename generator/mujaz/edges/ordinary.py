"""Files read that may be no files: a pipe is not waited for, a device not read for ever, a link not followed out."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from mujaz.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 16 * 2**20
"""Bytes of a file of content, of a theme, or of an article."""

_WAITS_NOT = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class OddFileError(OSError):
    """What has a file's name is none, or too big a one.

    Attributes:
        reason: what is wrong with it.
    """

    def __init__(self, path: Path, reason: Message) -> None:
        super().__init__(errno.EINVAL, reason, str(path))
        self.reason = reason


def read_ordinary(path: Path, most: int = MOST_BYTES) -> bytes:
    """Read a file.

    Args:
        path: the file.
        most: how many bytes it may have.

    Raises:
        OddFileError: it is a folder, a pipe or a device, or too big.
        OSError: it cannot be read.
    """
    _hold_to(path, path.stat(), most)
    # It may have become a pipe meanwhile, whose opening would wait for whoever writes into it.
    with open(os.open(path, _WAITS_NOT), "rb") as file:  # noqa: PTH123 - opened by its number
        _hold_to(path, os.fstat(file.fileno()), most)
        content = file.read(most + 1)
    if len(content) > most:  # it has grown
        raise OddFileError(path, _too_big(len(content), most))
    return content


def leads_out(path: Path, home: Path) -> bool:
    """Tell whether a path leads out of a folder, or into a hidden part of it, such as `.git`, by links.

    Args:
        path: the path.
        home: the folder, with no link in its own path.
    """
    try:
        inside = path.resolve().relative_to(home)
    except (ValueError, OSError, RuntimeError):
        return True
    return any(part.startswith(".") for part in inside.parts)


def odd_files(folder: Path) -> Iterator[tuple[Path, Message]]:
    """Yield what in a folder and below is no file that can be read, or lies elsewhere, each with the reason.

    Args:
        folder: the folder, which may be a link itself.
    """
    home, pending = folder.resolve(), [folder]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            yield place, say("cannot be read")
            continue
        for entry in found:
            path = place / entry.name
            if entry.is_symlink() and not path.exists():
                yield path, say("is a link that leads nowhere")
            elif entry.is_symlink() and leads_out(path, home):
                yield path, say("is a link that leads out of its folder")
            elif entry.is_dir(follow_symlinks=False):
                pending.append(path)
            elif not entry.is_dir() and not entry.is_file():
                yield path, say("is not a file")
            elif not os.access(path, os.R_OK):
                yield path, say("cannot be read: no permission")


def _hold_to(path: Path, state: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(state.st_mode):
        raise OddFileError(path, say("is not a file"))
    if state.st_size > most:
        raise OddFileError(path, _too_big(state.st_size, most))


def _too_big(size: int, most: int) -> Message:
    return say("is too big: {size} MB, and {most} are the most", size=-(-size // 2**20), most=most // 2**20)
