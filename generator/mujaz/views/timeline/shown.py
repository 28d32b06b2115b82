"""The picture of a timeline as its page shows it: marks with names, links, and what they belong to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.model import parse_date
from mujaz.views.parts.event import event_title
from mujaz.views.timeline.facets import Belonging, anchor, heading, union
from mujaz.views.timeline.frames import TALL, WIDE
from mujaz.views.timeline.labelled import name_view
from mujaz.views.timeline.names import word_length
from mujaz.views.timeline.picture import picture
from mujaz.views.timeline.timescale import Level, time_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Event
    from mujaz.views.timeline.drawn import Box, Drawn, Picture
    from mujaz.views.timeline.frames import Frame
    from mujaz.views.timeline.labelled import NameView
    from mujaz.views.timeline.timescale import TimeSpan, Unit
    from mujaz.wording import Phrase, Wording

_DAY = "day"
_ROUND = (_DAY, "month")
_LONGER = ("part", "year", "decade", "century", "interval")
_QUALIFIED = ("planned", "inferred", "approximate", "uncertain", "open", "unknown")


@dataclass(frozen=True)
class Precision:
    """How exactly an event is dated: a name that CSS knows, and words; empty for what is simply dated to the day."""

    kind: str
    words: str


@dataclass(frozen=True)
class MarkView:
    """A mark.

    Attributes:
        id: names it among the marks; empty where it counts several.
        anchor: where it leads on the page: its event, or the year in which those that it counts begin.
        name: its date in words, and how many events it counts if it does; also its tooltip.
        text: what happened, in a few words; None where it counts several.
        number: how many events it counts; empty for the mark of one event.
        kinds: how exactly its event is dated.
        belonging: what its events belong to.
        target: where it can be touched.
        box: what is seen.
        round: whether its ends are round.
        arrows: outlines that say that an interval is open at an end.
        label: its name, where it is a key event; None for the others.
        line: outline of the line that leads to the axis; empty where there is none.
    """

    id: str
    anchor: str
    name: str
    text: Phrase | None
    number: str
    kinds: tuple[str, ...]
    belonging: Belonging
    target: Box
    box: Box
    round: bool
    arrows: tuple[str, ...]
    label: NameView | None
    line: str


@dataclass(frozen=True)
class PictureView:
    """A picture: how it is drawn, and what its marks say, in order of time."""

    drawing: Picture
    marks: tuple[MarkView, ...]


def precisions(event: Event, wording: Wording) -> tuple[Precision, ...]:
    """Return how exactly an event is dated: first the size of its date, then what qualifies it."""
    date = parse_date(event.date)
    points = [point for point in (date.start, date.end) if point]
    kind = points[0].precision.value if date.start == date.end else "interval"
    holds = {
        "planned": bool(event.planned),
        "inferred": event.inferred is not None,
        "approximate": any(point.approximate for point in points),
        "uncertain": any(point.uncertain for point in points),
        "open": len(points) == 1 and not date.is_unknown,
        "unknown": date.is_unknown,
    }
    size = Precision(kind, "" if kind == _DAY else wording.text(f"precision.{kind}"))
    return (size, *(Precision(name, wording.text(f"precision.{name}")) for name in _QUALIFIED if holds[name]))


def pictures(
    events: Sequence[Event],
    key: Sequence[int],
    belong: Sequence[Belonging],
    wording: Wording,
    *,
    by_year: bool = False,
) -> tuple[PictureView, ...]:
    """Return the picture of a timeline; none where there is no event.

    Args:
        events: the events in the order of time.
        key: positions of those that have their names in it. With them it is drawn for wide screens alone, since on
            phones the strip of these events stands for it; without, it is drawn in both frames.
        belong: what each event belongs to.
        wording: wording of the page's language.
        by_year: whether every mark leads to the year of its event, because the events have other pages.
    """
    frames = (WIDE,) if key else (WIDE, TALL)
    if not events:
        return ()
    found = (_picture(frame, events, key, belong, wording) for frame in frames)
    return tuple(_to_years(each, events) if by_year else each for each in found)


def _to_years(picture: PictureView, events: Sequence[Event]) -> PictureView:
    pairs = zip(picture.marks, picture.drawing.marks, strict=True)
    marks = tuple(replace(mark, anchor=anchor(heading(events[drawn.events[0]]))) for mark, drawn in pairs)
    return replace(picture, marks=marks)


def legend(drawn: Sequence[PictureView], wording: Wording) -> tuple[Precision, ...]:
    """Return what the marks of pictures mean, as far as they have them."""
    kinds = {kind for each in drawn for mark in each.marks for kind in mark.kinds}
    found = {
        "day": "day" in kinds,
        "month": "month" in kinds,
        "longer": not kinds.isdisjoint(_LONGER),
        "planned": "planned" in kinds,
        "inferred": "inferred" in kinds,
        "vague": not kinds.isdisjoint({"approximate", "uncertain", "unknown"}),
        "open": "open" in kinds,
        "several": "several" in kinds,
        "gap": any(each.drawing.gaps for each in drawn),
    }
    return tuple(Precision(name, wording.text(f"legend.{name}")) for name, holds in found.items() if holds)


def _picture(
    frame: Frame, events: Sequence[Event], key: Sequence[int], belong: Sequence[Belonging], wording: Wording
) -> PictureView:
    spans = [time_span(parse_date(event.date)) for event in events]
    named = {position: event_title(events[position], wording) for position in key}
    drawn = picture(
        spans,
        frame,
        lambda unit: _label(unit, wording),
        mirrored=wording.language.direction == "rtl",
        named={position: [word_length(word) for word in name.words()] for position, name in named.items()},
    )
    found = []
    for mark in drawn.marks:
        own = [events[position] for position in mark.events]
        single = None if mark.unit else own[0]
        kinds = tuple(each.kind for each in precisions(single, wording)) if single else ("several",)
        found.append(
            MarkView(
                id=single.id if single else "",
                anchor=single.id if single else anchor(heading(own[0])),
                name=_event_name(single, wording) if single else _count_name(mark, own, spans, wording),
                text=event_title(single, wording) if single else None,
                number="" if single else wording.number(len(own)),
                kinds=kinds,
                belonging=union([belong[position] for position in mark.events]),
                target=mark.target,
                box=mark.box,
                round=kinds[0] in _ROUND,
                arrows=mark.arrows,
                label=name_view(mark.name, named[mark.events[0]]) if mark.name else None,
                line=mark.line,
            )
        )
    return PictureView(drawn, tuple(found))


def _event_name(event: Event, wording: Wording) -> str:
    notes = [each.words for each in precisions(event, wording) if each.kind == "inferred"]
    return wording.language.list_separator.join([wording.event_date(event), *notes])


def _count_name(mark: Drawn, own: Sequence[Event], spans: Sequence[TimeSpan], wording: Wording) -> str:
    unit = mark.unit
    inside = unit and all(unit.first <= spans[e].first and spans[e].last <= unit.last for e in mark.events)
    date = unit.edtf if unit and inside else own[0].date
    return f"{wording.date(date)}{wording.language.colon} {wording.count('events.count', len(own))}"


def _label(unit: Unit, wording: Wording) -> str:
    """Return the shortest name of a unit: a day's number, a month's name, a year, or first and last year."""
    if unit.level is Level.DAY:
        return wording.number(unit.date.day)
    if unit.level is Level.MONTH:
        return wording.month(unit.date)
    if unit.level is Level.YEAR:
        return wording.number(unit.date.year)
    return f"{wording.number(unit.date.year)}–{wording.number(unit.last_date.year)}"
