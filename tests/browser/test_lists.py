"""Long lists, the parallel view, and the home page's way into the search."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# A term as it is often typed, and the id of its entry.
TYPED = {
    "ar": ("اتفاقيه تعاون", "military-cooperation-agreement"),
    "en": ("COOPERATION agree", "military-cooperation-agreement"),
}


def test_the_filter_narrows_the_glossary_as_a_reader_types(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "glossary"))
    words, wanted = TYPED[language.tag]
    everything = page.locator(".mjz-entry:visible").count()
    field = page.get_by_label(language.strings["filter"])
    field.fill(words)
    expect(page.locator(f"#{wanted}")).to_be_visible()
    left = page.locator(".mjz-entry:visible").count()
    assert 0 < left < everything / 4
    status = page.locator(".mjz-filter [role=status]")
    expect(status).to_have_text(re.compile(str(everything)))
    field.fill("qqqqq")
    expect(page.locator(".mjz-entry:visible")).to_have_count(0)
    expect(status).to_have_text(language.strings["filter.none"])
    field.fill("")
    expect(page.locator(".mjz-entry:visible")).to_have_count(everything)
    expect(status).to_have_text("")
    assert tabs.faults == []


def test_a_link_to_an_entry_that_is_filtered_out_shows_it(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "glossary"))
    page.get_by_label(language.strings["filter"]).fill("qqqqq")
    page.evaluate("location.hash = 'admiral'")
    expect(page.locator("#admiral")).to_be_in_viewport()


def test_the_filter_hides_where_there_is_no_script(tabs, site, language):
    page = tabs.open(java_script_enabled=False)
    page.goto(site.page(language, "glossary"))
    expect(page.locator(".mjz-filter")).to_be_hidden()
    expect(page.locator(".mjz-letters a").first).to_be_visible()


def test_the_parallel_view_sets_languages_beside_each_other_and_on_a_phone_below_each_other(
    tabs, site, language, screens
):
    page = tabs.open(viewport=screens["desktop"])
    page.goto(site.page(language, "parallel"))
    cells = page.locator(".mjz-row").first.locator(".mjz-cell")
    own, other = (cell.bounding_box() for cell in (cells.nth(0), cells.nth(1)))
    assert abs(own["y"] - other["y"]) < 2
    assert (own["x"] < other["x"]) == (language.direction == "ltr"), "the page's own language comes first"
    assert cells.evaluate_all("all => all.map(cell => getComputedStyle(cell).direction)") == (
        ["rtl", "ltr"] if language.direction == "rtl" else ["ltr", "rtl"]
    )
    page.set_viewport_size(screens["phone"])
    own, other = (cell.bounding_box() for cell in (cells.nth(0), cells.nth(1)))
    assert own["y"] + own["height"] <= other["y"] + 1


def test_a_language_is_set_alike_wherever_it_stands(tabs, site, language, other):
    text = ".mjz-row .mjz-cell[lang={}] p:not(.mjz-label)"
    sizes = []
    for beside in (language, other):
        page = tabs.open()
        page.goto(site.page(beside, "parallel"))
        cell = page.locator(text.format(language.tag)).first
        sizes.append(cell.evaluate("text => [getComputedStyle(text).fontSize, getComputedStyle(text).lineHeight]"))
    assert sizes[0] == sizes[1]


def test_switching_in_the_parallel_view_keeps_the_statement(tabs, site, language, other):
    page = tabs.open()
    page.goto(site.page(language, "parallel") + "#s5")
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(re.compile(rf"/{other.tag}/briefings/[a-z-]+/parallel/#s5$"))
    expect(page.locator("#s5")).to_be_in_viewport()


def test_the_home_page_leads_into_the_search(tabs, site, language, screen):
    page = tabs.open(viewport=screen)
    page.goto(site.page(language, "home"))
    page.get_by_role("button", name=language.strings["home.search"]).press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_typefaces_are_the_site_s_own_and_nothing_jumps_when_they_come(tabs, site, language):
    page = tabs.open()
    page.add_init_script(
        "window.jumps = []; new PerformanceObserver(list => jumps.push(...list.getEntries().map(each => each.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(site.page(language, "briefing"), wait_until="networkidle")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {name for name in loaded if "Mujaz" in name}
    families = page.locator("article :is(h1, h2, h3, p, li, summary, blockquote)").evaluate_all(
        "all => [...new Set(all.map(each => getComputedStyle(each).fontFamily))]"
    )
    assert families
    assert [family for family in families if not family.startswith('"Mujaz')] == []
    # 0.1 is the limit of a good page (Core Web Vitals, "Cumulative Layout Shift").
    assert sum(page.evaluate("jumps")) < 0.1
