"""What pages say of feeds, calendars, the search and their Markdown: links in their heads, and links to be seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mujaz import tasks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


ATOM, JSON_FEED, CALENDAR = "application/atom+xml", "application/feed+json", "text/calendar"
"""Media types: RFC 4287, JSON Feed 1.1, RFC 5545."""

_LISTS = frozenset({"home", "topic", "timeline"})
"""Types of page that show what can be followed."""
_MOST = 12
"""How many topics' calendars the timeline of the site names; where there are more, the topics' pages do."""


@dataclass(frozen=True)
class FollowLink:
    """A link to what can be followed.

    Attributes:
        title: what it is.
        format: what its format is called.
        url: where it is inside the site.
        type: its media type.
        language: tag of its language.
    """

    title: str
    format: str
    url: str
    type: str
    language: str


class Following:
    """What pages of a site say of what can be followed.

    Args:
        site: the site.
        is_published: whether it is known where it is published; where it is not, there are no feeds and no calendars.
    """

    def __init__(self, site: tasks.BuiltSite, *, is_published: bool) -> None:
        self._site, self._is_published = site, is_published
        self._found = tasks.followed(site.dossier) if is_published else None
        self._topics = {record.value.id: record.value for record in site.dossier.topics}
        self._of_site = {tag: tuple(self._feeds(tag, None)) for tag in site.wordings}

    def of_page(self, tag: str, kind: str, file: str, url: str, *, is_root: bool = False) -> Mapping[str, object]:
        """Return what a page says.

        Args:
            tag: tag of its language.
            kind: its type; empty for one that is of no language alone.
            file: its path in the Markdown tree.
            url: its URL.
            is_root: whether it is the one at the site's root, which leads to all languages.

        Returns:
            `feeds` for its head, its own language's first; its `markdown`, empty where there is none, and the media
            type of that; the descriptions of `searches`, each with its language and what it is called, at the root of
            all languages; the `feed` of its language, and what is to `follow`, to be seen.
        """
        topics = self._topics_of(kind, file)
        feeds = [link for name in topics for link in self._feeds(tag, name)]
        others = [self._of_site[other][:1] for other in self._site.wordings if other != tag]
        own = self._of_site[tag]
        return {
            "feeds": (*own, *feeds, *(link for links in others for link in links)),
            "feed": own[0] if own else None,
            "markdown": tasks.markdown_path(url) if kind else "",
            "markdown_type": tasks.MARKDOWN,
            "searches": self._searches(self._site.wordings if is_root else (tag,)),
            "follow": tuple(self._follow(tag, kind, file)) if kind in _LISTS else (),
        }

    def _searches(self, tags: Iterable[str]) -> list[tuple[str, str, str]]:
        """Return the descriptions of the search in languages: tag, what it is called, and where it is in the site."""
        return [(tag, self._site.names[tag], tasks.search_path(tag)) for tag in tags if self._is_published]

    def _topics_of(self, kind: str, file: str) -> tuple[str, ...]:
        """Return the topics whose feeds a page names besides the site's; a site with one topic is that topic."""
        if len(self._topics) < 2:  # noqa: PLR2004 - one
            return ()
        name = PurePosixPath(file).stem
        if kind == "topic":
            return (name,)
        return tuple(self._site.dossier.topical.briefings.get(name, ())) if kind == "briefing" else ()

    def _follow(self, tag: str, kind: str, file: str) -> Iterator[FollowLink]:
        wording, parts = self._site.wordings[tag], PurePosixPath(file).parts
        # The page of a topic, and its timeline, have that topic's; on a site with one topic the others do.
        own = parts[2].removesuffix(".md") if parts[1:2] == ("topics",) else None
        for name in self._calendars(kind, own):
            is_told = own is None and name is not None and len(self._topics) > 1
            topic = f"{wording.language.colon} {wording.plain(self._topics[name].title)}" if name and is_told else ""
            yield FollowLink(
                wording.text("calendar") + topic, "iCalendar", tasks.calendar_path(tag, name), CALENDAR, tag
            )
        if kind != "timeline":
            yield from (replace(link, title=wording.text("feed")) for link in self._feeds(tag, own))

    def _calendars(self, kind: str, own: str | None) -> list[str | None]:
        found: list[str | None] = [*self._found.events] if self._found else []
        if own is not None:
            return [name for name in found if name == own]
        if len(self._topics) > 1:
            return found[:_MOST] if kind == "timeline" else []
        return found

    def _feeds(self, tag: str, name: str | None) -> Iterator[FollowLink]:
        if self._found is None or name not in self._found.news:
            return
        title = tasks.feed_title(self._topics.get(name or ""), self._site, tag)
        yield FollowLink(title, "Atom", tasks.feed_path(tag, name), ATOM, tag)
        yield FollowLink(title, "JSON Feed", tasks.json_feed_path(tag, name), JSON_FEED, tag)
