"""The timeline: its key events, its picture, its list, and filters with and without a script."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import expect

from accessibility import violations

pytestmark = pytest.mark.browser

SOURCE, PERSON = "003", "asim-munir"
DRAWING = ".mjz-drawing:visible"
MARKS = f"{DRAWING} a.mjz-mark:visible"
LISTED = ".mjz-event:not(.mjz-reports *)"
EVENTS = f"{LISTED}:visible"
FOLDED = f"{LISTED}:not([hidden])"  # with a script: all that a filter leaves, the background too
BOXES = """all => all.map(one => {
  const box = one.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
})"""


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


def boxes(page, selector: str) -> list[list[float]]:
    return page.locator(selector).evaluate_all(BOXES)


def overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] - 0.1 and other[0] < one[2] - 0.1 and one[1] < other[3] - 0.1 and other[1] < one[3] - 0.1


@pytest.mark.parametrize("width", [320, 390, 767])
def test_on_a_phone_the_strip_of_key_events_stands_for_the_picture(tabs, timeline, width):
    page = tabs.open(viewport={"width": width, "height": 800})
    page.goto(timeline)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator(".mjz-picture")).to_be_hidden()
    strip = page.locator(".mjz-strip > li")
    assert 4 <= strip.count() <= 8
    expect(strip.first).to_be_in_viewport()
    targets = strip.locator(".mjz-date a").evaluate_all("all => all.map(one => one.hash)")
    assert targets == [
        f"#{name}"
        for name in page.locator(f"{LISTED} h3").evaluate_all("all => all.map(one => one.id)")
        if f"#{name}" in targets
    ]
    assert tabs.faults == []


@pytest.mark.parametrize("width", [768, 960, 1220, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_picture_fits_and_can_be_read_and_touched(tabs, timeline, width, scheme):
    page = tabs.open(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(timeline)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator(DRAWING)).to_have_count(1)
    scale = page.locator(DRAWING).evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    assert scale >= 1, "12 pixels would be less"
    targets = boxes(page, f"{DRAWING} .mjz-hit")
    assert len(targets) == page.locator(LISTED).count()
    for left, top, right, bottom in targets:
        assert right - left > 23.9
        assert bottom - top > 23.9
        assert left >= 0
        assert right <= width
    assert not any(overlap(one, other) for one, other in itertools.combinations(targets, 2))
    assert tabs.faults == []


@pytest.mark.parametrize("width", [768, 1280])
def test_key_events_have_their_names_in_the_picture_and_nothing_lies_on_them(tabs, timeline, width):
    page = tabs.open(viewport={"width": width, "height": 800})
    page.goto(timeline)
    page.evaluate("document.fonts.ready.then(() => true)")
    named = page.locator(f"{DRAWING} .mjz-mark:has(.mjz-name)")
    titles = page.locator(".mjz-strip-title").all_inner_texts()
    assert 4 <= len(titles) <= 8
    lines = named.evaluate_all(
        "all => all.map(one => [...one.querySelectorAll('.mjz-name')].map(line => line.textContent))"
    )
    assert [" ".join(each) for each in lines] == titles
    rooms, names = boxes(page, f"{DRAWING} .mjz-name-room"), boxes(page, f"{DRAWING} .mjz-name")
    for line in names:
        assert line[0] >= 0
        assert line[2] <= width
        room = next(room for room in rooms if overlap(room, line))
        assert room[0] - 1 <= line[0], "it has the room that was reckoned for it"
        assert line[2] <= room[2] + 1
    others = (
        boxes(page, f"{DRAWING} .mjz-hit") + boxes(page, f"{DRAWING} .mjz-words text") + boxes(page, ".mjz-lead-line")
    )
    assert not any(overlap(room, other) for room in rooms for other in others)
    assert not any(overlap(one, other) for one, other in itertools.combinations(rooms, 2))


def test_a_name_in_the_picture_leads_to_its_event(page):
    mark = page.locator(f"{DRAWING} .mjz-mark:has(.mjz-name)").last
    target = mark.get_attribute("href")
    mark.locator(".mjz-name").first.click()
    expect(page.locator(target)).to_be_in_viewport()


def test_the_page_begins_with_the_key_events_whose_statements_open_in_place(page):
    badge = page.locator(".mjz-strip .mjz-badge").first
    grounds = badge.locator(".mjz-ground").first
    expect(grounds).to_be_hidden()
    badge.locator("summary").first.click()
    expect(grounds).to_be_visible()
    order = page.locator(".mjz-strip, .mjz-facets, .mjz-picture, .mjz-jumps, .mjz-year").first
    expect(order).to_have_class("mjz-strip")


def test_years_before_the_key_events_are_folded_and_an_address_in_them_opens_them(tabs, page, timeline):
    background = page.locator(".mjz-background")
    events = background.locator(".mjz-event")
    assert events.count() > 5
    expect(events.first).to_be_hidden()
    expect(background.locator("summary")).to_contain_text(str(events.count()))
    name = events.last.locator("h3").get_attribute("id")
    for script in (True, False):
        fresh = tabs.open(java_script_enabled=script)
        fresh.goto(f"{timeline}#{name}")
        expect(fresh.locator(f"[id='{name}']")).to_be_in_viewport()
    background.locator("summary").click()
    expect(events.first).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_every_year_can_be_jumped_to(tabs, timeline, script):
    page = tabs.open(java_script_enabled=script)
    page.goto(timeline)
    links = page.locator(".mjz-jumps a")
    assert links.count() == page.locator(".mjz-year h2").count() > 5
    for link in (links.first, links.last):
        link.click()
        heading = page.locator(link.get_attribute("href"))
        expect(heading).to_be_in_viewport()
        assert heading.inner_text().startswith(link.inner_text())


@pytest.mark.parametrize("width", [390, 1280])
def test_the_year_stays_in_sight_below_the_header_and_hides_no_heading_that_is_pointed_to(tabs, timeline, width):
    page = tabs.open(viewport={"width": width, "height": 800})
    page.goto(timeline)
    name = page.locator(f".mjz-year:last-of-type {LISTED} h3, {LISTED} h3").last.get_attribute("id")
    page.goto(f"{timeline}#{name}")
    heading = page.locator(f"[id='{name}']")
    year = heading.locator("xpath=ancestor::section[contains(@class, 'mjz-year')]/h2")
    expect(year).to_be_in_viewport()
    (header,), (own,), (target,) = (
        boxes(page, selector) for selector in (".md-header", f"#{year.get_attribute('id')}", f"[id='{name}']")
    )
    assert abs(own[1] - header[3]) <= 2
    assert target[1] >= own[3]


def test_reports_about_the_events_stand_at_the_end_apart_from_them(page, language):
    section = page.locator(".mjz-year").last
    expect(section.locator("h2")).to_contain_text(language.strings["timeline.reports"])
    reports = section.locator(".mjz-event h3").evaluate_all("all => all.map(one => one.id)")
    assert reports
    marks = page.locator(MARKS).evaluate_all("all => all.map(one => one.hash)")
    assert not any(f"#{name}" in marks for name in reports)
    assert str(page.locator(LISTED).count()) in page.locator(".mjz-core + .mjz-facts").inner_text()


def test_each_event_is_headed_by_its_date_and_its_title(page):
    headings = page.locator(".mjz-event h3").evaluate_all("all => all.map(one => one.textContent)")
    assert len(set(headings)) == len(headings)
    assert all(page.locator(".mjz-event h3 .mjz-title").evaluate_all("all => all.map(one => one.textContent.trim())"))


def test_no_accessibility_rule_is_broken_while_filters_are_at_work(tabs, timeline, screens):
    page = tabs.open(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{timeline}?source={SOURCE}&year=2025")
    page.locator(".mjz-facet summary").first.click()
    page.evaluate("scrollTo(0, 0)")
    for screen in (screens["phone"], screens["desktop"]):
        page.set_viewport_size(screen)
        assert violations(page) == []


def test_marks_lead_to_their_events_and_say_what_they_are(page):
    marks = page.locator(MARKS)
    names = marks.evaluate_all(
        "all => all.map(one => ['title', '.mjz-said'].map(part => one.querySelector(part).textContent).join(' '))"
    )
    events = page.locator(LISTED).evaluate_all("all => all.map(one => one.querySelector('h3').id)")
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
    expect(page.locator(".mjz-year h2:visible").first).to_be_in_viewport()


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
    everything = page.locator(LISTED).count()
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
    years = page.locator(".mjz-year:not(.mjz-reports *):visible")
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
    expect(page.locator(FOLDED)).to_have_count(everything)
    expect(page).to_have_url(f"{site.url}{timeline}")
    expect(page.locator(".mjz-chosen")).to_be_hidden()


def test_a_filter_unfolds_what_it_shows_of_the_background_and_hides_the_years_without_events(page):
    background = page.locator(".mjz-background")
    year = page.locator(".mjz-background .mjz-year h2").first.get_attribute("id").removeprefix("year-")
    choose(page, "year", year)
    expect(background.locator(".mjz-event:visible").first).to_be_visible()
    jumps = page.locator(".mjz-jumps a:visible").evaluate_all("all => all.map(one => one.hash)")
    shown = page.locator(".mjz-year:visible h2").evaluate_all("all => all.map(one => `#${one.id}`)")
    assert f"#year-{year}" in jumps
    assert jumps == shown
    page.locator(".mjz-chip-all").click()
    expect(background.locator(".mjz-event").first).to_be_hidden()
    choose(page, "year", "2025")
    expect(background).to_be_visible(visible=bool(background.locator(FOLDED).count()))


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
    assert page.locator(".mjz-event:not([hidden])").count() == page.locator(".mjz-event").count()
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
    everything = page.locator(LISTED).count()
    folded = page.locator(".mjz-background .mjz-event").count()
    expect(page.locator(EVENTS)).to_have_count(everything - folded)
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
    expect(shared.locator(EVENTS)).to_have_count(everything - folded)
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
    expect(page.locator(".mjz-facets")).to_be_hidden()
    expect(page.locator(f"{DRAWING} .mjz-mark-inferred .mjz-shape").first).to_have_css("fill", "rgb(255, 255, 255)")
