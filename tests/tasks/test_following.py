"""Feeds and calendars are where pages say, lead to places that are there, and there are none where there is nothing."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from following import calendar_of, feeds_of, links_of
from tiny import ADDRESS

TAGS = ("ar", "en")
ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.mark.parametrize("tag", TAGS)
def test_every_link_of_a_feed_and_a_calendar_leads_to_a_place_that_is_there(built, tag):
    ids: dict[Path, set[str | None]] = {}
    entries = feeds_of(built, tag)[0].entries
    links = {link for e in entries for link in re.findall(r'href="([^"]+)"', e.content[0].value)}
    links |= {entry.link for entry in entries}
    links |= {str(e.url.value) for e in calendar_of(built, tag).vevent_list}
    assert len(links) > 50
    for link in links:
        assert link.startswith(ADDRESS), link
        path, mark, anchor = link.removeprefix(ADDRESS).partition("#")
        page = built / path / "index.html"
        if page not in ids:
            ids[page] = {e.get("id") for e in html5lib.parse(page.read_text("utf-8")).iter()}
        assert not mark or anchor in ids[page], link


@pytest.mark.parametrize("tag", TAGS)
def test_a_topic_has_what_is_its_own(sites, tag):
    site = sites["two"]
    everything, own, other = (
        {e.id for e in feeds_of(site, tag, name)[0].entries} for name in ("", "topics/bridge-of-nur", "topics/another")
    )
    base = f"https://host.example/below/{tag}"
    assert everything == own | other
    assert own & other == set()
    assert f"{base}/briefings/bridge" in own
    assert other == {f"{base}/topics/another#2026-11-25"}
    assert calendar_of(site, tag, "bridge-of-nur").vevent_list[0].uid.value.endswith("@host.example")
    assert not (site / tag / "topics" / "another" / "timeline.ics").exists()


@pytest.mark.parametrize("name", ["dated", "two"])
def test_every_page_leads_to_feeds_that_are_there_its_own_language_first(sites, name):
    site = sites[name]
    pages = [*site.rglob("index.html"), site / "404.html"]
    assert len(pages) > 20
    for page in pages:
        feeds = [e for e in links_of(page) if e.get("type") in {"application/atom+xml", "application/feed+json"}]
        assert feeds, page
        assert all(e.get("title") for e in feeds)
        if page.name == "404.html":  # its addresses begin at the host
            continue
        places = [(page.parent / e.get("href")).resolve().relative_to(site.resolve()) for e in feeds]
        assert all((site / place).is_file() for place in places)
        tag = page.relative_to(site).parts[0]
        assert places[0] == Path(tag if tag in TAGS else "ar") / "feed.xml"
        assert {place.parts[0] for place in places} == set(TAGS)


def test_readers_see_links_to_feeds_and_calendars_where_they_look(sites):
    def seen(path: str) -> set[str]:
        tree = html5lib.parse((sites["two"] / path / "index.html").read_text("utf-8"), namespaceHTMLElements=False)
        found = {e.get("href") for e in tree.iter("a") if e.get("type") in {"text/calendar", "application/atom+xml"}}
        assert all("".join(e.itertext()).strip() for e in tree.iter("a") if e.get("href") in found)
        return {str((Path(path) / link).as_posix()) for link in found}

    assert seen("en/topics/bridge-of-nur") == {
        "en/topics/bridge-of-nur/feed.xml",
        "en/topics/bridge-of-nur/timeline.ics",
        "en/topics/bridge-of-nur/../../feed.xml",
    }
    assert seen("en/timeline") == {"en/timeline/../topics/bridge-of-nur/timeline.ics", "en/timeline/../feed.xml"}
    assert seen("en/about") == {"en/about/../feed.xml"}


def test_what_has_no_day_is_in_no_feed_and_nothing_leads_to_one(sites):
    for name in ("undated", "nowhere"):
        found = [p for p in sites[name].rglob("*") if p.name in {"feed.xml", "feed.json", "timeline.ics"}]
        assert found == []
        for page in sites[name].rglob("index.html"):
            assert "feed.xml" not in page.read_text("utf-8")
            assert ".ics" not in page.read_text("utf-8")
