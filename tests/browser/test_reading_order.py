from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# The addresses to which a link of the footer leads, page after page, from this one on; and all that these pages link to.
FOLLOW = """async (link) => {
  const seen = [], linked = new Set();
  for (let url = location.href; url && !seen.includes(url); ) {
    seen.push(url);
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
    for (const each of page.querySelectorAll("article a[href]")) linked.add(new URL(each.getAttribute("href"), url).href);
    const next = page.querySelector(link);
    url = next && new URL(next.getAttribute("href"), url).href;
  }
  return [seen, [...linked]];
}"""


def test_next_leads_through_all_pages_of_the_language_and_previous_back(tabs, site, language):
    page = tabs.open()
    page.goto(f"{language.tag}/")
    onwards, linked = page.evaluate(FOLLOW, ".md-footer__link--next")
    pages = site.pages(language)
    # Another view of a page, and pages that are entries of lists: what is in the sequence leads to each of them.
    entries = tuple(f"{language.tag}/{folder}/" for folder in ("names", "events"))
    beside = {path for path in pages if path.endswith("/parallel/") or path.startswith(entries)}
    assert len(beside) > 50
    assert sorted(onwards) == sorted(site.url + path for path in pages - beside)
    assert {site.url + path for path in beside} <= set(linked)
    page.goto(onwards[-1])
    assert page.evaluate(FOLLOW, ".md-footer__link--prev")[0] == onwards[::-1]
    page.locator(".md-footer__link--prev").click()
    expect(page).to_have_url(onwards[-2])
