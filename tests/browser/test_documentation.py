"""The documentation in a browser: it fits each screen, is accessible in light and dark, and its search finds."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from accessibility import violations
from documented import CONFIGURATIONS, built_documentation

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.browser

READ = ("", "tutorial/", "findings/", "design/", "commands/")
FOUND = {"en": ("waiver", "MJZ301"), "ar": ("استثناء", "MJZ301")}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def address(run, tmp_path_factory) -> Iterator[str]:
    folder = built_documentation(run, tmp_path_factory)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def opened(browser, address):
    pages = []

    def open_page(path: str, width: int):
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="light", reduced_motion="reduce")
        pages.append(page)
        page.goto(address + path)
        return page

    yield open_page
    for page in pages:
        page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", READ)
@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_a_page_is_accessible_and_nothing_of_it_is_beside_the_screen(opened, tag, path, width):
    page = opened(f"{tag}/{path}", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_the_search_finds_in_each_language(opened, tag):
    for query in FOUND[tag]:
        page = opened(f"{tag}/", 1280)
        # The theme listens to keys; what is filled in at once it may have read before that is there.
        page.locator("[data-md-component=search-query]").press_sequentially(query)
        expect(page.locator(".md-search-result__link").first).to_be_visible()


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_code_is_read_from_left_to_right(opened, tag):
    page = opened(f"{tag}/tutorial/", 390)
    directions = page.locator(".md-content :is(code, pre)").evaluate_all(
        "all => all.map((each) => getComputedStyle(each).direction)"
    )
    assert directions
    assert set(directions) == {"ltr"}
