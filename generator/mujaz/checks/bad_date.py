"""A date is not EDTF, or is of a sort that cannot be shown.

Why: EDTF (ISO 8601-2) says how exactly a date is known; a timeline must not show more than a source gives.

Example:

    date: 18/12/2025        # write 2025-12-18
    date: 2025-02-30        # there is no such day

Fix: write `2025-12-18`, `2025-12` or `2025`; `1974~` for about, `1974?` for uncertain, `1974%` for both; `197X` for a
decade; `2019-04/2020-06` for an interval, `2020/..` for one that is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.model import Briefing, DateError, Event, Source, parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ501", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be read."""
    for record in dossier.records:
        for path, text in _dates(record):
            try:
                parse_date(text)
            except DateError as error:
                yield RULE.at(record.span(*path), f"'{text}' {error}", "for example 2025-12-18, 2025-12, 2025 or 1974~")


def _dates(record: Record[object]) -> Iterator[tuple[Path, str]]:
    value = record.value
    if isinstance(value, Event):
        yield ("date",), value.date
    elif isinstance(value, Source) and value.date_shown.date is not None:
        yield ("date_shown", "date"), value.date_shown.date
    elif isinstance(value, Briefing):
        for position, amendment in enumerate(value.amendments):
            yield ("amendments", position, "date"), amendment.date
