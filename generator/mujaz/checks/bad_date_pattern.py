"""A date pattern of a language file cannot be used.

Why: `day`, `month` and `year` under `dates` are patterns of Unicode LDML (part 4, "Date Format Patterns"). A pattern
with a letter that has no meaning there fails, and one that names a day for a mere month would show more than is known.

Example:

    dates:
      month: d MMMM y     # a month has no day
      day: D. MMMM y      # D is the day of the year; d is the day of the month

Fix: write `d` for the day, `M` or `L` for the month (four of them for its name) and `y` for the year, and put other
letters between single quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import parse_pattern, tokenize_pattern

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import NOTHING, Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ603", __doc__, fixed=Fixed.READING)


_FIELDS = {"day": ("d", "ML", "yu"), "month": ("ML", "yu"), "year": ("yu",)}
"""What each pattern must name, each part with the letters of LDML for it."""

_FREE = {"day": "EecG", "month": "G", "year": "G"}
"""What it may name besides: the day of the week, the era."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each date pattern that is not LDML, or names more or less than its precision has."""
    for record in dossier.language_files:
        for key, parts in _FIELDS.items():
            pattern = getattr(record.value.dates, key)
            reason = _reason(pattern, parts, _FREE[key])
            if reason:
                yield RULE.at(
                    record.span("dates", key),
                    say("'{pattern}' {reason}", pattern=pattern, reason=reason),
                    say("for example d MMMM y, MMMM y, y"),
                )


def _reason(pattern: str, parts: tuple[str, ...], free: str) -> Message:
    try:
        parse_pattern(pattern)
        letters = [str(value[0]) for kind, value in tokenize_pattern(pattern) if kind == "field"]
    except ValueError as error:
        return say("is not a date pattern: {error}", error=error)
    strange = [letter for letter in letters if letter not in "".join(parts) + free]
    if strange:
        return say("must not have the field '{field}'", field=strange[0])
    missing = [part for part in parts if not any(letter in part for letter in letters)]
    return say("lacks the field '{field}'", field=missing[0][0]) if missing else NOTHING
