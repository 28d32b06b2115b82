"""A date is not EDTF, or is of a sort that cannot be shown.

Why: EDTF (ISO 8601-2) says how exactly a date is known; a timeline must not show more than a source gives.

Example:

    date: 18/12/2025        # write 2025-12-18
    date: 2025-02-30        # there is no such day
    date: 2011-1X           # write 2011-10/2011-12

Fix: write `2025-12-18`, `2025-12` or `2025`; `1974~` for about, `1974?` for uncertain, `1974%` for both; `197X` for a
decade, `19XX` for a century; `2026-21` to `2026-24` for spring to winter, `2026-33` to `2026-36` for a quarter;
`2019-04/2020-06` for an interval, `2020/..` for one that goes on, `2020/` for one whose end is not known. A Hijri date
stands under `hijri`, `1446-06-16`, beside the Gregorian one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.dated import dates
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import DateError, parse_date
from mujaz.model.hijri import parse_hijri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ501", __doc__, fixed=Fixed.REFERENCE)

_FOR_EXAMPLE = say("for example 2025-12-18, 2025-12, 2025 or 1974~")
_MOST = 60


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be read."""
    for record, path, text in dates(dossier):
        try:
            parse_date(text)
        except DateError as error:
            yield RULE.at(
                record.span(*path),
                say("'{text}' {reason}", text=_shown(text), reason=error.reason),
                error.hint or _FOR_EXAMPLE,
            )
    for event in dossier.events:
        hijri = event.value.hijri
        try:
            _ = hijri and parse_hijri(hijri)
        except DateError as error:
            yield RULE.at(
                event.span("hijri"),
                say("'{hijri}' {reason}", hijri=_shown(hijri or ""), reason=error.reason),
                error.hint,
            )


def _shown(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
