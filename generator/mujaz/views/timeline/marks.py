"""Marks of a picture of time: which cell, stack or lane each event stands in, so that no two overlap."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.timeline.timescale import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.views.timeline.timescale import Scale, TimeSpan


@dataclass(frozen=True)
class Stacking:
    """How many marks there is room for.

    Attributes:
        across: how many dots stand on one another.
        along: how many such stacks a cell has.
        lanes: how many bars lie side by side.
    """

    across: int
    along: int
    lanes: int

    @property
    def dots(self) -> int:
        """How many dots a cell holds."""
        return self.across * self.along


@dataclass(frozen=True)
class Mark:
    """Where one event stands, or several that are only counted.

    Attributes:
        events: positions of its events in the order of time.
        first: position of the first segment that it covers.
        last: position of the last segment that it covers.
        lane: its lane, where it is a bar; None where it is a dot or a number in its cell's stacks.
        place: its place in the stacks of its cell, from 0.
        counts: whether it is but the number of its events.
    """

    events: tuple[int, ...]
    first: int
    last: int
    lane: int | None = None
    place: int = 0
    counts: bool = False


def marks(spans: Sequence[TimeSpan], scale: Scale, stacking: Stacking) -> tuple[Mark, ...]:
    """Return the marks of all events, in the order of time of their first events.

    An event that is dated to a day is a dot; any other is a bar as long as the time within which it happened. Where a
    cell's dots or bars are too many, one number stands for everything in the cell and for what begins there and found
    no lane.

    Args:
        spans: the times of the events, in the order of time.
        scale: the scale that they stand on.
        stacking: how many marks there is room for.
    """
    covered = [scale.covered(span.first, span.last) for span in spans]
    dots = [span.first == span.last for span in spans]
    stacks = Counter(first for (first, _), dot in zip(covered, dots, strict=True) if dot)
    full = {cell for cell, n in stacks.items() if n > stacking.dots}
    while True:
        lanes, lost = _lanes(covered, dots, full, stacking.lanes)
        cells = {_cell(scale, covered[event]) for event in lost}
        if cells <= full:
            break
        full |= cells
    found: list[Mark] = []
    counted: dict[int, list[int]] = {}
    places: Counter[int] = Counter()
    for event, (first, last) in enumerate(covered):
        if event in lost or (first == last and first in full):
            counted.setdefault(_cell(scale, covered[event]), []).append(event)
        elif dots[event]:
            found.append(Mark((event,), first, last, place=places[first]))
            places[first] += 1
        else:
            found.append(Mark((event,), first, last, lanes[event]))
    found += [Mark(tuple(events), cell, cell, counts=True) for cell, events in counted.items()]
    return tuple(sorted(found, key=lambda mark: mark.events))


def _lanes(
    covered: Sequence[tuple[int, int]], dots: Sequence[bool], full: set[int], most: int
) -> tuple[dict[int, int], set[int]]:
    """Return the lane of each bar, and the events that found none: first come, and the longer first."""
    bars = [e for e, (first, last) in enumerate(covered) if not dots[e] and not (first == last and first in full)]
    bars.sort(key=lambda event: (covered[event][0], -covered[event][1], event))
    free: list[int] = []  # the segment from which each lane is free
    lanes: dict[int, int] = {}
    lost: set[int] = set()
    for event in bars:
        first, last = covered[event]
        lane = next((lane for lane, start in enumerate(free) if start <= first), len(free))
        if lane == most:
            lost.add(event)
            continue
        free[lane : lane + 1] = [last + 1]
        lanes[event] = lane
    return lanes, lost


def _cell(scale: Scale, covered: tuple[int, int]) -> int:
    first, last = covered
    return next(i for i in range(first, last + 1) if scale.segments[i].unit)


def is_shorter_than_its_cell(span: TimeSpan, scale: Scale, mark: Mark) -> bool:
    """Tell whether a bar's time is only a part of the one cell that it stands in."""
    unit = scale.segments[mark.first].unit
    whole = unit is None or (span.first <= unit.first and unit.last <= span.last)
    return mark.first == mark.last and not whole and bool(unit and unit.level < Level.DAY)
