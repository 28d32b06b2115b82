"""What a feed says of itself and its entries, with absolute addresses: the same for Atom and for JSON Feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True)
class FeedEntry:
    """An entry.

    Attributes:
        id: its id, an address that never changes.
        url: where it is on the site.
        title: what it is called.
        published: the day on which it was published; None where that is not known.
        updated: the day on which it last changed.
        day: that day in words.
        categories: the topics that it belongs to.
        content: all that it says, as HTML.
    """

    id: str
    url: str
    title: str
    published: dt.date | None
    updated: dt.date
    day: str
    categories: tuple[str, ...]
    content: str


@dataclass(frozen=True)
class FeedWords:
    """What a feed says to whoever opens it in a browser.

    Attributes:
        direction: direction of its language.
        help: what a feed is, and how it is followed.
        address: what stands before its address.
        page: what the link to the site is called.
    """

    direction: str
    help: str
    address: str
    page: str


@dataclass(frozen=True)
class Feed:
    """A feed.

    Attributes:
        url: where the feed itself is as Atom; also its id.
        json_url: where it is as JSON Feed.
        page: the page that it is of.
        icon: the site's sign.
        style: the style sheet with which browsers show it that know nothing of feeds, from where the feed is.
        language: tag of its language.
        title: what it is called.
        subtitle: what it is about.
        author: who publishes it.
        contact: how to reach that publisher: `https:…` or `mailto:…`; empty where that is not known.
        rights: under which licence its texts are; empty where that is not known.
        licence: where that licence is; empty where that is not known.
        generator: name and version of the program.
        words: what it says to whoever opens it in a browser.
        entries: the entries, one at least.
    """

    url: str
    json_url: str
    page: str
    icon: str
    style: str
    language: str
    title: str
    subtitle: str
    author: str
    contact: str
    rights: str
    licence: str
    generator: tuple[str, str]
    words: FeedWords
    entries: tuple[FeedEntry, ...]


def moment(day: dt.date) -> str:
    """Return a day as RFC 3339 wants a moment: its first in UTC, as the content knows no hours."""
    return f"{day.isoformat()}T00:00:00Z"
