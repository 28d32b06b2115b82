"""A text leaves something open in one language, and states it in the other.

Why: "reportedly" and «يُرجَّح» are part of what a source says. Without them one language is surer than the other.

Example:

    text: {ar: "يُرجَّح أن الاتفاقية وُقّعت", en: "The agreement was signed"}

Fix: hedge both, as the source does, or neither. Words that hedge are listed under `meaning` in each language's file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, pairs, sentences
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording.said import Said

RULE = Rule("MJZ804", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that hedges in one of two languages alone."""
    for record, first, other in pairs(dossier):
        if not has_list(dossier, "hedges", first.tag, other.tag):
            continue
        parts = sentences(dossier, first, other)
        found = next(
            ((one, another, words) for one, another in parts if (words := _alone(one.said, another.said))), None
        )
        if found:
            one, another, words = found
            message = say(
                "{tag} leaves it open ({words}), {other} does not", tag=one.tag, words=listed(words), other=another.tag
            )
            yield RULE.at(record.span(*other.path), message, say("hedge both as the source does, or neither"))


def _alone(one: Said, other: Said) -> list[str]:
    if one.doubts and not (other.doubts or other.may_doubt or other.expects):
        return one.doubts
    return [
        amount.text
        for amount in one.amounts
        if amount.about and amount.digits and any(amount.agrees(each) for each in other.amounts)
        and not any(each.about for each in other.amounts if amount.agrees(each))
    ]  # fmt: skip
