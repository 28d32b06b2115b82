"""The site changes a rule that it does not know, or that no site may change.

Why: a code that was mistyped would leave a check switched on, or off, without anybody's knowing. And what readers
rest on is no matter of taste: what cannot be read, ids and links, languages, proofs and the rights of publishers are
held to everywhere. Such a rule may be made stricter; `mujaz explain CODE` says which rules these are, and why.

Example:

    checks:
      severities: {MJZ301: off}      # whether an excerpt stands in its source

Fix: correct the code, or delete the line. A rule that is right but wrong at one place is waived there, in
`briefings/waivers.yml`; see `mujaz explain MJZ831`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule, Severity, closest
from mujaz.messages import NOTHING, say
from mujaz.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Dossier

RULE = Rule("MJZ830", __doc__, fixed=Fixed.READING)


def check(dossier: Dossier, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Yield a finding for each severity that the site cannot set.

    Args:
        dossier: the site.
        rules: all rules, by code.
    """
    for code, level in dossier.site.value.checks.severities.items():
        place = dossier.site.span("checks", "severities", code)
        rule = rules.get(code)
        if rule is None:
            yield RULE.at(place, say("there is no rule {code}", code=code), closest(code, rules))
        elif not may_be(rule, level):
            reason = rule.fixed.value if rule.fixed else NOTHING
            yield RULE.at(
                place,
                say(
                    "{code} ({title}) cannot be '{level}': {reason}",
                    code=code,
                    title=rule.title,
                    level=level,
                    reason=reason,
                ),
                say("delete this line"),
            )


def may_be(rule: Rule, level: Level) -> bool:
    """Tell whether a site may give a rule a severity: to be as strict as the rule, or stricter, it always may."""
    return rule.fixed is None or level is Level.ERROR or (level is Level.WARNING and rule.severity is Severity.WARNING)
