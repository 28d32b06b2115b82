"""An entry of a register is used nowhere.

Why: an entity, term or event that no briefing uses would stand on the site without a source, so no page shows it. A
link to it in a text, `[label](id)`, does not count: such a link would lead nowhere.

Example: an event whose statement was deleted.

Fix: name it in a statement, a briefing's `terms` or a difference; or delete it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ204", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each entity, term and event that nothing refers to."""
    if dossier.unread or dossier.mended:
        return  # what could not be read may use it
    used = set(_used(dossier))
    for register in (dossier.entities, dossier.terms, dossier.events):
        for record in register:
            if record.value.id not in used:
                yield RULE.at(
                    record.span("id"),
                    say("nothing refers to '{name}'", name=record.value.id),
                    say("use it or delete it"),
                )


def _used(dossier: Dossier) -> Iterator[str]:
    for briefing in dossier.briefings:
        yield from briefing.value.terms
        for statement in briefing.value.statements:
            yield from (*statement.events, *statement.entities, statement.attribution.entity or "")
    for difference in dossier.differences:
        yield from (*difference.value.entities, *difference.value.events)
    for event in dossier.events:
        yield event.value.place or ""
