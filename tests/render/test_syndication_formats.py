"""Feeds, calendars, the list of pages and the search's description, of texts that mean harm in one format or another."""

from __future__ import annotations

import datetime as dt
import json
import re

import feedparser
import pytest
import vobject
from lxml import etree

from mujaz.render import (
    Feed,
    FeedEntry,
    FeedWords,
    FileSection,
    ListedFile,
    SiteSearch,
    atom,
    icalendar,
    json_feed,
    llms_txt,
    open_search,
)
from mujaz.views.syndication import CalendarView, EntryInCalendar

DAY = dt.date(2026, 11, 20)
HOSTILE = [
    "]]> <![CDATA[ </content></entry></feed>",
    "</script><script>alert(1)</script> & &amp; &#x27;",
    "a\x00b\x0b\x1f\x7f\ufffe\uffff\u2028c",
    '=HYPERLINK("https://else.example","x"); +1, -1; @sum',
    'a;b,c\\n\\d:e"f\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VCALENDAR',
    "- [x](javascript:alert(1))\n# b\n> c | d",
    "\u202eevil\u202c \u2067x\u2069 \u202e",
    "كلمات طويلة جدا تُطوى أسطرها عند خمسة وسبعين ثُمنًا ولا يُقطع منها حرف واحد مهما طالت " * 4,
    "😀" * 90,
]


def clean(text: str) -> str:
    """Return what stays of a text: no controls but isolates, which stand round words here on purpose."""
    kept = (c for c in text.replace("\n", " ") if c.isprintable() or c in "\u2066\u2067\u2068\u2069")
    return " ".join("".join(kept).split())


def feed(text: str) -> Feed:
    entry = FeedEntry("https://a.example/x", "https://a.example/x/", text, DAY, DAY, text, (text,), "<p>&lt;]]&gt;</p>")
    return Feed(
        url="https://a.example/feed.xml",
        json_url="https://a.example/feed.json",
        page="https://a.example/",
        icon="https://a.example/i.svg",
        style="s.css?a&b",
        language="en",
        title=text,
        subtitle=text,
        author=text,
        contact="mailto:a@a.example",
        rights=text,
        licence="",
        generator=("Mujaz", "1"),
        words=FeedWords("ltr", text, text, text),
        entries=(entry,),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_feeds_hold_any_text_as_text(text):
    made = atom(feed(text))
    read = feedparser.parse(made.encode(), sanitize_html=False)
    assert not read.bozo
    assert len(read.entries) == 1
    root = etree.fromstring(made.encode())
    named = [e.text for e in root.iter() if e.tag.endswith(("title", "subtitle", "rights", "name"))]
    assert {" ".join(name.split()) for name in named} == {clean(text)}
    (term,) = (e.get("term") for e in root.iter("{*}category"))
    assert " ".join(term.split()) == clean(text)
    # What browsers show is text too, and leads to the site alone.
    (entry,) = root.iter("{*}entry")
    assert (
        " ".join(entry.findtext("{*}p/{*}a").split()) == " ".join(entry.findtext("{*}p/{*}time").split()) == clean(text)
    )
    assert {link.get("href") for link in root.iter("{http://www.w3.org/1999/xhtml}a")} == {
        "https://a.example/",
        "https://a.example/x/",
    }
    (content,) = root.iter("{*}content")
    assert content.text == "<p>&lt;]]&gt;</p>"
    read = json.loads(json_feed(feed(text)))
    assert {read["title"], read["items"][0]["title"], read["items"][0]["tags"][0], read["authors"][0]["name"]} == {
        root.findtext("{*}title")
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_calendars_hold_any_text_as_text(text):
    entry = EntryInCalendar("e", DAY, DAY, dt.date.max, text, (text, text), text, "t.md#e", is_planned=True)
    view = CalendarView(text, "t.md", (entry,))
    made = icalendar(view, "en", "a.example", "Mujaz 1", lambda place: f"https://a.example/{place}")
    assert made == icalendar(view, "en", "a.example", "Mujaz 1", lambda place: f"https://a.example/{place}")
    lines = made.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None and b"\n" not in line and b"\r" not in line for line in lines)
    calendar = vobject.readOne(made)
    (event,) = calendar.vevent_list
    assert " ".join(event.summary.value.split()) == clean(text)
    first, second = event.description.value.split("\n")
    assert first == second == event.location.value == event.summary.value
    assert event.status.value == "TENTATIVE"


@pytest.mark.parametrize("text", HOSTILE)
def test_the_list_of_pages_and_the_search_hold_any_text_as_text(text):
    listed = llms_txt(text, [text], [text], [FileSection(text, (ListedFile(text, "https://a.example/x.md", text),))])
    assert sum(line.startswith("# ") for line in listed.splitlines()) == 1
    assert sum(line.startswith("## ") for line in listed.splitlines()) == 1
    assert sum(line.startswith("- ") for line in listed.splitlines()) == 1
    assert not re.search(r"(?<!\\)\]\(javascript", listed)
    assert "<script" not in listed
    made = open_search(
        SiteSearch(text, text, "en", "https://a.example/", "https://a.example/o.xml", "https://a.example/i")
    )
    root = etree.fromstring(made.encode())
    assert 0 < len(root.findtext("{*}ShortName")) <= 16
    assert len(root.findtext("{*}LongName")) <= 48


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("موجز · العلاقات العسكرية الليبية الباكستانية", "موجز"),
        ("Mujaz · Libyan–Pakistani military ties", "Mujaz"),
        ("Harbour: what ships bring", "Harbour"),
        ("Harbour notes", "Harbour notes"),
        ("A · B · all the rest of it", "A · B"),
        ("Notes of the old harbour", "Notes of the old"),
    ],
)
def test_a_short_name_ends_where_a_part_of_the_name_does(name, short):
    made = open_search(SiteSearch(name, "", "en", "https://a.example/", "https://a.example/o", "https://a.example/i"))
    assert re.sub("[\u2066-\u2069]", "", etree.fromstring(made.encode()).findtext("{*}ShortName")) == short
