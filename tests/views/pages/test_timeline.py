"""The timeline as its page shows it: precision in words, names of marks, and what can be filtered."""

from __future__ import annotations

import json

import pytest

from mujaz.model.places import places
from mujaz.views.pages.timeline import TimelineView, timeline_pages
from mujaz.views.timeline.facets import MOST
from mujaz.wording import Wording

BRIEFING, EVENTS, ENTITIES = "briefings/bridge.yml", "briefings/events.yml", "briefings/entities.yml"


@pytest.fixture
def timeline(tiny, tmp_path):
    """The timeline of a tiny site, in English unless another language is asked for."""

    def timeline(tag: str = "en") -> TimelineView:
        report = tiny.report(tmp_path)
        assert not report.errors
        (page,) = timeline_pages(report.dossier, Wording.of(report.dossier, tag, places(report.dossier)))
        return page.view

    return timeline


def with_events(tiny, *dates: str):
    ids = [f"e-{n}" for n in range(len(dates))]
    tiny.files[EVENTS] = "".join(
        f'- id: {name}\n  date: "{date}"\n  text: {{ar: حدث, en: It happened}}\n'
        for name, date in zip(ids, dates, strict=True)
    )
    tiny.change(BRIEFING, "key_events: [arrival]", f"key_events: [{ids[0] if ids else ''}]")
    return tiny.change(BRIEFING, "    events: [arrival]", f"    events: [{', '.join(ids)}]")


def listed(view: TimelineView) -> list:
    return [event for year in view.years for event in year.events]


@pytest.mark.parametrize(
    ("date", "kinds"),
    [
        ("2025-07-18", ["day"]),
        ("2025-07", ["month"]),
        ("2025", ["year"]),
        ("197X", ["decade"]),
        ("19XX", ["century"]),
        ("2026-34", ["part"]),
        ("2011/", ["interval", "unknown"]),
        ("/2011?", ["interval", "uncertain", "unknown"]),
        ("2011-02-17/2011", ["interval"]),
        ("2019-04/2020-06", ["interval"]),
        ("2011/..", ["interval", "open"]),
        ("1974~", ["year", "approximate"]),
        ("2011-03?", ["month", "uncertain"]),
        ("2011%", ["year", "approximate", "uncertain"]),
    ],
)
def test_precision_is_said_in_words_unless_it_is_the_day(timeline, tiny, date, kinds):
    with_events(tiny, date)
    view = timeline()
    (event,) = listed(view)
    assert [each.kind for each in event.precisions] == kinds
    assert [bool(each.words) for each in event.precisions] == [kind != "day" for kind in kinds]
    for picture in view.pictures:
        assert [list(mark.kinds) for mark in picture.marks] == [kinds]


def test_a_mark_is_named_by_its_date_in_words_and_what_happened(timeline):
    for picture in timeline().pictures:
        (mark,) = picture.marks
        assert mark.name == "about December 2025, inferred"
        assert str(mark.text) == "Salim Amir arrived in Nur."
        assert mark.anchor == "arrival"
        assert set(mark.kinds) == {"month", "approximate", "inferred"}


def test_the_legend_explains_what_the_picture_has_and_nothing_else(timeline, tiny):
    assert [each.kind for each in timeline().legend] == ["month", "inferred", "vague"]
    with_events(tiny, *["2025-07-18"] * 20, "2011/..")
    assert [each.kind for each in timeline().legend] == ["longer", "open", "several", "gap"]


def test_a_number_leads_to_the_year_in_which_its_events_begin(timeline, tiny):
    with_events(tiny, *["2025-07-18"] * 20)
    for picture in timeline().pictures:
        (mark,) = picture.marks
        assert (mark.anchor, mark.number, mark.name) == ("year-2025", "20", "18 July 2025: 20 events")


def test_an_event_belongs_to_its_sources_its_place_and_who_its_statements_are_about(timeline):
    (event,) = listed(timeline())
    assert event.belonging.source == ("s-1",)
    assert event.belonging.entity == ("nur", "salim-amir")
    assert event.belonging.year == ("2025",)


def test_a_place_has_what_happened_there_and_not_all_that_is_said_beside_it(timeline, tiny):
    tiny.change(EVENTS, "  place: nur\n", "")
    (event,) = listed(timeline())
    assert event.belonging.entity == ("salim-amir",)


