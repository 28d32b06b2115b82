"""The text of an event gives another date than the event has.

Why: the timeline goes by `date`, and readers by the text. A slip in one of them makes two events of one.

Example:

    date: "2025-07-18"
    text: {ar: "في 19 يوليو 2025 وصل الوفد", en: "On 19 July 2025 the delegation arrived"}

Fix: correct the one that is wrong. A text may name other dates besides; then that of the event must be among them.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mujaz.checks.meanings import is_numbered, sides
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say
from mujaz.model import DateError, parse_date
from mujaz.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.meanings import Side
    from mujaz.languages import Language
    from mujaz.model import Dossier
    from mujaz.model.dates import EventDate
    from mujaz.wording.said import Said

RULE = Rule("MJZ809", __doc__, Severity.WARNING)

_YEARS = range(1000, 2200)
_LAST_DAY = 31


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text or title of an event whose dates are all others than the event's."""
    for record in dossier.events:
        try:
            date = parse_date(record.value.date)
        except DateError:  # bad_date says so
            continue
        for path, text in ((("title",), record.value.title), (("text",), record.value.text)):
            for side in sides(dossier, path, text) if text else ():
                wrong = _wrong(_dated(side, dossier.languages[side.tag]), date)
                if wrong:
                    message = say(
                        "the text in {tag} has {wrong}, and the event is of {date}",
                        tag=side.tag,
                        wrong=wrong,
                        date=record.value.date,
                    )
                    yield RULE.at(record.span(*side.path), message, say("correct the one that is wrong"))


def _dated(side: Side, language: Language) -> Said:
    """Return what a text says, without the numbers of resolutions and paragraphs."""
    amounts = [each for each in side.said.amounts if not is_numbered(language, side.text, each.start)]
    return replace(side.said, amounts=amounts)


def _wrong(said: Said, date: EventDate) -> str | Message:
    first, last = date.start and date.start.first, date.end and date.end.last
    numbers = {value for amount in said.amounts if amount.digits for value in amount.values}
    years = {int(n) for n in numbers if isinstance(n, Fraction) and n.denominator == 1 and n in _YEARS}
    if years and not any((not first or first.year <= y) and (not last or y <= last.year) for y in years):
        return str(min(years))
    points = [point for point in (date.start, date.end) if point and not point.part]
    exact = [point for point in points if point.precision in {Precision.DAY, Precision.MONTH}]
    months = {month for month in said.months if month > 0}
    # Between the two ends of an interval lie other months.
    if exact and len(set(points)) == 1 and months and not any(point.month in months for point in exact):
        return said.months[min(months)]
    days = {n for n in numbers if isinstance(n, Fraction) and n <= _LAST_DAY}
    if months and days and exact and all(p.precision is Precision.DAY for p in points) and len(set(points)) == 1:
        return "" if points[0].day in days else say("the day {day}", day=min(days))
    return ""
