"""Calendars, read back by readers that are not ours and held against the model, in both languages."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from following import DATES, TOPIC, calendar_of, words
from tiny import ADDRESS

TAGS = ("ar", "en")
ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.mark.parametrize("tag", TAGS)
def test_a_calendar_has_the_events_of_its_topic_with_their_words(built, own_dossier, tag):
    events = {e.uid.value: e for e in calendar_of(built, tag).vevent_list}
    own = [r.value for r in own_dossier.events if not r.value.report]
    assert set(events) == {f"{event.id}.{tag}@mujaz.example" for event in own}
    for event in own:
        found = events[f"{event.id}.{tag}@mujaz.example"]
        assert found.summary.params["LANGUAGE"] == found.description.params["LANGUAGE"] == [tag]
        title = ISOLATES.sub("", found.summary.value)
        assert words(title).startswith(words((event.title or event.text).get(tag))[:40])
        about = ISOLATES.sub("", found.description.value)
        assert words(event.text.get(tag).partition("[](")[0]) in words(about) or event.title is None
        outlets = {own_dossier.source[m.source].short_name.get(tag) for m in own_dossier.references.events[event.id]}
        assert all(words(outlet) in words(about.splitlines()[-1]) for outlet in outlets)
        if event.inferred:
            assert words(event.inferred.reason.get(tag).partition("[](")[0])[:40] in words(about)
        assert found.url.value == f"{ADDRESS}{tag}/timeline/#{event.id}"
        assert found.dtstamp.value == dt.datetime(2026, 11, 27, tzinfo=dt.UTC)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", event.date) is None or found.dtstart.value == dt.date.fromisoformat(
            event.date
        )


@pytest.mark.parametrize(("tag", "mark"), [("ar", "مستنتج"), ("en", "inferred")])
def test_an_inferred_date_is_marked_in_the_title_which_calendars_show_alone(built, own_dossier, tag, mark):
    inferred = {r.value.id for r in own_dossier.events if r.value.inferred}
    events = {e.uid.value.partition(".")[0]: e for e in calendar_of(built, tag).vevent_list}
    assert 0 < len(inferred & set(events)) < len(events)
    for name, event in events.items():
        title = ISOLATES.sub("", event.summary.value)
        assert (re.search(rf"\(.*\d.*[,،] {mark}\)$", title) is not None) is (name in inferred), title


@pytest.mark.parametrize("tag", TAGS)
def test_a_description_begins_with_what_happened(built, own_dossier, tag):
    events = {e.uid.value.partition(".")[0]: e for e in calendar_of(built, tag).vevent_list}
    titled = [own_dossier.event[name] for name in events if own_dossier.event[name].title]
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