def test_an_interval_belongs_to_the_listed_years_that_it_covers(timeline, tiny):
    with_events(tiny, "2019/2021", "2020-05-01", "2021", "2030", "2011/..")
    years = {event.view.id: event.belonging.year for event in listed(timeline())}
    assert years == {
        "e-0": ("2019", "2020", "2021"),
        "e-1": ("2020",),
        "e-2": ("2021",),
        "e-3": ("2030",),
        "e-4": ("2011",),
    }


def test_what_is_known_to_the_decade_or_century_stands_under_no_year_and_counts_as_none(timeline, tiny):
    with_events(tiny, "1900", "1974", "19XX", "197X", "1970", "2003", "20XX/..")
    view = timeline()
    assert [(year.id, year.label) for year in view.years] == [
        ("year-1900", "1900"),
        ("year-1970", "1970"),
        ("year-1974", "1974"),
        ("year-197x", "The 1970s"),
        ("year-19xx", "The 20th century"),
        ("year-2003", "2003"),
        ("year-20xx", "The 21st century"),
    ]
    assert view.facts == "7 events, in 4 different years"
    (options,) = [facet.options for facet in view.facets if facet.label == "Years"]
    assert [option.label for option in options] == ["1900", "1970", "1974", "2003"]
    years = {event.view.id: event.belonging.year for event in listed(view)}
    assert (years["e-2"], years["e-3"], years["e-6"]) == ((), (), ())
    assert timeline("ar").years[3].label == "سبعينيات القرن العشرين"


def test_a_number_of_events_of_a_decade_leads_to_its_heading(timeline, tiny):
    with_events(tiny, *["197X"] * 40)
    assert {mark.anchor for picture in timeline().pictures for mark in picture.marks if mark.number} <= {"year-197x"}


def test_what_is_planned_is_marked_in_the_list_and_in_the_picture(timeline, tiny):
    with_events(tiny, "2025-12-17", "2026-03")
    tiny.files[EVENTS] = tiny.files[EVENTS].replace('date: "2026-03"', 'date: "2026-03"\n  planned: yes')
    view = timeline()
    past, ahead = listed(view)
    assert ([each.kind for each in past.precisions], [each.kind for each in ahead.precisions]) == (
        ["day"],
        ["month", "planned"],
    )
    assert ahead.view.date == "March 2026"
    for picture in view.pictures:
        assert [("planned" in mark.kinds, mark.name) for mark in picture.marks] == [
            (False, "17 December 2025"),
            (True, "March 2026 (planned)"),
        ]
    assert "planned" in [each.kind for each in view.legend]


def test_a_hijri_date_stands_beside_the_gregorian_one(timeline, tiny):
    with_events(tiny, "2024-12-17")
    tiny.files[EVENTS] = tiny.files[EVENTS].replace('date: "2024-12-17"', 'date: "2024-12-17"\n  hijri: 1446-06-16')
    (event,) = listed(timeline())
    assert event.view.date == "17 December 2024 (16 Jumada al-Thani 1446 AH)"


def test_each_option_counts_the_events_that_it_shows(timeline, tiny):
    with_events(tiny, "2019", "2019", "2020")
    facets = {facet.label: facet.options for facet in timeline().facets}
    assert [(o.label, o.number, o.anchor) for o in facets["Years"]] == [
        ("2019", "2", "only_year_2019"),
        ("2020", "1", "only_year_2020"),
    ]
    assert [(o.label, o.count) for o in facets["Sources"]] == [("The unsigned item", "3 events")]
    assert "Documents" not in facets


def test_a_facet_offers_no_more_than_the_options_with_most_events(timeline, tiny):
    people = [f"person-{n}" for n in range(MOST + 5)]
    tiny.files[ENTITIES] += "".join(
        f"- id: {name}\n  type: person\n  name: {{ar: إنسان {name[7:]}, en: {name}}}\n  autolink: no\n"
        for name in people
    )
    tiny.change(BRIEFING, "[salim-amir, nur]", f"[salim-amir, nur, {', '.join(people)}]")
    (options,) = [facet.options for facet in timeline().facets if facet.label == "People"]
    assert len(options) == MOST


