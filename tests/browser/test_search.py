from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

WORDS = {"ar": "بنغازي", "en": "Benghazi"}


@pytest.fixture
def search(tabs, site, language):
    """Look for a word on a page that does not have it."""

    def search(word, **options):
        page = tabs.open(**options)
        page.goto(site.page(language, "about"))
        button = page.locator(".mjz-search-open")
        query = page.locator(".md-search__input")
        (button if button.is_visible() else query).click()
        query.fill(word)
        query.press("End")  # the theme heeds keys, and `fill` presses none
        return page

    return search


def test_search_finds_pages_of_its_own_language(search, tabs, site, language, screen):
    page = search(WORDS[language.tag], viewport=screen)
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_visible()
    expect(links.first.locator("mark").first).to_have_text(WORDS[language.tag])
    pages = {site.url + path for path in site.pages(language)}
    found = links.evaluate_all("links => links.map(link => link.href.split(/[?#]/)[0])")
    assert set(found) <= pages
    links.first.click()
    expect(page.locator("html")).to_have_attribute("lang", language.tag)
    expect(page.locator("article")).to_contain_text(WORDS[language.tag])
    assert tabs.faults == []


def test_search_says_in_its_own_language_that_it_found_nothing(search, language):
    page = search("qqqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text(language.theme["search.result.none"])
