"""A published briefing of a topic was not weighed in its synthesis.

Why: the synthesis says what the sources say together. Where a source was left out by mistake, it says what some of them
say.

Example: a sixth briefing is published, and no point of the topic rests on a statement of it.

Fix: let points rest on its statements; or, where it adds nothing, list its slug under the topic's `considered`. Then
set `as_of` to the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ709", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each topic and published briefing of it that no point rests on."""
    for topic in dossier.topics:
        weighed = {name.partition("/")[0] for point in topic.value.points for name in point.rests_on}
        for briefing in dossier.briefings_of(topic.value.id):
            if briefing.status is Status.PUBLISHED and briefing.slug not in weighed | set(topic.value.considered):
                message = say(
                    "no point rests on the briefing '{slug}', and it is not listed as considered", slug=briefing.slug
                )
                yield RULE.at(
                    topic.span("points"), message, say("weigh it, or add '{slug}' to 'considered'", slug=briefing.slug)
                )
