"""A number is of one unit in one language, and of another in the other.

Why: seventy kilometres are not seventy miles, nor are tonnes tons. Whoever converts a measure has to convert its
number.

Example:

    text: {ar: "على بعد 70 كيلومترًا", en: "70 miles away"}

Fix: keep the unit of the source in every language. Units are listed under `meaning` in each language's file. Where an
excerpt has the unit of one language, the finding stands at the other one, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import has_list, pairs
from mujaz.checks.witnesses import judged, units_told, witnesses
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.wording.amounts import PERCENT, POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ801", __doc__, Severity.WARNING)

_SHARES = frozenset({PERCENT, POINTS})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each number that is measured otherwise in two languages."""
    for record, first, other in pairs(dossier):
        if not has_list(dossier, "units", first.tag, other.tag):
            continue
        for amount in first.said.amounts:
            there = other.said.units_of(amount)
            measured = amount.units and not amount.is_money and not amount.units & _SHARES
            if measured and there and not there & (amount.units | _SHARES):
                here, others = "/".join(sorted(amount.units)), "/".join(sorted(there))
                message = say(
                    "{number} is in '{here}' in {tag}, in '{others}' in {other}",
                    number=amount.text,
                    here=here,
                    tag=first.tag,
                    others=others,
                    other=other.tag,
                )
                told = units_told(witnesses(dossier, record, first), amount, amount.units, there)
                place, hint = judged(record, first, other, told, say("keep the source's unit"))
                yield RULE.at(place, message, hint)
                break
