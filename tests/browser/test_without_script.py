from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# What opens on demand is closed, and what needs a script is hidden. On a phone a source that is silent says nothing, nor is that
# explained, and the strip of key events stands for the picture of the timeline.
CLOSED = (
    "details *, [hidden] *, .mjz-only *, .mjz-lookup, .mjz-caption, .mjz-silent, .mjz-matrix-key, .mjz-picture-labelled *, "
    ".mjz-other, .mjz-shown"
)
TEXTS = f"article :is(h1, h2, h3, h4, p, td, li):not({CLOSED})"


@pytest.fixture
def page(tabs):
    return tabs.open(java_script_enabled=False, viewport={"width": 390, "height": 844})


def test_page_is_readable_without_script(page, tabs, path):
    page.goto(path)
    expect(page.locator("h1")).to_be_in_viewport()
    count = page.locator(TEXTS).count()
    assert count > 2
    expect(page.locator(f"{TEXTS}:visible")).to_have_count(count)
    assert tabs.faults == []


def test_evidence_opens_and_switch_works_without_script(page, site, language, other):
    page.goto(site.page(language, "briefing"))
    evidence = page.locator("details.mjz-evidence:visible").first
    evidence.locator("summary").click()
    expect(evidence.locator("blockquote").first).to_be_visible()
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(site.url + site.page(other, "briefing"))


def test_the_other_language_is_shown_without_script(page, site, language, other):
    page.goto(site.page(language, "briefing"))
    texts = page.locator(".mjz-other:not(details *)")
    assert texts.count() > 2
    for text in texts.all():
        expect(text).to_be_hidden()
    page.get_by_role("checkbox").check()
    for text in texts.all():
        expect(text).to_be_visible()
        expect(text).to_have_attribute("lang", other.tag)


def test_links_of_the_home_page_work_without_script(page, site, language):
    page.goto(f"{language.tag}/")
    links = set(page.locator("a[href]").evaluate_all("links => links.map(link => link.href)"))
    assert site.url + site.page(language, "briefing") in links
    # The licence is the one thing that stands elsewhere.
    assert [link for link in links if not link.startswith(site.url)] == ["https://spdx.org/licenses/MIT.html"]
    for link in sorted(link for link in links if link.startswith(site.url)):
        address, _, fragment = link.partition("#")
        answer = page.request.get(address)
        assert answer.ok, link
        assert not fragment or f'id="{fragment}"' in answer.text(), link


def test_scheme_is_the_system_s_without_script_as_with_one(tabs, site, language):
    colours = "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.querySelector('h1')).color"
    for path in (site.page(language, "home"), "#choose"):
        seen = {}
        for scheme in ("dark", "light"):
            for script in (True, False):
                page = tabs.open(java_script_enabled=script, color_scheme=scheme)
                page.goto(path)
                page.wait_for_selector("h1")
                seen[scheme, script] = page.evaluate(colours)
        assert seen["dark", True] == seen["dark", False]
        assert seen["light", True] == seen["light", False]
        assert seen["light", True] != seen["dark", True]


def test_index_stands_in_for_the_search_without_script(page, tabs, site, language):
    page.goto(site.page(language, "briefing"))
    page.get_by_role("banner").get_by_role("link", name=language.strings["home.browse"]).click()
    expect(page).to_have_url(site.url + site.page(language, "a-z"))
    scripted = tabs.open()
    scripted.goto(site.page(language, "briefing"))
    expect(scripted.locator(".mjz-index-link")).to_be_hidden()


def test_navigation_is_reached_without_script(page, site, language):
    page.goto(site.page(language, "briefing"))
    page.locator(".mjz-drawer-link").click()
    nav = page.locator("#__nav")
    expect(nav).to_be_in_viewport()
    expect(page.locator(".md-header button:visible")).to_have_count(0)
    nav.locator("a").nth(2).click()
    expect(page).to_have_url(site.url + site.page(language, "timeline"))
