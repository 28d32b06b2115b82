from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

UNKNOWN = ["nothing", "{tag}/nothing", "{tag}/briefings/none/at/all/"]
SECTIONS = "[data-mjz-section]"


@pytest.fixture(params=UNKNOWN)
def address(request, language):
    return request.param.format(tag=language.tag)


@pytest.fixture
def page(tab, site_below, address):
    page = tab(base_url=site_below.url, viewport={"width": 390, "height": 844})
    answer = page.goto(address, wait_until="networkidle")
    assert answer.status == 404
    return page


def test_not_found_speaks_every_language_the_addresss_own_first(page, address, language, other):
    own, second = (language, other) if address.startswith(f"{language.tag}/") else sorted((language, other), key=tag)
    for place, each in enumerate((own, second)):
        section = page.locator(SECTIONS).nth(place)
        expect(section).to_be_visible()
        expect(section).to_have_attribute("lang", each.tag)
        expect(section).to_have_attribute("dir", each.direction)
        expect(section).to_have_css("direction", each.direction)
        expect(section.get_by_role("heading")).to_have_text(each.strings["not-found"])
        expect(section).to_contain_text(each.strings["not-found.text"])
    assert page.locator(SECTIONS).count() == 2


def tag(language):
    return language.tag


def test_not_found_leads_to_the_home_page(page, site_below, language):
    page.locator(f"{SECTIONS}[lang={language.tag}] a").click()
    expect(page).to_have_url(f"{site_below.url}{language.tag}/")
    expect(page.locator("html")).to_have_attribute("lang", language.tag)


def test_not_found_finds_its_own_files(page, faults, address):
    sheets = page.evaluate("[...document.styleSheets].map(sheet => sheet.cssRules.length)")
    assert len(sheets) >= 2
    assert all(sheets)
    assert page.locator(".md-header").evaluate("header => getComputedStyle(header).position") == "sticky"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [fault for fault in faults if not fault.endswith(f"/{address}")] == []
