"""The scale of a picture of time: which stretches of it are opened, so that crowded ones can be read.

Time is a tree of units: a millennium holds centuries, these decades, years, months, days. A scale starts from
millennia and opens units as long as there is room, the coarse and the crowded first; what stays closed is one cell in
which everything is counted. Stretches in which nothing happened are kept, much shortened. So the scale is never
longer than its room, however many events there are, and dense years are read by month and day.
"""

from __future__ import annotations

import datetime as dt
import enum
import itertools
import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mujaz.model.dates import DatePoint, EventDate

_FIRST, _LAST = dt.date.min.toordinal(), dt.date.max.toordinal()
_DAYS_IN_YEAR = 365.2425  # mean Gregorian year
_CROWDED = 3
"""A year or month is opened when more events than this can be told apart inside it."""


class Level(enum.IntEnum):
    """Sizes of units, the coarse ones first."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    MONTH = 4
    DAY = 5


_YEARS = {Level.MILLENNIUM: 1000, Level.CENTURY: 100, Level.DECADE: 10, Level.YEAR: 1}
_LEVELS = {
    Precision.CENTURY: Level.CENTURY,
    Precision.DECADE: Level.DECADE,
    Precision.YEAR: Level.YEAR,
    Precision.PART: Level.YEAR,
    Precision.MONTH: Level.MONTH,
    Precision.DAY: Level.DAY,
}


@dataclass(frozen=True)
class Unit:
    """A unit of time: its size, and its first and last day as proleptic Gregorian ordinals."""

    level: Level
    first: int
    last: int

    @property
    def date(self) -> dt.date:
        """Its first day."""
        return dt.date.fromordinal(self.first)

    @property
    def last_date(self) -> dt.date:
        """Its last day."""
        return dt.date.fromordinal(self.last)

    @property
    def edtf(self) -> str:
        """The unit as an EDTF date; a millennium, which has none of the sorts that we read, as an interval of years."""
        year, month, day = self.date.timetuple()[:3]
        return {
            Level.MILLENNIUM: f"{year:04}/{self.last_date.year:04}",
            Level.CENTURY: f"{year // 100:02}XX",
            Level.DECADE: f"{year // 10:03}X",
            Level.YEAR: f"{year:04}",
            Level.MONTH: f"{year:04}-{month:02}",
            Level.DAY: f"{year:04}-{month:02}-{day:02}",
        }[self.level]


@dataclass(frozen=True)
class TimeSpan:
    """The time within which something happened.

    Attributes:
        first: its first day, as an ordinal.
        last: its last day, as an ordinal.
        ends: the units that its date names: one, or those at the two ends of an interval.
        open_before: whether it is an interval without a beginning.
        open_behind: whether it is an interval without an end.
    """

    first: int
    last: int
    ends: tuple[Unit, ...]
    open_before: bool = False
    open_behind: bool = False


@dataclass(frozen=True)
class Segment:
    """A stretch of a scale: first and last day, and the unit that it shows; None where nothing begins or ends."""

    first: int
    last: int
    unit: Unit | None


def unit_at(level: Level, day: int) -> Unit:
    """Return the unit of a size that holds a day."""
    date = dt.date.fromordinal(day)
    if level is Level.DAY:
        return Unit(level, day, day)
    if level is Level.MONTH:
        first = date.replace(day=1)
        following = (first + dt.timedelta(days=31)).replace(day=1) if first < dt.date(9999, 12, 1) else None
        return Unit(level, first.toordinal(), following.toordinal() - 1 if following else _LAST)
    years = _YEARS[level]
    start = date.year // years * years
    last = dt.date(start + years, 1, 1).toordinal() - 1 if start + years <= dt.date.max.year else _LAST
    return Unit(level, dt.date(start, 1, 1).toordinal() if start else _FIRST, last)


def time_span(date: EventDate) -> TimeSpan:
    """Return the time within which an event happened.

    Open intervals reach as far as calendars do; one of which an end is not known no further than what is known.
    """
    start, end = date.start, date.end
    units = [unit for point in (start, end) if point for unit in _units(point)]
    known, is_open = date.placed, not date.is_unknown
    first = start.first.toordinal() if start else _FIRST if is_open else known.first.toordinal()
    last = end.last.toordinal() if end else _LAST if is_open else known.last.toordinal()
    return TimeSpan(first, last, tuple(dict.fromkeys(units)), not start and is_open, not end and is_open)


def _units(point: DatePoint) -> tuple[Unit, ...]:
    """Return the unit that a date names; of a part of a year, its first and last months, or the year."""
    if point.part and (point.first.month, point.last.month) != (1, 12):
        return tuple(unit_at(Level.MONTH, day.toordinal()) for day in (point.first, point.last))
    return (unit_at(_LEVELS[point.precision], point.first.toordinal()),)


@dataclass
class TimeTree:
    """Units of time that hold something.

    Attributes:
        roots: the units that stand in no other, in order.
        children: the units inside a unit, in order.
        inside: how many events are wholly inside a unit and dated more exactly than by it.
        days: how many events are dated to a day of a unit.
        edges: where decades and centuries that events are dated by begin and end.
    """

    roots: list[Unit] = field(default_factory=list)
    children: dict[Unit, list[Unit]] = field(default_factory=dict)
    inside: Counter[Unit] = field(default_factory=Counter)
    days: Counter[Unit] = field(default_factory=Counter)
    edges: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, spans: Iterable[TimeSpan]) -> TimeTree:
        """Return the tree of the units that events are dated by."""
        tree, roots, children = cls(), set[Unit](), dict[Unit, set[Unit]]()
        for span in spans:
            for end in span.ends:
                if end.level in {Level.CENTURY, Level.DECADE}:
                    tree.edges |= {end.first, end.last + 1}
                path = [unit_at(level, end.first) for level in Level if level <= end.level]
                roots.add(path[0])
                for parent, child in itertools.pairwise(path):
                    children.setdefault(parent, set()).add(child)
            lone = span.ends[0]
            for unit in (unit_at(level, lone.first) for level in Level):
                holds = unit.first <= span.first and span.last <= unit.last
                if holds and (unit.level < lone.level or len(span.ends) > 1):
                    tree.inside[unit] += 1
                if lone.level is Level.DAY and span.first == span.last:
                    tree.days[unit] += 1
        tree.roots = sorted(roots, key=lambda unit: unit.first)
        tree.children = {unit: sorted(below, key=lambda child: child.first) for unit, below in children.items()}
        return tree


@dataclass(frozen=True)
class Scale:
    """A scale: the units that are opened, and its segments in order of time, without a hole between them."""

    opened: tuple[Unit, ...]
    segments: tuple[Segment, ...]

    @property
    def headed(self) -> tuple[Unit, ...]:
        """The opened units whose cells need the name of what they stand in: years and months."""
        return tuple(unit for unit in self.opened if unit.level >= Level.YEAR)

    @property
    def named(self) -> tuple[Unit, ...]:
        """The units whose names stand at the axis: the cells, and what some of them stand in."""
        return (*(part.unit for part in self.segments if part.unit), *self.headed)

    def covered(self, first: int, last: int) -> tuple[int, int]:
        """Return the positions of the first and the last segment of a stretch of time that begins or ends in a cell.

        An empty segment of which it is but a part counts neither, so that a decade does not reach into the next one.
        """
        touched = [
            i
            for i, part in enumerate(self.segments)
            if part.first <= last and first <= part.last and (part.unit or (first <= part.first and part.last <= last))
        ]
        return touched[0], touched[-1]


def scale(tree: TimeTree, room: float, length: Callable[[Segment], float], head: float = 0) -> Scale:
    """Return the most open scale that has room.

    Args:
        tree: the units that hold something.
        room: how long the scale may be.
        length: how long a segment is, in the same measure.
        head: how much longer the name of an opened year or month makes it.
    """
    opened: set[Unit] = set()
    segments = _segments(tree, opened)
    for level in list(Level)[:-1]:
        crowded = _CROWDED if level >= Level.YEAR else -1
        shown = [part.unit for part in segments if part.unit and part.unit.level is level]
        candidates = [unit for unit in shown if unit in tree.children and tree.inside[unit] > crowded]
        for unit in sorted(candidates, key=lambda unit: (-tree.inside[unit], unit.first)):
            tried = _segments(tree, opened | {unit})
            heads = head * sum(each.level >= Level.YEAR for each in (*opened, unit))
            if sum(map(length, tried)) + heads <= room:
                opened.add(unit)
                segments = tried
    return Scale(tuple(sorted(opened, key=lambda unit: (unit.first, unit.level))), tuple(segments))


def gap_length(segment: Segment) -> float:
    """Return how long a stretch without events is drawn, in CSS pixels: it grows with the root of its years."""
    years = round((segment.last - segment.first + 1) / _DAYS_IN_YEAR)
    return 6 + 3 * math.sqrt(years)


def _segments(tree: TimeTree, opened: set[Unit]) -> list[Segment]:
    shown = {unit.first: unit for unit in _shown(tree, tree.roots, opened)}
    edges = {edge for unit in shown.values() for edge in (unit.first, unit.last + 1)}
    # An opened year keeps the empty months at its ends apart from the empty years round it.
    edges |= {edge for unit in opened if unit.level >= Level.YEAR for edge in (unit.first, unit.last + 1)}
    # A date of a decade or century lies over all of it, as far as it is not itself inside a cell.
    edges |= {edge for edge in tree.edges if not any(unit.first < edge <= unit.last for unit in shown.values())}
    ordered = sorted(edges)
    return [Segment(first, following - 1, shown.get(first)) for first, following in itertools.pairwise(ordered)]


def _shown(tree: TimeTree, units: Sequence[Unit], opened: set[Unit]) -> Iterator[Unit]:
    for unit in units:
        if unit in opened:
            yield from _shown(tree, tree.children[unit], opened)
        else:
            yield unit
