"""What is published links to a draft.

Why: readers do not see drafts, so the link would lead nowhere.

Example: `[the visit](munir-visit)` in a published briefing, where that briefing is a draft.

Fix: publish what it links to, or take the link out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import inline_parts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Link
from mujaz.model.publication import of_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ850", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each link from what is published to a draft, or to what only drafts use."""
    entries = of_drafts(dossier)
    published = {record.value.slug for record in dossier.briefings if record.file not in dossier.drafts}
    hidden = {record.value.slug for record in dossier.briefings if record.file in dossier.drafts} | dossier.lost
    hidden = (hidden | {name for _, name in entries}) - published
    for record in dossier.records if hidden else ():
        if record.file in dossier.drafts or (record.file, str(getattr(record.value, "id", ""))) in entries:
            continue
        for path, part in inline_parts(record):
            # A link without a label is what a source is called, which may be told of one that has no page.
            if isinstance(part, Link) and part.text and part.target in hidden:
                message = say(
                    "the link '{label}' leads to '{target}', which is not published",
                    label=part.text,
                    target=part.target,
                )
                yield RULE.at(record.span(*path), message, say("publish it, or take the link out"))
