"""A text has other numbers in one language than in another.

Why: both languages say the same. A number that stands in one and not in the other, million for billion, dollars for
euros, or per cent that was dropped, is a mistake that a reader of one language cannot see.

Example:

    text: {ar: "وُقّعت سبع اتفاقيات", en: "Six agreements were signed"}

Fix: make the numbers agree. How they are written is free: digits of either script, words, and scales are read as what
they say, so 23,000 is «23 ألف», $1.5m is «1.5 مليون دولار», and «قوتين» is two forces. Each language is read by its own
separators (`numbers` in its file) and words (`meaning`). A gloss is compared with its excerpt in the same way. Where an
excerpt has what one language says, the finding stands at the other one, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, pairs
from mujaz.checks.witnesses import judged, units_told, witnesses
from mujaz.findings import Finding, Rule
from mujaz.messages import Message, listed, say
from mujaz.wording.amounts import PERCENT, POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.meanings import Side
    from mujaz.findings import Span
    from mujaz.model import Dossier, Record
    from mujaz.wording.amounts import Amount
    from mujaz.wording.said import Said

RULE = Rule("MJZ404", __doc__)

_SHARES = frozenset({PERCENT, POINTS})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose numbers, or what they count, differ between two languages."""
    for record, first, other in pairs(dossier):
        finding = _missing(dossier, record, first, other)
        if finding is None and has_list(dossier, "units", first.tag, other.tag):
            finding = next(_counted(dossier, record, first, other), None)
        if finding:
            yield finding


def _missing(dossier: Dossier, record: Record[object], first: Side, other: Side) -> Finding | None:
    in_words = has_list(dossier, "counting", first.tag, other.tag)
    here, there = list(first.said.missing_in(other.said)), list(other.said.missing_in(first.said))
    if not any(in_words or amount.digits for amount in (*here, *there)):
        return None
    evidence = witnesses(dossier, record, first)
    message = say("the numbers differ: {sides}", sides=listed([_named(first, here), _named(other, there)]))
    return RULE.at(*_placed(record, first, other, (_told(evidence, here), _told(evidence, there)), message))


def _named(side: Side, amounts: list[Amount]) -> Message:
    return say(
        "{tag} has {words}",
        tag=side.tag,
        words=listed(dict.fromkeys(amount.text for amount in amounts)) or say("none such"),
    )


def _told(evidence: list[Said], amounts: list[Amount]) -> list[str]:
    """Return the numbers of excerpts that are some of these."""
    return [
        amount.text for each in evidence for amount in each.amounts if any(amount.agrees(other) for other in amounts)
    ]


def _counted(dossier: Dossier, record: Record[object], first: Side, other: Side) -> Iterator[Finding]:
    """Yield what is counted otherwise: money of another currency, and per cent that is none or points."""
    for one, two in ((first, other), (other, first)):
        for amount in one.said.amounts:
            there = two.said.units_of(amount)
            if there is not None and _differs(amount, there, two.said):
                message = say(
                    "{number} is {unit} in {tag}, and {others} in {other}",
                    number=amount.text,
                    unit="/".join(sorted(amount.units)),
                    tag=one.tag,
                    others="/".join(sorted(there)) or say("nothing"),
                    other=two.tag,
                )
                told = units_told(witnesses(dossier, record, first), amount, amount.units, there)
                yield RULE.at(*_placed(record, first, other, told if one is first else told[::-1], message))


def _placed(
    record: Record[object], first: Side, other: Side, told: tuple[list[str], list[str]], message: Message
) -> tuple[Span, Message, Message]:
    place, hint = judged(record, first, other, told, say("both languages say the same"))
    return place, message, hint


def _differs(amount: Amount, there: frozenset[str], other: Said) -> bool:
    if not amount.units or amount.units & there:
        return False
    if amount.units & _SHARES or there & _SHARES:
        return True
    return amount.is_money and amount.units.isdisjoint(other.currencies)
