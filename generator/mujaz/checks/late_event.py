"""An event is later than the report of it.

Why: what a source tells has happened by then. A date behind the day of every source that reports it was mistyped, or
is that of a plan.

Example:

    date: 2026-12-17             # reported by a briefing that was published on 22 November 2026

Fix: correct the date. Where the event lay ahead, say so: `planned: yes`; then only a date more than a generation ahead
is asked about.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model.dates import first_day, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Event, Mention, Record

RULE = Rule("MJZ839", __doc__, Severity.WARNING)

_FAR = dt.timedelta(days=30 * 365)
"""How far ahead plans are told of."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each event that begins after all of its reports, and is not said to be planned."""
    for record, day in late_events(dossier):
        message = say("{date} is after {day}, by which all its reports were written", date=record.value.date, day=day)
        yield RULE.at(record.span("date"), message, say("correct the date; what lay ahead is 'planned: yes'"))


def late_events(dossier: Dossier) -> Iterator[tuple[Record[Event], dt.date]]:
    """Yield each event that begins after all of its reports, and the last day on which one can have been written."""
    for record in dossier.events:
        event = record.value
        days = [_written(mention, dossier) for mention in dossier.references.events.get(event.id, ())]
        known = [day for day in days if day]
        first = first_day(event.date)
        if first is None or not known or len(known) < len(days):
            continue
        if first > max(known) + (_FAR if event.planned else dt.timedelta()):
            yield record, max(known)


def _written(mention: Mention, dossier: Dossier) -> dt.date | None:
    """Return the last day on which a statement's source can have been written; None where nothing tells."""
    briefing, source = mention.briefing, dossier.source.get(mention.source)
    shown = (source.published, source.date_shown.date) if source else ()
    every = (*shown, source.retrieved if source else None, briefing.published, briefing.revised)
    return next((day for text in every if (day := last_day(text))), None)
