from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

WORDS = {"ar": "بنغازي", "en": "Benghazi"}


def test_search_finds_pages_of_its_own_language(tab, faults, site, language, screen):
    page = tab(viewport=screen)
    page.goto(site.page(language, "about"))
    query = page.locator(".md-search__input")
    if not query.is_visible() or screen["width"] < 1000:
        page.locator("label.md-header__button[for=__search]").click()
    query.press_sequentially(WORDS[language.tag])
    links = page.locator(".md-search-result__link")
    expect(links.first).to_be_visible()
    found = links.evaluate_all("links => links.map(link => link.href)")
    assert [address for address in found if not address.startswith(f"{site.url}{language.tag}/")] == []
    expect(page.locator("mark").first).to_contain_text(WORDS[language.tag])
    links.first.click()
    expect(page.locator("html")).to_have_attribute("lang", language.tag)
    assert page.url.partition("?")[0] in {site.url + path for path in site.pages(language)}
    assert faults == []


def test_search_says_in_its_own_language_that_it_found_nothing(page, site, language):
    page.goto(site.page(language, "home"))
    page.locator(".md-search__input").press_sequentially("qqqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text(language.theme["search.result.none"])
