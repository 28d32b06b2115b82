"""A conjecture is worded as a fact.

Why: the label says that something is only thought possible; a text without "perhaps" or "is expected
to" says that it is so.

Example:

    kind: conjecture
    text: {ar: "عقد اجتماعات أخرى", en: "He held other meetings"}

Fix: word it as the source does: perhaps, probably, may, is expected to; or change the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, sides
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ805", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each conjecture and language without a word that leaves it open."""
    for record in dossier.briefings:
        for position, statement in enumerate(record.value.statements):
            if statement.kind is not Kind.CONJECTURE:
                continue
            for side in sides(dossier, ("statements", position, "text"), statement.text):
                said = side.said
                is_open = said.doubts or said.may_doubt or said.expects or said.foretells
                if has_list(dossier, "hedges", side.tag) and not is_open:
                    message = say(
                        "the conjecture '{statement}' is worded as a fact in {tag}",
                        statement=statement.id,
                        tag=side.tag,
                    )
                    yield RULE.at(
                        record.span(*side.path), message, say("say that it is only possible, likely or expected")
                    )
