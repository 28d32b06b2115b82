"""A briefing was amended and does not say when it was revised.

Why: its page and its printed brief give the day of the last significant change; without it readers take an old day for
the newest one, and lists of what is new leave the briefing out.

Example: an amendment of 2026-12-03, and `revised` is missing, or is an earlier day.

Fix: set `revised` to the day of the newest amendment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import NEVER, day_of
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ876", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each published briefing with an amendment newer than its `revised`."""
    for record in dossier.briefings:
        briefing = record.value
        newest = max(briefing.amendments, key=lambda change: day_of(change.date) or NEVER, default=None)
        if newest is None or briefing.status is not Status.PUBLISHED or record.file in dossier.mended:
            continue
        if (day_of(newest.date) or NEVER) > (day_of(briefing.revised or "") or NEVER):
            place = record.span("revised") if briefing.revised else record.span("amendments")
            message = say("the newest amendment is of {date}, and 'revised' does not say so", date=newest.date)
            yield RULE.at(place, message, say("write 'revised: {date}'", date=newest.date))
