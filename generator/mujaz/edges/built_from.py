"""What a folder was last built from: while nothing of that has changed, nor the folder, it need not be built again."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges.kept import KeptFiles
from mujaz.edges.marks import is_hidden
from mujaz.edges.stores import FolderStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ENVIRONMENT = ("SOURCE_DATE_EPOCH",)
"""Variables of the environment that a site may depend on, besides those that `mkdocs.yml` names."""


class BuiltFrom:
    """Remembers what a folder was built from.

    Args:
        cache: the folder in which that is kept, on this machine as the folder that is built.
        folder: the folder that is built.
    """

    def __init__(self, cache: Path, folder: Path) -> None:
        self._kept = KeptFiles(FolderStore(cache), "json")
        self._folder = folder
        self._key = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()

    def is_of(self, inputs: str) -> bool:
        """Tell whether the folder is as it was when it was built of the same.

        Args:
            inputs: a hash of all that it is made of; see `hashed`.
        """
        kept = self._kept.find(self._key)
        return kept is not None and kept == self._record(inputs)

    def keep(self, inputs: str) -> None:
        """Remember that the folder was built of this just now."""
        self._kept.renew(self._key, self._record(inputs))

    def _record(self, inputs: str) -> bytes:
        """Return the inputs, and of each file its name, its size and when it was written."""
        files = []
        for path in sorted(_files(self._folder)):
            if not is_hidden(path):
                about = path.stat()
                files.append((path.relative_to(self._folder).as_posix(), about.st_size, about.st_mtime_ns))
        return json.dumps([inputs, files]).encode()


def hashed(words: Iterable[str], folders: Iterable[Path]) -> str:
    """Return a hash of what something is made of.

    Args:
        words: what is no file.
        folders: folders, all of whose files count.
    """
    digest = hashlib.sha256()
    environment = [f"{name}={os.environ.get(name, '')}" for name in _ENVIRONMENT]
    for word in (*words, *environment):
        digest.update(f"{len(word)}\0{word}".encode())
    for folder in folders:
        digest.update(str(folder).encode() + b"\0")
        for path in sorted(_files(folder)):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    seen = set[str]()
    for place, inner, names in os.walk(folder, followlinks=True):
        whole = os.path.realpath(place)
        if whole in seen:  # links in a circle lead through it for ever
            inner.clear()
            continue
        seen.add(whole)
        for name in names:
            path = Path(place, name)
            if path.is_file():  # a pipe is not waited for
                yield path
