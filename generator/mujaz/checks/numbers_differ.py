"""A text has other numbers in one language than in another.

Why: both languages say the same. A number that stands in one and not in the other, million for billion, dollars for
euros, or per cent that was dropped, is a mistake that a reader of one language cannot see.

Example:

    text: {ar: "وُقّعت سبع اتفاقيات", en: "Six agreements were signed"}

Fix: make the numbers agree. How they are written is free: digits of either script, words, and scales are read as what
they say, so 23,000 is «23 ألف», $1.5m is «1.5 مليون دولار», and «قوتين» is two forces. Each language is read by its own
separators (`numbers` in its file) and words (`meaning`). A gloss is compared with its excerpt in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, pairs
from mujaz.findings import Finding, Rule
from mujaz.messages import Message, listed, say
from mujaz.wording.amounts import PERCENT, POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.meanings import Side
    from mujaz.model import Dossier
    from mujaz.wording.amounts import Amount
    from mujaz.wording.said import Said

RULE = Rule("MJZ404", __doc__)

_SHARES = frozenset({PERCENT, POINTS})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose numbers, or what they count, differ between two languages."""
    for record, first, other in pairs(dossier):
        messages = [*_missing(dossier, first, other), *_missing(dossier, other, first)]
        if not messages and has_list(dossier, "units", first.tag, other.tag):
            messages = [*_counted(first, other), *_counted(other, first)]
        if messages:
            yield RULE.at(record.span(*other.path), messages[0], say("both languages say the same"))


def _missing(dossier: Dossier, one: Side, other: Side) -> Iterator[Message]:
    in_words = has_list(dossier, "counting", one.tag, other.tag)
    alone = [amount.text for amount in one.said.missing_in(other.said) if in_words or amount.digits]
    if alone:
        there = [amount.text for amount in other.said.amounts if amount.firm and not one.said.may_have(amount)]
        yield say(
            "{tag} has {numbers}, {other} has {others}",
            tag=one.tag,
            numbers=_listed(alone),
            other=other.tag,
            others=_listed(there),
        )


def _counted(one: Side, other: Side) -> Iterator[Message]:
    """Yield what is counted otherwise: money of another currency, and per cent that is none or points."""
    for amount in one.said.amounts:
        there = other.said.units_of(amount)
        if there is not None and _differs(amount, there, other.said):
            yield say(
                "{number} is {unit} in {tag}, and {others} in {other}",
                number=amount.text,
                unit="/".join(sorted(amount.units)),
                tag=one.tag,
                others="/".join(sorted(there)) or say("nothing"),
                other=other.tag,
            )


def _differs(amount: Amount, there: frozenset[str], other: Said) -> bool:
    if not amount.units or amount.units & there:
        return False
    if amount.units & _SHARES or there & _SHARES:
        return True
    return amount.is_money and amount.units.isdisjoint(other.currencies)


def _listed(numbers: list[str]) -> Message:
    return listed(dict.fromkeys(numbers)) or say("none such")
