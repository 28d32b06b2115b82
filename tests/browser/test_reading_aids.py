"""What helps to read: keys that a reader can switch off, the size of text, and how far a reader has come."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from accessibility import violations

pytestmark = pytest.mark.browser

NARROW, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
BOTH = pytest.mark.parametrize("screen", [NARROW, WIDE], ids=["narrow", "wide"])

# The statement that has the focus, or what has it instead.
FOCUSED = "document.activeElement.closest('.mjz-statement')?.querySelector('h3').id ?? document.activeElement.localName"
# What is seen, in the order of the page: key statements, and the folds that hold the others.
SEEN = """[...document.querySelectorAll(".mjz-themes :is(.mjz-statement > h3, .mjz-rest > summary)")]
  .filter((stop) => stop.checkVisibility()).map((stop) => stop.id || "summary")"""
# Keys of the Arabic layout (101) by their places: what the browser says of them.
ARABIC = {"j": ("ت", "KeyJ"), "k": ("ن", "KeyK"), "e": ("ث", "KeyE"), "l": ("م", "KeyL"), "?": ("؟", "Slash")}
SHIFT = 8


@pytest.fixture
def briefing(tabs, site, language):
    def briefing(screen=WIDE, **options):
        page = tabs.open(viewport=screen, **options)
        page.goto(site.page(language, "briefing"))
        return page

    return briefing


def focused(page):
    return page.evaluate(FOCUSED)


def is_at(page, name):
    """Wait until what this names has the focus: what keys need is loaded when the first is pressed."""
    page.wait_for_function(f"name => ({FOCUSED}) === name", arg=name, timeout=5000)
    return True


def press_arabic(page, letter):
    key, code = ARABIC[letter]
    session = page.context.new_cdp_session(page)
    said = {"key": key, "code": code, "text": key, "modifiers": SHIFT if letter == "?" else 0}
    session.send("Input.dispatchKeyEvent", {"type": "keyDown", **said})
    session.send("Input.dispatchKeyEvent", {"type": "keyUp", **said})
    session.detach()


@BOTH
def test_keys_lead_from_statement_to_statement_and_back(briefing, screen, tabs):
    page = briefing(screen)
    seen = page.evaluate(SEEN)
    assert "summary" in seen
    for name in seen[:5]:
        page.keyboard.press("j")
        assert is_at(page, name)
        box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
        assert box["top"] >= page.locator(".md-header").bounding_box()["height"]
        assert box["bottom"] <= screen["height"]
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("k")
    assert is_at(page, seen[3])
    assert tabs.faults == []


def test_the_first_key_takes_up_where_the_reader_is(briefing):
    page = briefing()
    last = page.evaluate(SEEN)[-1]
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.keyboard.press("k")
    assert is_at(page, last)
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("j")
    assert is_at(page, page.evaluate(SEEN)[0])


def test_a_statement_is_said_with_its_speaker_and_its_text(briefing):
    page = briefing()
    page.keyboard.press("j")
    is_at(page, page.evaluate(SEEN)[0])
    statement = page.locator(".mjz-statement:focus")
    expect(statement).to_have_role("group")
    said = page.evaluate("document.activeElement.querySelector(':scope > p').textContent.trim().slice(0, 20)")
    expect(statement).to_have_accessible_name(re.compile(re.escape(said)))
    expect(statement).to_have_accessible_name(
        re.compile(re.escape(statement.locator(".mjz-kind").inner_text().strip()))
    )
    page.keyboard.press("j")
    assert page.locator("[role=group][aria-labelledby][tabindex]").count() == 1


@BOTH
def test_a_key_opens_and_closes_the_evidence_at_hand(briefing, screen):
    page = briefing(screen)
    page.keyboard.press("j")
    page.keyboard.press("j")
    name = page.evaluate(SEEN)[1]
    is_at(page, name)
    evidence = page.locator(f".mjz-statement:has(> #{name}) > .mjz-evidence")
    page.keyboard.press("e")
    expect(evidence.locator("blockquote").first).to_be_visible()
    expect(evidence.locator("summary")).to_be_focused()
    assert is_at(page, name)
    page.keyboard.press("e")
    expect(evidence).not_to_have_attribute("open", "")
    page.keyboard.press("j")
    assert is_at(page, page.evaluate(SEEN)[2])


def test_a_key_opens_a_fold_and_leads_on_into_it(briefing):
    page = briefing()
    folded = page.evaluate("document.querySelector('.mjz-rest .mjz-statement > h3').id")
    page.locator(".mjz-rest > summary").first.focus()
    page.keyboard.press("e")
    page.keyboard.press("j")
    assert is_at(page, folded)


def test_keys_keep_to_what_a_filter_shows(briefing):
    page = briefing()
    page.locator("nav.mjz-kinds a").nth(2).click()
    kind = page.evaluate("location.hash.slice(1)")
    for _ in range(3):
        page.keyboard.press("j")
        page.wait_for_function("document.activeElement !== document.body")
        assert page.evaluate("document.activeElement.className").split().count(f"mjz-{kind}") == 1


def test_a_key_leads_to_the_same_statement_in_the_other_language(briefing, site, other):
    page = briefing()
    for _ in range(2):
        page.keyboard.press("j")
    name = page.evaluate(SEEN)[1]
    is_at(page, name)
    page.keyboard.press("l")
    page.wait_for_url(f"{site.url}{other.tag}/**#{name}")
    expect(page.locator(f"#{name}")).to_be_in_viewport()
    seen = page.evaluate(SEEN)
    page.keyboard.press("j")
    assert is_at(page, seen[seen.index(name) + 1])


@pytest.mark.parametrize("kind", ["parallel", "home", "name", "differences"])
def test_keys_lead_through_other_pages_with_entries(tabs, site, language, kind):
    page = tabs.open()
    page.goto(site.page(language, kind))
    page.evaluate("window.before = document.body")
    ways = []
    for _ in range(3):
        page.keyboard.press("j")
        page.wait_for_function("document.activeElement !== window.before")
        page.evaluate("window.before = document.activeElement")
        ways.append(page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY"))
    assert ways[0] < ways[-1] or kind == "home"  # its points stand in columns
    assert len(set(ways)) > 1
    assert tabs.faults == []


def test_keys_go_by_their_place_on_an_arabic_keyboard(briefing, site, other):
    page = briefing()
    seen = page.evaluate(SEEN)
    press_arabic(page, "j")
    press_arabic(page, "j")
    assert is_at(page, seen[1])
    press_arabic(page, "k")
    assert is_at(page, seen[0])
    press_arabic(page, "e")
    expect(page.locator(f".mjz-statement:has(> #{seen[0]}) > .mjz-evidence")).to_have_attribute("open", "")
    press_arabic(page, "?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert not page.locator("#__search").is_checked()
    page.keyboard.press("Escape")
    press_arabic(page, "l")
    page.wait_for_url(f"{site.url}{other.tag}/**")


@pytest.mark.parametrize("chord", ["Control", "Alt", "Meta", "Shift"])
def test_keys_of_the_browser_are_left_to_it(briefing, chord):
    page = briefing()
    page.keyboard.down(chord)
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'j', code: 'KeyJ', bubbles: true}))")
    page.wait_for_function("document.activeElement !== document.body")  # the key alone does something
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.up(chord)
    assert focused(page) == "body"


def test_keys_do_nothing_while_a_reader_types_or_something_is_open(tabs, site, language):
    page = tabs.open(viewport=NARROW)
    page.goto(site.page(language, "briefing"))
    before = page.url
    page.keyboard.press("j")
    page.wait_for_function("document.activeElement !== document.body")
    page.keyboard.press("/")
    page.get_by_role("searchbox").press_sequentially("jkel?")
    expect(page.get_by_role("searchbox")).to_have_value("jkel?")
    page.evaluate("document.activeElement.blur()")
    if page.locator("#__search").is_checked():
        page.keyboard.press("j")
        assert focused(page) == "body"
    page.keyboard.press("Escape")
    page.evaluate("document.querySelector('#__search:checked')?.click()")
    page.locator(".mjz-drawer-open").click()
    page.keyboard.press("e")
    page.keyboard.press("j")
    expect(page.locator(".mjz-drawer-close")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.url.split("?")[0] == site.url + before.removeprefix(site.url)
    assert page.locator("details.mjz-evidence[open]").count() == 0


@BOTH
def test_help_opens_in_the_language_of_the_page_and_closes(briefing, screen, language):
    page = briefing(screen)
    page.keyboard.press("j")
    name = page.evaluate(SEEN)[0]
    is_at(page, name)
    page.keyboard.press("?")
    opened = page.get_by_role("dialog", name=language.strings["aids"])
    expect(opened).to_be_visible()
    for key in ("aids.key.step", "aids.key.evidence", "aids.key.language", "search.open"):
        expect(opened.get_by_text(language.strings[key], exact=True)).to_be_visible()
    url = page.url
    for key in ("j", "n", "/", "l"):  # neither ours nor the theme's do anything behind it
        page.keyboard.press(key)
    expect(opened).to_be_visible()
    assert page.url == url
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"
        )
    page.keyboard.press("Escape")
    expect(opened).to_be_hidden()
    assert is_at(page, name)


@BOTH
def test_the_button_opens_it_too_and_nothing_is_wrong_with_it(briefing, screen, language):
    page = briefing(screen, color_scheme="light", reduced_motion="reduce")
    page.get_by_role("button", name=language.strings["aids"]).click()
    dialog = page.get_by_role("dialog", name=language.strings["aids"])
    expect(dialog).to_be_visible()
    assert violations(page) == []
    box = dialog.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= screen["width"]
    assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
    dialog.get_by_role("button").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name=language.strings["aids"])).to_be_focused()


def test_keys_are_switched_off_the_theme_s_and_the_search_s_too(briefing, language):
    page = briefing()
    url = page.url

    def quiet():
        for key in ("j", "e", "l", "?", "n", ".", "s", "/"):
            page.keyboard.press(key)
        press_arabic(page, "j")
        expect(page.locator("#__search")).not_to_be_checked()
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert page.url == url
        assert page.locator("script[src*='/steps.js']").count() == 0
        return focused(page)

    page.keyboard.press("?")
    page.get_by_role("checkbox", name=language.strings["aids.keys.on"]).press("Space")
    page.keyboard.press("Escape")
    quiet()
    page.reload()
    assert quiet() == "body"
    page.keyboard.press("Control+k")  # no key of one letter
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    page.get_by_role("button", name=language.strings["aids"]).click()
    page.get_by_role("checkbox", name=language.strings["aids.keys.on"]).check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert is_at(page, page.evaluate(SEEN)[0])


SIZE = "parseFloat(getComputedStyle(document.querySelector('article')).fontSize)"
HEED = """new MutationObserver(() => {
  if (document.body && window.atFirst === undefined) window.atFirst = document.documentElement.dataset.mjzSize ?? "";
}).observe(document, {childList: true, subtree: true});"""


def test_text_grows_in_steps_that_are_remembered_before_anything_is_drawn(briefing, language, site):
    page = briefing()
    sizes = [page.evaluate(SIZE)]
    page.keyboard.press("?")
    for step in ("larger", "large", "largest"):
        page.get_by_role("radio", name=language.strings[f"aids.size.{step}"], exact=True).check()
        sizes.append(page.evaluate(SIZE))
    assert sizes == sorted(set(sizes))
    assert sizes[-1] == pytest.approx(1.5 * sizes[0], rel=0.01)
    page.add_init_script(HEED)
    page.goto(site.page(language, "glossary"))
    assert page.evaluate("atFirst") == "4"
    assert page.evaluate(SIZE) == sizes[-1]
    page.get_by_role("button", name=language.strings["aids"]).click()
    expect(page.get_by_role("radio", name=language.strings["aids.size.largest"])).to_be_checked()
    page.get_by_role("radio", name=language.strings["aids.size.normal"]).check()
    assert page.evaluate(SIZE) == sizes[0]
    page.reload()
    assert page.evaluate("atFirst") == ""


def test_paper_has_its_own_size(briefing):
    page = briefing()
    page.emulate_media(media="print")
    plain = page.evaluate(SIZE)
    page.evaluate("localStorage.setItem('mujaz.size', '4')")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.mjzSize") == "4"
    assert page.evaluate(SIZE) == plain
    for part in (".mjz-progress", ".mjz-aids-open"):
        expect(page.locator(part)).to_be_hidden()


def test_every_page_holds_at_the_largest_size(tabs, path):
    page = tabs.open(viewport=NARROW, reduced_motion="reduce")
    page.add_init_script("localStorage.setItem('mujaz.size', '4')")
    page.goto(path)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    faults = []
    for screen in (NARROW, WIDE):
        page.set_viewport_size(screen)
        faults += [f"{screen['width']}: wider"] * (
            page.evaluate("document.documentElement.scrollWidth") > screen["width"]
        )
    assert faults == []


def test_a_bar_says_how_far_a_reader_has_come_from_where_lines_begin(briefing, language):
    page = briefing()
    bar = page.locator(".mjz-progress")
    assert bar.bounding_box()["width"] == 0
    page.evaluate("scrollTo({top: (document.documentElement.scrollHeight - innerHeight) / 2, behavior: 'instant'})")
    page.wait_for_function("document.querySelector('.mjz-progress').getBoundingClientRect().width > 600")
    box = bar.bounding_box()
    assert box["width"] == pytest.approx(640, abs=10)
    edge = box["x"] if language.direction == "ltr" else 1280 - box["x"] - box["width"]
    assert edge == pytest.approx(0, abs=1)
    page.emulate_media(reduced_motion="reduce")
    expect(bar).to_be_hidden()


def test_what_helps_to_read_is_loaded_where_there_is_something_to_read(tabs, site, language):
    page = tabs.open()
    scripts = "[...document.scripts].map((script) => script.src.split('/').pop())"
    page.goto("404.html")
    assert not {"aids.js", "steps.js"} & set(page.evaluate(scripts))
    page.goto(site.page(language, "coverage"))
    assert "aids.js" in page.evaluate(scripts)
    page.keyboard.press("j")  # a table of coverage has no statements
    page.goto(site.page(language, "briefing"))
    expect(page.locator("script[src*='/aids/']")).to_have_count(1)
    page.keyboard.press("j")
    expect(page.locator("script[src*='/aids/']")).to_have_count(2)
