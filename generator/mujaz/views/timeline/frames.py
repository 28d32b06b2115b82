"""The frames that a picture of time is drawn in: how long its cells are, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.timeline.marks import Stacking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.views.timeline.timescale import Scale, TimeTree, Unit

HIT = 24
"""Size of a target (WCAG 2.2, success criterion 2.5.8)."""
TARGET = 26
"""Room of a dot: a target, and a gap to the next."""
ROW = 18
"""Height of a row of labels."""
AXIS = 6
"""Between the axis with its labels and the marks."""
END = 10
"""Room at both ends of the axis, where open intervals have their arrows."""
LETTER = 7.2
"""Width of a letter or digit of 12 pixels, which few exceed."""
_STRETCH = 1.6  # a cell is not drawn longer than this times what it needs


@dataclass(frozen=True)
class Frame:
    """A way to draw the picture.

    Attributes:
        name: its name; CSS finds it by it.
        upright: whether time runs down, and not along the line.
        breadth: its width; with time along the line, also the room that the scale has.
        room: the room that the scale has where time runs down.
        stacking: how many marks it has room for; where time runs down, lanes take what its breadth leaves.
    """

    name: str
    upright: bool
    breadth: int
    room: int
    stacking: Stacking


WIDE = Frame("wide", upright=False, breadth=700, room=700 - 2 * END, stacking=Stacking(6, 1, 8))
"""For a content column of 700 CSS pixels or more; scaled up, never down, so that its text stays readable."""
TALL = Frame("tall", upright=True, breadth=288, room=1200, stacking=Stacking(2, 4, 0))
"""For phones: 320 CSS pixels (WCAG 2.2, success criterion 1.4.10) less the margins of the page."""


def words_length(chosen: Scale, label: Callable[[Unit], str]) -> float:
    """Return how long the longest name at a scale's axis is."""
    return max((len(label(unit)) for unit in chosen.named), default=0) * LETTER + 8


def cell_length(unit: Unit, tree: TimeTree, frame: Frame, label: Callable[[Unit], str]) -> float:
    """Return how long a cell has to be for its dots, its number and, where time runs along the line, its name."""
    counted = tree.days[unit] > frame.stacking.dots
    stacks = 1 if counted else -(-tree.days[unit] // frame.stacking.across)
    if frame.upright:
        return max(TARGET + 2, stacks * TARGET)
    events = max(tree.inside[unit], tree.days[unit])
    number = len(str(events)) * LETTER + 10 if events > frame.stacking.dots else 0
    return max(TARGET, stacks * TARGET, number, len(label(unit)) * LETTER + 5)


def positions(
    chosen: Scale, lengths: Sequence[float], frame: Frame
) -> tuple[list[float], list[float], dict[Unit, float]]:
    """Return where each segment starts and how long it is, and where the name of an opened unit stands above it."""
    stretched = list(lengths)
    if not frame.upright:
        cells = sum(size for part, size in zip(chosen.segments, lengths, strict=True) if part.unit)
        spare = max(0, frame.room - sum(lengths))
        factor = min(_STRETCH, 1 + spare / cells)
        stretched = [size * factor if part.unit else size for part, size in zip(chosen.segments, lengths, strict=True)]
    along = END + (max(0, frame.room - sum(stretched)) / 2 if not frame.upright else 0)
    starts, heads = [], {}
    for part, size in zip(chosen.segments, stretched, strict=True):
        for unit in chosen.headed if frame.upright else ():
            if unit.first == part.first:
                heads[unit] = along
                along += ROW
        starts.append(along)
        along += size
    return starts, stretched, heads
