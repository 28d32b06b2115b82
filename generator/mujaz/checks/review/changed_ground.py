"""A point rests on a statement that was changed since the point was weighed.

Why: a point says what several sources say together. When one of its statements says something else, the point may not
hold any more, in one language or in all.

Example: `mujaz review libya-pakistan` was recorded; later `munir-visit-concern/s4` was changed, and the point
`agreement-signed` rests on it. Once the briefing's `revised` is later than `as_of`, this is MJZ710 and stops a build.

Fix: read the point against its statements, in each language, and correct it; set the topic's `as_of`; record that with
`mujaz review TOPIC`. Where the statement was changed and not its sense, `mujaz review SLUG --typo` for its briefing is
enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import changed_since, grounded, is_newer
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say, series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ875", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point whose statements are not what they were, at its text."""
    for item in grounded(dossier):
        changed = changed_since(item, dossier)
        names = [ground.name for ground in item.grounds if changed.get(ground.name) and not is_newer(ground, item)]
        if names:
            topic = item.topic.value.id
            message = say(
                "the point '{point}' rests on {names}, changed since the point was weighed",
                point=item.point.id,
                names=series(say("'{name}'", name=name) for name in names),
            )
            hint = say("read the point against it again, set 'as_of', then `mujaz review {topic}`", topic=topic)
            yield RULE.at(item.topic.span(*item.path, "text"), message, hint)
