"""A point has a number that no statement under it has.

Why: a synthesis adds nothing. A number that stands in none of its statements, in the same language, is a slip, or comes
from a statement that the point does not name.

Example: a point says that seven statements were made ("7"); the statements under it say six, or no number.

Fix: correct the number, or name the statement that has it under `rests_on`. The dates of the events that the statements
report count as theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded, unread
from mujaz.checks.synthesis.support import Support
from mujaz.findings import Finding, Rule
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ705", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point and language with numbers that its statements do not have."""
    if unread(dossier):
        return
    for item in grounded(dossier):
        support = Support(dossier, item.grounds)
        for tag, text in item.point.text.root.items():
            alone = support.numbers_missing(tag, text)
            if alone:
                message = say(
                    "no statement under '{point}' has {alone} in {tag}",
                    point=item.point.id,
                    alone=listed(alone),
                    tag=tag,
                )
                yield RULE.at(
                    item.topic.span(*item.path, "text", tag), message, say("correct it, or name the statement")
                )
