"""Feeds, read back by readers that are not ours and held against the model, in both languages."""

from __future__ import annotations

import re

import feedparser
import html5lib
import pytest
from lxml import etree

from following import TOPIC, calendar_of, feeds_of, text_of, words
from mujaz import tasks
from repository import FILE, Repository
from tiny import ADDRESS
from tongues import LANGUAGES

TAGS = ("ar", "en")
BY_TAG = {language.tag: language for language in LANGUAGES}
ISOLATES = re.compile("[\u2066-\u2069]")


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
def test_every_dated_briefing_is_there_whole_on_its_days(built, own_dossier, tag):
    entries = {entry.id: entry for entry in feeds_of(built, tag)[0].entries}
    for briefing in (record.value for record in own_dossier.briefings):
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
def test_amendments_say_what_changed_and_what_rests_on_it(built, own_dossier, tag):
    entries = feeds_of(built, tag)[0].entries
    changed = [(r.value, change) for r in own_dossier.briefings for change in r.value.amendments]
    assert changed
    for briefing, change in changed:
        (entry,) = (e for e in entries if e.id == f"{ADDRESS}{tag}/briefings/{briefing.slug}#{change.date}")
        assert entry.link == f"{ADDRESS}{tag}/briefings/{briefing.slug}/#amendments"
        said = words(text_of(entry.content[0].value))
        assert words(change.note.get(tag))[:60] in said
        resting = {f"{briefing.slug}/{name}" for name in change.statements}
        points = [p for r in own_dossier.topics for p in r.value.points if resting.intersection(p.rests_on)]
        assert [p.id for p in points if words(p.text.get(tag).partition("[](")[0]) not in said] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_weighed_topic_is_news_of_the_day_of_its_weighing(built, own_dossier, tag):
    (topic,) = (record.value for record in own_dossier.topics)
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


def test_a_feed_has_the_newest_alone(own_dossier):
    followed = tasks.followed(own_dossier)
    assert all(len(items) <= 20 for items in followed.news.values())
    days = [item.day for item in followed.news[None]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("tag", TAGS)
def test_a_feed_in_a_browser_says_what_it_is_and_when_what_was_new(built, tag):
    root = etree.parse(built / tag / "feed.xml").getroot()
    xhtml = {"h": "http://www.w3.org/1999/xhtml", "a": "http://www.w3.org/2005/Atom"}
    strings = BY_TAG[tag].strings
    (shown,) = root.findall("h:div", xhtml)
    direction = BY_TAG[tag].direction
    assert (shown.get("lang"), shown.get("dir")) == (tag, direction)
    said = [" ".join("".join(part.itertext()).split()) for part in shown]
    assert strings["feed.help"] in said
    assert root.findtext("a:id", namespaces=xhtml) in said[3]
    assert shown.find(".//h:a", xhtml).get("href") == f"{ADDRESS}{tag}/"
    for entry in root.findall("a:entry", xhtml):
        (line,) = entry.findall("h:p", xhtml)
        assert line.get("dir") == direction
        assert line.findtext("h:a", namespaces=xhtml) == entry.findtext("a:title", namespaces=xhtml)
        assert line.find("h:a", xhtml).get("href") == entry.find("a:link", xhtml).get("href")
        day = line.find("h:time", xhtml)
        assert f"{day.get('datetime')}T00:00:00Z" == entry.findtext("a:updated", namespaces=xhtml)
        year, _, number = day.get("datetime").split("-")
        assert {year, str(int(number))} <= set(re.findall(r"\d+", day.text))


def test_an_amendment_says_what_stood_before_where_git_knows_it(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE", str(tmp_path / "cache"))
    repository = Repository(tmp_path / "site")
    change = "amendments: [{date: 2026-11-24, note: {ar: صُحح, en: Put right}, statements: [s1]}]\n"
    repository.site.change(FILE, "status: published\n", "status: published\npublished: 2026-11-20\n")
    repository.commit("2026-11-20")
    repository.site.change(FILE, "Salim Amir arrived in Nur.", "Salim Amir came to Nur.")
    repository.site.change(FILE, "published: 2026-11-20\n", "published: 2026-11-20\nrevised: 2026-11-24\n")
    repository.site.files[FILE] += change
    repository.commit("2026-11-24")
    site = tasks.prepare_folder(repository.root).site
    addresses = tasks.Addresses({built.file: built.file for built in site.pages}, ADDRESS)
    for known, wanted in (
        (tasks.history_of(site), ["Salim Amir arrived in Nur.", "Salim Amir came to Nur."]),
        (None, ["Salim Amir came to Nur."]),
    ):
        files = dict(tasks.syndicated_files(site, addresses, known))
        (entry,) = (
            each for each in feedparser.parse(files["en/feed.xml"].encode()).entries if "#2026-11-24" in each.id
        )
        said = text_of(entry.content[0].value)
        assert re.findall(r"Salim Amir \w+ \w+ Nur\.", said) == wanted
