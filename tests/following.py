"""What readers follow, as tests read it: feeds and calendars by readers that are not ours, and a site that has all sorts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import feedparser
import html5lib
import jsonschema
import vobject
from lxml import etree

from tiny import TinySite

TOPIC = "libya-pakistan"
HERE = Path(__file__).parent / "tasks"
RELAX_NG = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
SCHEMA = json.loads((HERE / "json_feed.json").read_text("utf-8"))


def text_of(html: str) -> str:
    """Return what a reader reads of HTML, with one blank between words."""
    return " ".join(" ".join(html5lib.parse(html, namespaceHTMLElements=False).itertext()).split())


def words(text: str) -> str:
    """Return the words of a text without markup, which feeds show in the site's digits and without isolates."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\{[^}]*\}", lambda m: m[1] or m[2] or "", text).replace("*", "")
    return " ".join(re.sub(r"\W+", " ", text).split())


def feeds_of(folder: Path, tag: str, name: str = "") -> tuple[feedparser.FeedParserDict, dict]:
    place = folder / tag / name
    text = (place / "feed.xml").read_bytes()
    assert RELAX_NG.validate(etree.fromstring(text)), RELAX_NG.error_log
    atom = feedparser.parse(text, sanitize_html=False, resolve_relative_uris=False)
    assert not atom.bozo
    feed = json.loads((place / "feed.json").read_text("utf-8"))
    jsonschema.validate(feed, SCHEMA)
    return atom, feed


def calendar_of(folder: Path, tag: str, topic: str = TOPIC) -> vobject.base.Component:
    return vobject.readOne((folder / tag / "topics" / topic / "timeline.ics").read_bytes().decode())


DATES = {
    "2025-07-18": ("2025-07-18", "2025-07-19"),
    "2025-07": ("2025-07-01", "2025-08-01"),
    "2024-02": ("2024-02-01", "2024-03-01"),
    "2014": ("2014-01-01", "2015-01-01"),
    "1974~": ("1974-01-01", "1975-01-01"),
    "197X": ("1970-01-01", "1980-01-01"),
    "2025-34": ("2025-04-01", "2025-07-01"),
    "2019-04/2020-06": ("2019-04-01", "2020-07-01"),
    "2019-04-03/2019-04-05": ("2019-04-03", "2019-04-06"),
    "2011/..": ("2011-01-01", "2012-01-01"),
    "../2011-03-05": ("2011-03-05", "2011-03-06"),
}


def followed() -> TinySite:
    """The tiny site with days, two amendments of one day, and an event for each sort of date."""
    tiny = TinySite().with_topic().unchecked("MJZ507", "MJZ711", "MJZ810")
    tiny.change(
        "briefings/bridge.yml", "status: published\n", "status: published\npublished: 2026-11-20\nrevised: 2026-11-24\n"
    )
    tiny.change("briefings/bridge.yml", "slug: bridge\n", "slug: bridge\ntopics: [bridge-of-nur]\n")
    tiny.files["briefings/bridge.yml"] += (
        "amendments:\n"
        "  - {date: 2026-11-24, note: {ar: صُحح الطول., en: The length is corrected.}, statements: [s2]}\n"
        "  - {date: 2026-11-24, note: {ar: صُحح الاسم., en: The name is corrected.}}\n"
        "  - {date: 2026-11, note: {ar: عُدلت الصياغة., en: The wording is changed.}}\n"
    )
    names = [f"event-{number}" for number in range(len(DATES))]
    tiny.change("briefings/bridge.yml", "    events: [arrival]", f"    events: [arrival, planned, {', '.join(names)}]")
    tiny.files["briefings/events.yml"] += "".join(
        f'- id: {name}\n  date: "{date}"\n  planned: no\n  text: {{ar: حدث في المدينة., en: It happened in the town.}}\n'
        for name, date in zip(names, DATES, strict=True)
    )
    tiny.files["briefings/events.yml"] += (
        '- id: planned\n  date: "2027-03"\n  planned: yes\n  text: {ar: يُفتح الجسر., en: The bridge opens.}\n'
    )
    return tiny


def links_of(page: Path) -> list:
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    return [e for e in tree.iter("link") if "alternate" in e.get("rel", "").split() and e.get("type")]
