"""A claim or quotation is attributed to the article.

Why: a claim is what somebody says, and a quotation what somebody said in these words; the article only passes them
on. What the article says in its own voice is a report, an opinion or a conjecture.

Example:

    kind: claim
    attribution: article

Fix: attribute it to the person, organisation or unnamed source that the article names for it, or change the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ306", __doc__, fixed=Fixed.PROOF)

_KINDS = {Kind.CLAIM: say("claim"), Kind.QUOTATION: say("quotation")}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each claim or quotation that nobody but the article makes."""
    for record in dossier.briefings:
        for position, statement in enumerate(record.value.statements):
            if statement.kind in _KINDS and statement.attribution.is_article:
                message = say(
                    "a {kind} needs somebody who makes it, other than the article", kind=_KINDS[statement.kind]
                )
                hint = say("name an entity, or {{unnamed: …}} as the article describes the source")
                yield RULE.at(record.span("statements", position, "attribution"), message, hint)
