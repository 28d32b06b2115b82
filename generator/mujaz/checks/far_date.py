"""A date is centuries away from all others of the site.

Why: 1446 is a year of the Gregorian calendar and of the Hijri one. A source that dates by the Hijri calendar, or a
digit that was mistyped, would put an event where nobody looks for it, and stretch every picture of time.

Example:

    date: 1446-06-16            # all other events are of 1969 to 2025

Fix: write the Gregorian date, and the source's own beside it:

    date: 2024-12-17
    hijri: 1446-06-16

Where the year is meant as it stands, give it in the Hijri calendar too; then nothing more is said about it.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from mujaz.checks.dated import dates
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import DateError, Event, parse_date
from mujaz.model.hijri import parse_hijri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ504", __doc__, Severity.WARNING)

FAR = 150
"""Years without any date that part one time from another; the oldest Hijri years of the press lie 500 years back."""

_NEAR = 50
"""Years before and behind the dates of a site in which a Hijri date of it may lie."""

_IN_A_NAME = re.compile(r"([12][0-9]{3})-")  # files of briefings begin with their dates


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each date that stands alone in its time, or is of another calendar by all appearance."""
    dated = list(_dated(dossier))
    written = [
        int(found[1]) for record in dossier.briefings if (found := _IN_A_NAME.match(posixpath.basename(record.file)))
    ]
    written += [year for record, _, _, each in dated for year in each if not isinstance(record.value, Event)]
    years = [*(year for _, _, _, each in dated for year in each), *written]
    times = _times(years)
    # A site is of the time in which it and its sources were written; where that is not known, of that of most events.
    own = max(
        times, key=lambda time: (sum(time[0] <= year <= time[-1] for year in written), len(time), time), default=[]
    )
    for time in times:
        inside = [each for each in dated if time[0] <= each[3][0] and each[3][-1] <= time[-1]]
        if time is own or not inside:
            continue
        others = [year for year in years if not time[0] <= year <= time[-1]]
        for record, path, text, (first, *_) in inside:
            offered = _gregorian(text, own)
            if not offered and len(inside) > 1:
                continue
            if isinstance(record.value, Event) and record.value.hijri:
                continue
            gap = min(abs(year - first) for year in others)
            hint = say(
                "a Hijri date? {text} of that calendar is about {offered}: write that, and hijri: {text} beside it",
                text=text,
                offered=offered,
            )
            message = say("the year {first} is {gap} years away from every other date", first=first, gap=gap)
            yield RULE.at(
                record.span(*path), message, (hint if offered else say("is it mistyped, or of another calendar?"))
            )


def _dated(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str, tuple[int, ...]]]:
    """Yield each date with the years that it may begin and end in."""
    for record, path, text in dates(dossier):
        try:
            date = parse_date(text)
        except DateError:  # bad_date says so
            continue
        points = [point for point in (date.start, date.end) if point]
        yield record, path, text, tuple(day.year for point in points for day in (point.first, point.last))


def _times(years: Sequence[int]) -> list[list[int]]:
    """Return years in groups that are far from each other, in order."""
    times: list[list[int]] = []
    for year in sorted(years):
        if not times or year - times[-1][-1] > FAR:
            times.append([])
        times[-1].append(year)
    return times


def _gregorian(text: str, time: Sequence[int]) -> str:
    """Return what a date would be if it were Hijri, where that lies in a time; else nothing."""
    try:
        first = parse_hijri(text).start.first
    except DateError:  # it is no date that the Hijri calendar could have
        return ""
    return str(first) if min(time) - _NEAR <= first.year <= max(time) + _NEAR else ""
