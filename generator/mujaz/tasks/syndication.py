"""What readers follow with programs of their own: feeds and calendars of a site, for each language and topic.

They need to know where the site is published: without an address there are none, as there is no sitemap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz import __version__
from mujaz.model import Topic
from mujaz.model.places import HOME, TIMELINE, topic_path
from mujaz.model.version import change_keys
from mujaz.render import Feed, FeedEntry, FeedWords, atom, icalendar, json_feed, sections_html
from mujaz.views.parts.event import reported_events
from mujaz.views.syndication import calendar_view, entry_view, known_days, news

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.tasks.addresses import Addresses
    from mujaz.tasks.history import History
    from mujaz.tasks.site import BuiltSite
    from mujaz.views.syndication import News
    from mujaz.wording import Wording

NEWEST = 20
"""Entries of a feed: the newest. Programs ask several times a day, and keep what they have seen."""

ICON = "assets/mujaz/icon.svg"
_STYLE = "assets/mujaz/feed.css"


@dataclass(frozen=True)
class Followed:
    """What can be followed of a site; `None` stands for the site as a whole, an id for a topic.

    Attributes:
        news: what is new, the newest first and no more than a feed has; what has no news has no feed.
        events: events in order of time, each with the day of the content for its stamp; what has none has no calendar.
    """

    news: Mapping[str | None, Sequence[News]]
    events: Mapping[str | None, Sequence[tuple[Event, dt.date]]]


def feed_path(tag: str, topic: str | None = None) -> str:
    """Return where a feed is as Atom, inside a built site."""
    return f"{tag}/topics/{topic}/feed.xml" if topic else f"{tag}/feed.xml"


def json_feed_path(tag: str, topic: str | None = None) -> str:
    """Return where a feed is as JSON Feed, inside a built site."""
    return feed_path(tag, topic).replace(".xml", ".json")


def calendar_path(tag: str, topic: str | None = None) -> str:
    """Return where the calendar of a topic is, inside a built site; that of a site without topics is the site's."""
    return f"{tag}/topics/{topic}/timeline.ics" if topic else f"{tag}/timeline.ics"


def followed(dossier: Dossier) -> Followed:
    """Return what can be followed of a site.

    Args:
        dossier: what the site shows.
    """
    found: dict[str | None, list[News]] = {}
    for item in news(dossier):
        for name in (None, *item.topics):
            kept = found.setdefault(name, [])
            if len(kept) < NEWEST:
                kept.append(item)
    events: dict[str | None, list[tuple[Event, dt.date]]] = {}
    days = known_days(dossier)
    for event in (event for event in reported_events(dossier) if event.id in days):
        for name in dossier.topical.events.get(event.id, ()) if dossier.topics else (None,):
            events.setdefault(name, []).append((event, days[event.id]))
    return Followed(found, events)


def feed_title(topic: Topic | None, site: BuiltSite, tag: str) -> str:
    """Return what a feed is called."""
    name = site.names[tag]
    return f"{site.wordings[tag].plain(topic.title)} · {name}" if topic else name


def syndicated_files(
    site: BuiltSite, addresses: Addresses, history: History | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the feeds and calendars of a site, one at a time: path inside the site, and text.

    Args:
        site: the site.
        addresses: where its pages are; where nothing says where the site is published, there are no files.
        history: the versions that its texts have had: what an amendment changed is told as it was before, too.
    """
    if addresses.site:
        found = followed(site.dossier)
        if history is not None:
            told = {item.id: _with_before(item, site, history) for items in found.news.values() for item in items}
            found = replace(found, news={name: [told[item.id] for item in items] for name, items in found.news.items()})
        for wording in site.wordings.values():
            yield from _feeds(found, site, wording, addresses)
            yield from _calendars(found, site, wording, addresses)


def _with_before(item: News, site: BuiltSite, history: History) -> News:
    """Return a significant change with the briefing as it was before, where that is known; anything else as it is."""
    briefing = item.subject
    if item.amendment is None or isinstance(briefing, Topic):
        return item
    record = next(each for each in site.dossier.briefings if each.value is briefing)
    keys = zip(change_keys(briefing), briefing.amendments, strict=True)
    key = next(key for key, each in keys if each is item.amendment)
    return replace(item, before=history.before(record, key))


def _feeds(found: Followed, site: BuiltSite, wording: Wording, addresses: Addresses) -> Iterator[tuple[str, str]]:
    tag, dossier = wording.tag, site.dossier
    topics = {record.value.id: record.value for record in dossier.topics}
    kept: dict[str, FeedEntry] = {}
    for name, items in found.news.items():
        entries = tuple(kept.get(item.id) or _entry(item, topics, dossier, wording, addresses) for item in items)
        if name is None:  # those of the site, which comes first, are those of its topics too
            kept = {item.id: entry for item, entry in zip(items, entries, strict=True)}
        topic = topics[name] if name else None
        about = topic.summary if topic else dossier.site.value.summary
        imprint = site.imprints[tag]
        feed = Feed(
            url=addresses.of_file(feed_path(tag, name)),
            json_url=addresses.of_file(json_feed_path(tag, name)),
            page=addresses.in_language(tag)(topic_path(topic) if topic and len(topics) > 1 else HOME),
            icon=addresses.of_file(ICON),
            style="../" * feed_path(tag, name).count("/") + _STYLE,
            language=tag,
            title=wording.isolated(feed_title(topic, site, tag)),
            subtitle=wording.isolated(wording.plain(about)),
            author=wording.isolated(str(imprint.publisher) if imprint.publisher else site.names[tag]),
            contact=imprint.contact,
            rights=wording.isolated(str(imprint.licence)) if imprint.licence else "",
            licence=imprint.licence_url,
            generator=("Mujaz", __version__),
            words=FeedWords(
                wording.language.direction,
                wording.isolated(wording.text("feed.help")),
                wording.isolated(wording.text("feed.address") + wording.language.colon),
                wording.isolated(wording.text("feed.page")),
            ),
            entries=entries,
        )
        yield feed_path(tag, name), atom(feed)
        yield json_feed_path(tag, name), json_feed(feed)


def _entry(
    item: News, topics: Mapping[str, Topic], dossier: Dossier, wording: Wording, addresses: Addresses
) -> FeedEntry:
    view, address = entry_view(item, topics, dossier, wording), addresses.in_language(wording.tag)
    language = wording.language
    return FeedEntry(
        id=addresses.of_file(f"{wording.tag}/") + view.id,
        url=address(view.place),
        title=view.title,
        published=view.published,
        updated=view.updated,
        day=wording.isolated(wording.date(view.updated.isoformat())),
        categories=view.categories,
        content=sections_html(view.sections, language.tag, language.direction, address),
    )


def _calendars(found: Followed, site: BuiltSite, wording: Wording, addresses: Addresses) -> Iterator[tuple[str, str]]:
    tag, dossier = wording.tag, site.dossier
    topics = {record.value.id: record.value for record in dossier.topics}
    for name, events in found.events.items():
        title = wording.plain(topics[name].title) if name else site.names[tag]
        parts = dossier.cuts.timelines.get(name or "", ())
        place = parts[0].path if parts else TIMELINE
        view = calendar_view(f"{title} · {wording.text('timeline')}", place, events, dossier, wording)
        address = addresses.in_language(tag)
        yield calendar_path(tag, name), icalendar(view, tag, addresses.host, f"Mujaz {__version__}", address)
