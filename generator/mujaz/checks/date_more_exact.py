"""An event is dated more exactly than its evidence.

Why: a day or a month that no source gives is an invention, however likely it is; a reader takes it for the source's.

Example: `date: "2025-07-18"`, and the statements that report the event, and their excerpts, say only "in July 2025".

Fix: date it as exactly as the source does (`2025-07`), give the excerpt that has the day, or say under `inferred` how
the date follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import said, sides
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import either, say
from mujaz.model import DateError, parse_date
from mujaz.model.dates import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.model import Dossier
    from mujaz.model.references import Mention
    from mujaz.wording.said import Said

RULE = Rule("MJZ810", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each event whose day, month or year stands in nothing that reports it."""
    reporting = dossier.root.references.events
    for record in dossier.events:
        event = record.value
        told = list(_told(reporting.get(event.id, ()), dossier)) if not event.inferred else []
        if not told:
            continue
        try:
            date = parse_date(event.date)
        except DateError:  # bad_date says so
            continue
        numbers = {str(value) for each in told for amount in each.amounts for value in amount.values}
        months = {month for each in told for month in (*each.months, *each.perhaps_months)}
        for point in (date.start, date.end):
            if point is None or point.part:
                continue
            missing = []
            if point.precision is Precision.DAY and str(point.day) not in numbers:
                missing.append(say("the day {day}", day=point.day))
            if point.precision in {Precision.DAY, Precision.MONTH} and point.month not in months:
                missing.append(say("the month {month}", month=point.month))
            if point.precision in {Precision.DAY, Precision.MONTH, Precision.YEAR} and str(point.year) not in numbers:
                missing.append(say("the year {year}", year=point.year))
            if missing:
                message = say("nothing that reports the event has {missing}", missing=either(missing))
                yield RULE.at(
                    record.span("date"), message, say("date it as exactly as the source, or say why: inferred")
                )
                break


def _told(mentions: Iterable[Mention], dossier: Dossier) -> Iterator[Said]:
    """Yield what statements say, with their excerpts."""
    for mention in mentions:
        statement, source = mention.statement, dossier.source.get(mention.source)
        yield from (side.said for side in sides(dossier, (), statement.text))
        for piece in (*statement.evidence, *((statement.quote,) if statement.quote else ())):
            excerpt = said(dossier, source.language, piece.excerpt) if source else None
            if excerpt:
                yield excerpt
