"""A host may forbid whatever does not come as a file of the site: nothing breaks, and nothing is even tried."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from accessibility import GROUND

pytestmark = pytest.mark.browser

# What the browser has forbidden: https://www.w3.org/TR/CSP3/#violation-events.
HEED = """window.forbidden = []; document.addEventListener("securitypolicyviolation", (event) =>
  window.forbidden.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`));"""


@pytest.fixture
def guarded(tabs_guarded):
    """Open a page of the site that is served with the policy."""

    def guarded(path, **options):
        page = tabs_guarded.open(reduced_motion="reduce", **options)
        page.add_init_script(HEED)
        answer = page.goto(path, wait_until="networkidle")
        assert "'self'" in answer.headers["content-security-policy"]
        return page

    return guarded


def test_the_policy_is_at_work(guarded, site, language):
    page = guarded(site.page(language, "about"))
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    page.wait_for_function("window.forbidden.length === 1")
    assert page.evaluate("window.ran") is None


def test_no_page_does_what_the_policy_forbids(guarded, path, tabs_guarded):
    page = guarded(path)
    assert page.evaluate("forbidden") == []
    assert tabs_guarded.faults == []


@pytest.mark.parametrize("path", ["#choose", "nothing/at/all/"])
def test_neither_do_the_pages_of_no_language(guarded, path):
    assert guarded(path).evaluate("forbidden") == []


def test_everything_that_scripts_do_works_under_the_policy(guarded, site, language, screens):
    page = guarded(site.page(language, "sources"), viewport=screens["phone"])
    expect(page.locator("html")).to_contain_class("js")
    page.locator(".mjz-drawer-open").click()
    expect(page.locator("#__nav")).to_be_visible()
    page.locator(".mjz-nav--contents a").last.click()
    expect(page.locator("#__nav")).to_be_hidden()
    expect(page.locator(":target")).to_be_in_viewport()
    page.mouse.wheel(0, -200)
    page.get_by_role("button", name=language.theme["top"]).click()
    page.wait_for_function("scrollY === 0")
    page.locator(".mjz-search-open").click()
    page.get_by_role("searchbox").fill("Haftar")
    expect(page.locator(".mjz-search-results a").first).to_be_visible()
    assert page.evaluate("forbidden") == []


def test_dark_follows_the_system_and_the_reader_under_the_policy(guarded, site, language):
    page = guarded(site.page(language, "home"), color_scheme="dark")
    dark = page.evaluate(GROUND)
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{GROUND} !== '{dark}'")
    page.locator(".mjz-scheme").click()
    page.wait_for_function(f"{GROUND} === '{dark}'")
    page.reload(wait_until="commit")
    page.wait_for_selector("h1")
    assert page.evaluate(GROUND) == dark
    assert page.evaluate("forbidden") == []


def test_contents_follow_the_reader_under_the_policy(guarded, site, language):
    page = guarded(site.page(language, "sources"))
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".md-sidebar--secondary .md-nav__link--active")).to_have_count(1)
    assert page.evaluate("forbidden") == []


def test_filters_work_under_the_policy(guarded, site, language):
    page = guarded(f"{site.page(language, 'timeline')}?year=2025")
    expect(page.locator(".mjz-chosen")).to_be_visible()
    page.goto(site.page(language, "people"))
    page.locator(".mjz-filter input").fill("a-word-that-is-nowhere")
    expect(page.locator(".mjz-entry:visible")).to_have_count(0)
    assert page.evaluate("forbidden") == []
