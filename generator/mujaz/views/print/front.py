"""The front page of a printed document: what happened, who says so, what is disputed, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Kind, Standing
from mujaz.views.parts.strip import strip
from mujaz.views.parts.unknown import unknown_views
from mujaz.views.print.differences import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.model import Briefing, Difference, Dossier, Point, Topic
    from mujaz.views.print.address import Code
    from mujaz.wording import Phrase, Wording

LEAST = {Standing.AGREED: 2, Standing.REPORTED: 0, Standing.DISPUTED: 3, Standing.UNKNOWN: 1, Standing.WATCH: 0}
"""Items of each group that a brief's front page has before any group gets more."""

POINTS = {Standing.REPORTED: 2, Standing.WATCH: 2}
"""Points of a standing that a booklet's front page has at least; of the others it has all."""

MOST = {Standing.AGREED: 4, Standing.REPORTED: 3, Standing.DISPUTED: 5, Standing.UNKNOWN: 4, Standing.WATCH: 3}
"""Items of each group that have room on a brief's front page at most."""


@dataclass(frozen=True)
class Fact:
    """A line of the imprint: what it is, what is so, and whether that is a day."""

    label: str
    text: Phrase
    is_day: bool = False


@dataclass(frozen=True)
class FrontItem:
    """Something that stands on a front page, and the keys of the differences that it tells."""

    text: Phrase
    tells: tuple[int, ...] = ()


@dataclass(frozen=True)
class FrontGroup:
    """What stands alike: the standing's name, its words, how many items are shown first, and the items."""

    kind: str
    label: str
    least: int
    items: tuple[FrontItem, ...]


@dataclass(frozen=True)
class Moment:
    """A key event on the strip of time: its date, what it is called, how far it is supported, and why it is dated so.

    Why is None where a source gives the date outright.
    """

    date: Phrase
    title: Phrase
    support: str
    inferred: Phrase | None


@dataclass(frozen=True)
class Front:
    """A front page.

    Attributes:
        kicker: what the document is about, above its title: an outlet, and what sort of article.
        facts: the imprint.
        code: the code that leads to what is printed on the site; None where the site has no address.
        bottom_line: the whole in a paragraph.
        groups: what is agreed, disputed and not known.
        moments: the key events.
    """

    kicker: Phrase
    facts: tuple[Fact, ...]
    code: Code | None
    bottom_line: Phrase
    groups: tuple[FrontGroup, ...]
    moments: tuple[Moment, ...]


def moments(names: Sequence[str], dossier: Dossier, wording: Wording) -> tuple[Moment, ...]:
    """Return key events as the strip of time shows them."""
    return tuple(
        Moment(item.date, item.title, item.support.label, item.inferred) for item in strip(names, dossier, wording)
    )


def topic_groups(topic: Topic, wording: Wording) -> tuple[FrontGroup, ...]:
    """Return the points of a topic by standing; on one page all of them have room, or nearly all."""
    found = {standing: [p for p in topic.points if p.standing is standing] for standing in Standing}
    return tuple(
        FrontGroup(
            standing.value,
            wording.text(f"standing.{standing.value}"),
            min(POINTS.get(standing, len(points)), len(points)),
            tuple(FrontItem(wording.phrase(point.text)) for point in points),
        )
        for standing, points in found.items()
        if points
    )


def briefing_groups(
    briefing: Briefing, differences: Sequence[Difference], dossier: Dossier, wording: Wording
) -> tuple[FrontGroup, ...]:
    """Return what stands on the front page of a brief: points of its topics that rest on it, and what is its own.

    Where no point rests on it, what the source reports stands for what happened. Disputed points come before the
    differences in which the source is one side; what the source leaves out comes behind what no source says.

    Args:
        briefing: the briefing.
        differences: the differences of its sources, the weightiest first; their places are their keys.
        dossier: everything that was read.
        wording: wording of the brief's language.
    """
    points = list(_points(briefing, dossier))
    keys = {difference.id: key for key, difference in enumerate(differences)}
    items: dict[Standing, list[FrontItem]] = {standing: [] for standing in Standing}
    told_already: set[int] = set()
    for point in points:
        # What a point is about first of all is what it tells; the others only touch it.
        tells = tuple(keys[name] for name in point.differences[:1] if name in keys)
        if point.standing is Standing.DISPUTED:
            told_already.update(tells)
        items[point.standing].append(
            FrontItem(wording.phrase(point.text), tells if point.standing is Standing.DISPUTED else ())
        )
    if not points:
        items[Standing.REPORTED] += _reports(briefing, wording)
    items[Standing.DISPUTED] += [
        FrontItem(told(difference, briefing.sources, wording), (key,))
        for key, difference in enumerate(differences)
        if key not in told_already
    ]
    items[Standing.UNKNOWN] += [FrontItem(view.text) for view in unknown_views(briefing, wording)]
    return tuple(
        FrontGroup(
            standing.value,
            wording.text(f"standing.{standing.value}"),
            min(LEAST[standing] or int(not points), len(found)),
            tuple(found[: MOST[standing]]),
        )
        for standing, found in items.items()
        if found and standing is not Standing.WATCH
    )


def _points(briefing: Briefing, dossier: Dossier) -> Iterator[Point]:
    for record in dossier.topics:
        for point in record.value.points:
            rests_on = [name.partition("/")[0] for name in point.rests_on]
            if briefing.slug in rests_on:
                yield point


def _reports(briefing: Briefing, wording: Wording) -> Iterable[FrontItem]:
    known = {statement.id: statement for statement in briefing.statements}
    key = [known[name] for name in briefing.key if name in known] or briefing.statements
    return [FrontItem(wording.phrase(s.text)) for s in key if s.kind in {Kind.REPORT, Kind.CLAIM}]
