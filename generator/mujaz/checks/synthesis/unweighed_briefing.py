"""A published briefing of a topic was not weighed in its synthesis.

Why: the synthesis says what the sources say together. Where a source was left out by mistake, it says what some of them
say.

Example: a sixth briefing is published, and no point of the topic rests on a statement of it; or it has two sources, and
points rest on statements of one alone.

Fix: let points rest on its statements; or, where it adds nothing, list its slug under the topic's `considered`. Then
set `as_of` to the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.messages import Message, say
from mujaz.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier

RULE = Rule("MJZ709", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each topic and published briefing of it that no point rests on."""
    for topic in dossier.topics:
        rests_on = {name for point in topic.value.points for name in point.rests_on}
        weighed = {name.partition("/")[0] for name in rests_on}
        for briefing in dossier.briefings_of(topic.value.id):
            if briefing.status is Status.PUBLISHED and briefing.slug not in weighed | set(topic.value.considered):
                message = say(
                    "no point rests on the briefing '{slug}', and it is not listed as considered", slug=briefing.slug
                )
                yield RULE.at(topic.span("points"), message, _hint(briefing))
            elif briefing.status is Status.PUBLISHED and briefing.slug not in topic.value.considered:
                under = {briefing.source_of(s) for s in briefing.statements if f"{briefing.slug}/{s.id}" in rests_on}
                said = {briefing.source_of(s) for s in briefing.statements}
                for source in (each for each in briefing.sources if each in said - under):
                    message = say(
                        "no point rests on what source {source} says in the briefing '{slug}'",
                        source=source,
                        slug=briefing.slug,
                    )
                    yield RULE.at(topic.span("points"), message, _hint(briefing))


def _hint(briefing: Briefing) -> Message:
    return say("weigh it, or add '{slug}' to 'considered'", slug=briefing.slug)
