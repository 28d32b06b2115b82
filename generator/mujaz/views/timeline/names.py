"""Names of key events in a picture of time: each beside its mark, in rows above the axis, so that nothing overlaps.

Rows are filled from the highest: each takes the first or the last, in time, of the marks that are left, and its name
keeps clear of the lines that lead from the marks above straight down to the axis. So no line runs through a name. Of
all ways to choose, that is taken which cuts the fewest names, and of these the lowest.
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.views.timeline.frames import HIT, LETTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST = 8
"""How many names a picture has room for."""
LINE = 15
"""Height of a line of a name."""
GAP = 4
"""Between a name and a mark, a line or another name."""
_LINES = 6
_BLANK = LETTER / 2
_DOTS = 12.0
_EAST_ASIAN = 12.0
_BREADTHS = {"Lu": LETTER * 1.25, "Mn": 0.0, "Me": 0.0, "Cf": 0.0}


@dataclass(frozen=True)
class Named:
    """A mark that has a name.

    Attributes:
        start: where its room begins along the axis.
        end: where it ends.
        has_line: whether a line leads from its middle to the axis.
        words: how long each word of its name is.
    """

    start: float
    end: float
    has_line: bool
    words: tuple[float, ...]

    @property
    def middle(self) -> float:
        """Where its line is."""
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Name:
    """Where a name stands.

    Attributes:
        lines: positions of the words of each line: of the first, and of the one behind the last.
        left_out: how many words are left out behind the last line.
        start: where its room begins along the axis.
        end: where it ends.
        is_before: whether it stands before its mark in the order of time, and ends there.
        is_over: whether it stands over its mark, and not beside it.
        level: how high its row stands above the ground.
    """

    lines: tuple[tuple[int, int], ...]
    left_out: int
    start: float
    end: float
    is_before: bool
    is_over: bool
    level: float = 0

    @property
    def height(self) -> float:
        """Height of its row, with the mark."""
        words = LINE * len(self.lines)
        return words + HIT if self.is_over else max(HIT, words + 2)

    @property
    def top(self) -> float:
        """Where its row ends above the ground."""
        return self.level + self.height


def word_length(word: str) -> float:
    """Return how long a word of 12 pixels is, which few exceed.

    Capitals are broader than small letters, marks take no room of their own (Unicode's general categories), and East
    Asian letters are as broad as they are high (UAX #11).
    """
    return sum(
        _EAST_ASIAN if unicodedata.east_asian_width(sign) in "WF" else _BREADTHS.get(unicodedata.category(sign), LETTER)
        for sign in word
    )


def names(marks: Sequence[Named], room: float) -> tuple[Name, ...]:
    """Return where the names of marks stand, in the marks' order.

    Args:
        marks: the marks, `MOST` at most.
        room: how long the picture is.
    """
    order = sorted(range(len(marks)), key=lambda mark: (marks[mark].middle, mark))
    ways = itertools.product((True, False), repeat=len(marks))
    best = min((_stacked(_chosen(way, order, marks, room), marks) for way in ways), key=_cost)
    return tuple(best[mark] for mark in range(len(marks)))


def _cost(found: Mapping[int, Name]) -> tuple[float, ...]:
    each = found.values()
    tops = [name.top for name in each]
    return (sum(name.left_out for name in each), max(tops, default=0), sum(len(name.lines) for name in each), sum(tops))


def _chosen(way: Iterable[bool], order: Sequence[int], marks: Sequence[Named], room: float) -> dict[int, Name]:
    """Return names from the highest row on; a way says of each row whether it takes the first mark that is left."""
    left = list(order)
    low, high = float(-GAP), room + GAP  # the lines between which names have their room
    found: dict[int, Name] = {}
    for takes_first in way:
        number = left.pop(0 if takes_first else -1)
        mark = marks[number]
        start, end = low + GAP, high - GAP
        beside = (mark.end + GAP, end) if takes_first else (start, mark.start - GAP)
        places = (_beside(mark, *beside, is_before=not takes_first), _over(mark, start, end, is_before=not takes_first))
        found[number] = min(places, key=lambda name: (name.left_out, name.height))
        if mark.has_line and takes_first:
            low = mark.middle
        elif mark.has_line:
            high = mark.middle
    return found


def _beside(mark: Named, start: float, end: float, *, is_before: bool) -> Name:
    lines, left_out, long = _broken(mark.words, end - start)
    start = end - long if is_before else start
    return Name(lines, left_out, start, start + long, is_before, is_over=False)


def _over(mark: Named, start: float, end: float, *, is_before: bool) -> Name:
    """Return a name over its mark: it begins or ends where the mark does, or reaches beyond as far as it must."""
    lines, left_out, long = _broken(mark.words, end - start)
    start = max(start, min(end, mark.end) - long) if is_before else max(start, min(mark.start, end - long))
    return Name(lines, left_out, start, start + long, is_before, is_over=True)


@functools.lru_cache(maxsize=4096)  # many ways have the same rooms
def _broken(words: tuple[float, ...], room: float) -> tuple[tuple[tuple[int, int], ...], int, float]:
    """Return the lines of a name, how many of its words are left out, as they have no room, and how long it is."""
    lines: list[tuple[int, int]] = []
    first = 0
    while first < len(words) and len(lines) < _LINES:
        behind = first
        while behind < len(words) and _length(words[first : behind + 1]) <= room:
            behind += 1
        if behind == first:
            break
        lines.append((first, behind))
        first = behind
    while first < len(words) and lines and _length(words[lines[-1][0] : first]) + _DOTS > room:
        first -= 1
        start, _ = lines.pop()
        if first > start:
            lines.append((start, first))
    left_out = len(words) - first
    lengths = [_length(words[start:behind]) + (_DOTS if left_out and behind == first else 0) for start, behind in lines]
    return tuple(lines), left_out, max(lengths, default=0)


def _length(words: tuple[float, ...]) -> float:
    return sum(words) + _BLANK * (len(words) - 1)


def _stacked(found: Mapping[int, Name], marks: Sequence[Named]) -> dict[int, Name]:
    """Return names with their levels: from the lowest row on, each as low as those allow that it would lie on."""
    placed: dict[int, Name] = {}
    extents: list[tuple[float, float, float]] = []
    for number, name in reversed(list(found.items())):
        start, end = min(name.start, marks[number].start), max(name.end, marks[number].end)
        level = max((top for low, high, top in extents if low < end + GAP and start - GAP < high), default=0)
        placed[number] = replace(name, level=level)
        extents.append((start, end, placed[number].top))
    return placed
