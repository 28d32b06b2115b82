"""A YAML file as a tree of values, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.findings import Span
from mujaz.model import Path

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Entry:
    """A key of a mapping and its value.

    Attributes:
        key_span: where the key stands.
        node: the value.
        rest: what stands from the end of the value before up to the end of this one, where it may be the rest of that
            value: between braces, a comma ends a text without quotation marks.
        is_alone: whether the key stands there without a colon, and so without a value.
    """

    key_span: Span
    node: Node
    rest: str = ""
    is_alone: bool = False


@dataclass(frozen=True)
class Node:
    """A value with its place.

    Attributes:
        span: where it starts.
        value: a text, a list of nodes, or a mapping of keys to entries.
        is_cut: whether it is a text without quotation marks that ends where a comment begins.
        is_loose: whether there is an entry in it that may be the rest of the value before; see `Entry.rest`.
    """

    span: Span
    value: str | list[Node] | dict[str, Entry]
    is_cut: bool = False
    is_loose: bool = False

    def plain(self) -> object:
        """Return the value as text, lists and dictionaries."""
        if isinstance(self.value, dict):
            return {key: entry.node.plain() for key, entry in self.value.items()}
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return self.value

    def find(self, path: Path) -> Node | None:
        """Return the node at a path, or None where there is none."""
        node: Node | None = self
        for step in path:
            if node is None:
                return None
            node = node.child(step)
        return node

    def child(self, step: str | int) -> Node | None:
        """Return the value of a key or the item at a position, or None where there is none."""
        if isinstance(self.value, dict):
            entry = self.value.get(step) if isinstance(step, str) else None
            return entry.node if entry else None
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def parts(self) -> Mapping[Path, Node]:
        """Return this value and everything inside it, by path."""
        found: dict[Path, Node] = {}
        pending: list[tuple[Path, Node]] = [((), self)]
        while pending:
            path, node = pending.pop()
            found[path] = node
            if isinstance(node.value, dict):
                pending.extend(((*path, key), entry.node) for key, entry in node.value.items())
            elif isinstance(node.value, list):
                pending.extend(((*path, position), item) for position, item in enumerate(node.value))
        return found

    def spans(self) -> Mapping[Path, Span]:
        """Return the place of this value and of everything inside it, by path."""
        return _Spans(self)


class _Spans(Mapping[Path, Span]):
    """The places of a value and of everything inside it, which are looked for where there is something to say."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def __getitem__(self, path: Path) -> Span:
        node = self._node.find(path)
        if node is None:
            raise KeyError(path)
        return node.span

    def __iter__(self) -> Iterator[Path]:
        return iter(self._node.parts())

    def __len__(self) -> int:
        return len(self._node.parts())
