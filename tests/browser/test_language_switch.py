from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_switch_leads_to_the_same_page_in_the_other_language(tabs, site, path, other, kind):
    page = tabs.open()
    page.goto(path)
    switch = page.locator(".mjz-switch")
    expect(switch).to_have_text(other.name)
    switch.click()
    expect(page).to_have_url(site.url + site.page(other, kind))
    expect(page.locator("html")).to_have_attribute("lang", other.tag)


def test_switch_there_and_back_keeps_the_place_on_the_page(tabs, site, language, other):
    page = tabs.open()
    page.goto(f"{site.page(language, 'briefing')}#s3")
    for target in (other, language):
        page.locator(".mjz-switch").click()
        expect(page).to_have_url(f"{site.url}{site.page(target, 'briefing')}#s3")
        expect(page.locator("#s3")).to_be_in_viewport()


def test_switch_keeps_the_statement_that_is_read_where_the_address_names_none(tabs, site, language, other):
    page = tabs.open(reduced_motion="reduce")
    page.goto(site.page(language, "briefing"))
    page.locator("#s8").evaluate("statement => scrollBy(0, statement.getBoundingClientRect().top - 100)")
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(f"{site.url}{site.page(other, 'briefing')}#s8")
    expect(page.locator("#s8")).to_be_in_viewport()


def test_switch_at_the_top_of_a_page_leads_to_the_top(tabs, site, language, other):
    page = tabs.open()
    page.goto(site.page(language, "briefing"))
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(site.url + site.page(other, "briefing"))


def test_landing_page_remembers_the_switch(tabs, site, language, other):
    page = tabs.open(locale=language.tag)
    page.goto(f"{language.tag}/")
    page.locator(".mjz-switch").click()
    expect(page).to_have_url(f"{site.url}{other.tag}/")
    page.goto(site.url, wait_until="commit")
    expect(page).to_have_url(f"{site.url}{other.tag}/")
