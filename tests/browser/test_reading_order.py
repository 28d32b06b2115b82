from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def walk(page, turn):
    seen = [page.url]
    while (link := page.locator(f".md-footer__link--{turn}")).count():
        link.click()
        page.wait_for_url(lambda url: url not in seen)
        seen.append(page.url)
    return seen


def test_next_leads_through_all_pages_of_the_language_and_previous_back(page, site, language):
    page.goto(f"{language.tag}/")
    onwards = walk(page, "next")
    assert sorted(onwards) == sorted(site.url + path for path in site.pages(language))
    expect(page.locator(".md-footer__link--prev")).to_be_visible()
    assert walk(page, "prev") == onwards[::-1]
