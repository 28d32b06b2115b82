"""A point rests on nothing.

Why: a synthesis says what sources say. A point without a statement under it is the editor's own.

Example: a point with `standing: agreed` and no `rests_on`; a point with `standing: disputed` that names no difference.

Fix: name the statements under `rests_on`, and for a disputed point the difference under `differences`. A point about
what is not known may rest on nothing, where no source speaks of it; where a source says that it is not disclosed, name
that statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ708", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point without a statement, and each disputed one without a difference."""
    for topic in dossier.topics:
        for position, point in enumerate(topic.value.points):
            if not point.rests_on and point.standing is not Standing.UNKNOWN:
                yield RULE.at(
                    topic.span("points", position),
                    say("the point '{point}' rests on no statement", point=point.id),
                    say("name them under 'rests_on'"),
                )
            if not point.differences and point.standing is Standing.DISPUTED:
                message = say("the disputed point '{point}' names no difference", point=point.id)
                yield RULE.at(topic.span("points", position), message, say("name it under 'differences'"))