def test_words_for_how_many_are_shown_come_in_every_plural_form(timeline, tiny):
    with_events(tiny, "2019", "2020", "2021")
    arabic, english = (json.loads(timeline(tag).counter) for tag in ("ar", "en"))
    assert set(arabic["forms"]) == {"zero", "one", "two", "few", "many", "other"}
    assert english == {
        "digits": "0123456789",
        "forms": {"one": "{n} of 3 events shown", "other": "{n} of 3 events shown"},
        "locale": "en",
    }


def test_a_picture_in_arabic_mirrors_the_english_one(timeline, tiny):
    with_events(tiny, "2019", "2020-05-01", "2021")
    for arabic, english in zip(timeline("ar").pictures, timeline("en").pictures, strict=True):
        for one, other in zip(arabic.marks, english.marks, strict=True):
            assert one.anchor == other.anchor
        if english.drawing.frame.name == "wide":
            assert [mark.box.x for mark in arabic.marks] == sorted([mark.box.x for mark in arabic.marks], reverse=True)
            assert [mark.box.x for mark in english.marks] == sorted(mark.box.x for mark in english.marks)


def test_a_site_without_events_has_an_empty_timeline(timeline, tiny):
    tiny.change(BRIEFING, "    events: [arrival]\n", "").change(BRIEFING, "key_events: [arrival]\n", "")
    tiny.files[EVENTS] = "[]\n"
    view = timeline()
    assert (view.pictures, view.years, view.facets, view.legend) == ((), (), (), ())


TOPIC = "briefings/topics/bridge-of-nur.yml"


def with_key_events(tiny, dates: list[str], *key: int):
    """A site of one topic whose key events are those of these positions."""
    with_events(tiny, *dates)
    tiny.with_topic()
    return tiny.change(TOPIC, "key_events: [arrival]", f"key_events: [{', '.join(f'e-{n}' for n in key)}]")


def as_report(tiny, *positions: int):
    for position in positions:
        tiny.change(EVENTS, f"- id: e-{position}\n", f"- id: e-{position}\n  report: yes\n")


def test_a_timeline_begins_with_the_key_events_of_its_topic_and_without_its_name(timeline, tiny):
    with_key_events(tiny, ["2019", "2025-07-18", "2025-12-17"], 2, 1)
    (topic,) = timeline().topics
    assert topic.title is None
    assert [event.id for event in topic.events] == ["e-1", "e-2"]
    assert all(event.grounds for event in topic.events)


def test_the_topics_of_a_site_with_several_have_their_names_over_their_key_events(timeline, tiny):
    tiny.with_topic().with_topic("another")
    tiny.change(BRIEFING, "slug: bridge\n", "slug: bridge\ntopics: [bridge-of-nur, another]\n")
    assert [(topic.id, str(topic.title)) for topic in timeline().topics] == [
        ("another", "The bridge of Nur"),
        ("bridge-of-nur", "The bridge of Nur"),
    ]


def test_key_events_have_their_titles_in_the_picture_and_the_others_none(timeline, tiny):
    with_key_events(tiny, ["2019", "2025-07-18", "2025-12-17"], 1, 2)
    tiny.change(EVENTS, 'date: "2025-12-17"\n', 'date: "2025-12-17"\n  title: {ar: اتفاق, en: Agreement is signed}\n')
    (picture,) = timeline().pictures
    assert picture.drawing.frame.name == "wide", "on phones the strip stands for it"
    labels = {mark.anchor: mark.label for mark in picture.marks}
    words = {name: [str(line.words) for line in label.lines] for name, label in labels.items() if label}
    assert words == {"e-1": ["It happened"], "e-2": ["Agreement is signed"]}


def test_topics_take_turns_where_their_key_events_are_too_many_for_the_picture(timeline, tiny):
    with_key_events(tiny, [f"20{n:02}" for n in range(1, 17)], *range(8))
    tiny.with_topic("another")
    tiny.change(BRIEFING, "slug: bridge\n", "slug: bridge\ntopics: [bridge-of-nur, another]\n")
    others = ", ".join(f"e-{n}" for n in range(8, 16))
    tiny.change("briefings/topics/another.yml", "key_events: [arrival]", f"key_events: [{others}]")
    (picture,) = timeline().pictures
    named = [mark.anchor for mark in picture.marks if mark.label]
    assert named == [f"e-{n}" for n in (0, 1, 2, 3, 8, 9, 10, 11)]


