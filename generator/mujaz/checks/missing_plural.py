"""A counted string of a language file lacks a plural form that the language has.

Why: "3 briefing" reads as a mistake, and in some languages most numbers take a form of their own.

Example: an Arabic `events.count` with `one` and `other`; Arabic has `zero`, `two`, `few` and `many` too.

Fix: add the forms that the message lists (Unicode CLDR, "Language Plural Rules", says for which numbers each is).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from mujaz.checks.standard import common, forms
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ606", __doc__, Severity.WARNING)


COUNTED = ".count"
"""How the keys of strings end that say how many there are of something."""

_MOST = 200
"""The plural rules for whole numbers of CLDR repeat every hundred."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each counted string without a plural form of the language's locale."""
    counted = [key for key in common([language.strings for language in dossier.standard]) if key.endswith(COUNTED)]
    for record in dossier.language_files:
        try:
            rule = Locale.parse(record.value.locale, sep="_").plural_form
        except (ValueError, UnknownLocaleError):  # unknown_locale says so
            continue
        wanted = {rule(n) for n in range(1, _MOST)}
        for key in counted:
            text = record.value.strings.get(key)
            missing = wanted - forms(text).keys() if text is not None else ()
            if missing:
                message = say("'{key}' lacks the plural forms: {missing}", key=key, missing=listed(sorted(missing)))
                yield RULE.at(
                    record.span("strings", key), message, say("add them; each number of the language has one")
                )
