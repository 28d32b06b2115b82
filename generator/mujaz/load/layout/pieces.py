"""A YAML file as pieces that can be written anew: values as they are written, with their places and comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator


class LayoutError(ValueError):
    """A file holds something that is not laid out anew."""


@dataclass(frozen=True)
class Scalar:
    """A text.

    Attributes:
        raw: how it is written, with its quotation marks or the head of its block.
        value: what it says.
        style: empty for a plain one; else `'`, `"`, `|` or `>`.
        start: where it begins in the file.
        end: where it ends.
    """

    raw: str
    value: str
    style: str
    start: int
    end: int

    @property
    def is_block(self) -> bool:
        """Whether it is a block of lines."""
        return self.style in {"|", ">"}


@dataclass
class Group:
    """A list or mapping.

    Attributes:
        is_map: whether it is a mapping.
        is_flow: whether it stands between brackets.
        column: the column of its first entry, where it does not.
        start: where it begins in the file.
        end: where it ends.
        owner: the entry whose value it is; None for the whole file.
        is_long: whether it stands between brackets, and these with their key on several lines.
        is_indented: whether the dashes of a list stand further in than the key that it belongs to.
        entries: what is in it.
        tail: comments behind its last entry; an empty one is a blank line.
    """

    is_map: bool
    is_flow: bool
    column: int
    start: int
    end: int
    owner: Entry | None
    is_long: bool = False
    is_indented: bool = True
    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Entry:
    """An item of a list, or a key of a mapping and its value.

    Attributes:
        group: the list or mapping.
        start: where it begins in the file: the key, or an item's value.
        raw_key: the key as it is written; empty in a list.
        key: what that says.
        value: the value.
        lead: comments in lines of their own before it; an empty one is a blank line.
        remarks: comments behind it, in the same line.
    """

    group: Group
    start: int
    raw_key: str
    key: str
    value: Scalar | Group
    lead: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Pieces:
    """A whole file.

    Attributes:
        text: the file.
        root: its list or mapping.
        entries: all entries, in the order of the file; an item stands before the first key inside it.
        words: every key and text, in the order of the file: start and end.
        is_marked: whether a line of dashes begins it.
        head: comments before everything else.
    """

    text: str
    root: Group
    entries: list[Entry]
    words: list[tuple[int, int]]
    is_marked: bool
    head: list[str] = field(default_factory=list)


def read_pieces(text: str) -> Pieces:
    """Read a file that `mujaz.load.tree` reads without a finding.

    Args:
        text: the file; its lines end with a line feed.

    Raises:
        LayoutError: it holds nothing, one text alone, or directives.
    """
    return _Reader(text).read()


class _Reader:
    """Makes pieces of the parser's events."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Group | None = None
        self.entries: list[Entry] = []
        self.words: list[tuple[int, int]] = []
        self._open: list[Group] = []
        self._key: Scalar | None = None

    def read(self) -> Pieces:
        is_marked = False
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                is_marked = bool(event.explicit)
                if event.version or event.tags:
                    message = "it has a directive, a line that begins with %"
                    raise LayoutError(message)
            elif isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._begin(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                group = self._open.pop()
                group.end = _index(event.end_mark)
                begin = group.owner.start if group.owner else group.start
                group.is_long = group.is_flow and "\n" in self.text[begin : group.end]
        if self.root is None:
            message = "it is no list and no mapping"
            raise LayoutError(message)
        return Pieces(self.text, self.root, self.entries, self.words, is_marked)

    def _events(self) -> Iterator[yaml.Event]:
        yield from yaml.parse(self.text, Loader=yaml.CSafeLoader)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        raw = self.text[start:end].rstrip() if event.style in {"|", ">"} else self.text[start:end]
        scalar = Scalar(raw, event.value, event.style or "", start, end)
        self.words.append((start, start + len(raw)))
        if self._open and self._open[-1].is_map and self._key is None:
            if "\n" in raw or event.style in {"|", ">"} or (not raw and not event.value):
                message = "a key has several lines, or none"
                raise LayoutError(message)
            self._key = scalar
        elif self._open:
            self._put(scalar)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        start = _index(event.start_mark)
        column = start - self.text.rfind("\n", 0, start) - 1
        is_map = isinstance(event, yaml.MappingStartEvent)
        group = Group(is_map, bool(event.flow_style), column, start, start, None)
        if self._open:
            group.owner = self._put(group)
            outer = self._open[-1]
            group.is_indented = group.is_flow or not outer.is_map or column > outer.column
        else:
            self.root = group
        self._open.append(group)

    def _put(self, value: Scalar | Group) -> Entry:
        group, key = self._open[-1], self._key
        self._key = None
        entry = Entry(group, key.start, key.raw, key.value, value) if key else Entry(group, value.start, "", "", value)
        group.entries.append(entry)
        self.entries.append(entry)
        return entry


def _index(mark: object) -> int:
    return int(getattr(mark, "index", 0))
