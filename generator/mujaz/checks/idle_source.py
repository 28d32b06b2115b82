"""A briefing lists a source on which none of its statements rests.

Why: a page says of each source that the briefing summarises it, and accounts are counted by their sources. One from
which nothing is told lends its name to what others say.

Example:

    source: ["004", "005"]      # and no statement has `source: "005"`

Fix: write what it says as statements of their own, or take it out of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ213", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each source of several on which no statement rests."""
    for record in dossier.whole_briefings:
        briefing = record.value
        used = {statement.source for statement in briefing.statements}
        # Where a statement does not say on which it rests, that is what has to be put right first.
        if len(briefing.sources) == 1 or None in used:
            continue
        for source in briefing.sources:
            if source not in used and source in dossier.source:
                message = say("no statement rests on source {source}", source=source)
                span = record.span("source", briefing.source.index(source))
                yield RULE.at(span, message, say("tell what it says, or take it out"))
