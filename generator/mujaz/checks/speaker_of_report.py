"""A report is attributed to somebody other than the article.

Why: a report is what the article tells as a fact in its own voice. What somebody else says is a claim, a quotation, an
opinion or a conjecture of theirs; and what an article judges is an opinion.

Example:

    kind: report
    attribution: khawaja-asif

Fix: change the kind, or the attribution. Where the text judges (`judgement` in the language's file), it is an opinion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import sides
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ807", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each report that somebody else makes, or that judges."""
    for record in dossier.briefings:
        for position, statement in enumerate(record.value.statements):
            if statement.kind is not Kind.REPORT:
                continue
            if dossier.replaced and record.span("statements", position, "kind") in dossier.replaced:
                continue
            if not statement.attribution.is_article:
                message = say(
                    "the report '{statement}' is somebody's: a report is the article's own", statement=statement.id
                )
                hint = say("a claim, a quotation, an opinion or a conjecture?")
                yield RULE.at(record.span("statements", position, "attribution"), message, hint)
            for side in sides(dossier, ("statements", position, "text"), statement.text):
                if side.said.judges:
                    message = say(
                        "the report '{statement}' judges in {tag}: {judges}",
                        statement=statement.id,
                        tag=side.tag,
                        judges=listed(side.said.judges),
                    )
                    yield RULE.at(record.span(*side.path), message, say("is it an opinion?"))
