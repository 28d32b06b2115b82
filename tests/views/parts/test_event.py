"""Events and reports about events: what stands apart, and what counts as an event."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.model.places import places
from mujaz.views.pages import briefing_pages, coverage_pages, name_pages
from mujaz.views.parts.event import published_reports, reported_events
from mujaz.views.print.booklet import booklet
from mujaz.wording import Wording

BRIEFING, EVENTS = "briefings/bridge.yml", "briefings/events.yml"


@pytest.fixture
def site(tiny, tmp_path):
    """A site of an arrival and a newspaper's report about it."""
    tiny.files[EVENTS] += (
        "- id: report-on-arrival\n"
        '  date: "2025-11"\n'
        "  report: yes\n"
        "  title: {ar: صحيفة تنشر تقريرًا, en: A newspaper publishes a report}\n"
        "  text: {ar: نشرت صحيفة تقريرًا عن الوصول., en: A newspaper published a report on the arrival.}\n"
    )
    tiny.change(BRIEFING, "    events: [arrival]", "    events: [arrival, report-on-arrival]")
    report = tiny.report(tmp_path)
    assert not report.errors
    return report


@pytest.fixture
def dossier(site):
    return site.dossier


@pytest.fixture
def wording(dossier):
    return Wording.of(dossier, "en", places(dossier))


def test_a_report_about_events_is_no_event(dossier):
    assert [event.id for event in reported_events(dossier)] == ["arrival"]
    assert [event.id for event in published_reports(dossier)] == ["report-on-arrival"]


def test_coverage_is_of_events(dossier, wording):
    (page,) = coverage_pages(dossier, wording)
    assert [str(row.text) for row in page.view.rows] == ["Salim Amir arrived in Nur."]


def test_a_briefing_lists_reports_apart_and_counts_its_events_without_them(dossier, wording):
    (page,) = briefing_pages(dossier, wording)
    assert [event.id for event in page.view.events] == ["arrival"]
    assert [event.id for event in page.view.reports] == ["report-on-arrival"]
    (source,) = page.view.sources
    assert source.agreed == "The only event is reported in no other, separate account"


def test_the_link_of_an_event_says_what_happened_and_not_only_when(dossier, wording):
    (page,) = briefing_pages(dossier, wording)
    (event,), (report,) = page.view.events, page.view.reports
    assert (event.date, str(event.link)) == ("about December 2025", "Salim Amir arrived in Nur.")
    assert str(report.link) == "A newspaper publishes a report"
    assert {run.target for run in report.link.runs} == {"timeline.md#report-on-arrival"}


def test_a_name_has_the_reports_that_it_is_part_of_apart_from_its_events(dossier, wording):
    (view,) = (page.view for page in name_pages(dossier, wording) if page.path == "names/salim-amir.md")
    assert [str(line) for line in view.events] == ["about December 2025: Salim Amir arrived in Nur."]
    assert [str(line) for line in view.reports] == ["November 2025: A newspaper published a report on the arrival."]


def test_in_print_reports_stand_apart_from_events_each_under_its_month(dossier, wording):
    printed = booklet(dossier, wording)
    assert [(group.label, len(group.events)) for group in printed.events] == [("December 2025", 1)]
    assert [(group.label, len(group.events)) for group in printed.reports] == [("November 2025", 1)]
    assert "1 event," in str(printed.front.kicker)


def test_stats_count_events_and_reports_each_by_themselves(site):
    counts = tasks.counts(site)
    assert (counts["events"], counts["reports about events"]) == (1, 1)
