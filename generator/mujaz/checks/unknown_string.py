"""A language file has a string that nothing says.

Why: a misspelt key is never shown, and what it was meant for stays untranslated.

Example: `timelnie` under `strings`.

Fix: correct the key, or delete it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity, closest
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ604", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each key that no language has that Mujaz brings along."""
    for record in dossier.language_files:
        for section in ("strings", "theme"):
            known = {key for language in dossier.standard for key in getattr(language, section)}
            for key in getattr(record.value, section):
                if key not in known:
                    message = say("nothing says '{key}' of '{section}'", key=key, section=section)
                    yield RULE.at(record.span(section, key), message, (closest(key, known) or say("delete it")))
