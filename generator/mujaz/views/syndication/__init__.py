"""What readers follow with programs of their own: the news of a site for feeds, and timelines for calendars."""

from mujaz.views.syndication.calendar import CalendarView, EntryInCalendar, calendar_view, known_days
from mujaz.views.syndication.entry import EntryView, Section, entry_view
from mujaz.views.syndication.news import News, news

__all__ = [
    "CalendarView",
    "EntryInCalendar",
    "EntryView",
    "News",
    "Section",
    "calendar_view",
    "entry_view",
    "known_days",
    "news",
]
