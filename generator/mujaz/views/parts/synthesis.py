"""The synthesis of a topic: its points by standing, each with the statements that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Standing
from mujaz.views.parts.ground import GroundView, ground_view
from mujaz.views.parts.references import difference_link

if TYPE_CHECKING:
    from mujaz.model import Dossier, Point, Topic
    from mujaz.wording import Phrase, Wording

ORDER = (Standing.AGREED, Standing.REPORTED, Standing.DISPUTED, Standing.UNKNOWN, Standing.WATCH)
"""The standings as a synthesis tells them: what is sure first."""


SHOWN = 2
"""How many points of a standing are seen before the others are opened; an editor puts the foremost first."""

DISPUTED_SHOWN = 4
"""How many of what is disputed: it is what readers come for, and has the room of two standings."""


@dataclass(frozen=True)
class PointView:
    """A point.

    Attributes:
        id: its id, also its anchor.
        kind: name of its standing.
        text: what it says.
        support: on what it rests, in words: how many separate accounts, or that no source speaks of it.
        grounds: the statements that it rests on.
        differences: links to the differences that it is about.
    """

    id: str
    kind: str
    text: Phrase
    support: str
    grounds: tuple[GroundView, ...]
    differences: tuple[Phrase, ...]


@dataclass(frozen=True)
class StandingGroup:
    """The points of one standing.

    Attributes:
        kind: name of the standing, which is also the anchor.
        label: the standing in words.
        points: the points that are seen at once.
        others: those that are opened.
    """

    kind: str
    label: str
    points: tuple[PointView, ...]
    others: tuple[PointView, ...]


def standing_groups(topic: Topic, dossier: Dossier, wording: Wording) -> tuple[StandingGroup, ...]:
    """Return the points of a topic by standing; a standing without a point is left out.

    Args:
        topic: the topic.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    groups = []
    for standing in ORDER:
        points = tuple(_point(p, dossier, wording) for p in topic.points if p.standing is standing)
        label = wording.text(f"standing.{standing.value}")
        shown = DISPUTED_SHOWN if standing is Standing.DISPUTED else SHOWN
        groups.append(StandingGroup(standing.value, label, points[:shown], points[shown:]))
    return tuple(group for group in groups if group.points)


def _point(point: Point, dossier: Dossier, wording: Wording) -> PointView:
    under = [dossier.mention[name] for name in point.rests_on if name in dossier.mention]
    sources = {mention.source for mention in under}
    strands = {dossier.source[name].strand for name in sources if name in dossier.source}
    named = dossier.difference
    return PointView(
        id=point.id,
        kind=point.standing.value,
        text=wording.phrase(point.text),
        support=_support(point.standing, len(strands), wording),
        grounds=tuple(ground_view(mention, dossier, wording) for mention in under),
        differences=tuple(difference_link(named[name], wording) for name in point.differences if name in named),
    )


def _support(standing: Standing, strands: int, wording: Wording) -> str:
    if not strands:
        return wording.text("support.none")
    # How many accounts there are says something of what they tell alike, and nothing of what they do not.
    counts = standing in {Standing.AGREED, Standing.REPORTED}
    return wording.count("support.independent", strands) if counts else wording.text("support.rests")
