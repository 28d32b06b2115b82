"""A text names another month, or day of the week, in one language than in another.

Why: a date that is right in one language and wrong in the other misleads whoever reads only one of them.

Example:

    text: {ar: "في 17 نوفمبر 2025", en: "on 17 December 2025"}

Fix: make the dates agree. All names of months are known, whatever profile the site uses (ديسمبر, كانون الأول), those of
the Hijri calendar too, and dates in digits. A gloss is compared with its excerpt in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import pairs
from mujaz.findings import Finding, Rule
from mujaz.messages import Message, listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.meanings import Side
    from mujaz.model import Dossier
    from mujaz.wording.said import Said

RULE = Rule("MJZ802", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that names a month or a weekday in one of two languages alone."""
    for record, first, other in pairs(dossier):
        here, there = _alone(first.said, other.said), _alone(other.said, first.said)
        if here or there:
            message = say("the dates differ: {sides}", sides=listed([_named(first, here), _named(other, there)]))
            yield RULE.at(record.span(*other.path), message, say("both languages name the same month and day"))


def _named(side: Side, words: list[str]) -> Message:
    return say("{tag} has {words}", tag=side.tag, words=listed(words) or say("none"))


def _alone(one: Said, other: Said) -> list[str]:
    months = [word for month, word in one.months.items() if month not in {*other.months, *other.perhaps_months}]
    days = [word for day, word in one.weekdays.items() if day not in {*other.weekdays, *other.perhaps_weekdays}]
    return months + days
