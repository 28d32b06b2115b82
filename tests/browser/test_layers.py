"""A briefing in layers: a minute of it first, all the rest one step away, at addresses that hold."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from mujaz import tasks
from tiny import REPOSITORY

pytestmark = pytest.mark.browser

WORDS = 600
"""Words of a briefing that are seen before anything is opened, at most."""

SCREENS = {1280: (900, 3.1), 390: (844, 6.5)}
"""Width of a screen to its height in CSS pixels, and how many screens a briefing's article may be long."""

SLUGS = [record.value.slug for record in tasks.report_folder(REPOSITORY).dossier.briefings]

SEEN = r"article => article.innerText.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length"
LONG = "article => article.getBoundingClientRect().height / innerHeight"


@pytest.fixture
def page(tabs):
    return tabs.open()


@pytest.mark.parametrize("slug", SLUGS)
def test_a_briefing_is_read_in_a_minute(page, language, slug):
    page.goto(f"{language.tag}/briefings/{slug}/")
    article = page.locator("#__content")
    assert article.evaluate(SEEN) <= WORDS
    for width, (height, most) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        assert article.evaluate(LONG) <= most, width


def test_the_words_that_stats_count_are_those_that_are_seen(page, language):
    site = tasks.prepare_folder(REPOSITORY).site
    counted = tasks.page_words(site)
    for path in ("index.md", *(f"briefings/{slug}.md" for slug in SLUGS)):
        page.goto(f"{language.tag}/{path.removesuffix('index.md').removesuffix('.md')}")
        seen = page.locator("#__content").evaluate(SEEN)
        assert abs(counted[f"{language.tag}/{path}"] - seen) <= 0.12 * seen, path


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_filter_is_an_address(tabs, site, language, script):
    page = tabs.open(java_script_enabled=script)
    path = site.page(language, "briefing")
    page.goto(path)
    chip = page.locator("nav.mjz-kinds a[href^='#kind-']").first
    kind = chip.get_attribute("href").removeprefix("#kind-")
    number = int(chip.locator(".mjz-number").inner_text())
    statements = page.locator(".mjz-themes .mjz-statement")
    assert statements.count() > number
    chip.click()
    expect(statements.locator("visible=true")).to_have_count(number)
    expect(page.locator(f".mjz-themes .mjz-statement:not(.mjz-kind-{kind})").locator("visible=true")).to_have_count(0)
    fresh = tabs.open(java_script_enabled=script)
    fresh.goto(f"{path}#kind-{kind}")
    expect(fresh.locator(".mjz-themes .mjz-statement").locator("visible=true")).to_have_count(number)
    if script:
        expect(fresh.locator("[data-mjz-shown]")).to_contain_text(str(number))
        expect(fresh.locator(f"nav.mjz-kinds a[href='#kind-{kind}']")).to_have_attribute("aria-current", "true")


def test_who_speaks_filters_the_statements_and_keeps_its_address_in_the_other_language(page, site, language, other):
    page.goto(site.page(language, "briefing"))
    speaker = page.locator(".mjz-speakers a").first
    address = speaker.get_attribute("href")
    number = int(speaker.locator(".mjz-soft").inner_text())
    speaker.click()
    expect(page.locator(".mjz-themes .mjz-statement").locator("visible=true")).to_have_count(number)
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(site.url + site.page(other, "briefing") + address)
    expect(page.locator(".mjz-themes .mjz-statement").locator("visible=true")).to_have_count(number)


def test_the_address_of_what_is_folded_opens_it(page, site, language):
    path = site.page(language, "briefing")
    page.goto(path)
    ids = page.locator("article details:not([open]) [id]").evaluate_all("found => found.map(each => each.id)")
    folded = [name for name in ids if name.startswith("s")][:1] + [name for name in ids if name.startswith("term-")][:1]
    assert folded
    for name in folded:
        fresh = page.context.new_page()
        fresh.goto(f"{path}#{name}")
        expect(fresh.locator(f"[id='{name}']")).to_be_visible()
        fresh.close()


def test_the_browser_finds_what_is_folded(page, site, language):
    path = site.page(language, "briefing")
    page.goto(path)
    folded = page.locator(".mjz-themes details:not([open]) .mjz-statement > p:not(.mjz-other)")
    text = folded.last.text_content()
    # What a text fragment leads to is found as "find in page" finds it: both open what hides it (HTML, 6.6.3).
    fresh = page.context.new_page()
    fresh.goto(f"{path}#:~:text={quote(text.strip())}")
    expect(fresh.get_by_text(text.strip()[:40]).locator("visible=true").first).to_be_in_viewport()


