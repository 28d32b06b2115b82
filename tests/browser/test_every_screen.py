"""Every type of page, in every language, on every screen, light and dark: one load of a page serves all its checks."""

from __future__ import annotations

import pytest

from accessibility import GROUND, violations

pytestmark = pytest.mark.browser

# What a screen cuts off; text that only screen readers get is cut on purpose, and what a reader can scroll is not cut.
CUT = """() => {
  const cut = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true}) || element.closest("svg, select")) continue;
    const style = getComputedStyle(element), hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (element.clientWidth <= 1 && element.clientHeight <= 1 || !element.textContent.trim()) continue;
    const wide = element.clientWidth && hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = element.clientHeight && hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) cut.push(`${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`);
  }
  return cut;
}"""


# Parts of the page's text that a reader who opened nothing finds taken out of it, above what else stands there.
ABOVE = """() => [...document.querySelectorAll("article *")].filter((element) => element.checkVisibility()
  && ["fixed", "absolute"].includes(getComputedStyle(element).position) && element.clientHeight > 1 && element.textContent.trim()
  && !element.closest("svg, [role=img], .mjz-picture")).map((element) => `${element.tagName}.${element.className}`)"""


def test_text_stands_in_the_page_where_nothing_was_opened(tabs, path):
    page = tabs.open()
    page.goto(path)
    assert page.evaluate(ABOVE) == []


def test_page_is_accessible_and_whole_on_every_screen_in_light_and_dark(tabs, path, screens):
    page = tabs.open(reduced_motion="reduce", color_scheme="light")
    page.goto(path)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    faults = []
    for name, screen in screens.items():
        page.set_viewport_size(screen)
        assert page.evaluate("innerWidth") == screen["width"]
        found = violations(page)
        if page.evaluate("document.documentElement.scrollWidth") > screen["width"]:
            found.append("wider than the screen")
        found += page.evaluate(CUT)
        faults += [f"{name}: {fault}" for fault in found]
    assert faults == []
    assert tabs.faults == []


def test_scheme_follows_the_system(tabs, site, language):
    page = tabs.open(color_scheme="dark")
    page.goto(site.page(language, "home"), wait_until="commit")
    page.wait_for_selector("h1")
    dark = page.evaluate(GROUND)
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{GROUND} !== '{dark}'")


def test_at_twice_the_size_everything_is_there_and_nothing_overflows(tabs, path):
    # Zooming a window of 1280 pixels to 200 % leaves 640 CSS pixels of two device pixels each.
    page = tabs.open(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.evaluate(CUT) == []
    page.get_by_role("banner").get_by_role("button").first.click()
    assert page.locator("#__nav a").last.is_visible()


def test_reduced_motion_is_respected(tabs, site, language):
    page = tabs.open(reduced_motion="reduce")
    page.goto(site.page(language, "briefing"))
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return Math.max(...`${style.transitionDuration},${style.animationDuration}`.split(",").map(parseFloat)) > 0.01;
    }).map((element) => element.className)""")
    assert moving == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
