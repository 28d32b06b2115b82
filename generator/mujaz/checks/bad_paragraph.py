"""Evidence names a paragraph that the article does not have.

Why: a reader who looks for the passage would not find it; and what stands round an article (navigation, comment forms,
related links, captions) is not the article.

Example:

    evidence: [{paragraph: 83, excerpt: "…"}]     # the article has 45 paragraphs

Fix: count the article's non-empty lines from 1. The record of the source lists under `boilerplate` which of them are
not the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.proven_places import Fingerprints
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ304", __doc__, fixed=Fixed.PROOF)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each paragraph number outside the article."""
    known = Fingerprints(dossier)
    for record, path, source_id, piece in all_evidence(dossier):
        source = dossier.source.get(source_id)
        if source is None:
            continue
        most = len(source.fingerprint.paragraphs)
        if piece.paragraph > most:
            yield RULE.at(
                record.span(*path, "paragraph"),
                say("source {source} has no paragraph {paragraph}", source=source_id, paragraph=piece.paragraph),
                known.elsewhere(record.value, source_id, piece) or say("its last is {most}", most=most),
            )
        elif piece.paragraph in source.boilerplate:
            message = say(
                "paragraph {paragraph} of source {source} is not part of the article",
                paragraph=piece.paragraph,
                source=source_id,
            )
            place = record.span(*path, "paragraph")
            yield RULE.at(place, message, say("{file} lists it under 'boilerplate'", file=f"seeds/{source_id}.yml"))
