"""What was made before, by the hash of everything it depends on: files that are safe to delete at any time.

Two processes may use a store at once: a file appears whole or not at all, and one that is gone is made again. The
digest of what a file should hold stands in its name, so that one that was cut off or changed is known, and made again.
"""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.edges.stores import Store

KEPT = 30 * 24 * 3600
"""Seconds for which a file that nothing asks for is kept: a branch that is taken up again within a month is quick."""

_DIGITS = 32
"""Hexadecimal digits of a digest: 128 bits are enough to notice what happens to a file by itself."""


class KeptFiles:
    """Finds and keeps files of one sort, each as `<key>.<digest>.<ending>`.

    Args:
        store: where they lie.
        ending: ending of the files' names, without the dot.
    """

    def __init__(self, store: Store, ending: str) -> None:
        self._store = store
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
            name = self._name(key, digest)
            content = self._store.read(name)
            if content is not None and _digest(key, content) == digest:
                self._store.touch(name, content)
                return content
            self._store.remove(name)
            self._digests[key].discard(digest)
        return None

    def lists(self, key: str) -> bool:
        """Tell whether there is a file of a key; it may be damaged, which `find` finds out."""
        return bool(self._digests.get(key))

    def keep(self, key: str, content: bytes) -> bool:
        """Keep a file, and tell whether it is kept; where that cannot be done, it is made again next time."""
        digest = _digest(key, content)
        if not self._store.write(self._name(key, digest), content):
            return False
        self._digests.setdefault(key, set()).add(digest)
        return True

    def renew(self, key: str, content: bytes) -> None:
        """Keep a file in the place of what was kept under its key."""
        before = self._digests.pop(key, set())
        self.keep(key, content)
        for digest in before - {_digest(key, content)}:
            self._store.remove(self._name(key, digest))

    def tidy(self) -> None:
        """Delete what nothing has asked for in a month, and what a process that died left half written."""
        oldest = time.time() - KEPT
        for name, written in self._store.written():
            if f".{self._ending}" in name and written < oldest:
                self._store.remove(name)

    @property
    def _digests(self) -> dict[str, set[str]]:
        """Digests of what is kept, by key, as it was when this was first asked for something."""
        if self._listed is None:
            self._listed = {}
            for name in self._store.names():
                key, _, rest = name.partition(".")
                digest, _, ending = rest.partition(".")
                if key and ending == self._ending:
                    self._listed.setdefault(key, set()).add(digest)
        return self._listed

    def _name(self, key: str, digest: str) -> str:
        return f"{key}.{digest}.{self._ending}"


def _digest(key: str, content: bytes) -> str:
    # With the key in it, a file under the name of another one is known too.
    return hashlib.sha256(key.encode() + b"\0" + content).hexdigest()[:_DIGITS]
