"""A timeline as iCalendar (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from mujaz.render.rich import isolated_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from mujaz.views.syndication import CalendarView, EntryInCalendar


def icalendar(view: CalendarView, language: str, host: str, program: str, address: Callable[[str], str]) -> str:
    """Return a calendar as text, its lines folded at 75 octets; equal calendars give equal text.

    There is no METHOD, so that DTSTAMP is what LAST-MODIFIED would be (RFC 5545, 3.8.7.2): a day of the content.

    Args:
        view: the calendar.
        language: tag of its language.
        host: the host of the site, which makes its ids those of no other.
        program: name and version of the program.
        address: gives the address of a place that is relative to the language's folder.
    """
    calendar = Calendar()
    calendar.add("PRODID", f"-//Mujaz//{program}//{language.upper()}")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    spoken = {"LANGUAGE": language}
    for name in ("NAME", "X-WR-CALNAME"):  # RFC 7986, and what programs read that are older
        calendar.add(name, isolated_text(view.name), parameters=spoken)
    calendar.add("URL", address(view.place))
    for entry in view.entries:
        calendar.add_component(_event(entry, spoken, host, address))
    return str(calendar.to_ical(), "utf-8")


def _event(entry: EntryInCalendar, spoken: dict[str, str], host: str, address: Callable[[str], str]) -> Event:
    event = Event()
    event.add("UID", f"{entry.id}.{spoken['LANGUAGE']}@{host}")
    event.add("DTSTAMP", dt.datetime.combine(entry.stamp, dt.time(), dt.UTC))
    event.add("DTSTART", entry.first)
    event.add("DTEND", _behind(entry.last))
    event.add("SUMMARY", isolated_text(entry.title), parameters=spoken)
    event.add("DESCRIPTION", "\n".join(map(isolated_text, entry.lines)), parameters=spoken)
    if entry.location:
        event.add("LOCATION", isolated_text(entry.location), parameters=spoken)
    event.add("URL", address(entry.place))
    if entry.is_planned:  # of what is past, nobody here confirms that it happened: sources report it
        event.add("STATUS", "TENTATIVE")
    event.add("TRANSP", "TRANSPARENT")  # what happened keeps nobody busy
    return event


def _behind(day: dt.date) -> dt.date:
    """Return the day behind the last, which is where an event ends; there is none behind the last of all."""
    return day if day == dt.date.max else day + dt.timedelta(days=1)
