"""Folders that are built beside the good one and then take its place.

Where a folder is a symbolic link, this is about the folder that it leads to; the link stays.

`site` is built in `.site.mujaz-<token>/new`, in a folder of the build's own; when it is whole, the two change places in
one step, and what is then in the folder of the build goes with it. Where the system has no such step, `site` first
becomes `old` in that folder. What is hidden in `site`, such as `.git` of a worktree, comes along: files by a second
link, folders moved, with a note of which. So whenever a build is killed, what is in its folder says how to set things
right, and the next one does so, whatever it finds in the content. A build locks `.site.mujaz-lock`: what there is of
another one's folder is then left over and can go.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Self

from mujaz.edges.atomic import write_whole
from mujaz.edges.exchange import exchange
from mujaz.edges.keep_outs import RefusedError, refuse
from mujaz.edges.locks import FileLock
from mujaz.edges.marks import MARK, is_hidden, refuse_foreign, set_mark
from mujaz.signals import Uninterrupted, at_signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mujaz.edges.keep_outs import KeepOut
    from mujaz.edges.marks import Kind

_NEW, _OLD, _MOVED = "new", "old", "moved"
"""In a build's folder: what is built, what it replaces, and the names of hidden folders that are moved."""


class OutputFolder:
    """A folder that is written as a whole, by one process at a time; as a context it is open.

    Args:
        target: the folder, as the user names it.
        kind: what is written there.
        kept: folders that must not be touched.
        say: called with what the user should know: that another process is waited for, or what could not be deleted.
    """

    def __init__(self, target: Path, kind: Kind, kept: Iterable[KeepOut], say: Callable[[str], None]) -> None:
        self._named, self._kind, self._kept, self._say = target, kind, tuple(kept), say
        self._lock: FileLock | None = None
        self._build: Path | None = None
        self._made: list[Path] = []
        self._take_back: Callable[[], None] | None = None
        self.target = target

    def __enter__(self) -> Self:
        """Open it; see `open`."""
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        """Close it; see `close`."""
        self.close()

    def open(self) -> None:
        """Take the folder for this process, wait while another one has it, and set right what a killed one has left.

        Raises:
            RefusedError: the folder must not be written over.
            OSError: it cannot be written.
        """
        if self._take_back is not None:
            return
        self.target = _resolved(self._named)
        refuse(self.target, self._kept, self._kind.hint)
        if self.target.is_mount():
            message = f"{self.target} is where a file system is mounted, which cannot change places with another folder"
            raise RefusedError(message, self._kind.hint)
        self._take_back = at_signal(self.close)
        try:
            self._made = [folder for folder in self.target.parents if not folder.exists()]
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(self.target.with_name(f".{self.target.name}.mujaz-lock"))
            self._lock.take(lambda: self._say(f"another build is writing {self.target}; waiting until it is done"))
            for left in self._left_over() if self._lock.holds else ():
                self._settle(left)
        except BaseException:
            self.close()
            raise

    def begin(self) -> Path:
        """Return the folder in which it is built, empty and new.

        Raises:
            RefusedError: the good folder holds what Mujaz has not written.
            OSError: it cannot be made.
        """
        if self._build is None:
            refuse_foreign(self.target, self._kind)
            self._build = self.target.with_name(f".{self.target.name}.mujaz-{secrets.token_hex(8)}")
            self._build.mkdir()
        folder = self._build / _NEW
        folder.mkdir(exist_ok=True)
        return folder

    def finish(self) -> None:
        """Put the folder that was built in the place of the good one.

        Raises:
            RefusedError: somebody has meanwhile put something else there.
            OSError: that cannot be done; the good one is then as it was.
        """
        if self._build is None:
            message = "nothing was begun"
            raise ValueError(message)
        refuse_foreign(self.target, self._kind)
        new = self._build / _NEW
        set_mark(new, self._kind)
        with Uninterrupted():
            if self.target.exists():
                self._carry(new)
                _replace(self.target, new, self._build / _OLD)
            else:
                new.rename(self.target)
        self.close()

    def close(self) -> None:
        """Let others have the folder; what is begun and not finished goes.

        Raises:
            OSError: hidden folders cannot be put back into the good folder; they are where the message says.
        """
        if self._take_back is None:
            return
        try:
            if self._build is not None:
                self._settle(self._build)
        finally:
            self._take_back()
            self._build = self._take_back = None
            if self._lock is not None:
                self._lock.give_back()
                self._lock = None
            for folder in self._made:  # from the deepest on; what something was written into stays
                with contextlib.suppress(OSError):
                    folder.rmdir()

    def _left_over(self) -> Iterator[Path]:
        name = re.compile(rf"\.{re.escape(self.target.name)}\.mujaz-[0-9a-f]{{16}}")
        for path in sorted(self.target.parent.iterdir()):
            if name.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
                yield path

    def _carry(self, new: Path) -> None:
        """Bring what is hidden in the good folder into the new one; what the new one has of its own stays."""
        hidden = [path for path in self.target.iterdir() if is_hidden(path) and path.name != MARK]
        hidden = [path for path in hidden if not os.path.lexists(new / path.name)]
        moved = [path for path in hidden if not _linked(path, new / path.name)]
        if moved:
            write_whole(new.with_name(_MOVED), json.dumps([path.name for path in moved]).encode())
        for path in moved:
            path.rename(new / path.name)
        # Who may read and write the good folder may do so with the new one.
        new.chmod(stat.S_IMODE(self.target.stat().st_mode) | stat.S_IRWXU)

    def _settle(self, build: Path) -> None:
        """Set right what a build has left in the middle of its work, and delete its folder."""
        with Uninterrupted():
            if (build / _OLD).is_dir() and not os.path.lexists(self.target):
                (build / _OLD).rename(self.target)
            for name in _moved(build):
                for side in (_NEW, _OLD):
                    if os.path.lexists(build / side / name) and not os.path.lexists(self.target / name):
                        (build / side / name).rename(self.target / name)
        if not _deleted(build):
            self._say(f"{build} is left over from a build and cannot be deleted; delete it by hand")


