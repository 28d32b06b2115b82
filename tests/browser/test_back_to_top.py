from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

BOX = "element => { const { left, right, top, bottom } = element.getBoundingClientRect(); return [left, right, top, bottom]; }"


@pytest.mark.parametrize("width", [320, 390, 600, 1280])
def test_the_way_back_covers_no_line_moves_nothing_and_leads_to_the_top(tabs, site, language, width):
    page = tabs.open(viewport={"width": width, "height": 700}, reduced_motion="reduce")
    page.goto(site.page(language, "briefing"))
    button = page.get_by_role("button", name=language.theme["top"])
    others = page.locator(".md-header :is(a, button):visible:not(.mjz-top)")
    before = others.evaluate_all(f"all => all.map({BOX})")
    expect(button).to_be_hidden()
    page.evaluate("scrollTo(0, 3000)")
    page.evaluate("new Promise(requestAnimationFrame)")
    page.evaluate("scrollBy(0, -200)")
    expect(button).to_be_visible()
    left, right, top, bottom = button.evaluate(BOX)
    header = page.locator(".md-header").evaluate(BOX)
    assert header[0] <= left < right <= header[1]
    assert header[2] <= top < bottom <= header[3]
    assert others.evaluate_all(f"all => all.map({BOX})") == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    button.click()
    page.wait_for_function("scrollY === 0")
    expect(button).to_be_hidden()
