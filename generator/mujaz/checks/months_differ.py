"""A text names another month, or day of the week, in one language than in another.

Why: a date that is right in one language and wrong in the other misleads whoever reads only one of them.

Example:

    text: {ar: "في 17 نوفمبر 2025", en: "on 17 December 2025"}

Fix: make the dates agree. All names of months are known, whatever profile the site uses (ديسمبر, كانون الأول), those of
the Hijri calendar too, and dates in digits. A gloss is compared with its excerpt in the same way. Where an excerpt has
what one language says, the finding stands at the other one, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import pairs
from mujaz.checks.witnesses import judged, witnesses
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
            evidence = witnesses(dossier, record, first)
            told = _told(evidence, first.said, here), _told(evidence, other.said, there)
            place, hint = judged(record, first, other, told, say("both languages name the same month and day"))
            yield RULE.at(place, message, hint)


def _named(side: Side, words: list[str]) -> Message:
    return say("{tag} has {words}", tag=side.tag, words=listed(words) or say("none"))


def _told(evidence: list[Said], side: Said, words: list[str]) -> list[str]:
    """Return the months and days of excerpts that some words of a text name."""
    months = {month for month, word in side.months.items() if word in words}
    days = {day for day, word in side.weekdays.items() if word in words}
    return [word for each in evidence for month, word in each.months.items() if month in months] + [
        word for each in evidence for day, word in each.weekdays.items() if day in days
    ]


def _alone(one: Said, other: Said) -> list[str]:
    months = [word for month, word in one.months.items() if month not in {*other.months, *other.perhaps_months}]
    days = [word for day, word in one.weekdays.items() if day not in {*other.weekdays, *other.perhaps_weekdays}]
    return months + days
