"""A text is not written in the script of its language.

Why: a text that was pasted under the wrong language tag, or never translated, would be shown to readers who cannot
read it.

Example:

    title: {ar: "Munir in Benghazi", en: "Munir in Benghazi"}

Fix: write the text in its language. Names may keep their own script; most letters of the text may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.model import Entity, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path

RULE = Rule("MJZ407", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that has more foreign letters than letters of its own script."""
    readable = dossier.languages.keys() - dossier.unread_languages
    for record in dossier.records:
        for path, tag, text in texts(record):
            if tag not in readable or (isinstance(record.value, Entity) and _is_name(path)):
                continue
            words = plain_text(text)
            if dossier.languages[tag].own_letters(words) * 2 < sum(map(str.isalpha, words)):
                yield RULE.at(record.span(*path), f"the text under '{tag}' is mostly in another script", "translate it")


def _is_name(path: Path) -> bool:
    # Some names, of newspapers for example, are written in one script everywhere.
    return path[0] == "name"
