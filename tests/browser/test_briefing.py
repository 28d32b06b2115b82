from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("kind", ["briefing"], indirect=True)]

HEADINGS = "article :is(h1, h2, h3, h4)"
IDS = "headings => headings.map(heading => heading.id)"


@pytest.fixture
def evidence(shown):
    return shown.locator("details.mjz-evidence:visible").first


def test_evidence_opens_and_closes_by_click(evidence):
    quotation = evidence.locator("blockquote").first
    expect(quotation).to_be_hidden()
    evidence.locator("summary").click()
    expect(quotation).to_be_visible()
    evidence.locator("summary").click()
    expect(quotation).to_be_hidden()


def test_evidence_has_the_sources_language_and_direction(shown):
    marks = shown.locator("details.mjz-evidence blockquote").evaluate_all(
        "quotations => quotations.map(each => [each.lang, each.dir, getComputedStyle(each).direction])"
    )
    assert {tuple(mark) for mark in marks} == {("ar", "rtl", "rtl")}


def test_place_of_evidence_has_the_pages_direction(evidence, language):
    expect(evidence.locator("figcaption").first).to_have_css("direction", language.direction)


def test_headings_have_the_same_ids_in_every_language(shown, tabs, site, other):
    ids = shown.locator(HEADINGS).evaluate_all(IDS)
    statements = shown.locator(".mjz-statement > h3").evaluate_all(IDS)
    assert statements
    assert all(ids)
    assert len(ids) == len(set(ids))
    twin = tabs.open()
    twin.goto(site.page(other, "briefing"))
    assert twin.locator(HEADINGS).evaluate_all(IDS) == ids
    assert twin.locator(".mjz-statement > h3").evaluate_all(IDS) == statements


def test_links_of_headings_are_titled_in_the_pages_language(shown, language):
    links = shown.locator(HEADINGS).locator(".headerlink")
    expect(links).to_have_count(shown.locator(HEADINGS).count())
    assert set(links.evaluate_all("links => links.map(link => link.title)")) == {language.strings["permalink"]}
