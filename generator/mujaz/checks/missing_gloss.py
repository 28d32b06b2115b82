"""An excerpt of what is published has no gloss.

Why: an excerpt proves a statement to those who read its language. For the others a gloss, our translation and marked as
ours, says what the words mean.

Example: a site in `ar` and `en`, an Arabic source, and evidence without `gloss: {en: …}`.

Fix: translate the excerpt into each language of the site but the source's own, close enough to be compared word by
word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model import Briefing, Status
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ411", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each excerpt without a gloss; in drafts it may be missing."""
    for record, path, source_id, piece in all_evidence(dossier):
        source = dossier.source.get(source_id)
        if source is None or (isinstance(record.value, Briefing) and record.value.status is not Status.PUBLISHED):
            continue
        wanted = [tag for tag in dossier.tags if tag != source.language]
        if wanted and piece.gloss is None:
            message = say("the excerpt has no gloss in: {wanted}", wanted=listed(wanted))
            yield RULE.at(record.span(*path, "excerpt"), message, say("add 'gloss', our translation of it"))
