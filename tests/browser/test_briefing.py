from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

IDS = "headings => headings.map(heading => heading.id)"


@pytest.fixture
def page(page, site, language):
    page.goto(site.page(language, "briefing"))
    return page


def test_evidence_opens_by_click(page):
    details = page.locator("details.mjz-evidence").first
    quotation = details.locator("blockquote").first
    expect(details).not_to_have_attribute("open", "")
    expect(quotation).to_be_hidden()
    details.locator("summary").click()
    expect(quotation).to_be_visible()


def test_evidence_opens_and_closes_by_keyboard(page):
    details = page.locator("details.mjz-evidence").first
    quotation = details.locator("blockquote").first
    expect(quotation).to_be_hidden()
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(quotation).to_be_visible()
    page.keyboard.press("Enter")
    expect(quotation).to_be_hidden()


def test_evidence_has_the_sources_language_and_direction(page):
    marks = page.locator("details.mjz-evidence blockquote").evaluate_all(
        "quotations => quotations.map(each => [each.lang, each.dir, getComputedStyle(each).direction])"
    )
    assert marks
    assert {tuple(mark) for mark in marks} == {("ar", "rtl", "rtl")}


def test_caption_of_evidence_has_the_pages_direction(page, language):
    expect(page.locator("details.mjz-evidence figcaption").first).to_have_css("direction", language.direction)


@pytest.mark.parametrize("headings", [".mjz-statement", "article :is(h1, h2, h3, h4)"])
def test_headings_have_the_same_ids_in_every_language(page, site, other, headings):
    ids = page.locator(headings).evaluate_all(IDS)
    assert ids
    assert all(ids)
    assert len(ids) == len(set(ids))
    page.goto(site.page(other, "briefing"))
    assert page.locator(headings).evaluate_all(IDS) == ids


def test_links_of_headings_are_titled_in_the_pages_language(page, language):
    titles = page.locator("article :is(h1, h2, h3, h4) .headerlink").evaluate_all(
        "links => links.map(each => each.title)"
    )
    assert len(titles) == page.locator("article :is(h1, h2, h3, h4)").count()
    assert set(titles) == {language.strings["permalink"]}


def test_links_inside_the_page_have_a_target(page):
    lost = page.locator("a[href^='#']").evaluate_all(
        "links => links.map(each => each.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))"
    )
    assert lost == []
