"""A published briefing was never reviewed in one of its languages.

Why: before a briefing is published, somebody else reads every sentence of it, in each language, against its source. A
site that records its reviews should be able to say of every page who did. A site that has recorded none is not asked.

Example: `briefings/reviews/` has records of other briefings, and none of this one, or none of its English.

Fix: have somebody compare it, then record that with `mujaz review SLUG --lang TAG`; or set its `status` back to
`review` until that is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.review.compared import command, languages
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ873", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each published briefing that lacks reviews, where the site has recorded any."""
    if not dossier.reviews:
        return
    for record in dossier.briefings:
        each = dossier.reviewed[record.value.slug]
        # A record that cannot be read has been reported.
        is_read = "briefings/reviews" not in dossier.unread and each.file not in dossier.mended
        missing = [tag for tag in dossier.tags if tag not in each.tags]
        if record.value.status is Status.PUBLISHED and missing and is_read:
            message = say(
                "'{name}' is published, and nobody has recorded comparing it in {languages}",
                name=each.name,
                languages=languages(missing),
            )
            yield RULE.at(
                record.span("slug"), message, say("have somebody compare it, then {command}", command=command(each))
            )
