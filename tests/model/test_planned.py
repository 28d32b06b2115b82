"""Which events lay ahead when the sources were written, and where pages say so."""

from __future__ import annotations

import re

import pytest

from mujaz import tasks
from mujaz.edges import read_site

B, V, R = "briefings/bridge.yml", "briefings/events.yml", "seeds/s-1.yml"


@pytest.fixture
def pages(tiny, tmp_path):
    """The Markdown of a tiny site's pages in English, by the type of page."""

    def pages() -> dict[str, str]:
        root = tiny.write(tmp_path)
        report = tasks.report_folder(root)
        assert not report.errors
        site = tasks.build_pages(report.dossier, read_site(root).templates)
        return {built.kind: built.markdown for built in site.pages if built.page.language == "en"}

    return pages


PLANNED = [
    ("the source's day", "2026-03", "date: 2025-12-20", True),
    ("the very day of the source", "2025-12-20", "date: 2025-12-20", False),
    ("a month that the source's day is in", "2025-12", "date: 2025-12-20", False),
    ("the day after", "2025-12-21", "date: 2025-12-20", True),
    ("a source of a month", "2025-12-31", "date: 2025-12", False),
    ("an interval from then on", "2026/..", "date: 2025-12-20", True),
    ("an interval that has begun", "2025/2027", "date: 2025-12-20", False),
    ("an interval without a beginning", "../2027", "date: 2025-12-20", False),
    ("a decade", "202X", "date: 2025-12-20", False),
    ("a source of no known day", "2040", "", False),
]


@pytest.mark.parametrize(
    ("date", "shown", "planned"), [case[1:] for case in PLANNED], ids=[case[0] for case in PLANNED]
)
def test_what_begins_after_its_sources_is_planned(date, shown, planned, tiny, pages):
    tiny.change(V, '"2025-12~"', f'"{date}"')
    if shown:
        tiny.change(R, "date_shown:\n", f"date_shown:\n  {shown}\n")
    assert ("(planned)" in pages()["coverage"]) is planned


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (R, "headline:", "published: 2025-12-20\nheadline:"),
        (R, "headline:", "retrieved: 2025-12-20\nheadline:"),
        (B, "terms: [delegation]", "terms: [delegation]\npublished: 2025-12-20"),
        (B, "terms: [delegation]", "terms: [delegation]\nrevised: 2025-12-20"),
    ],
)
def test_any_day_that_the_site_knows_tells(file, old, new, tiny, pages):
    tiny.change(V, '"2025-12~"', '"2026-03"').change(file, old, new)
    assert "(planned)" in pages()["coverage"]


@pytest.mark.parametrize(("word", "planned"), [("yes", True), ("no", False)])
def test_what_an_event_says_itself_counts(word, planned, tiny, pages):
    tiny.change(V, '"2025-12~"', f'"2026-03"\n  planned: {word}')
    tiny.change(R, "date_shown:\n", "date_shown:\n  date: 2025-12-20\n")
    assert ("(planned)" in pages()["coverage"]) is planned


def test_what_is_planned_is_not_told_among_what_happened(tiny, pages):
    before = pages()
    assert 'id="events"' in before["briefing"]
    assert 'id="planned"' not in before["briefing"]
    tiny.change(V, '"2025-12~"', '"2026-03"\n  planned: yes')
    after = pages()
    assert 'id="events"' not in after["briefing"]
    _, _, planned = after["briefing"].partition('id="planned"')
    assert re.search(r"<summary>What is planned \(1\)</summary>\s.*\s### .*March 2026", planned, re.DOTALL)
    assert "mjz-precision-planned" in after["timeline"]
