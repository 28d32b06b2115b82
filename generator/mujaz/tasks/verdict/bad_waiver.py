"""A waiver cannot let anything stand.

Why: a waiver says that somebody looked at a finding and why the content is right all the same. One of an unknown rule
waives nothing; one without a reason in words tells the next editor nothing; and what readers rest on (see `mujaz
explain MJZ830`) is not waived at all.

Example:

    # briefings/waivers.yml
    - code: MJZ404
      at: munir-benghazi-agreement/s4
      reason: ok
      date: 2026-11-27

Fix: say in a few words why the content is right as it is, and on which day that was decided:

    - code: MJZ404
      at: munir-benghazi-agreement/s4        # an id, or slug/statement; keys may follow: …/s4/text/en
      reason: The Arabic gives the number in words because the source does.
      date: 2026-11-27
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule, closest
from mujaz.messages import say
from mujaz.model import DateError, parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Dossier, Waiver

RULE = Rule("MJZ831", __doc__, fixed=Fixed.READING)

_FEWEST = 3
"""Words of a reason that says anything."""


def check(dossier: Dossier, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Yield a finding for each waiver that is none.

    Args:
        dossier: the site.
        rules: all rules, by code.
    """
    for record in dossier.waivers:
        waiver, rule = record.value, rules.get(record.value.code)
        if rule is None:
            yield RULE.at(
                record.span("code"), say("there is no rule {code}", code=waiver.code), closest(waiver.code, rules)
            )
        elif rule.fixed:
            message = say(
                "{code} ({title}) cannot be waived: {fixed}", code=rule.code, title=rule.title, fixed=rule.fixed.value
            )
            yield RULE.at(record.span("code"), message, say("mend what it finds, and delete this waiver"))
        if len(waiver.reason.split()) < _FEWEST:
            yield RULE.at(
                record.span("reason"),
                say("'{reason}' is no reason", reason=waiver.reason),
                say("say in words why it is right"),
            )


def is_good(waiver: Waiver, rules: Mapping[str, Rule]) -> bool:
    """Tell whether a waiver can let anything stand."""
    try:
        parse_date(waiver.date)
    except DateError:  # bad_date says so
        return False
    rule = rules.get(waiver.code)
    return rule is not None and rule.fixed is None and len(waiver.reason.split()) >= _FEWEST