def test_print_has_what_is_seen_before_anything_is_opened(page, site, language):
    page.goto(site.page(language, "briefing"))
    seen = page.locator("#__content").evaluate(SEEN)
    page.emulate_media(media="print")
    assert 0.85 * seen <= page.locator("#__content").evaluate(SEEN) <= seen


@pytest.mark.parametrize("way", ["click", "keyboard", "touch"])
def test_a_name_has_a_card(tabs, site, language, way):
    page = tabs.open(has_touch=way == "touch")
    page.goto(site.page(language, "briefing"))
    link = page.locator(".mjz-statement a[title]:not(.headerlink)").first
    where = page.url
    if way == "keyboard":
        link.focus()
        page.keyboard.press("Enter")
    else:
        link.tap() if way == "touch" else link.click()
    card = page.locator(".mjz-popup")
    expect(card).to_be_visible()
    assert page.url == where, "the reader stays"
    box, view = card.bounding_box(), page.viewport_size
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= view["width"]
    more = card.locator("> a")
    expect(more).to_be_focused()
    assert more.get_attribute("href") == link.evaluate("link => link.href")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(link).to_be_focused()


def test_without_a_script_a_name_is_a_link_to_its_page(tabs, site, language):
    page = tabs.open(java_script_enabled=False)
    page.goto(site.page(language, "briefing"))
    link = page.locator(".mjz-statement a[title]:not(.headerlink)").first
    target = link.evaluate("link => link.href")
    link.click()
    expect(page).to_have_url(target)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_other_language_is_shown_on_demand(tabs, site, language, other, script):
    page = tabs.open(java_script_enabled=script)
    page.goto(site.page(language, "briefing"))
    own, beside = page.locator(".mjz-statement").first, page.locator(".mjz-other").first
    expect(beside).to_be_hidden()
    page.locator(".mjz-both-switch").check()
    expect(beside).to_be_visible()
    assert beside.get_attribute("lang") == other.tag
    expect(beside).to_have_css("direction", other.direction)
    expect(own).to_be_visible()


def test_a_statement_is_copied_with_who_says_it_and_its_address(tabs, site, language):
    page = tabs.open(permissions=["clipboard-read", "clipboard-write"])
    page.goto(site.page(language, "briefing"))
    statement = page.locator(".mjz-statement").first
    text = statement.locator("> p").first.inner_text()
    statement.locator(".mjz-copy").click()
    expect(statement.locator(".mjz-copy")).to_have_attribute("aria-label", language.strings["copy.done"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(text)
    assert statement.locator(".mjz-who").inner_text().strip() in copied
    assert copied.endswith(f"#{statement.locator('h3').get_attribute('id')}")


def test_the_address_of_a_briefing_is_copied_and_its_print_is_at_hand(tabs, site, language):
    page = tabs.open()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    path = site.page(language, "briefing")
    page.goto(f"{path}#s1")
    above = page.locator(".mjz-above .mjz-prints")
    expect(above.locator("a[type='application/pdf']")).to_have_count(3)
    above.locator(".mjz-copy").click()
    expect(above.locator(".mjz-copy")).to_have_attribute("aria-label", language.strings["copy.done"])
    assert page.evaluate("navigator.clipboard.readText()") == site.url + path


def test_a_statement_is_shared_where_the_system_shares(tabs, site, language):
    page = tabs.open(has_touch=True)
    page.add_init_script("navigator.share = async (what) => { globalThis.shared = what; };")
    path = site.page(language, "briefing")
    page.goto(path)
    statement = page.locator(".mjz-statement:visible").first
    statement.locator(".mjz-share").tap()
    shared = page.evaluate("shared")
    assert shared["url"] == f"{site.url}{path}#{statement.locator('h3').get_attribute('id')}"
    assert statement.locator("> p").first.text_content().strip() in shared["text"]


def test_points_open_their_statements_in_place(page, site, language):
    page.goto(site.page(language, "home"))
    badge = page.locator(".mjz-points .mjz-badge summary").first
    grounds = page.locator(".mjz-points .mjz-badge .mjz-ground").first
    expect(grounds).to_be_hidden()
    badge.click()
    expect(grounds).to_be_visible()
    assert "briefings/" in grounds.locator(".mjz-label a").last.get_attribute("href")
