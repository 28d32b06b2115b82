"""Which events have their names in the picture of a timeline, and how these are set there."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.timeline.names import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier, Event
    from mujaz.views.timeline.drawn import Box, DrawnName
    from mujaz.wording import Phrase


@dataclass(frozen=True)
class Line:
    """A line of a name: its words, where it begins or ends along the line of text, and its base."""

    words: Phrase
    x: int
    y: int


@dataclass(frozen=True)
class NameView:
    """The name of a key event: its lines, whether they end at their place and do not begin there, and their room."""

    lines: tuple[Line, ...]
    ends: bool
    room: Box


def labelled(events: Sequence[Event], dossier: Dossier) -> list[int]:
    """Return the positions of the events that have their names in the picture: the topics' key events.

    Where there are too many the topics take turns, each with its events in its order.

    Args:
        events: the events of the picture, in the order of time.
        dossier: everything that was read.
    """
    positions = {event.id: position for position, event in enumerate(events)}
    turns = itertools.zip_longest(*(record.value.key_events for record in dossier.topics))
    names = dict.fromkeys(name for turn in turns for name in turn if name in positions)
    return sorted(positions[name] for name in itertools.islice(names, MOST))


def name_view(drawn: DrawnName, name: Phrase) -> NameView:
    """Return a name as it is set in the picture.

    Args:
        drawn: its lines and their places.
        name: its words.
    """
    words = [name.part(first, behind) for first, behind in drawn.lines]
    if drawn.is_cut and words:
        words[-1] = words[-1].cut()
    lines = tuple(Line(line, drawn.x, base) for line, base in zip(words, drawn.ys, strict=True))
    return NameView(lines, drawn.ends, drawn.room)
