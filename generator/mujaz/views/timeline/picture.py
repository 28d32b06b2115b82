"""The picture of a timeline: boxes and labels in CSS pixels, mirrored where a language is written from the right.

It is drawn twice from the same scale and marks: *wide*, where time runs as the line of text does, and *tall*, for
phones, where it runs down. Dots (events dated to a day) are stacked on the axis; on its other side lie bars that are as
long as the time within which something happened. Where time runs along the line, key events stand above all of this,
each with its name, and lines lead from the dots among them to the axis.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.views.timeline.drawn import Box, Drawn, DrawnName, Label, Picture
from mujaz.views.timeline.frames import AXIS, END, HIT, LETTER, ROW, TARGET, Frame, cell_length, positions, words_length
from mujaz.views.timeline.marks import Mark, is_shorter_than_its_cell, marks
from mujaz.views.timeline.names import LINE, Named, names
from mujaz.views.timeline.timescale import Level, TimeTree, Unit, gap_length, scale

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mujaz.views.timeline.names import Name
    from mujaz.views.timeline.timescale import Scale, Segment, TimeSpan

_DOT, _BAR, _SHORT = 14, 10, 16
_BASE = 12
"""From the top of a line of words of 12 pixels to their base."""


def picture(
    spans: Sequence[TimeSpan],
    frame: Frame,
    label: Callable[[Unit], str],
    *,
    mirrored: bool,
    named: Mapping[int, Sequence[float]] | None = None,
) -> Picture:
    """Draw a timeline.

    Args:
        spans: the times of the events, in the order of time; at least one.
        frame: the way to draw it.
        label: returns the shortest name of a unit inside the one round it.
        mirrored: whether the line of text runs from the right.
        named: how long the words of the names of key events are, by the event's position; these are not shown where
            time runs down.
    """
    named = {} if named is None or frame.upright else named
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
    others = [position for position in range(len(spans)) if position not in named]
    placed = [
        replace(mark, events=tuple(others[position] for position in mark.events))
        for mark in marks([spans[position] for position in others], chosen, replace(frame.stacking, lanes=lanes))
    ]
    keys = [Mark((position,), *chosen.covered(spans[position].first, spans[position].last)) for position in named]
    return _Drawing(spans, frame, label, chosen, lengths, placed, keys, named, mirrored).picture()


@dataclass
class _Drawing:
    """Coordinates: `along` runs with time from the axis's beginning, `across` away from the top or the line's start."""

    spans: Sequence[TimeSpan]
    frame: Frame
    label: Callable[[Unit], str]
    scale: Scale
    lengths: Sequence[float]
    placed: Sequence[Mark]
    keys: Sequence[Mark]
    named: Mapping[int, Sequence[float]]
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
        self.names = names([self._named(mark) for mark in self.keys], frame.breadth)
        self.head = max((name.top for name in self.names), default=0)
        if frame.upright:
            self.axis = round(words_length(self.scale, self.label))
            self.across = frame.breadth
            if any(mark.counts for mark in stacked):  # columns take what lanes leave
                self.stack = self.across - self.axis - AXIS - bars * HIT
            self.lanes = self.axis + AXIS + self.stack
        else:
            self.axis = 4 + self.stack + round(self.head)
            self.lanes = self.axis + ROW * len(self.rows) + AXIS
            self.across = self.lanes + bars * HIT

    def picture(self) -> Picture:
        if self.frame.upright:
            width, height = self.across, round(self.starts[-1] + self.lengths[-1]) + END
        else:
            width, height = self.frame.breadth, self.across + 2
        drawn = [self._drawn(mark) for mark in self.placed]
        drawn += [self._key(mark, name) for mark, name in zip(self.keys, self.names, strict=True)]
        parts = list(zip(self.scale.segments, self.starts, self.lengths, strict=True))
        return Picture(
            frame=self.frame,
            width=width,
            height=height,
            shades=tuple(self._box(*self._extent(unit), 0, self.across) for unit in self.scale.headed),
            axis=tuple(self._box(start, size, self.axis - 1, 2) for part, start, size in parts if part.unit),
            gaps=tuple(self._box(start, size, self.axis - 1, 2) for part, start, size in parts if not part.unit),
            labels=tuple(self._labels()),
            marks=tuple(
                replace(each, line=self._line(each, drawn)) for each in sorted(drawn, key=lambda each: each.events)
            ),
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
        start, size = self._stretch(mark)
        if mark.lane is None:
            return self._column(mark, start, size) if mark.counts else self._dot(mark, start, size)
        return self._bar(mark, self.lanes + (mark.lane + 0.5) * HIT)

    def _stretch(self, mark: Mark) -> tuple[float, float]:
        start = self.starts[mark.first]
        return start, self.starts[mark.last] + self.lengths[mark.last] - start

    def _seen(self, mark: Mark) -> float:
        """Return how long the shape of an event is along the axis."""
        span = self.spans[mark.events[0]]
        if span.first == span.last:
            return _DOT
        size = self._stretch(mark)[1]
        return min(size, _SHORT) if is_shorter_than_its_cell(span, self.scale, mark) else size - 4

    def _bar(self, mark: Mark, across: float) -> Drawn:
        """Return the mark of one event whose middle line lies there: a bar, or the dot of a key event."""
        start, size = self._stretch(mark)
        span, seen, middle = self.spans[mark.events[0]], self._seen(mark), start + size / 2
        touched, deep = max(seen, HIT), _DOT if span.first == span.last else _BAR
        arrows = [self._arrow(start + 2, across, -1)] if span.open_before else []
        arrows += [self._arrow(start + size - 2, across, 1)] if span.open_behind else []
        return Drawn(
            mark.events,
            None,
            self._box(middle - touched / 2, touched, across - HIT / 2, HIT),
            self._box(middle - seen / 2, seen, across - deep / 2, deep),
            tuple(arrows),
        )

    def _named(self, mark: Mark) -> Named:
        start, size = self._stretch(mark)
        middle, half = start + size / 2, max(self._seen(mark), HIT) / 2
        span = self.spans[mark.events[0]]
        return Named(middle - half, middle + half, span.first == span.last, tuple(self.named[mark.events[0]]))

    def _key(self, mark: Mark, name: Name) -> Drawn:
        top, words = self.head - name.top, LINE * len(name.lines)
        first = top if name.is_over else top + (name.height - words) / 2
        start, end = round(name.start), round(name.end)
        drawn = DrawnName(
            name.lines,
            name.left_out > 0,
            name.is_before,
            self._box(end if name.is_before else start, 0, 0, 0).x,
            tuple(round(first) + LINE * line + _BASE for line in range(len(name.lines))),
            self._box(start, end - start, first, words),
        )
        return replace(
            self._bar(mark, top + name.height - HIT / 2 if name.is_over else top + name.height / 2), name=drawn
        )

    def _line(self, drawn: Drawn, others: Sequence[Drawn]) -> str:
        """Return the line from the dot of a key event down to the axis, as far as no other mark lies on it."""
        span, box = self.spans[drawn.events[0]], drawn.box
        if drawn.name is None or span.first != span.last:
            return ""
        x, y = box.x + box.width // 2, box.y + box.height
        boxes = [other.box for other in others if other.box.x <= x <= other.box.x + other.box.width]
        path = ""
        for below in sorted((each for each in boxes if y <= each.y < self.axis), key=lambda each: each.y):
            path += f"M{x} {y}V{below.y}" if below.y > y else ""
            y = max(y, below.y + below.height)
        return path + (f"M{x} {y}V{self.axis}" if y < self.axis else "")

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
