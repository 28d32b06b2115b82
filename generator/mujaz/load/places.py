"""The places of records whose files are as they should be, found in the file again where there is something to say.

A tree takes twice the memory of what is read from it, and nearly all of them are asked nothing but where they begin.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from mujaz.findings import Span
from mujaz.load.tree import read_tree
from mujaz.model import Path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.load.node import Node

_TREES = 100
"""Files whose trees are kept at a time: checks find things one after the other, each in file after file."""


class LaterSpans(Mapping[Path, Span]):
    """The places of a value of a file that was read without a finding.

    Args:
        file: path of the file, for the places.
        content: its bytes.
        at: path of the value inside the file.
        begin: where the value begins.
    """

    def __init__(self, file: str, content: bytes, at: Path, begin: Span) -> None:
        self._file, self._content, self._at, self._begin = file, content, at, begin

    def __getitem__(self, path: Path) -> Span:
        """Return the place of a part.

        Raises:
            KeyError: there is no such part.
        """
        return self._begin if not path else self._spans[path]

    def __iter__(self) -> Iterator[Path]:
        """Yield the paths of all parts."""
        return iter(self._spans)

    def __len__(self) -> int:
        """Return how many parts there are."""
        return len(self._spans)

    @property
    def _spans(self) -> Mapping[Path, Span]:
        node = _tree(self._file, self._content).find(self._at)
        assert node is not None  # noqa: S101 - the value was read from there
        return node.spans()


@lru_cache(_TREES)
def _tree(file: str, content: bytes) -> Node:
    tree, _ = read_tree(file, content)
    assert tree is not None  # noqa: S101 - it was read before
    return tree
