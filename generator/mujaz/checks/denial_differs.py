"""A text denies something in one language, and not in the other.

Why: a "not" that was dropped, or added, turns a statement round, and nothing else in the sentence shows it.

Example:

    text: {ar: "لم يُعلن موعد التوقيع", en: "The day of the signing was announced"}

Fix: make the languages agree. Words that deny are listed under `meaning` in each language's file, and those that may
stand for a denial there too: "unnamed" for «لا يسمّيه», "only" for «لا … إلا».
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, pairs
from mujaz.checks.sentences import sentences
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.meanings import Side
    from mujaz.model import Dossier
    from mujaz.wording.said import Said

RULE = Rule("MJZ803", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with more denials in one language than the other can have."""
    for record, first, other in pairs(dossier):
        if not has_list(dossier, "negation", first.tag, other.tag):
            continue
        if not (_denies(first.said) or _denies(other.said)):  # then no part of them does
            continue
        parts = sentences(dossier, first, other)
        found = next(((one, another) for one, another in parts if _is_alone(dossier, one, another)), None)
        if found:
            one, another = found
            message = say(
                "{tag} denies ({denies}), {other} does not, or less often",
                tag=one.tag,
                denies=listed(one.said.denies),
                other=another.tag,
            )
            yield RULE.at(record.span(*other.path), message, say("is a denial missing, or one too many?"))


def _is_alone(dossier: Dossier, one: Side, other: Side) -> bool:
    """Tell whether a text has more denials than its counterpart can have."""
    here, there = one.said, other.said
    # Words that may deny in both are likely each other's; one of them at least may stand for a denial.
    may, might = _may(there), _may(here)
    if len(here.denies) - bool(here.limits) > len(there.denies) + max(min(1, may), may - might):
        return True
    negation = dossier.languages[one.tag].meaning.negation
    goes_on = 0 if negation and negation.repeated else len(here.continued)
    sure = len(here.denies) + len(here.lacking) + goes_on - bool(here.limits)
    denials = len(there.denies) + len(there.lacking) + len(there.continued)
    return sure > denials + max(0, len(there.may_deny) - len(here.may_deny))


def _denies(said: Said) -> bool:
    return bool(said.denies or said.lacking or said.continued)


def _may(said: Said) -> int:
    return len(said.may_deny) + len(said.lacking) + len(said.continued)
