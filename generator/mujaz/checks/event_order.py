"""An event cannot stand behind the one that it is said to follow.

Why: `after` puts events in order where their dates leave it open. What contradicts the dates, or goes round in a
circle, cannot be followed.

Example:

    - id: announcement
      date: 2025-11
      after: visit              # which is of 17 December 2025

Fix: correct the dates, or delete `after`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model.chronology import misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ505", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each event that cannot be placed as it asks."""
    reasons = dict(misplaced([record.value for record in dossier.events]))
    for record in dossier.events:
        if record.value.id in reasons:
            message = say("'{event}' {reason}", event=record.value.id, reason=reasons[record.value.id])
            yield RULE.at(record.span("after"), message, say("correct the dates, or delete 'after'"))
