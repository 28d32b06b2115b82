"""Events that lay ahead when the sources were written: what is planned has not happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model.dates import first_day, last_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mujaz.model.dossier import Dossier
    from mujaz.model.event import Event
    from mujaz.model.source import Source


def planned(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the events that are planned.

    An event says so itself with `planned`. Where it says nothing, it is planned if it begins after the newest of the
    sources that report it; where one of these is of an unknown day, after every day that the site is known to be of.
    """
    newest = max(_days(_known(dossier)), default=None)
    return frozenset(record.value.id for record in dossier.events if _is_planned(record.value, newest, dossier))


def _is_planned(event: Event, newest: dt.date | None, dossier: Dossier) -> bool:
    if event.planned is not None:
        return event.planned
    first = first_day(event.date)
    mentions = dossier.references.events.get(event.id, ())
    written = [_day_of(dossier.source.get(mention.source)) for mention in mentions]
    known = [day for day in written if day]
    limit = max(known) if known and len(known) == len(written) else newest
    return first is not None and limit is not None and first > limit


def _day_of(source: Source | None) -> dt.date | None:
    return max(_days((source.published, source.date_shown.date, source.retrieved)), default=None) if source else None


def _known(dossier: Dossier) -> Iterator[str | None]:
    """Yield the dates on which sources, briefings and topics of a site were written."""
    for source in dossier.sources:
        yield from (source.value.published, source.value.date_shown.date, source.value.retrieved)
    for briefing in dossier.briefings:
        yield from (briefing.value.published, briefing.value.revised)
        yield from (amendment.date for amendment in briefing.value.amendments)
    yield from (topic.value.as_of for topic in dossier.topics)


def _days(dates: Iterable[str | None]) -> Iterator[dt.date]:
    """Yield the last day that each date allows; nothing for one that cannot be read or has no end."""
    yield from filter(None, map(last_day, dates))
