"""The search, asked by the address that the site's OpenSearch description gives to browsers."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from lxml import etree
from playwright.sync_api import expect

from tiny import ADDRESS

pytestmark = pytest.mark.browser

ASKED = {"ar": ("حفتر بنغازي", "حفتر"), "en": ("Haftar & Benghazi", "Haftar")}


def test_the_address_of_the_description_asks_the_search(tabs, site, language):
    root = etree.fromstring((site.folder / language.tag / "opensearch.xml").read_bytes())
    (template,) = (e.get("template") for e in root.iter("{*}Url") if e.get("type") == "text/html")
    words, found = ASKED[language.tag]
    asked = template.removeprefix(ADDRESS).replace("{searchTerms}", quote(words, safe=""))
    page = tabs.open()
    page.goto(asked)
    field = page.get_by_role("searchbox")
    expect(field).to_have_value(words)
    expect(field).to_be_focused()
    first = page.locator(".mjz-search-list a").first
    expect(first).to_have_attribute("href", re.compile(rf"/{language.tag}/"))
    expect(first).to_contain_text(found)


def test_a_browser_finds_the_description_in_the_head_of_a_page(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "about"))
    link = page.locator('link[rel="search"]')
    answer = page.request.get(link.evaluate("element => element.href"))
    assert answer.ok
    assert f"<Language>{language.tag}</Language>" in answer.text()


def test_a_feed_that_is_opened_shows_what_is_new_by_its_titles(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "home"))
    address = page.locator('a[type="application/atom+xml"]').first.evaluate("element => element.href")
    page.goto(address)
    shown = page.locator("entry > p")
    titles, links = page.locator("entry > title"), shown.locator("a")
    assert shown.count() == titles.count() > 3
    for number in range(shown.count()):
        expect(links.nth(number)).to_be_visible()
        assert links.nth(number).text_content() == titles.nth(number).text_content()
    expect(shown.locator("time").first).to_be_visible()
    for hidden in (titles.first, page.locator("entry > content").first, page.locator("entry > id").first):
        expect(hidden).to_be_hidden()
