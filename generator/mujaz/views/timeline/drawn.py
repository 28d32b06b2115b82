"""What a picture of time consists of: boxes and words, in CSS pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.views.timeline.frames import Frame
    from mujaz.views.timeline.timescale import Unit


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class DrawnName:
    """The name of a mark.

    Attributes:
        lines: positions of the words of each line: of the first, and of the one behind the last.
        is_cut: whether words are left out behind the last line.
        ends: whether its lines end at their place along the line of text, and do not begin there.
        x: that place.
        ys: the base of each line.
        room: the room that it has.
    """

    lines: tuple[tuple[int, int], ...]
    is_cut: bool
    ends: bool
    x: int
    ys: tuple[int, ...]
    room: Box


@dataclass(frozen=True)
class Drawn:
    """A drawn mark.

    Attributes:
        events: positions of its events in the order of time.
        unit: what a number counts: its cell; None for a mark of one event.
        target: where it can be touched.
        box: what is seen.
        arrows: outlines (SVG path data) that say that an interval is open at an end.
        name: its name; None where it has none.
        line: the line (SVG path data) that leads from it to the axis; empty where there is none.
    """

    events: tuple[int, ...]
    unit: Unit | None
    target: Box
    box: Box
    arrows: tuple[str, ...]
    name: DrawnName | None = None
    line: str = ""


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
