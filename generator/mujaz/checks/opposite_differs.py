"""A text says one thing in one language, and its opposite in another.

Why: east for west, before for after, rejected for accepted: a single word that turns the sentence round, which nobody
sees who reads one language at a time.

Example:

    text: {ar: "قوات شرق البلاد", en: "The forces in the west of the country"}

Fix: make the languages agree. Words that have an opposite are listed under `meaning` in each language's file
(`opposites`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, pairs
from mujaz.findings import Finding, Rule, Severity
from mujaz.languages import OPPOSITES
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording.said import Said

RULE = Rule("MJZ813", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that has one of two opposites oftener in one language, and the other in another."""
    for record, first, other in pairs(dossier):
        if not has_list(dossier, "opposites", first.tag, other.tag):
            continue
        if dict.__eq__(first.said.opposites, other.said.opposites):  # as in almost all texts
            continue
        for pair in OPPOSITES:
            for here, there in (pair, pair[::-1]):
                if _is_turned(first.said, other.said, here, there):
                    message = say(
                        "{tag} says '{here}' where {other} says '{there}'",
                        tag=first.tag,
                        here=here,
                        other=other.tag,
                        there=there,
                    )
                    yield RULE.at(
                        record.span(*other.path), message, say("both languages say the same; correct one of them")
                    )


def _is_turned(one: Said, other: Said, here: str, there: str) -> bool:
    """Tell whether a text has one opposite oftener than its counterpart has, and the other more rarely by as much.

    Where a text has both, or one more often, a translation may say it with other words; so its counterpart has to have
    as many of both together.
    """
    more, less = one.opposites[here] - other.opposites[here], other.opposites[there] - one.opposites[there]
    return more > 0 and more == less
