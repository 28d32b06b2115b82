from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# The addresses to which a link of the footer leads, page after page, from this one on.
FOLLOW = """async (link) => {
  const seen = [];
  for (let url = location.href; url && !seen.includes(url); ) {
    seen.push(url);
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
    const next = page.querySelector(link);
    url = next && new URL(next.getAttribute("href"), url).href;
  }
  return seen;
}"""


def test_next_leads_through_all_pages_of_the_language_and_previous_back(tabs, site, language):
    page = tabs.open()
    page.goto(f"{language.tag}/")
    onwards = page.evaluate(FOLLOW, ".md-footer__link--next")
    pages = {path for path in site.pages(language) if not path.endswith("/parallel/")}  # another view of a page
    assert sorted(onwards) == sorted(site.url + path for path in pages)
    page.goto(onwards[-1])
    assert page.evaluate(FOLLOW, ".md-footer__link--prev") == onwards[::-1]
    page.locator(".md-footer__link--prev").click()
    expect(page).to_have_url(onwards[-2])
