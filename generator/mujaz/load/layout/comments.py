"""Comments and blank lines of a file, and what each belongs to.

A comment in a line of its own belongs to what follows it, unless it stands further in than that: then it belongs to the
end of the list or mapping before. A comment behind a value belongs to it. What stands at the very beginning of a file
belongs to the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.load.layout.pieces import Group, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.load.layout.pieces import Entry, Pieces

_COMMENT = re.compile(r"#[^\n]*")
_HEAD = re.compile(r"[|>][0-9+-]*[ \t]+(#[^\n]*)")
_KEEPS = re.compile(r"[|>][0-9-]*\+")
_DASHES = re.compile(r"[\s-]*")


@dataclass(frozen=True)
class _Comment:
    """A comment: what it says, where it begins, and whether it stands in a line of its own."""

    text: str
    start: int
    is_alone: bool


def comments_of(pieces: Pieces) -> list[str]:
    """Return what all comments of a file say, in their order."""
    return [comment.text for comment in _comments(pieces)]


def attach(pieces: Pieces) -> None:
    """Give each entry and group the comments and blank lines that belong to it."""
    lines = _Lines(pieces)
    starts = [entry.start for entry in pieces.entries]
    for comment in _comments(pieces):
        after = bisect_right(starts, comment.start)
        # Of an item and its first key, which begin at the same place, the item is what a comment before it is about.
        behind = pieces.entries[after] if after < len(pieces.entries) else None
        before = pieces.entries[after - 1] if after else None
        place = _place(comment, before, behind, pieces, lines)
        blank = [""] if comment.is_alone and lines.is_blank_above(comment.start) else []
        place += [*blank, comment.text]
    seen: set[int] = set()
    for entry in pieces.entries:
        # An item and its first key begin in the same line, and what stands above is the item's.
        if entry.start not in seen and not entry.group.is_flow and lines.is_blank_above(entry.start):
            entry.lead.append("")
        seen.add(entry.start)
    first = pieces.root.entries[0] if pieces.root.entries else None
    if first is not None and not pieces.root.is_flow:
        pieces.head.extend(first.lead)
        first.lead.clear()


def _place(  # noqa: PLR0911 - a sort of place each
    comment: _Comment, before: Entry | None, behind: Entry | None, pieces: Pieces, lines: _Lines
) -> list[str]:
    """Return the list of comments that one belongs to."""
    root = pieces.root
    if root.is_flow and not root.start < comment.start < root.end:
        return pieces.head
    if before is None:
        return behind.lead if behind else pieces.head
    owner = _closed(before, comment.start)
    if owner.group.is_flow:  # which is still open
        return _between_brackets(comment, owner, behind)
    if not comment.is_alone:
        return owner.remarks
    value = owner.value
    if value.start > comment.start:  # between a key and its value
        is_open = isinstance(value, Group) and not value.is_flow and value.entries
        return value.entries[0].lead if isinstance(value, Group) and is_open else owner.lead
    if isinstance(value, Group) and value.is_flow and comment.start < value.end:
        return value.entries[0].lead if value.entries else value.tail
    return _by_column(lines.column(comment.start), before, behind, pieces)


def _between_brackets(comment: _Comment, owner: Entry, behind: Entry | None) -> list[str]:
    group = owner.group
    if not comment.is_alone:
        return owner.remarks
    inside = behind if behind is not None and behind.start < group.end else None
    while inside is not None and inside.group is not group and inside.group.owner is not None:
        inside = inside.group.owner
    return inside.lead if inside else group.tail


def _by_column(column: int, before: Entry, behind: Entry | None, pieces: Pieces) -> list[str]:
    if behind is not None and column <= behind.group.column:
        return behind.lead
    group: Group | None = before.group
    while group is not None:
        if not group.is_flow and group.column <= column and (behind is None or group is not behind.group):
            return group.tail
        group = group.owner.group if group.owner else None
        if behind is not None and group is behind.group:
            return behind.lead
    return pieces.root.tail


def _closed(entry: Entry, place: int) -> Entry:
    """Return the entry that stands round those between brackets which were closed before a place."""
    group: Group | None = entry.group
    found = entry
    while group is not None and group.owner is not None:
        if group.is_flow and group.end <= place:
            found = group.owner
        group = group.owner.group
    return found


def _comments(pieces: Pieces) -> Iterator[_Comment]:
    """Yield the comments: what stands between words begins with # and ends with the line."""
    place = 0
    for start, end in [*pieces.words, (len(pieces.text), len(pieces.text))]:
        yield from _between(pieces.text, place, start)
        head = _HEAD.match(pieces.text, start, end)
        if head and pieces.text[start] in "|>":
            yield _Comment(head[1].rstrip(), start + 1, is_alone=False)
        place = end


def _between(text: str, start: int, end: int) -> Iterator[_Comment]:
    while match := _COMMENT.search(text, start, end):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        # Behind the dash of an item that begins in the next line it is about that item.
        yield _Comment(
            match[0].rstrip(), match.start(), is_alone=_DASHES.fullmatch(line) is not None and "---" not in line
        )
        start = match.end()


class _Lines:
    """The lines of a file."""

    def __init__(self, pieces: Pieces) -> None:
        self._text = pieces.text
        values = (entry.value for entry in pieces.entries)
        # The blank lines behind a block that keeps them are a part of its text.
        self._kept = {each.end for each in values if isinstance(each, Scalar) and _KEEPS.match(each.raw)}

    def column(self, place: int) -> int:
        """Return the column of a place, from 0."""
        return place - self._text.rfind("\n", 0, place) - 1

    def is_blank_above(self, place: int) -> bool:
        """Tell whether the line above that of a place is blank."""
        begin = self._text.rfind("\n", 0, place)
        if begin + 1 in self._kept:
            return False
        return begin > 0 and not self._text[self._text.rfind("\n", 0, begin) + 1 : begin].strip()
