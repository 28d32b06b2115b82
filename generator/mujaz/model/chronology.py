"""The order of events in time.

An event is listed under the year of its date (or its decade or century), and there on the last day that its date
allows: one of a month stands behind those of that month's days. Where it says `after`, it stands behind the event that
it names, and if its own date allows that, right behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.messages import Message, say
from mujaz.model.dates import DateError, parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mujaz.model.event import Event


@dataclass
class _Placed:
    """An event on its way into the order.

    Attributes:
        event: the event.
        first: the first day on which it may have happened, as an ordinal.
        last: the last day.
        listed: the day behind which its date alone puts it.
        tie: its order among those of the same day.
        heading: the order of the year, decade or century under which it is listed.
        before: the event that it follows; None where it follows none.
        day: the day on which it is listed.
    """

    event: Event
    first: int
    last: int
    listed: int
    tie: tuple[tuple[int, ...], ...]
    heading: tuple[int, int]
    before: _Placed | None = None
    day: int = field(init=False)

    def __post_init__(self) -> None:
        self.day = self.listed

    @property
    def order(self) -> tuple[object, ...]:
        return (*self.heading, self.day, self.tie)


def chronology(events: Sequence[Event]) -> list[str]:
    """Return the ids of events in order of time; events of the same date keep the order in which they were given.

    What an event says with `after` is left out of account where it cannot be: see `misplaced`.
    """
    return [each.event.id for each in sorted(_placed(events).values(), key=lambda each: each.order)]


def misplaced(events: Sequence[Event]) -> Iterator[tuple[str, Message]]:
    """Yield the id of each event that cannot stand behind the one that it names with `after`, and why."""
    placed = _placed(events)
    for each in placed.values():
        target = placed.get(each.event.after or "")
        if target is None:
            continue
        if each.before is None:
            yield each.event.id, say("follows itself, by way of the events that it names")
        elif each.last < target.first:
            yield each.event.id, say("is dated before '{event}', which it is to follow", event=target.event.id)
        elif each.order < target.order:
            yield (
                each.event.id,
                say("is listed before '{event}', which it is to follow, by their dates", event=target.event.id),
            )


def _placed(events: Sequence[Event]) -> Mapping[str, _Placed]:
    placed: dict[str, _Placed] = {}
    for position, event in enumerate(events):
        try:
            date = parse_date(event.date)
        except DateError:  # bad_date says so
            continue
        point, head = date.placed, parse_date(date.heading).placed
        placed[event.id] = _Placed(
            event,
            point.first.toordinal(),
            point.last.toordinal(),
            point.listed.toordinal(),
            ((*date.sort_key, position),),
            (head.last.toordinal(), -head.first.toordinal()),
        )
    for each in placed.values():
        each.before = placed.get(each.event.after or "")
    _cut_circles(placed.values())
    order = _from_the_first(placed.values())
    # What follows on a certain day draws that which it follows, and which may have happened earlier, before it.
    for each in reversed(order):
        if each.before and each.before.first <= each.day < each.before.day:
            each.before.day = each.day
    for each in order:
        if each.before and each.first <= each.before.day <= each.day:
            each.day = each.before.day
            each.tie = (*each.before.tie, *each.tie)
    return placed


def _cut_circles(placed: Iterable[_Placed]) -> None:
    """Let the events of a circle follow nothing, and those that lead into one still follow it."""
    in_circle: list[_Placed] = []
    done: set[int] = set()
    for each in placed:
        path: dict[int, _Placed] = {}
        step: _Placed | None = each
        while step is not None and id(step) not in done and id(step) not in path:
            path[id(step)] = step
            step = step.before
        if step is not None and id(step) in path:
            keys = list(path)
            in_circle += [path[key] for key in keys[keys.index(id(step)) :]]
        done.update(path)
    for each in in_circle:
        each.before = None


def _from_the_first(placed: Iterable[_Placed]) -> list[_Placed]:
    """Return events so that each stands behind the one that it follows."""
    found: dict[int, _Placed] = {}
    for each in placed:
        path: list[_Placed] = []
        step: _Placed | None = each
        while step is not None and id(step) not in found:
            path.append(step)
            step = step.before
        found.update((id(step), step) for step in reversed(path))
    return list(found.values())
