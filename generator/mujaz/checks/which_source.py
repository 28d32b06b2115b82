"""A statement of a briefing of several sources does not say on which of them it rests.

Why: who says what is what a reader trusts. A statement rests on one source with all of its evidence; without its name
nothing can be proven, and one outlet would be taken for another.

Example:

    source: ["004", "005"]
    statements:
      - id: s1
        kind: report            # and no `source`

Fix: write `source: "005"` under its `id`. What two sources say alike are two statements; or one, and the synthesis
tells of both. A source that the briefing does not list is added to its `source`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule, closest
from mujaz.messages import either, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ211", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each statement whose source is not said, or is none of its briefing's."""
    for record in dossier.whole_briefings:
        sources = record.value.sources
        if not all(name in dossier.source for name in sources):  # unknown_id says so
            continue
        for position, statement in enumerate(record.value.statements):
            path = ("statements", position)
            if statement.source is None and len(sources) > 1:
                message = say("'{statement}' does not say on which source it rests", statement=statement.id)
                hint = say("write 'source', and {sources}", sources=either(sources))
                yield RULE.at(record.span(*path, "id"), message, hint)
            elif statement.source is not None and statement.source not in sources:
                message = say("'{source}' is not a source of this briefing", source=statement.source)
                hint = closest(statement.source, sources) or say("add it to the briefing's 'source', or correct it")
                yield RULE.at(record.span(*path, "source"), message, hint)
