"""A statement stands under no theme of its briefing, or under two.

Why: the themes are the order in which a briefing is read. A statement under none of them would be found only in the
list of all; one under two would be read twice.

Example: a statement `s12` was added, and no theme lists it.

Fix: list each statement under exactly one theme. A briefing without themes is another rule's.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ410", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each statement that is not under exactly one theme, and each key statement named twice."""
    for record in dossier.briefings:
        listed = Counter(name for theme in record.value.themes for name in theme.statements)
        for position, statement in enumerate(record.value.statements if record.value.themes else ()):
            if listed[statement.id] != 1:
                count = listed[statement.id]
                message = (
                    say("{count} themes list the statement '{statement}'", count=count, statement=statement.id)
                    if count
                    else say("no theme lists the statement '{statement}'", statement=statement.id)
                )
                place = record.span("statements", position, "id")
                yield RULE.at(
                    place,
                    message,
                    say("list it under one"),
                )
        for position, name in enumerate(record.value.key):
            if name in record.value.key[:position]:
                yield RULE.at(
                    record.span("key", position), say("'{name}' is listed twice", name=name), say("list it once")
                )
