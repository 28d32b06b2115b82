"""A list that was cut leads a reader who has an old address on to the part with what the address names."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from once import once
from small_archive import build_small_archive

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory, serve):
    with once(tmp_path_factory, "small-archive") as (folder, is_first):
        site = build_small_archive(folder) if is_first else folder / "site"
    with serve(site) as served:
        yield served.url


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en/timeline/#arrival", "en/timeline/2025/2/#arrival"),
        ("ar/glossary/#council", "ar/glossary/arabic-meem/#council"),
        ("en/glossary/#council", "en/glossary/c/#council"),
        ("en/differences/#who-signed", "en/differences/another/#who-signed"),
        ("en/timeline/2019/#arrival", "en/timeline/2025/2/#arrival"),
        ("en/timeline/#only_entity_salim-amir", "en/names/salim-amir/#events"),
    ],
)
def test_an_old_address_leads_to_the_part_that_has_its_anchor(page, address, old, new):
    page.goto(f"{address}{old}")
    expect(page).to_have_url(f"{address}{new}")
    expect(page.locator(f"[id='{new.partition('#')[2]}']").first).to_be_in_viewport()


def test_an_anchor_that_never_was_leads_nowhere(page, address):
    page.goto(f"{address}en/timeline/#no-such-event")
    page.wait_for_load_state("networkidle")
    assert page.url == f"{address}en/timeline/#no-such-event"


def test_the_switch_of_language_keeps_the_entry_of_a_letter(page, address):
    page.goto(f"{address}en/glossary/c/#council")
    page.locator("a.mjz-switch").click()
    expect(page).to_have_url(f"{address}ar/glossary/arabic-meem/#council")


def test_the_year_of_an_old_address_is_a_row_of_the_list_of_parts(page, address):
    page.goto(f"{address}en/timeline/#year-2025")
    expect(page.locator("[id='year-2025']")).to_be_in_viewport()
    assert page.url.endswith("/timeline/#year-2025")
