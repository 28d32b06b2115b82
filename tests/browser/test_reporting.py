"""The link that reports an error is in the fold of its statement: by keyboard, without a script, and not on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from accessibility import violations
from tiny import ADDRESS, TinySite

pytestmark = pytest.mark.browser

SITE = "summary: {ar: موقع للاختبار"


@pytest.fixture(scope="module")
def reporting(run, serve, tmp_path_factory):
    root = tmp_path_factory.mktemp("reporting")
    TinySite().change("briefings/site.yml", SITE, f"report: mailto:desk@harbour.example\n{SITE}").write(root)
    done = run("mkdocs", "build", "--quiet", cwd=root, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stderr
    with serve(root / "site") as site:
        yield site


@pytest.mark.parametrize("width", [390, 1280])
def test_a_reader_reaches_it_by_keyboard_where_the_evidence_is(tabs, reporting, language, width):
    page = tabs.open(viewport={"width": width, "height": 844}, reduced_motion="reduce", color_scheme="light")
    page.goto(f"{reporting.url}{language.tag}/briefings/bridge/")
    link = page.get_by_role("link", name=language.strings["report"]).first
    expect(link).to_have_count(0)  # nobody sees it, or hears of it, before the fold is opened
    page.evaluate("for (const fold of document.querySelectorAll('.mjz-rest')) fold.open = true")
    summary = page.locator(".mjz-statement > .mjz-evidence > summary").first
    summary.press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    while page.evaluate(
        "document.activeElement.closest('.mjz-evidence') && !document.activeElement.matches('.mjz-report a')"
    ):
        page.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert link.get_attribute("href").startswith("mailto:desk@harbour.example?subject=")
    expect(link).to_have_accessible_description(re.compile("^1 "))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")  # what is half below the header is no target
    assert violations(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".mjz-report").first).to_be_hidden()


def test_it_is_there_without_a_script(tabs, reporting, language):
    page = tabs.open(java_script_enabled=False)
    page.goto(f"{reporting.url}{language.tag}/briefings/bridge/")
    for fold in page.locator(".mjz-rest > summary").all():
        fold.click()
    page.locator(".mjz-statement > .mjz-evidence > summary").first.click()
    expect(page.get_by_role("link", name=language.strings["report"]).first).to_be_visible()
