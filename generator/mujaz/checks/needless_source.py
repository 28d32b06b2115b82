"""A statement names its source, and its briefing has only that one.

Why: what is said in two places is changed in one of them some day. All statements of a briefing of one source rest on
it.

Example:

    source: "004"
    statements:
      - id: s1
        source: "004"

Fix: take the key out of the statement; where the briefing is to have a second source, list both in its own `source`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ212", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each statement that names the only source of its briefing."""
    for record in dossier.whole_briefings:
        for position, statement in enumerate(record.value.statements):
            if record.value.sources == (statement.source,):
                message = say(
                    "the briefing has this source alone, and '{statement}' need not say so", statement=statement.id
                )
                yield RULE.at(record.span("statements", position, "source"), message, say("take it out"))
