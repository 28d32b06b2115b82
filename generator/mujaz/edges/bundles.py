"""Many small results in few files: each by the hash of all that it depends on; what a run did not use is let go of."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.edges.kept import KeptFiles

_FILES = 16
"""How many files there are: one page that changes has one of them written anew."""

_LEVEL = 1
"""Level of compression (zlib): the least leaves a fifth of a page, and takes as long as writing it would."""

_HEAD = re.compile(rb"([0-9a-f]{64}) (\d{1,10})\n")


@dataclass(frozen=True)
class Packed:
    """A long text that is asked for now and then: all pages of an archive at once are a gigabyte.

    Attributes:
        content: the text, compressed.
    """

    content: bytes

    @classmethod
    def of(cls, text: str) -> Packed:
        """Return a text that is put away."""
        return cls(zlib.compress(text.encode(), _LEVEL))

    @property
    def text(self) -> str:
        """The text.

        Raises:
            ValueError: it is damaged.
        """
        try:
            return zlib.decompress(self.content).decode()
        except zlib.error as error:
            raise ValueError(str(error)) from error


class Bundles:
    """Finds and keeps results.

    Args:
        kept: where the files lie.
        site: hash of what tells apart sites that share a cache.
    """

    def __init__(self, kept: KeptFiles, site: str) -> None:
        self._kept, self._site = kept, site
        self._before: dict[int, dict[str, bytes]] = {}
        self._used: dict[int, dict[str, bytes]] = {}

    def has(self, name: str, key: str) -> bool:
        """Tell whether there is a result; what is asked for is kept for the next run.

        Args:
            name: name of the result, by which it is put into one of the files: the same from run to run.
            key: hash of all that it depends on, as 64 hexadecimal digits.
        """
        number = zlib.crc32(name.encode()) % _FILES
        found = self._read(number).get(key)
        if found is None:
            return key in self._used.get(number, {})
        self._used.setdefault(number, {})[key] = found
        return True

    def find(self, name: str, key: str) -> Packed | None:
        """Return a result, or None where there is none; what is asked for is kept for the next run.

        Args:
            name: name of the result.
            key: hash of all that it depends on.
        """
        return Packed(self._used[zlib.crc32(name.encode()) % _FILES][key]) if self.has(name, key) else None

    def keep(self, name: str, key: str, result: Packed) -> None:
        """Keep a result for the next run.

        Args:
            name: name of the result.
            key: hash of all that it depends on.
            result: the result.
        """
        number = zlib.crc32(name.encode()) % _FILES
        self._used.setdefault(number, {})[key] = result.content

    def finish(self) -> None:
        """Write what was used and is new, and let go of all else."""
        for number in range(_FILES):
            used = self._used.get(number, {})
            if used != self._read(number):
                parts = [b"%s %d\n%s" % (key.encode(), len(used[key]), used[key]) for key in sorted(used)]
                self._kept.renew(self._name(number), b"".join(parts))
        self._before, self._used = {}, {}

    def tidy(self) -> None:
        """Let go of what no run has asked for in a long time."""
        self._kept.tidy()

    def _read(self, number: int) -> dict[str, bytes]:
        if number not in self._before:
            self._before[number] = _parts(self._kept.find(self._name(number)) or b"")
        return self._before[number]

    def _name(self, number: int) -> str:
        return f"{self._site}-{number}"


def _parts(content: bytes) -> dict[str, bytes]:
    """Return the results of a file, as far as it is one of ours."""
    found: dict[str, bytes] = {}
    place = 0
    while head := _HEAD.match(content, place):
        place = head.end() + int(head[2])
        found[head[1].decode()] = content[head.end() : place]
    return found
