from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SECTIONS = "[data-mjz-section]"


@pytest.fixture
def lost(tabs_below):
    """Open a page that is not there."""

    def lost(path):
        page = tabs_below.open(viewport={"width": 390, "height": 844})
        answer = page.goto(path, wait_until="networkidle")
        assert answer.status == 404
        return page

    return lost


def test_not_found_speaks_every_language_the_addresss_own_first(lost, site_below, language, other):
    page = lost(f"{language.tag}/nothing")
    root = page.locator("html")
    expect(root).to_have_attribute("lang", language.tag)
    expect(root).to_have_attribute("dir", language.direction)
    assert page.title() == f"404 · {site_below.name(language)}"
    assert set(page.locator("header a").all_inner_texts()) == {language.name, other.name}
    expect(page.locator(SECTIONS)).to_have_count(2)
    for place, each in enumerate((language, other)):
        section = page.locator(SECTIONS).nth(place)
        expect(section).to_be_visible()
        expect(section).to_have_attribute("lang", each.tag)
        expect(section).to_have_attribute("dir", each.direction)
        expect(section).to_have_css("direction", each.direction)
        expect(section.get_by_role("heading", level=2)).to_have_text(each.strings["not-found"])
        expect(section).to_contain_text(each.strings["not-found.text"])


def test_not_found_leads_to_the_home_page(lost, site_below, language):
    page = lost("en/briefings/none/at/all/")
    page.locator(f"{SECTIONS}[lang={language.tag}]").get_by_role(
        "link", name=language.strings["not-found.home"]
    ).click()
    expect(page).to_have_url(f"{site_below.url}{language.tag}/")
    expect(page.locator("html")).to_have_attribute("lang", language.tag)


def test_not_found_leads_into_the_lists_of_each_language(lost, site_below, language):
    page = lost("nothing")
    links = page.locator(f"{SECTIONS}[lang={language.tag}] nav a").evaluate_all("links => links.map(link => link.href)")
    # The doors of the navigation, and what stands at the foot of every other page.
    doors = ("briefings", "timeline", "who")
    foot = ("glossary", "differences", "coverage", "sources", "a-z", "about", "data")
    for kind in (*doors, *foot):
        assert site_below.url + site_below.page(language, kind) in links
    assert len(links) == len(set(links))
    answers = [page.request.get(link) for link in links]
    assert all(answer.ok for answer in answers)
    # The list of people is behind one of them.
    assert any('href="../people/"' in answer.text() for answer in answers)


def test_not_found_leads_into_the_search_of_each_language(lost, language):
    page = lost("nothing")
    page.locator(f"{SECTIONS}[lang={language.tag}]").get_by_role("link", name=language.strings["home.search"]).click()
    expect(page.locator("html")).to_have_attribute("lang", language.tag)
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("path", ["nothing", "en/briefings/none/at/all/"])
def test_not_found_finds_its_own_files_and_fits_the_phone(lost, tabs_below, path):
    page = lost(path)
    sheets = page.evaluate("[...document.styleSheets].map(sheet => sheet.cssRules.length)")
    assert len(sheets) >= 2
    assert all(sheets)
    expect(page.locator(".md-header")).to_have_css("position", "sticky")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert [fault for fault in tabs_below.faults if not fault.endswith(f"/{path}")] == []
