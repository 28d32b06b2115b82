from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def follow(page, link):
    """Follow a link of the footer from page to page; return the addresses."""
    seen = [page.url]
    while page.locator(link).count():
        page.locator(link).click()
        page.wait_for_url(lambda url: url not in seen)
        seen.append(page.url)
    return seen


def test_next_leads_through_all_pages_of_the_language_and_previous_back(tabs, site, language):
    page = tabs.open()
    page.goto(f"{language.tag}/")
    onwards = follow(page, ".md-footer__link--next")
    assert sorted(onwards) == sorted(site.url + path for path in site.pages(language))
    assert follow(page, ".md-footer__link--prev") == onwards[::-1]
