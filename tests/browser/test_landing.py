from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LINKS = "a[data-mjz-language]:visible"


@pytest.mark.parametrize(("wanted", "home"), [("en-GB", "en/"), ("ar-LY", "ar/")])
def test_reader_is_sent_to_the_browsers_language(tabs, site, wanted, home):
    page = tabs.open(locale=wanted)
    page.goto(site.url, wait_until="commit")
    expect(page).to_have_url(site.url + home)
    assert page.evaluate("navigator.languages") == [wanted]


def test_reader_of_another_language_is_offered_the_sites_own(tabs, site, language):
    page = tabs.open(locale="fr")
    page.goto(site.url, wait_until="networkidle")  # a redirect would have happened before
    assert page.url == site.url
    expect(page.locator(f"h1 [lang={language.tag}]")).to_have_text(site.name(language))
    page.locator(f"{LINKS}[hreflang={language.tag}]").click()
    expect(page).to_have_url(f"{site.url}{language.tag}/")
    page.goto(site.url, wait_until="commit")
    expect(page).to_have_url(f"{site.url}{language.tag}/")  # what was chosen holds


def test_choice_on_the_list_wins_over_the_browsers_language(tabs, site, language, other):
    page = tabs.open(locale=language.tag)
    page.goto("#choose")
    page.locator(f"{LINKS}[hreflang={other.tag}]").click()
    expect(page).to_have_url(f"{site.url}{other.tag}/")
    page.goto(site.url, wait_until="commit")
    expect(page).to_have_url(f"{site.url}{other.tag}/")


def test_choose_shows_the_list_and_stays(tabs, site, language, screen):
    page = tabs.open(locale=language.tag, viewport=screen)
    page.goto("#choose", wait_until="networkidle")  # a redirect would have happened before
    assert page.url == f"{site.url}#choose"
    expect(page.locator(LINKS)).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
    assert tabs.faults == []


def test_without_script_the_list_stands_there_and_works(tabs, site, language):
    page = tabs.open(locale=language.tag, java_script_enabled=False)
    page.goto(site.url, wait_until="networkidle")
    assert page.url == site.url
    expect(page.locator(LINKS)).to_have_count(2)
    link = page.locator(f"{LINKS}[hreflang={language.tag}]")
    expect(link).to_contain_text(language.name)
    expect(page.locator(f"h1 [lang={language.tag}]")).to_have_text(site.name(language))
    expect(link).to_have_css("direction", language.direction)
    link.click()
    expect(page).to_have_url(f"{site.url}{language.tag}/")
    assert tabs.faults == []