def write_tree(output: OutputFolder, files: Mapping[str, str | bytes]) -> None:
    """Write files as a folder, whole or not at all.

    Args:
        output: the folder, which is open; what was in it goes.
        files: path inside the folder to text, or to bytes.

    Raises:
        RefusedError: the folder holds what Mujaz has not written.
        OSError: something cannot be written.
        ValueError: a path leads out of the folder.
    """
    folder = output.begin().resolve()
    for name, content in files.items():
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            message = f"'{name}' leads out of the folder"
            raise ValueError(message)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    output.finish()


def _replace(target: Path, new: Path, old: Path) -> None:
    """Put a new folder in the place of another one, which is then where the new one was, or the old one is to be."""
    if exchange(new, target):
        return
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        old.rename(target)
        raise


def _linked(path: Path, place: Path) -> bool:
    """Put a file in a second place; tell whether that could be done, as it cannot with folders."""
    try:
        os.link(path, place, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def _moved(build: Path) -> list[str]:
    """Return the names of hidden folders that a build has begun to move."""
    try:
        names = json.loads((build / _MOVED).read_bytes())
    except (OSError, ValueError):
        return []
    return [name for name in names if isinstance(name, str) and Path(name).name == name]


def _deleted(folder: Path) -> bool:
    """Delete a folder, as far as its owner can; tell whether it is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():  # what is in a folder that may not be written cannot be deleted
        for place, inner, _ in os.walk(folder):
            for path in (Path(place, name) for name in inner):
                with contextlib.suppress(OSError):
                    if not path.is_symlink():
                        path.chmod(stat.S_IRWXU)
        shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def _resolved(target: Path) -> Path:
    try:
        return Path(target).resolve()
    except RuntimeError as error:  # Python 3.11 says so of a link that leads to itself
        message = f"{target} is a link that leads to itself"
        raise NotADirectoryError(message) from error
