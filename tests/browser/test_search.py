"""The search box, as readers use it: in both languages, by keyboard, on a phone, and where something is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tiny import REPOSITORY, TinySite

if TYPE_CHECKING:
    from playwright.sync_api import Route

pytestmark = pytest.mark.browser

OTHER_SPELLING = {"ar": "اسلام اباد", "en": "ISLAMABADS"}
OTHER_SCRIPT = {"ar": "Haftar", "en": "حفتر"}
PLACE = {"ar": "إسلام آباد", "en": "Islamabad"}
NAME = {"ar": "حفتر", "en": "Haftar"}
BEGUN = {"ar": "روال", "en": "Rawal"}
HOSTILE = '<img src=x onerror="document.title=1"> \\u202e.* & co'


@pytest.fixture
def opened(tabs, site, language):
    """Open a page and turn to its search box."""

    def opened(**options):
        page = tabs.open(**options)
        page.goto(site.page(language, "about"))
        turn_to(page)
        return page

    return opened


def turn_to(page):
    button = page.locator(".mjz-search-open")
    (button if button.is_visible() else field(page)).click()
    expect(field(page)).to_be_focused()


def field(page):
    return page.get_by_role("searchbox")


def links(page):
    return page.locator(".mjz-search-list a")


def status(page):
    return page.locator(".mjz-search [role=status]")


def type_in(page, words):
    field(page).fill(words)
    return links(page)


def settle(page):
    """Wait until the results of all languages are there, and their type: who goes on earlier breaks its loading off."""
    expect(status(page)).to_have_text(re.compile(r"\d"))
    page.evaluate("document.fonts.ready.then(() => true)")


def counted(language, n):
    forms = language.strings["search.count"]
    return {form.replace("{n}", str(n)) for form in forms.values()}


def test_another_spelling_finds_a_place_of_the_page_s_language(opened, tabs, language, screen):
    page = opened(viewport=screen)
    found = type_in(page, OTHER_SPELLING[language.tag])
    expect(found.first).to_have_attribute("href", re.compile(rf"/{language.tag}/names/islamabad/"))
    expect(found.first.locator(".mjz-search-title")).to_have_text(PLACE[language.tag])
    settle(page)
    found.first.click()
    expect(page).to_have_url(re.compile(rf"/{language.tag}/names/islamabad/$"))
    expect(page.locator("html")).to_have_attribute("lang", language.tag)
    assert tabs.faults == []


def test_the_other_script_finds_names_on_a_page_of_this_language(opened, language):
    page = opened()
    found = type_in(page, OTHER_SCRIPT[language.tag])
    expect(found.first).to_have_attribute("href", re.compile(rf"/{language.tag}/names/[a-z-]*haftar/"))
    expect(found.first.locator("mark").first).to_contain_text(NAME[language.tag])


def test_results_of_the_other_language_follow_and_say_so(opened, language, other):
    page = opened()
    type_in(page, OTHER_SCRIPT[language.tag])
    sections = page.locator(".mjz-search-results > section")
    expect(sections).to_have_count(2)
    expect(sections.first.locator("ol")).to_have_attribute("lang", language.tag)
    second = sections.last.locator("ol")
    expect(second).to_have_attribute("lang", other.tag)
    expect(second).to_have_attribute("dir", other.direction)
    heading = sections.last.get_by_role("heading")
    expect(heading).to_contain_text(language.strings["search.other"].partition("{")[0])
    assert second.locator("a").first.get_attribute("href").startswith(page.url.partition(f"/{language.tag}/")[0])


def test_arrow_keys_go_through_the_results_and_enter_follows_one(opened, language):
    page = opened()
    found = type_in(page, NAME[language.tag])
    expect(found.nth(2)).to_be_visible()
    expect(status(page)).not_to_have_text(language.strings["search.wait"])
    for key, position in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("Home", 0)):
        page.keyboard.press(key)
        expect(found.nth(position)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    target = found.nth(1).get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.sub(r"\?[^#]*", "", target))


def test_enter_in_the_box_follows_the_first_result(opened, language):
    page = opened()
    field(page).fill(PLACE[language.tag])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/{language.tag}/names/islamabad/$"))


def test_escape_closes_the_search_and_a_shortcut_opens_it(opened):
    page = opened()
    type_in(page, "Haftar")
    expect(links(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(links(page).first).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()
    expect(links(page).first).to_be_visible()


def test_surface_forms_are_marked_on_the_page_that_a_hit_leads_to(opened, tabs, language):
    page = opened()
    found = type_in(page, OTHER_SCRIPT[language.tag])
    settle(page)
    found.first.click()
    marks = page.locator("article mark.mjz-found")
    expect(marks.first).to_contain_text(NAME[language.tag])
    assert {text for text in marks.all_inner_texts() if NAME[language.tag] in text}
    assert "h=" not in page.url
    assert tabs.faults == []


def test_a_word_that_is_begun_is_marked_on_the_page_too(opened, language):
    page = opened()
    found = type_in(page, BEGUN[language.tag])
    expect(found.first).to_be_visible()
    found.first.click()
    expect(page.locator("article mark.mjz-found").first).to_contain_text(BEGUN[language.tag])


def test_results_can_be_filtered_by_kind(opened, language):
    page = opened()
    type_in(page, NAME[language.tag])
    expect(links(page).nth(5)).to_be_visible()
    group = page.get_by_role("group", name=language.strings["search.filter"])
    events = group.get_by_role("button", name=re.compile(language.strings["search.kinds.event"]))
    events.focus()
    page.keyboard.press("Enter")
    expect(events).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".mjz-search-list a:not([data-kind=event])")).to_have_count(0)
    expect(events).to_be_focused()
    group.get_by_role("button", name=re.compile(f"^{language.strings['search.all']}")).click()
    expect(page.locator(".mjz-search-list a:not([data-kind=event])").first).to_be_visible()


def test_more_results_can_be_shown(opened, language):
    page = opened()
    type_in(page, NAME[language.tag])
    more = page.get_by_role("button", name=language.strings["search.more"]).first
    expect(more).to_be_visible()
    before = page.locator(".mjz-search-list").first.locator("a").count()
    more.dblclick()
    found = page.locator(".mjz-search-list").first.locator("a")
    expect(found.nth(before)).to_be_focused()
    assert len(set(found.evaluate_all("all => all.map(a => a.href)"))) == found.count()


def test_results_that_come_late_leave_those_that_are_there(opened, language, other):
    page = opened()
    late: list[Route] = []

    def hold(route: Route) -> None:  # Playwright takes no method of a list
        late.append(route)

    page.route(re.compile(rf"/search/{other.tag}\.json$"), hold)
    type_in(page, NAME[language.tag])
    found = page.locator(".mjz-search-list").first.locator("a")
    page.get_by_role("button", name=language.strings["search.more"]).first.click()
    expect(found.nth(10)).to_be_focused()
    events = page.get_by_role("group", name=language.strings["search.filter"]).get_by_role(
        "button", name=re.compile(language.strings["search.kinds.event"])
    )
    count, first, kind = found.count(), found.first.element_handle(), events.element_handle()
    some = events.inner_text()
    assert late, "the other language is asked for"
    for route in late:
        route.continue_()
    settle(page)
    expect(page.locator(".mjz-search-results > section")).to_have_count(2)
    assert found.count() == count
    expect(found.nth(10)).to_be_focused()
    for element in (first, kind):
        assert element.evaluate("it => it.isConnected")
    assert events.inner_text() != some, "the count is that of both languages"


def test_names_are_suggested_for_a_word_that_is_begun(opened, language):
    page = opened()
    field(page).press_sequentially(BEGUN[language.tag])
    suggestions = page.locator(".mjz-search-suggestions button")
    expect(suggestions.first).to_be_visible()
    name = suggestions.first.inner_text()
    suggestions.first.click()
    expect(field(page)).to_have_value(f"{name} ")
    expect(links(page).first.locator(".mjz-search-title")).to_have_text(name)


def test_a_live_region_says_how_many_results_there_are(opened, language):
    page = opened()
    expect(status(page)).to_have_text(language.strings["search.hint"])
    type_in(page, "qqqqqq")
    expect(status(page)).to_have_text(language.strings["search.none"])
    type_in(page, "ISPR")
    expect(links(page).first).to_be_visible()
    expect(status(page)).to_have_text(re.compile(r"\d+ "))
    assert status(page).inner_text() in counted(language, int(re.search(r"\d+", status(page).inner_text())[0]))


@pytest.mark.parametrize("screen", ["phone", "tablet"])
def test_a_phone_shows_results_without_sideways_scrolling(opened, language, screens, screen):
    page = opened(viewport=screens[screen], has_touch=True)
    type_in(page, NAME[language.tag])
    expect(links(page).first).to_be_visible()
    width = screens[screen]["width"]
    assert page.locator(".mjz-search .md-search__scrollwrap").evaluate("box => box.scrollWidth") <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for box in page.locator(".mjz-search-list a, .mjz-search-kinds button").evaluate_all(
        "found => found.map(each => each.getBoundingClientRect().toJSON())"
    ):
        assert box["left"] >= 0
        assert box["right"] <= width
        assert box["height"] >= 24


def test_nothing_of_the_index_is_fetched_before_a_reader_turns_to_the_search(tabs, site, language):
    page = tabs.open()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(site.page(language, "home"), wait_until="networkidle")
    box = ("search.js", "results.js", "found.js", "search.css")
    assert not [url for url in requests if "/search/" in url and not url.endswith(box)]
    assert not [url for url in requests if "lunr" in url or "search_index" in url]
    turn_to(page)
    type_in(page, NAME[language.tag])
    expect(links(page).first).to_be_visible()
    assert [url for url in requests if "/search/" in url and url.endswith(f"{language.tag}.json")]


def test_search_works_below_a_sub_path(tabs_below, site_below, language):
    page = tabs_below.open()
    page.goto(site_below.page(language, "about"))
    turn_to(page)
    found = type_in(page, "ISPR")
    expect(found.first).to_be_visible()
    assert found.first.get_attribute("href").startswith(site_below.url)


@pytest.mark.parametrize(
    "query", ["x" * 2000, "(.*[a-z]+", "\\", "\u202e\u2066حفتر\u2069", "<b>Haftar</b>", "' OR 1=1 --", "%00"]
)
def test_any_query_is_answered_in_plain_words(opened, tabs, language, query):
    page = opened()
    type_in(page, query)
    expect(status(page)).to_have_text(
        re.compile(rf"\d|{'|'.join(counted(language, 0))}|{language.strings['search.none']}")
    )
    assert page.locator(".mjz-search-results b").count() == 0
    assert tabs.faults == []


WRONG = {
    "shard": (r"/search/\w+-\w+/p\d+\.json$", None),
    "document": (r"/search/\w+-\w+/d\d+\.json$", None),
    "manifest": (r"/search/\w\w\.json$", None),
    "rules": (r"/search/rules\.json$", None),
    "worker": (r"/worker\.js$", None),
    "no JSON": (r"/search/\w+-\w+/p\d+\.json$", "<!doctype html>"),
    "another shape": (r"/search/\w+-\w+/d\d+\.json$", '{"a": [1]}'),
    "another version": (r"/search/\w\w\.json$", '{"version": 99}'),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_or_missing_file_gets_a_plain_message(tabs, site, language, wrong):
    pattern, body = WRONG[wrong]
    page = tabs.open()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answer = {"status": 404, "body": ""} if body is None else {"status": 200, "body": body}
    page.route(re.compile(pattern), lambda route: route.fulfill(**answer))
    page.goto(site.page(language, "about"))
    turn_to(page)
    field(page).fill(NAME[language.tag])
    expect(status(page)).to_have_text(language.strings["search.failed"])
    assert links(page).count() == 0
    assert errors == []
    page.unroute(re.compile(pattern))
    if wrong != "worker":  # a browser may keep a script that is missing
        field(page).fill(f"{NAME[language.tag]} ")
        expect(links(page).first).to_be_visible()


def test_an_index_cannot_lead_elsewhere_or_bring_markup(tabs, site, language):
    page = tabs.open()
    entry = ["javascript:alert(1)", "<img src=x onerror=alert(1)> \u202e x", "<b>b</b>", "<script>alert(1)</script>"]
    page.route(re.compile(r"/d\d+\.json$"), lambda route: route.fulfill(json=[entry] * 8))
    page.goto(site.page(language, "about"))
    turn_to(page)
    found = type_in(page, NAME[language.tag])
    expect(found.first).to_contain_text("<img src=x onerror=alert(1)>")
    assert {href.split("?")[0] for href in found.evaluate_all("all => all.map(a => a.href)")} == {site.url}
    assert page.locator(".mjz-search-results :is(img, b, script)").count() == 0


def test_hostile_content_is_text_in_results(tabs, tmp_path, run):
    tiny = TinySite()
    tiny.change(
        "briefings/glossary.yml",
        "{ar: وفد, en: delegation}",
        f'{{ar: "وفد {HOSTILE_YAML}", en: "delegation {HOSTILE_YAML}"}}',
    )
    root = tiny.unchecked("MJZ404", "MJZ407", "MJZ415").write(tmp_path)
    done = run("mkdocs", "build", "--quiet", cwd=root)
    assert done.returncode == 0, done.stderr
    folder = root / "site"
    for tag in ("ar", "en"):
        page = tabs.open()
        page.route(
            re.compile(r"https://tiny\.example/"),
            lambda route: route.fulfill(path=file_for(folder, route.request.url)),
        )
        page.goto(f"https://tiny.example/{tag}/about/index.html")
        turn_to(page)
        found = type_in(page, "onerror")
        expect(found.first).to_contain_text("<img src=x")
        assert page.locator(".mjz-search-results img").count() == 0
        assert page.title() != "1"


HOSTILE_YAML = HOSTILE.replace('"', "'").replace("\\u202e", "").replace("*", "\\\\*")


def file_for(folder, url):
    path = folder / url.removeprefix("https://tiny.example/").split("?")[0].split("#")[0]
    return path / "index.html" if path.is_dir() else path


def test_a_page_opened_as_a_file_says_why_search_does_not_work(browser, built, language):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{built.as_uri()}/{language.tag}/about/index.html")
    turn_to(page)
    field(page).fill(NAME[language.tag])
    expect(status(page)).to_have_text(" ".join(language.strings["search.file"].split()))
    context.close()


def test_without_javascript_there_is_no_search_box(tabs, site, language):
    page = tabs.open(java_script_enabled=False)
    page.goto(site.page(language, "home"))
    expect(page.locator(".mjz-search")).to_be_hidden()
    expect(page.locator(".mjz-search-open")).to_be_hidden()


def test_the_themes_own_engine_is_not_in_the_site(built):
    names = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]
    assert not [name for name in names if "lunr" in name or "workers/search" in name or "search_index" in name]
    assert (
        "search"
        not in (REPOSITORY / "mkdocs.yml")
        .read_text("utf-8")
        .partition("plugins:")[2]
        .partition("markdown_extensions")[0]
    )


LATER = {"ar": "gdfdh", "en": "مهلاغش"}
MEANT = {"ar": "ليبيا", "en": "libya"}


@pytest.mark.parametrize("key", ["/", "f", "s", "Control+k"])
def test_a_key_opens_the_search(tabs, site, language, key):
    page = tabs.open()
    page.goto(site.page(language, "about"))
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    page.keyboard.type("s/f")
    expect(field(page)).to_have_value("s/f")


def test_a_key_of_another_script_in_the_same_place_opens_it_too(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "about"))
    page.evaluate("dispatchEvent.call(document, new KeyboardEvent('keydown', {key: 'ب', code: 'KeyF', bubbles: true}))")
    expect(field(page)).to_be_focused()


def test_the_key_that_opens_the_search_stands_in_the_box(tabs, site, language, screens):
    page = tabs.open()
    page.goto(site.page(language, "about"))
    shown = page.locator(".mjz-search-key")
    expect(shown).to_have_text("Ctrl K")
    box, around = shown.bounding_box(), page.locator(".md-search__form").bounding_box()
    assert around["x"] <= box["x"]
    assert box["x"] + box["width"] <= around["x"] + around["width"]
    at_end = box["x"] > around["x"] + around["width"] / 2
    assert at_end == (language.direction == "ltr")
    field(page).click()
    expect(shown).to_be_hidden()
    page.set_viewport_size(screens["phone"])
    expect(shown).to_be_hidden()


def test_the_query_stands_in_the_address_and_survives_coming_back_and_reloading(opened, language):
    page = opened()
    type_in(page, PLACE[language.tag])
    settle(page)
    expect(page).to_have_url(re.compile(r"/about/\?q="))
    asked = page.url
    page.reload()
    expect(field(page)).to_have_value(PLACE[language.tag])
    expect(links(page).first.locator(".mjz-search-title")).to_have_text(PLACE[language.tag])
    links(page).first.click()
    expect(page).to_have_url(re.compile(r"/names/islamabad/$"))
    page.go_back()
    expect(page).to_have_url(asked)
    expect(links(page).first.locator(".mjz-search-title")).to_have_text(PLACE[language.tag])
    page.go_forward()
    expect(page).to_have_url(re.compile(r"/names/islamabad/$"))
    page.go_back()
    expect(links(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/about/$"))


def test_where_nothing_is_found_the_index_and_the_other_language_are_offered(opened, tabs, language, other):
    page = opened()
    type_in(page, "qqqqqq")
    expect(status(page)).to_have_text(language.strings["search.none"])
    offered = page.locator(".mjz-search-elsewhere a")
    expect(offered.first).to_have_text(language.strings["home.browse"])
    expect(offered).to_have_count(2)
    offered.last.click()
    expect(page).to_have_url(re.compile(rf"/{other.tag}/\?q=qqqqqq$"))
    expect(field(page)).to_have_value("qqqqqq")
    type_in(page, "ISPR")
    expect(links(page).first).to_be_visible()
    expect(offered.first).to_be_hidden()
    type_in(page, "qqqqqq")
    offered.first.click()
    expect(page).to_have_url(re.compile(rf"/{other.tag}/a-z/$"))
    assert tabs.faults == []


def test_keys_of_the_other_layout_are_understood_and_it_is_said(opened, language):
    page = opened()
    type_in(page, LATER[language.tag])
    said = page.locator(".mjz-search-read")
    expect(said).to_have_text(language.strings["search.read"].format(words=MEANT[language.tag]))
    settle(page)
    links(page).first.click()
    expect(page).to_have_url(re.compile(r"/names/libya/$"))
    expect(page.locator("article mark.mjz-found").first).to_be_attached()


def test_what_is_read_as_it_was_typed_needs_no_word(opened, language):
    page = opened()
    type_in(page, NAME[language.tag])
    settle(page)
    expect(page.locator(".mjz-search-read")).to_be_hidden()