def test_without_key_events_the_picture_has_no_names_and_phones_have_one_of_their_own(timeline, tiny):
    with_events(tiny, "2019", "2025")
    view = timeline()
    assert (view.topics, view.is_labelled, view.background) == ((), False, None)
    assert [picture.drawing.frame.name for picture in view.pictures] == ["wide", "tall"]
    assert not any(mark.label for picture in view.pictures for mark in picture.marks)


def test_years_before_the_first_key_event_are_background(timeline, tiny):
    with_key_events(tiny, ["1969-09-01", "1974", "1974~", "2011", "2025", "2025-07-18", "2026"], 5)
    view = timeline()
    assert view.background is not None
    assert view.background.label == "Background: 1969–2011, 4 events"
    assert [year.label for year in view.background.years] == ["1969", "1974", "2011"]
    assert [year.label for year in view.years] == ["2025", "2026"]
    assert [year.id for year in view.jumps] == ["year-1969", "year-1974", "year-2011", "year-2025", "year-2026"]
    assert view.background.belonging.source == ("s-1",)
    assert timeline("ar").background.label == "خلفية: 1969–2011، 4 وقائع"


def test_a_background_of_one_year_or_of_a_decade_is_named_by_its_years(timeline, tiny):
    with_key_events(tiny, ["1974", "2025"], 1)
    assert timeline().background.label == "Background: 1974, 1 event"
    tiny.files[EVENTS] = tiny.files[EVENTS].replace('"1974"', '"197X"')
    assert timeline().background.label == "Background: 1970–1979, 1 event"


def test_where_the_first_year_has_a_key_event_nothing_is_background(timeline, tiny):
    with_key_events(tiny, ["2024", "2025"], 0, 1)
    assert timeline().background is None


def test_reports_about_events_stand_apart_are_not_drawn_and_count_as_no_events(timeline, tiny):
    with_key_events(tiny, ["2024", "2025-07-18", "2025-07-19"], 1)
    as_report(tiny, 2)
    view = timeline()
    assert [event.view.id for event in listed(view)] == ["e-1"]
    assert [event.view.id for event in view.reports.events] == ["e-2"]
    assert (view.reports.id, view.reports.label) == ("reports", "Reports about these events")
    assert view.jumps[-1] == view.reports
    assert view.facts.startswith("2 events")
    assert "of 2 events" in view.counter
    assert [mark.anchor for picture in view.pictures for mark in picture.marks] == ["e-0", "e-1"]
    assert {option.count for facet in view.facets if facet.label == "Sources" for option in facet.options} == {
        "2 events"
    }


def test_a_report_keeps_its_anchor_and_what_it_belongs_to(timeline, tiny):
    with_events(tiny, "2024", "2025")
    as_report(tiny, 1)
    (report,) = timeline().reports.events
    assert report.view.id == "e-1"
    assert report.belonging.source == ("s-1",)


def test_an_event_is_headed_by_its_date_and_its_title_and_its_text_follows(timeline, tiny):
    tiny.change(EVENTS, "  text: {ar: و", "  title: {ar: وصول سالم عامر, en: Salim Amir arrives}\n  text: {ar: و")
    (event,) = listed(timeline())
    assert (event.view.date, str(event.view.title)) == ("about December 2025", "Salim Amir arrives")
    assert str(event.view.text) == "Salim Amir arrived in Nur."


def test_the_beginning_of_its_text_stands_for_a_title_and_a_short_text_is_not_said_twice(timeline, tiny):
    (event,) = listed(timeline())
    assert (str(event.view.title), event.view.text) == ("Salim Amir arrived in Nur.", None)
    long = "Salim Amir arrived in Nur with a large delegation of engineers, who then signed an agreement."
    tiny.change(EVENTS, "en: Salim Amir arrived in Nur.", f'en: "{long}"')
    (event,) = listed(timeline())
    assert str(event.view.title) == "Salim Amir arrived in Nur with a large delegation of engineers, who…"
    assert str(event.view.text) == long
