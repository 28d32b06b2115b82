"""Feeds and calendars, read back by readers that are not ours and held against the model, in both languages."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import feedparser
import html5lib
import jsonschema
import pytest
import vobject
from lxml import etree

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.model.publication import visible
from mujaz.tasks.check import loaded_files
from tiny import ADDRESS, REPOSITORY, TinySite

TAGS = ("ar", "en")
TOPIC = "libya-pakistan"
HERE = Path(__file__).parent
RELAX_NG = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
SCHEMA = json.loads((HERE / "json_feed.json").read_text("utf-8"))
ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.fixture(scope="module")
def dossier():
    return visible(loaded_files(read_site(REPOSITORY)).dossier, drafts=False)


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


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", ["", f"topics/{TOPIC}"])
def test_both_formats_say_the_same_and_what_they_are(built, tag, name):
    atom, feed = feeds_of(built, tag, name)
    assert atom.version == "atom10"
    assert atom.feed.language == feed["language"] == tag
    assert atom.feed.title == feed["title"]
    assert atom.feed.subtitle == feed["description"]
    assert (atom.feed.author_detail.name, atom.feed.id) == (
        feed["authors"][0]["name"],
        feed["feed_url"].replace(".json", ".xml"),
    )
    (own,) = (link.href for link in atom.feed.links if link.rel == "self")
    assert own == atom.feed.id == f"{ADDRESS}{tag}/{name}{'/' if name else ''}feed.xml"
    assert atom.feed.updated == max(entry.updated for entry in atom.entries)
    assert [(e.id, e.link, e.title, e.updated, e.content[0].value) for e in atom.entries] == [
        (i["id"], i["url"], i["title"], i["date_modified"], i["content_html"]) for i in feed["items"]
    ]
    assert [e.get("published") for e in atom.entries] == [i.get("date_published") for i in feed["items"]]
    assert len({entry.id for entry in atom.entries}) == len(atom.entries) <= 20


@pytest.mark.parametrize("tag", TAGS)
def test_every_dated_briefing_is_there_whole_on_its_days(built, dossier, tag):
    entries = {entry.id: entry for entry in feeds_of(built, tag)[0].entries}
    for briefing in (record.value for record in dossier.briefings):
        entry = entries[f"{ADDRESS}{tag}/briefings/{briefing.slug}"]
        days = [briefing.published, briefing.revised, *(change.date for change in briefing.amendments)]
        assert entry.published == f"{briefing.published}T00:00:00Z"
        assert entry.updated == f"{max(filter(None, days))}T00:00:00Z"
        assert words(ISOLATES.sub("", entry.title)) == words(briefing.title.get(tag))
        said = words(text_of(entry.content[0].value))
        texts = [briefing.summary, *(s.text for s in briefing.statements if "[" not in s.text.get(tag))]
        assert len(texts) > len(briefing.statements) // 2
        assert not [text.get(tag) for text in texts if "[](" not in text.get(tag) and words(text.get(tag)) not in said]


@pytest.mark.parametrize("tag", TAGS)
def test_amendments_say_what_changed_and_what_rests_on_it(built, dossier, tag):
    entries = feeds_of(built, tag)[0].entries
    changed = [(r.value, change) for r in dossier.briefings for change in r.value.amendments]
    assert changed
    for briefing, change in changed:
        (entry,) = (e for e in entries if e.id == f"{ADDRESS}{tag}/briefings/{briefing.slug}#{change.date}")
        assert entry.link == f"{ADDRESS}{tag}/briefings/{briefing.slug}/#amendments"
        said = words(text_of(entry.content[0].value))
        assert words(change.note.get(tag))[:60] in said
        resting = {f"{briefing.slug}/{name}" for name in change.statements}
        points = [p for r in dossier.topics for p in r.value.points if resting.intersection(p.rests_on)]
        assert [p.id for p in points if words(p.text.get(tag).partition("[](")[0]) not in said] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_weighed_topic_is_news_of_the_day_of_its_weighing(built, dossier, tag):
    (topic,) = (record.value for record in dossier.topics)
    (entry,) = (e for e in feeds_of(built, tag)[0].entries if "/topics/" in e.id)
    assert entry.id == f"{ADDRESS}{tag}/topics/{topic.id}#{topic.as_of}"
    assert (entry.published, entry.updated, entry.link) == (*[f"{topic.as_of}T00:00:00Z"] * 2, f"{ADDRESS}{tag}/")
    said = words(text_of(entry.content[0].value))
    assert [p.id for p in topic.points if words(p.text.get(tag).partition("[](")[0]) not in said] == []


@pytest.mark.parametrize("tag", TAGS)
def test_content_says_its_language_and_direction_and_keeps_isolates(built, tag):
    direction = {"ar": "rtl", "en": "ltr"}[tag]
    found = 0
    for entry in feeds_of(built, tag)[0].entries:
        (body,) = html5lib.parse(entry.content[0].value, namespaceHTMLElements=False).iter("body")
        (whole,) = body
        assert (whole.tag, whole.get("lang"), whole.get("dir")) == ("div", tag, direction)
        assert {e.tag for e in whole.iter()} <= {"div", "h2", "p", "ul", "li", "a", "bdi", "em", "span"}
        isolated = list(whole.iter("bdi"))
        assert all(e.get("dir") in {"ltr", "rtl"} for e in isolated)
        found += len(isolated)
        page = html5lib.parse(
            (built / entry.link.removeprefix(ADDRESS).partition("#")[0] / "index.html").read_text("utf-8")
        )
        same = {"".join(e.itertext()): e.get("dir") for e in page.iter("{http://www.w3.org/1999/xhtml}bdi")}
        assert all(same["".join(e.itertext())] == e.get("dir") for e in isolated)
    assert found >= {"ar": 4, "en": 0}[tag]


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


def calendar_of(folder: Path, tag: str, topic: str = TOPIC) -> vobject.base.Component:
    return vobject.readOne((folder / tag / "topics" / topic / "timeline.ics").read_bytes().decode())


@pytest.mark.parametrize("tag", TAGS)
def test_a_calendar_has_the_events_of_its_topic_with_their_words(built, dossier, tag):
    events = {e.uid.value: e for e in calendar_of(built, tag).vevent_list}
    own = [r.value for r in dossier.events if not r.value.report]
    assert set(events) == {f"{event.id}.{tag}@mujaz.example" for event in own}
    for event in own:
        found = events[f"{event.id}.{tag}@mujaz.example"]
        assert found.summary.params["LANGUAGE"] == found.description.params["LANGUAGE"] == [tag]
        title = ISOLATES.sub("", found.summary.value)
        assert words(title).startswith(words((event.title or event.text).get(tag))[:40])
        about = ISOLATES.sub("", found.description.value)
        assert words(event.text.get(tag).partition("[](")[0]) in words(about) or event.title is None
        outlets = {dossier.source[m.source].short_name.get(tag) for m in dossier.references.events[event.id]}
        assert all(words(outlet) in words(about.splitlines()[-1]) for outlet in outlets)
        if event.inferred:
            assert words(event.inferred.reason.get(tag).partition("[](")[0])[:40] in words(about)
        assert found.url.value == f"{ADDRESS}{tag}/timeline/#{event.id}"
        assert found.dtstamp.value == dt.datetime(2026, 11, 27, tzinfo=dt.UTC)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", event.date) is None or found.dtstart.value == dt.date.fromisoformat(
            event.date
        )


@pytest.mark.parametrize(("tag", "mark"), [("ar", "مستنتج"), ("en", "inferred")])
def test_an_inferred_date_is_marked_in_the_title_which_calendars_show_alone(built, dossier, tag, mark):
    inferred = {r.value.id for r in dossier.events if r.value.inferred}
    events = {e.uid.value.partition(".")[0]: e for e in calendar_of(built, tag).vevent_list}
    assert 0 < len(inferred & set(events)) < len(events)
    for name, event in events.items():
        title = ISOLATES.sub("", event.summary.value)
        assert (re.search(rf"\(.*\d.*[,،] {mark}\)$", title) is not None) is (name in inferred), title


@pytest.mark.parametrize("tag", TAGS)
def test_a_description_begins_with_what_happened(built, dossier, tag):
    events = {e.uid.value.partition(".")[0]: e for e in calendar_of(built, tag).vevent_list}
    titled = [dossier.event[name] for name in events if dossier.event[name].title]
    assert titled
    for event in titled:
        first = ISOLATES.sub("", events[event.id].description.value).splitlines()[0]
        pieces = re.split(r"\[\]\([^)]*\)", event.text.get(tag))
        assert all(words(piece) in words(first) for piece in pieces), event.id


@pytest.mark.parametrize("tag", TAGS)
def test_a_calendar_says_its_own_language_and_confirms_nothing(built, tag):
    calendar = calendar_of(built, tag)
    assert calendar.prodid.value.endswith(f"//{tag.upper()}")
    assert not [e for e in calendar.vevent_list if hasattr(e, "status")]


@pytest.mark.parametrize("path", [f"{tag}/topics/{TOPIC}/timeline.ics" for tag in TAGS])
def test_lines_are_folded_at_75_octets_and_no_letter_is_cut(built, path):
    content = (built / path).read_bytes()
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # none ends or begins inside a letter
    assert not re.search(rb"METHOD", content)


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


@pytest.fixture(scope="module")
def sites(tmp_path_factory, run):
    """The tiny site built with changes: at its address, below another, with its slug changed, and without an address."""
    folder = tmp_path_factory.mktemp("tiny")

    def build(name: str, site: TinySite, address: str) -> Path:
        root = site.write(folder / name)
        done = run("mkdocs", "build", cwd=root, SITE_URL=address)
        assert done.returncode == 0, done.stdout + done.stderr
        return root / "site"

    return {
        "dated": build("dated", followed(), ADDRESS),
        "moved": build(
            "moved",
            followed()
            .change("briefings/bridge.yml", "slug: bridge\n", "slug: new-bridge\naliases: [bridge]\n")
            .change("briefings/topics/bridge-of-nur.yml", "[bridge/s1]", "[new-bridge/s1]")
            .change("briefings/topics/bridge-of-nur.yml", "[bridge/s2]", "[new-bridge/s2]"),
            ADDRESS,
        ),
        "two": build("two", followed().with_topic("another"), "https://host.example/below/"),
        "undated": build("undated", TinySite(), ADDRESS),
        "nowhere": build("nowhere", followed(), ""),
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


@pytest.mark.parametrize("tag", TAGS)
def test_an_event_takes_all_days_that_its_date_allows(sites, tag):
    events = {e.uid.value.partition(".")[0]: e for e in calendar_of(sites["dated"], tag, "bridge-of-nur").vevent_list}
    for number, (date, (first, behind)) in enumerate(DATES.items()):
        event = events[f"event-{number}"]
        assert (str(event.dtstart.value), str(event.dtend.value)) == (first, behind), date
        assert not hasattr(event, "status")
        is_exact = re.fullmatch(r"\d{4}-\d\d-\d\d", date) is not None
        assert event.summary.value.endswith(")") is not is_exact, date
        assert ("(" in event.description.value.splitlines()[0]) is not is_exact, date


@pytest.mark.parametrize(("tag", "about", "planned"), [("ar", "نحو 1974", "مخطط له"), ("en", "about 1974", "planned")])
def test_precision_and_plans_are_said_in_words(sites, tag, about, planned):
    events = {e.uid.value.partition(".")[0]: e for e in calendar_of(sites["dated"], tag, "bridge-of-nur").vevent_list}
    named = events[f"event-{list(DATES).index('1974~')}"]
    assert about in ISOLATES.sub("", named.summary.value)
    assert about in ISOLATES.sub("", named.description.value)
    assert planned in events["planned"].summary.value
    assert events["planned"].status.value == "TENTATIVE"
    assert (str(events["planned"].dtstart.value), str(events["planned"].dtend.value)) == ("2027-03-01", "2027-04-01")


@pytest.mark.parametrize("tag", TAGS)
def test_changes_of_one_day_are_two_and_one_without_a_day_is_none(sites, tag):
    entries = feeds_of(sites["dated"], tag)[0].entries
    base = f"{ADDRESS}{tag}/briefings/bridge"
    assert [e.id for e in entries] == [
        f"{ADDRESS}{tag}/topics/bridge-of-nur#2026-11-25",
        f"{base}#2026-11-24-2",
        f"{base}#2026-11-24",
        base,
    ]
    assert (entries[-1].published, entries[-1].updated) == ("2026-11-20T00:00:00Z", "2026-11-24T00:00:00Z")


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_called_otherwise_now_is_the_same_entry(sites, tag):
    before, after = (feeds_of(sites[name], tag)[0].entries for name in ("dated", "moved"))
    assert [e.id for e in before] == [e.id for e in after]
    assert after[-1].link == f"{ADDRESS}{tag}/briefings/new-bridge/"
    calendars = [calendar_of(sites[name], tag, "bridge-of-nur").vevent_list for name in ("dated", "moved")]
    assert [e.uid.value for e in calendars[0]] == [e.uid.value for e in calendars[1]]


def test_what_has_no_day_is_in_no_feed_and_nothing_leads_to_one(sites):
    for name in ("undated", "nowhere"):
        found = [p for p in sites[name].rglob("*") if p.name in {"feed.xml", "feed.json", "timeline.ics"}]
        assert found == []
        for page in sites[name].rglob("index.html"):
            assert "feed.xml" not in page.read_text("utf-8")
            assert ".ics" not in page.read_text("utf-8")


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


def links_of(page: Path) -> list:
    tree = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    return [e for e in tree.iter("link") if "alternate" in e.get("rel", "").split() and e.get("type")]


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


def test_a_feed_has_the_newest_alone(dossier):
    followed = tasks.followed(dossier)
    assert all(len(items) <= 20 for items in followed.news.values())
    days = [item.day for item in followed.news[None]]
    assert days == sorted(days, reverse=True)
