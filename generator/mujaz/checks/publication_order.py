"""A day of publication cannot be: it is before what it follows, or far ahead of everything else.

Why: readers tell by these days what is new, and how old what they read is; the order of briefings follows them.

Example: `published: 2026-11-22` and `revised: 2026-10-01`; `published: 2015-11-22` with an event of 2025.

Fix: correct the day. What lay ahead when it was published is an event with `planned: yes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.late_event import late_events
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model.dates import first_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier, Path, Record, Source

RULE = Rule("MJZ507", __doc__, Severity.WARNING)

_FAR = 10
"""Years after every other day of a site's work in which nobody is at work on it."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each day of a briefing or a topic that cannot be."""
    late = {record.value.id for record, _ in late_events(dossier)}  # late_event says so
    for briefing in dossier.briefings:
        yield from _too_early(briefing, dossier, late)
    worked = list(_worked(dossier))
    for record, path, text, day in worked:
        others = [other for _, _, _, other in worked if other != day]
        if others and day.year - max(others).year > _FAR:
            message = say(
                "{text} is {years} years after every other day of this site",
                text=text,
                years=day.year - max(others).year,
            )
            yield RULE.at(record.span(*path), message, say("correct it"))


def _too_early(record: Record[Briefing], dossier: Dossier, late: set[str]) -> Iterator[Finding]:
    briefing = record.value
    published = first_day(briefing.published)
    if published is None:
        return
    later: list[tuple[Path, str | None]] = [(("revised",), briefing.revised)]
    later += [(("amendments", n, "date"), each.date) for n, each in enumerate(briefing.amendments)]
    for path, text in later:
        day = first_day(text)
        if day and day < published:
            message = say(
                "{text} is before {published}, on which it was published", text=text, published=briefing.published
            )
            yield RULE.at(record.span(*path), message, say("correct the one that is wrong"))
    sources = [source for name in briefing.sources if (source := dossier.source.get(name))]
    newer = [source.id for source in sources if any(day > published for day in _shown(source))]
    if newer:
        message = (
            say("{published} is before its source", published=briefing.published)
            if len(briefing.sources) == 1
            else say("{published} is before source {sources}", published=briefing.published, sources=listed(newer))
        )
        yield RULE.at(record.span("published"), message, say("correct it"))
        return
    for name in dict.fromkeys(name for statement in briefing.statements for name in statement.events):
        event = dossier.event.get(name)
        begins = first_day(event.date) if event and not event.planned and name not in late else None
        if begins and begins > published:
            message = say(
                "{published} is before '{name}' of {date}, which it reports",
                published=briefing.published,
                name=name,
                date=event.date if event else "",
            )
            yield RULE.at(record.span("published"), message, say("correct the one that is wrong"))
            return


def _shown(source: Source) -> Iterator[dt.date]:
    """Yield the days on which a source is known to have been published."""
    yield from filter(None, map(first_day, (source.published, source.date_shown.date)))


def _worked(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str, dt.date]]:
    """Yield each day on which somebody worked on the site."""
    days: list[tuple[Record[object], Path, str | None]] = []
    for briefing in dossier.briefings:
        value = briefing.value
        days += [(briefing, ("published",), value.published), (briefing, ("revised",), value.revised)]
        days += [(briefing, ("amendments", n, "date"), each.date) for n, each in enumerate(value.amendments)]
    days += [(topic, ("as_of",), topic.value.as_of) for topic in dossier.topics]
    for record, path, text in days:
        day = first_day(text)
        if text and day:
            yield record, path, text, day
