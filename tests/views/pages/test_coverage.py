"""Coverage: a matrix of events by sources, and a list of sources at each event where a matrix would be too wide."""

from __future__ import annotations

import pytest

from mujaz.model.places import places
from mujaz.views.pages import coverage
from mujaz.views.pages.coverage import CoverageView, coverage_pages
from mujaz.wording import Wording


@pytest.fixture
def view(tiny, tmp_path):
    def view() -> CoverageView:
        dossier = tiny.report(tmp_path).dossier
        (page,) = coverage_pages(dossier, Wording.of(dossier, "en", places(dossier)))
        return page.view

    return view


def test_few_sources_are_columns(view):
    assert [str(source) for source in view().sources] == ["The unsigned item"]
    (row,) = view().rows
    (cell,) = row.cells
    assert (cell.state, cell.words.runs[0].target) == ("reports", "briefings/bridge.md#s1")
    assert row.reporters is None


def test_many_sources_are_listed_at_the_events_that_they_report(view, monkeypatch):
    monkeypatch.setattr(coverage, "WIDEST", 0)
    assert view().sources == ()
    (row,) = view().rows
    assert row.cells == ()
    (run,) = row.reporters.runs
    assert (run.text, run.target) == ("The unsigned item", "briefings/bridge.md#s1")
