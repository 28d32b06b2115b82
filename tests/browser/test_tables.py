"""Tables of posts and of coverage, as they are seen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# How far from the edge of its cell at which its language begins lines each quotation begins.
BEGINNINGS = """tables => tables.flatMap((table) => [...table.querySelectorAll("q")].map((quotation) => {
  const cell = quotation.closest("td").getBoundingClientRect(), lines = [...quotation.getClientRects()];
  const rtl = getComputedStyle(quotation).direction === "rtl";
  return [quotation.dir, rtl ? cell.right - Math.max(...lines.map((line) => line.right))
    : Math.min(...lines.map((line) => line.left)) - cell.left];
}))"""


@pytest.mark.parametrize("kind", ["people", "briefing"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_a_sources_words_begin_at_the_edge_where_their_language_begins(tabs, site, language, kind, width):
    page = tabs.open(viewport={"width": width, "height": 900})
    page.goto(site.page(language, kind))
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    found = page.locator(".mjz-posts").evaluate_all(BEGINNINGS)
    assert len(found) > 3
    assert [(direction, gap) for direction, gap in found if abs(gap) > 2] == []


def test_a_column_of_a_sources_words_is_named_where_they_begin(tabs, site, language):
    page = tabs.open()
    page.goto(site.page(language, "people"))
    for table in page.locator(".mjz-posts").all():
        name, cell = table.locator("th").last, table.locator("td").last
        assert name.evaluate("e => getComputedStyle(e).direction") == cell.evaluate(
            "e => getComputedStyle(e).direction"
        )


def test_coverage_explains_what_is_there_to_be_seen(tabs, site, language, screens):
    page = tabs.open(viewport=screens["phone"])
    page.goto(site.page(language, "coverage"))
    key = page.locator(".mjz-matrix-key")
    sign = language.strings["coverage.silent"]
    # Each row is a block of its own there: it has no columns, and a source that is silent is left out.
    expect(key).to_be_hidden()
    expect(page.locator(".mjz-silent:visible")).to_have_count(0)
    summary = page.locator(".mjz-summary").inner_text()
    assert not re.search(r"dash|column|table|شرطة|عمود|جدول", summary, flags=re.IGNORECASE)
    assert sign not in summary.split()
    page.set_viewport_size(screens["desktop"])
    expect(key).to_be_visible()
    assert sign in key.inner_text().split()
    expect(page.locator(".mjz-silent:visible").first).to_have_text(sign)
