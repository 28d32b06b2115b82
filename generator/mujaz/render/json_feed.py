"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.render.feed import moment
from mujaz.render.rich import isolated_text

if TYPE_CHECKING:
    from mujaz.render.feed import Feed, FeedEntry

VERSION = "https://jsonfeed.org/version/1.1"
"""What a feed names its format by."""


def json_feed(feed: Feed) -> str:
    """Return a feed as JSON Feed; equal feeds give equal text."""
    author = {"name": isolated_text(feed.author)} | ({"url": feed.contact} if feed.contact else {})
    whole = {
        "version": VERSION,
        "title": isolated_text(feed.title),
        "home_page_url": feed.page,
        "feed_url": feed.json_url,
        "description": isolated_text(feed.subtitle),
        "language": feed.language,
        "authors": [author],
        "items": [_item(entry, feed.language) for entry in feed.entries],
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _item(entry: FeedEntry, language: str) -> dict[str, Any]:
    published = {} if entry.published is None else {"date_published": moment(entry.published)}
    tags = {"tags": [isolated_text(name) for name in entry.categories]} if entry.categories else {}
    return {
        "id": entry.id,
        "url": entry.url,
        "title": isolated_text(entry.title),
        "content_html": entry.content,
        **published,
        "date_modified": moment(entry.updated),
        **tags,
        "language": language,
    }
