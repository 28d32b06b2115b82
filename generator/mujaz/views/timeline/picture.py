"""The picture of a timeline: boxes and labels in CSS pixels, mirrored where a language is written from the right.

It is drawn twice from the same scale and marks: *wide*, where time runs as the line of text does, and *tall*, for
phones, where it runs down. Dots (events dated to a day) are stacked on the axis; on its other side lie bars that are as
long as the time within which something happened.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.views.timeline.frames import AXIS, END, HIT, LETTER, ROW, TARGET, Frame, cell_length, positions, words_length
from mujaz.views.timeline.marks import is_shorter_than_its_cell, marks
from mujaz.views.timeline.timescale import Level, TimeTree, Unit, gap_length, scale

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.views.timeline.marks import Mark
    from mujaz.views.timeline.timescale import Scale, Segment, TimeSpan

_DOT, _BAR, _SHORT = 14, 10, 16


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Drawn:
    """A drawn mark.

    Attributes:
        events: positions of its events in the order of time.
        unit: what a number counts: its cell; None for a mark of one event.
        target: where it can be touched.
        box: what is seen.
        arrows: outlines (SVG path data) that say that an interval is open at an end.
    """

    events: tuple[int, ...]
    unit: Unit | None
    target: Box
    box: Box
    arrows: tuple[str, ...]


@dataclass(frozen=True)
class Label:
    """A word at the axis: the middle of its line where time runs along the line, else its beginning."""

    text: str
    x: int
    y: int
    level: str

    @property
    def is_range(self) -> bool:
        """Whether it is a first and a last year, which stand in this order in every direction of text."""
        return self.level in {"millennium", "century", "decade"}


@dataclass(frozen=True)
class Picture:
    """A picture: its frame, its size, what is shaded, the axis, the words at it, and the marks in order of time."""

    frame: Frame
    width: int
    height: int
    shades: tuple[Box, ...]
    axis: tuple[Box, ...]
    gaps: tuple[Box, ...]
    labels: tuple[Label, ...]
    marks: tuple[Drawn, ...]


def picture(spans: Sequence[TimeSpan], frame: Frame, label: Callable[[Unit], str], *, mirrored: bool) -> Picture:
    """Draw a timeline.

    Args:
        spans: the times of the events, in the order of time; at least one.
        frame: the way to draw it.
        label: returns the shortest name of a unit inside the one round it.
        mirrored: whether the line of text runs from the right.
    """
    tree = TimeTree.of(spans)

    def length(part: Segment) -> float:
        if part.unit is None:
            return gap_length(part)
        return cell_length(part.unit, tree, frame, label)

    chosen = scale(tree, frame.room, length, ROW if frame.upright else 0)
    lengths = [length(part) for part in chosen.segments]
    lanes = frame.stacking.lanes
    if frame.upright:
        lanes = int(frame.breadth - words_length(chosen, label) - AXIS - frame.stacking.across * TARGET) // HIT
    placed = marks(spans, chosen, replace(frame.stacking, lanes=lanes))
    return _Drawing(spans, frame, label, chosen, lengths, placed, mirrored).picture()


@dataclass
class _Drawing:
    """Coordinates: `along` runs with time from the axis's beginning, `across` away from the top or the line's start."""

    spans: Sequence[TimeSpan]
    frame: Frame
    label: Callable[[Unit], str]
    scale: Scale
    lengths: Sequence[float]
    placed: Sequence[Mark]
    mirrored: bool

    def __post_init__(self) -> None:
        frame, deep = self.frame, self.frame.stacking.across
        self.starts, self.lengths, self.heads = positions(self.scale, self.lengths, frame)
        stacked = [mark for mark in self.placed if mark.lane is None]
        self.fellows = Counter(mark.first for mark in stacked)
        self.most = max((len(mark.events) for mark in stacked), default=1)
        self.stack = TARGET * max((deep if mark.counts else mark.place % deep + 1 for mark in stacked), default=0)
        self.rows = sorted({_row(unit) for unit in self.scale.named}) if not frame.upright else []
        bars = max((mark.lane + 1 for mark in self.placed if mark.lane is not None), default=0)
        if frame.upright:
            self.axis = round(words_length(self.scale, self.label))
            self.across = frame.breadth
            if any(mark.counts for mark in stacked):  # columns take what lanes leave
                self.stack = self.across - self.axis - AXIS - bars * HIT
            self.lanes = self.axis + AXIS + self.stack
        else:
            self.axis = 4 + self.stack
            self.lanes = self.axis + ROW * len(self.rows) + AXIS
            self.across = self.lanes + bars * HIT

    def picture(self) -> Picture:
        if self.frame.upright:
            width, height = self.across, round(self.starts[-1] + self.lengths[-1]) + END
        else:
            width, height = self.frame.breadth, self.across + 2
        parts = list(zip(self.scale.segments, self.starts, self.lengths, strict=True))
        return Picture(
            frame=self.frame,
            width=width,
            height=height,
            shades=tuple(self._box(*self._extent(unit), 0, self.across) for unit in self.scale.headed),
            axis=tuple(self._box(start, size, self.axis - 1, 2) for part, start, size in parts if part.unit),
            gaps=tuple(self._box(start, size, self.axis - 1, 2) for part, start, size in parts if not part.unit),
            labels=tuple(self._labels()),
            marks=tuple(self._drawn(mark) for mark in self.placed),
        )

    def _box(self, along: float, size: float, across: float, breadth: float) -> Box:
        along, across = round(along), round(across)
        size, breadth = round(size), round(breadth)
        x, y, width, height = (across, along, breadth, size) if self.frame.upright else (along, across, size, breadth)
        return Box(self.frame.breadth - x - width if self.mirrored else x, y, width, height)

    def _extent(self, unit: Unit) -> tuple[float, float]:
        first, last = self.scale.covered(unit.first, unit.last)
        start = self.heads.get(unit, self.starts[first])
        return start, self.starts[last] + self.lengths[last] - start

    def _labels(self) -> list[Label]:
        found = []
        for unit in self.scale.named:
            start, size = self._extent(unit)
            if self.frame.upright:
                middle = start + (ROW / 2 if unit in self.heads else size / 2)
                box = self._box(middle + 4, 0, 0, 0)
            else:
                baseline = self.axis + ROW * self.rows.index(_row(unit)) + 14
                box = self._box(start + size / 2, 0, baseline, 0)
            found.append(Label(self.label(unit), box.x, box.y, unit.level.name.lower()))
        return found

    def _drawn(self, mark: Mark) -> Drawn:
        start = self.starts[mark.first]
        size = self.starts[mark.last] + self.lengths[mark.last] - start
        if mark.lane is None:
            return self._column(mark, start, size) if mark.counts else self._dot(mark, start, size)
        across = self.lanes + mark.lane * HIT
        span = self.spans[mark.events[0]]
        seen = min(size, _SHORT) if is_shorter_than_its_cell(span, self.scale, mark) else size - 4
        touched = max(seen, HIT)
        middle, axis = start + size / 2, across + HIT / 2
        arrows = [self._arrow(start + 2, axis, -1)] if span.open_before else []
        arrows += [self._arrow(start + size - 2, axis, 1)] if span.open_behind else []
        return Drawn(
            mark.events,
            None,
            self._box(middle - touched / 2, touched, across, HIT),
            self._box(middle - seen / 2, seen, axis - _BAR / 2, _BAR),
            tuple(arrows),
        )

    def _dot(self, mark: Mark, start: float, size: float) -> Drawn:
        deep = self.frame.stacking.across
        stacks = -(-self.fellows[mark.first] // deep)
        along = start + (size - stacks * TARGET) / 2 + mark.place // deep * TARGET
        target = self._stacked(along + 1, HIT, mark.place % deep * TARGET + 1, HIT)
        inset = (TARGET - _DOT) / 2
        return Drawn(
            mark.events, None, target, self._stacked(along + inset, _DOT, mark.place % deep * TARGET + inset, _DOT), ()
        )

    def _column(self, mark: Mark, start: float, size: float) -> Drawn:
        # A number stands in a column as long as its share of the largest.
        number = len(str(len(mark.events))) * LETTER + 8
        broad, least = (HIT, max(HIT, number)) if self.frame.upright else (min(size - 2, max(HIT, number)), HIT)
        tall = max(least, self.stack * len(mark.events) / self.most - 2)
        box = self._stacked(start + (size - broad) / 2, broad, 1, tall)
        return Drawn(mark.events, self.scale.segments[mark.first].unit, box, box, ())

    def _stacked(self, along: float, size: float, away: float, depth: float) -> Box:
        """Return a box that is so far away from the axis, on the side of the stacks."""
        across = self.axis + AXIS / 2 + away if self.frame.upright else self.axis - away - depth
        return self._box(along, size, across, depth)

    def _arrow(self, along: float, across: float, way: int) -> str:
        corners = ((0, -6), (7 * way, 0), (0, 6))
        points = [self._box(along + dx, 0, across + dy, 0) for dx, dy in corners]
        return "M" + "L".join(f"{point.x} {point.y}" for point in points) + "Z"


def _row(unit: Unit) -> int:
    # Days stand next to the axis, months below them, years and what is longer below these.
    return {Level.DAY: 0, Level.MONTH: 1}.get(unit.level, 2)
