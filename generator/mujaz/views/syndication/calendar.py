"""A timeline as a calendar has it: every event on all the days that its date allows, and its precision in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import parse_date
from mujaz.model.dates import Precision
from mujaz.views.parts.event import event_title, strands
from mujaz.views.parts.references import listed_first
from mujaz.views.syndication.news import changes, known
from mujaz.views.timeline.shown import precisions

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from mujaz.model import Dossier, Event, Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EntryInCalendar:
    """An event in a calendar.

    Attributes:
        id: id of the event.
        stamp: the day on which the content says that what is said of it last changed.
        first: the first day that its date allows; of what is open or unknown at one end, of the end that is known.
        last: the last one.
        title: what happened, and where it is not dated to the day, or its date was inferred, or planned, that in words.
        lines: what happened, where the title does not say all of it; its date in words, why it is dated so, and who
            reports it.
        location: where it happened; empty where that is not known.
        place: its entry on the timeline, relative to the language's folder.
        is_planned: whether it lay ahead when the sources were written.
    """

    id: str
    stamp: dt.date
    first: dt.date
    last: dt.date
    title: str
    lines: tuple[str, ...]
    location: str
    place: str
    is_planned: bool


@dataclass(frozen=True)
class CalendarView:
    """A calendar: its name, the timeline that it is of, relative to the language's folder, and its events."""

    name: str
    place: str
    entries: tuple[EntryInCalendar, ...]


def calendar_view(
    name: str, place: str, events: Iterable[tuple[Event, dt.date]], dossier: Dossier, wording: Wording
) -> CalendarView:
    """Return events as a calendar.

    Args:
        name: what the calendar is called.
        place: where these events stand on the site.
        events: the events, each with its day; see `known_days`.
        dossier: what the site shows.
        wording: wording of the calendar's language.
    """
    entries = tuple(_entry(event, day, dossier, wording) for event, day in events)
    return CalendarView(wording.isolated(name), place, entries)


def known_days(dossier: Dossier) -> dict[str, dt.date]:
    """Return the newest day of what says something of each event: briefings that report it, topics that it belongs to.

    iCalendar wants the day of its last revision of each event (RFC 5545, 3.8.7.2). The content has none of an event
    alone; on this day, at the latest, all that is said of it was as it is. Where no day is known the event is left out.
    """
    briefings = {record.value.slug: changes(record.value) for record in dossier.briefings}
    topics = {record.value.id: known((record.value.as_of,)) for record in dossier.topics}
    found = {}
    for name, mentions in dossier.references.events.items():
        days = [day for slug in {mention.briefing.slug for mention in mentions} for day in briefings.get(slug, ())]
        days += [day for topic in dossier.topical.events.get(name, ()) for day in topics[topic]]
        if days:
            found[name] = max(days)
    return found


def _entry(event: Event, stamp: dt.date, dossier: Dossier, wording: Wording) -> EntryInCalendar:
    date = parse_date(event.date)
    first, last = date.start or date.placed, date.end or date.placed
    title, text = event_title(event, wording), wording.phrase(event.text)
    how = precisions(event, wording)
    place = dossier.entity.get(event.place) if event.place else None
    is_exact = [each.kind for each in how if each.kind not in {"planned", "inferred"}] == [Precision.DAY.value]
    # Calendars show titles alone: a day there that no source gives must not look like one that a source gives.
    beside = [] if is_exact and not event.inferred else [wording.event_date(event, marked=False)]
    beside += [wording.text("precision.inferred")] if event.inferred else []
    beside += [wording.text("precision.planned")] if event.planned else []
    separator = wording.language.list_separator
    colon = wording.language.colon
    named = str(title) + (f" ({separator.join(beside)})" if beside else "")
    exactly = separator.join(each.words for each in how if each.words)
    lines = [str(text)] if str(text) != str(title) else []
    lines.append(wording.event_date(event, marked=False) + (f" ({exactly})" if exactly else ""))
    if event.inferred:
        lines.append(f"{wording.text('inferred')}{colon} {wording.plain(event.inferred.reason)}")
    lines.append(_reported(dossier.references.events.get(event.id, ()), dossier, wording))
    return EntryInCalendar(
        id=event.id,
        stamp=stamp,
        first=first.first,
        last=last.last,
        title=wording.isolated(named),
        lines=tuple(map(wording.isolated, lines)),
        location=wording.isolated(wording.plain(place.name)) if place else "",
        place=wording.targets[event.id],
        is_planned=bool(event.planned),
    )


def _reported(mentions: Sequence[Mention], dossier: Dossier, wording: Wording) -> str:
    sources: list[Phrase] = [wording.source(name) for name in dict.fromkeys(m.source for m in mentions)]
    named = listed_first(sources, dossier.sizes.reports, wording)
    counted = wording.count("strands.count", len(strands(mentions, dossier)))
    return f"{wording.text('reported-by')} {named} · {counted}"
