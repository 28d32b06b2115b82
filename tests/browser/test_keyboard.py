"""Everything is reached and used by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# What has the focus: whether it stands behind what had it before, whether a reader sees it, and what it is.
FOCUS = """() => {
  const element = document.activeElement;
  const before = window.before;
  window.before = element;
  const box = element.getBoundingClientRect();
  return {
    none: element === document.body || element === document.documentElement,
    behind: !before?.isConnected || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    seen: element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && box.width > 0 && box.height > 0
      && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    ring: getComputedStyle(element).outlineStyle !== "none" || element.matches(".md-search__input"),
    what: `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`,
    part: element.closest(".md-skip, header, article, footer, .mjz-nav")?.className ?? "",
  };
}"""

TABBABLE = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter((element) =>
  element.tabIndex >= 0 && !element.disabled && element.checkVisibility({visibilityProperty: true})).length"""


@pytest.fixture
def page(tabs, site, language):
    def page(kind, screen):
        page = tabs.open(viewport=screen, reduced_motion="reduce")
        page.goto(site.page(language, kind))
        return page

    return page


def tab_through(page):
    seen = []
    while len(seen) < 600:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["none"]:
            break
        seen.append(focus)
    return seen


@pytest.mark.parametrize(("size", "kind"), [("phone", "home"), ("tablet", "sources"), ("desktop", "briefing")])
def test_focus_follows_the_document_and_is_always_seen(page, screens, size, kind):
    page = page(kind, screens[size])
    tabbable = page.evaluate(TABBABLE)
    seen = tab_through(page)
    assert [focus["what"] for focus in seen if not focus["seen"]] == []
    assert [focus["what"] for focus in seen if not focus["ring"]] == []
    assert [focus["what"] for focus in seen if not focus["behind"]] == []
    assert len(seen) == tabbable
    assert "md-skip" in seen[0]["what"]
    parts = [focus["part"] for focus in seen]
    assert "md-header" in parts[1]
    assert "md-footer" in parts[-1]


def test_skip_link_leads_to_the_text(page, screens):
    page = page("briefing", screens["desktop"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


@pytest.mark.parametrize("size", ["phone", "tablet"])
def test_drawer_opens_holds_the_focus_and_closes_by_escape(page, screens, size):
    page = page("briefing", screens[size])
    button = page.locator(".mjz-drawer-open")
    drawer = page.locator("#__nav")
    expect(drawer).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(drawer).to_be_visible()
    expect(page.locator(".mjz-drawer-close")).to_be_focused()
    expect(drawer.locator("a").last).to_be_visible()
    for _ in range(page.locator(".md-sidebar--primary :is(a, button)").count() - 1):
        page.keyboard.press("Tab")
        assert page.evaluate("Boolean(document.activeElement.closest('.md-sidebar--primary'))")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_drawer_leads_to_places_on_this_page(page, screens):
    page = page("sources", screens["phone"])
    page.locator(".mjz-drawer-open").press("Enter")
    page.locator(".mjz-nav--contents a").last.press("Enter")
    expect(page.locator("#__nav")).to_be_hidden()
    expect(page.locator(":target")).to_be_in_viewport()


def test_drawer_leads_to_other_pages(page, site, language, screens):
    page = page("briefing", screens["phone"])
    page.locator(".mjz-drawer-open").press("Enter")
    page.locator("#__nav a").nth(2).press("Enter")
    expect(page).to_have_url(site.url + site.page(language, "timeline"))


def test_drawer_stands_at_the_side_where_lines_begin(page, language, screens):
    page = page("home", screens["phone"])
    page.locator(".mjz-drawer-open").click()
    expect(page.locator("#__nav")).to_be_visible()
    box = page.locator(".md-sidebar--primary").bounding_box()
    edge = 0 if language.direction == "ltr" else 320 - box["width"]
    assert box["x"] == pytest.approx(edge, abs=1)


def test_search_box_opens_and_closes_by_keyboard(page, screens, language):
    page = page("about", screens["phone"])
    button = page.locator(".mjz-search-open")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-search__input")).to_be_focused()
    transform = "matrix(-1, 0, 0, 1, 0, 0)" if language.direction == "rtl" else "none"
    expect(page.locator(".mjz-search-close svg")).to_have_css("transform", transform)
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_evidence_opens_by_enter_and_space(page, screens):
    page = page("briefing", screens["desktop"])
    evidence = page.locator("details.mjz-evidence:visible").first
    quotation = evidence.locator("blockquote").first
    for key in ("Enter", "Space"):
        expect(quotation).to_be_hidden()
        evidence.locator("summary").press(key)
        expect(quotation).to_be_visible()
        evidence.locator("summary").press(key)
    expect(quotation).to_be_hidden()


def test_navigation_marks_the_current_page_and_landmarks_have_names(shown, kind, language):
    current = shown.locator(":is(#__nav, .mjz-foot__list) [aria-current]")
    expect(current).to_have_count(1)
    # Four doors lead to most pages; those about the site stand at the foot.
    at_foot = kind in {"glossary", "sources", "differences", "a-z", "coverage", "about", "data"}
    expect(shown.locator(".mjz-foot__list [aria-current]" if at_foot else "#__nav [aria-current]")).to_have_count(1)
    is_behind_a_door = kind in {"briefing", "parallel", "lineage", "people", "organisations", "name"}
    expect(current).to_have_attribute("aria-current", "true" if is_behind_a_door else "page")
    names = shown.locator("nav:visible").evaluate_all("all => all.map(nav => nav.ariaLabel)")
    assert all(names)
    assert len(names) == len(set(names))
    expect(shown.get_by_role("navigation", name=language.theme["nav"])).to_have_count(1)
    for role in ("banner", "main", "contentinfo"):
        expect(shown.get_by_role(role)).to_have_count(1)


def test_next_stands_where_lines_end_and_previous_where_they_begin(shown, language):
    width = shown.evaluate("innerWidth")
    for name, wanted in (("prev", language.direction == "ltr"), ("next", language.direction == "rtl")):
        for arrow in shown.locator(f".md-footer__link--{name} svg").all():
            assert (arrow.bounding_box()["x"] < width / 2) is wanted


def test_arrows_point_where_reading_goes_and_signs_are_not_mirrored(shown, language):
    turned = "icon => getComputedStyle(icon).transform.startsWith('matrix(-1,')"
    rtl = language.direction == "rtl"
    for arrow in shown.locator(".mjz-footer__icon svg:visible").all():
        assert arrow.evaluate(turned) is rtl
    chevrons = "items => items.map(item => getComputedStyle(item, '::before').transform)"
    for chevron in shown.locator(".md-path__item:not(:first-child)").evaluate_all(chevrons):
        assert chevron.startswith("matrix(-1,") is rtl
    for sign in shown.locator(":is(.mjz-search-mark, .mjz-search-open, .mjz-brand, .mjz-top) svg:visible").all():
        assert not sign.evaluate(turned)
