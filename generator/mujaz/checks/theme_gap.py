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
                count = "no theme lists" if not listed[statement.id] else f"{listed[statement.id]} themes list"
                place = record.span("statements", position, "id")
                yield RULE.at(place, f"{count} the statement '{statement.id}'", "list it under one")
        for position, name in enumerate(record.value.key):
            if name in record.value.key[:position]:
                yield RULE.at(record.span("key", position), f"'{name}' is listed twice", "list it once")
