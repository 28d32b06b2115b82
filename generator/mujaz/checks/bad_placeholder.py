"""A string of a language file has a placeholder that it must not have, or lacks one that it must.

Why: the name in braces is where a number, a date or an id is filled in. Another name cannot be filled; without one the
reader does not learn which paragraph or how many.

Example:

    paragraph: "paragraph {number}"     # must be {n}
    open_end: "from {date}"             # under `dates`; must be {start}

Fix: use the names that the message lists, each in braces; `{{` and `}}` stand for braces themselves. Of plural forms
`other` needs them all; the rest may say the number as a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.standard import common, forms, named_phrases, phrases, placeholders
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import NOTHING, Message, listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ602", __doc__, fixed=Fixed.READING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each string and date phrase with a placeholder too many or too few."""
    strings = common([language.strings for language in dossier.standard])
    dates = common([phrases(language) for language in dossier.standard])
    for record in dossier.language_files:
        for key, standard in strings.items():
            wanted = placeholders(forms(standard)["other"])
            own = record.value.strings.get(key, "")
            for category, text in forms(own).items() if own else ():
                path = ("strings", key) if isinstance(own, str) else ("strings", key, category)
                reason = _reason(text, wanted, needed=wanted if category == "other" else set())
                if reason:
                    yield RULE.at(record.span(*path), say("'{key}' {reason}", key=key, reason=reason), _hint(wanted))
        own_dates = phrases(record.value)
        for key, phrase in dates.items():
            wanted = placeholders(phrase)
            reason = _reason(own_dates[key], wanted, needed=wanted)
            if reason:
                yield RULE.at(record.span("dates", key), say("'{key}' {reason}", key=key, reason=reason), _hint(wanted))
        for place, text, allowed, needed in named_phrases(record.value):
            reason = _reason(text, allowed, needed=needed)
            if reason:
                yield RULE.at(record.span(*place), say("'{text}' {reason}", text=text, reason=reason), _hint(allowed))


def _reason(text: str, wanted: set[str], *, needed: set[str]) -> Message:
    try:
        found = placeholders(text)
    except ValueError as error:
        return say("cannot be filled in: {error}", error=error.args[0])
    if found - wanted:
        return say("has an unknown placeholder: {names}", names=_listed(found - wanted))
    return say("lacks a placeholder: {names}", names=_listed(needed - found)) if needed - found else NOTHING


def _listed(names: set[str]) -> Message:
    return listed(f"{{{name}}}" for name in sorted(names))


def _hint(wanted: set[str]) -> Message:
    if not wanted:
        return say("it has none; double a brace that is meant")
    return say("its placeholders are: {names}", names=_listed(wanted))
