"""The timeline: its picture, and filters with and without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from accessibility import violations

pytestmark = pytest.mark.browser

SOURCE, PERSON = "003", "asim-munir"
DRAWING = ".mjz-drawing:visible"
MARKS = f"{DRAWING} a.mjz-mark:visible"
EVENTS = ".mjz-event:visible"


@pytest.fixture
def timeline(site, language):
    return site.page(language, "timeline")


@pytest.fixture
def page(tabs, timeline):
    page = tabs.open()
    page.goto(timeline)
    return page


def values(page, name: str, selector: str = EVENTS) -> list[list[str]]:
    return page.locator(selector).evaluate_all(f"all => all.map(one => one.dataset.{name}.split(' '))")


def choose(page, key: str, value: str) -> None:
    option = page.locator(f".mjz-facet a[data-key={key}][data-value='{value}']")
    option.locator("xpath=ancestor::details").locator("summary").click()
    option.click()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_picture_fits_and_can_be_read_and_touched(tabs, timeline, width, scheme):
    page = tabs.open(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(timeline)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator(DRAWING)).to_have_count(1)
    expect(page.locator(DRAWING)).to_have_class(re.compile("wide" if width >= 768 else "tall"))
    scale = page.locator(DRAWING).evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    assert scale >= 1, "12 pixels would be less"
    targets = page.locator(f"{DRAWING} .mjz-hit").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom] })"
    )
    assert len(targets) == page.locator(EVENTS).count()
    for position, (left, top, right, bottom) in enumerate(targets):
        assert right - left > 23.9
        assert bottom - top > 23.9
        assert left >= 0
        assert right <= width
        for other in targets[position + 1 :]:
            assert (
                other[0] >= right - 0.1 or other[2] <= left + 0.1 or other[1] >= bottom - 0.1 or other[3] <= top + 0.1
            )
    assert tabs.faults == []


def test_no_accessibility_rule_is_broken_while_filters_are_at_work(tabs, timeline, screens):
    page = tabs.open(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{timeline}?source={SOURCE}&year=2025")
    page.locator(".mjz-facet summary").first.click()
    for screen in (screens["phone"], screens["desktop"]):
        page.set_viewport_size(screen)
        assert violations(page) == []


def test_marks_lead_to_their_events_and_say_what_they_are(page):
    marks = page.locator(MARKS)
    names = marks.evaluate_all(
        "all => all.map(one => ['title', '.mjz-said'].map(part => one.querySelector(part).textContent).join(' '))"
    )
    events = page.locator(EVENTS).evaluate_all("all => all.map(one => one.querySelector('h3').id)")
    assert marks.evaluate_all("all => all.map(one => one.getAttribute('href').slice(1))") == events
    assert all(len(name) > 15 for name in names)
    link = page.get_by_role("link", name=names[0], exact=True)
    expect(link).to_have_count(1)
    link.click()
    expect(page.locator(f"#{events[0]}")).to_be_in_viewport()


def test_keyboard_goes_through_the_filters_then_past_the_picture_or_through_it_in_order_of_time(page):
    page.locator(".mjz-facet summary").last.focus()
    page.keyboard.press("Tab")
    skip = page.locator(".mjz-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    hrefs = []
    for _ in range(page.locator(MARKS).count()):
        page.keyboard.press("Tab")
        hrefs.append(page.evaluate("document.activeElement.getAttribute('href')"))
    assert hrefs == page.locator(MARKS).evaluate_all("all => all.map(one => one.getAttribute('href'))")
    stroke = page.evaluate("getComputedStyle(document.activeElement.querySelector('.mjz-hit')).strokeWidth")
    assert stroke == "2px"
    skip.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".mjz-year h2").first).to_be_in_viewport()


def test_what_a_mark_says_is_read_below_the_picture(page):
    caption = page.locator(".mjz-caption")
    hint = caption.inner_text()
    mark = page.locator(MARKS).first
    mark.hover()
    expect(caption).to_contain_text(mark.locator("title").text_content())
    expect(caption).to_contain_text(mark.locator(".mjz-said").text_content())
    page.mouse.move(0, 0)
    expect(caption).to_have_text(hint)


def test_time_runs_with_the_text(page, language):
    boxes = page.locator(f"{DRAWING} .mjz-word-year").evaluate_all(
        "all => all.map(one => [one.textContent, one.getBoundingClientRect().left])"
    )
    places = [left for _, left in sorted(boxes)]
    assert len(places) > 5
    assert places == sorted(places, reverse=language.direction == "rtl")


def test_filters_combine_and_stand_in_the_address(page, site, timeline):
    everything = page.locator(EVENTS).count()
    choose(page, "source", SOURCE)
    expect(page).to_have_url(f"{site.url}{timeline}?source={SOURCE}")
    some = page.locator(EVENTS).count()
    assert 0 < some < everything
    page.keyboard.press("Escape")
    choose(page, "entity", PERSON)
    expect(page).to_have_url(f"{site.url}{timeline}?source={SOURCE}&entity={PERSON}")
    fewer = page.locator(EVENTS).count()
    assert 0 < fewer < some
    assert all(SOURCE in each for each in values(page, "source"))
    assert all(PERSON in each for each in values(page, "entity"))
    assert page.locator(MARKS).count() == fewer
    years = page.locator(".mjz-year:visible")
    assert years.count() == len({tuple(each) for each in values(page, "year")})
    status = page.locator(".mjz-chosen [role=status]")
    expect(status).to_contain_text(str(everything))
    expect(page.locator(".mjz-facet [aria-current]")).to_have_count(2)
    shown = status.inner_text()

    page.reload()
    expect(page.locator(EVENTS)).to_have_count(fewer)
    expect(status).to_have_text(shown)
    page.go_back()
    expect(page.locator(EVENTS)).to_have_count(some)
    page.locator(".mjz-chip:not(.mjz-chip-all)").click()
    expect(page.locator(EVENTS)).to_have_count(everything)
    expect(page).to_have_url(f"{site.url}{timeline}")
    expect(page.locator(".mjz-chosen")).to_be_hidden()


def test_numbers_at_options_say_what_choosing_them_would_show(page):
    choose(page, "source", SOURCE)
    page.keyboard.press("Escape")
    option = page.locator(f".mjz-facet a[data-value={PERSON}]")
    option.locator("xpath=ancestor::details").locator("summary").click()
    promised = option.locator(".mjz-number").inner_text()
    option.click()
    expect(page.locator(EVENTS)).to_have_count(int(promised))


def test_nothing_may_fit_and_all_events_come_back(page, timeline, language):
    page.goto(f"{timeline}?source=none-such")
    expect(page.locator(".mjz-event").first).to_be_hidden()
    expect(page.locator(EVENTS)).to_have_count(0)
    expect(page.locator(MARKS)).to_have_count(0)
    form = language.strings["timeline.shown"]
    expect(page.locator(".mjz-chosen [role=status]")).to_contain_text(
        form.get("zero", form["other"]).split("{")[0].strip() or "0"
    )
    page.locator(".mjz-chip-all").click()
    assert page.locator(EVENTS).count() == page.locator(".mjz-event").count()
    expect(page.locator(".mjz-facet summary").first).to_be_focused()


def test_switch_keeps_the_filter(page, site, other):
    choose(page, "entity", PERSON)
    count = page.locator(EVENTS).count()
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(f"{site.url}{site.page(other, 'timeline')}?entity={PERSON}")
    expect(page.locator(EVENTS)).to_have_count(count)


def test_a_choice_closes_the_menu_over_what_it_shows(page):
    facet = page.locator(".mjz-facet").nth(0)
    facet.locator("summary").click()
    facet.locator("a").first.click()
    expect(facet.locator("ul")).to_be_hidden()
    expect(facet.locator("summary")).to_be_focused()
    expect(page.locator(".mjz-chosen .mjz-chip").first).to_be_visible()


def test_menus_close_with_escape_and_elsewhere(page):
    first, second = page.locator(".mjz-facet").nth(0), page.locator(".mjz-facet").nth(1)
    first.locator("summary").click()
    expect(first.locator("ul")).to_be_visible()
    second.locator("summary").click()
    expect(first.locator("ul")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(second.locator("ul")).to_be_hidden()
    expect(second.locator("summary")).to_be_focused()
    second.locator("summary").click()
    page.locator("h1").click()
    expect(second.locator("ul")).to_be_hidden()


@pytest.mark.parametrize(("key", "value"), [("source", SOURCE), ("entity", PERSON), ("year", "2025")])
def test_without_script_a_link_filters_and_can_be_shared(tabs, site, timeline, key, value):
    page = tabs.open(java_script_enabled=False)
    page.goto(timeline)
    everything = page.locator(EVENTS).count()
    expect(page.locator(".mjz-only:visible")).to_have_count(0)
    choose(page, key, value)
    address = f"{site.url}{timeline}#only_{key}_{value}"
    expect(page).to_have_url(address)

    shared = tabs.open(java_script_enabled=False)
    shared.goto(address)
    for each in (page, shared):
        found = values(each, key)
        assert 0 < len(found) < everything
        assert all(value in one for one in found)
        assert len(values(each, key, MARKS)) == len(found)
        state = each.locator(".mjz-only:visible")
        expect(state).to_be_in_viewport()
        expect(state).to_contain_text(str(len(found)))
    shared.locator(".mjz-only:visible a").click()
    expect(shared.locator(EVENTS)).to_have_count(everything)
    assert tabs.faults == []


def test_a_link_made_without_script_works_with_one(page, site, timeline):
    page.goto("about:blank")
    page.goto(f"{timeline}#only_source_{SOURCE}")
    expect(page).to_have_url(f"{site.url}{timeline}?source={SOURCE}")
    found = values(page, "source")
    assert found
    assert all(SOURCE in each for each in found)


def test_on_paper_the_picture_stands_without_its_filters(page):
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator(".mjz-drawing-wide")).to_be_visible()
    expect(page.locator(".mjz-drawing-tall")).to_be_hidden()
    expect(page.locator(".mjz-facets")).to_be_hidden()
    expect(page.locator(f"{DRAWING} .mjz-mark-inferred .mjz-shape").first).to_have_css("fill", "rgb(255, 255, 255)")
