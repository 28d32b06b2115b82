"""A point counts as agreed, and rests on an opinion or a conjecture.

Why: two who think the same do not make it a fact. What is agreed rests on what sources report, or on what somebody is
reported to have said.

Example: a point with `standing: agreed` under which stands a statement with `kind: opinion`.

Fix: leave that statement out, or give the point the standing `reported`, `disputed` or `watch`, and say in its text who
thinks so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded
from mujaz.findings import Finding, Rule
from mujaz.messages import Message, say
from mujaz.model import Kind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ702", __doc__)

_THOUGHTS = frozenset({Kind.OPINION, Kind.CONJECTURE})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each opinion or conjecture under an agreed point."""
    for item in grounded(dossier):
        if item.point.standing is not Standing.AGREED:
            continue
        for ground in item.grounds:
            if ground.statement.kind in _THOUGHTS:
                place = item.topic.span(*item.path, "rests_on", item.point.rests_on.index(ground.name))
                message = say(
                    "the agreed point '{point}' rests on {name}, which is {kind}",
                    point=item.point.id,
                    name=ground.name,
                    kind=_a(ground.statement.kind),
                )
                yield RULE.at(place, message, say("leave it out, or change the standing"))


def _a(kind: Kind) -> Message:
    return say("an opinion") if kind is Kind.OPINION else say("a conjecture")
