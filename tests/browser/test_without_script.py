from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page(tab):
    return tab(java_script_enabled=False, viewport={"width": 390, "height": 844})


def test_page_is_readable_without_script(page, faults, site, language, kind):
    page.goto(site.page(language, kind))
    expect(page.locator("h1")).to_be_in_viewport()
    texts = page.locator("article > :is(h1, h2, h3, h4, p)")
    assert texts.count() > 2
    expect(page.locator("article > :is(h1, h2, h3, h4, p):visible")).to_have_count(texts.count())
    expect(page.locator("article")).to_have_css("opacity", "1")
    assert faults == []


def test_evidence_opens_without_script(page, site, language):
    page.goto(site.page(language, "briefing"))
    details = page.locator("details.mjz-evidence").first
    details.locator("summary").click()
    expect(details.locator("blockquote").first).to_be_visible()


def test_switch_works_without_script(page, site, language, other, kind):
    page.goto(site.page(language, kind))
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(site.url + site.page(other, kind))


def test_links_of_the_home_page_work_without_script(page, site, language):
    page.goto(f"{language.tag}/")
    links = set(page.locator("a[href]").evaluate_all("links => links.map(link => link.href)"))
    inside = {link for link in links if link.startswith(site.url)}
    assert links == inside
    assert {link.partition("#")[0] for link in inside} > {site.url + site.page(language, "briefing")}
    for link in sorted(inside):
        address, _, fragment = link.partition("#")
        answer = page.request.get(address)
        assert answer.ok, link
        assert not fragment or f'id="{fragment}"' in answer.text(), link
