"""A Hijri date is not the Gregorian one beside it.

Why: readers see both, and rely on either. On which day a month began differs by a day or two from country to country;
more than that is a mistake in one of them.

Example:

    date: 2024-11-17
    hijri: 1446-06-16           # about 18 December 2024

Fix: correct the one that is wrong. The message says which days the Hijri date is, by the tabular calendar.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import DateError, parse_date
from mujaz.model.hijri import parse_hijri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ506", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each event whose two dates are of different days."""
    for record in dossier.events:
        if record.value.hijri is None:
            continue
        try:
            date, hijri = parse_date(record.value.date), parse_hijri(record.value.hijri)
        except DateError:  # bad_date says so
            continue
        first = date.start.first if date.start else dt.date.min
        last = date.end.last if date.end else dt.date.max
        if not hijri.agrees(first, last):
            first_day, last_day = str(hijri.start.first), str(hijri.end.last)
            days = say("{first} to {last}", first=first_day, last=last_day) if first_day != last_day else first_day
            message = say(
                "'{hijri}' of the Hijri calendar is about {days}, not {date}",
                hijri=record.value.hijri,
                days=days,
                date=record.value.date,
            )
            yield RULE.at(record.span("hijri"), message, say("correct the one that is wrong"))
