"""A point has a month that no statement under it has.

Why: a synthesis dates nothing more exactly than its statements do, and nothing otherwise.

Example: a point says "in December"; the statements under it say November, or only the year.

Fix: correct the date, or name the statement that has it under `rests_on`. The dates of the events that the statements
report count as theirs; numbers of days and years are another rule's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded, unread
from mujaz.checks.synthesis.support import Support
from mujaz.findings import Finding, Rule
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ706", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point and language that names a month which its statements do not have."""
    if unread(dossier):
        return
    for item in grounded(dossier):
        support = Support(dossier, item.grounds)
        for tag, text in item.point.text.root.items():
            for word in support.months_missing(tag, text):
                message = say(
                    "no statement under '{point}' has the month '{word}' in {tag}",
                    point=item.point.id,
                    word=word,
                    tag=tag,
                )
                place = item.topic.span(*item.path, "text", tag)
                yield RULE.at(place, message, say("correct it, or name the statement that has it"))
