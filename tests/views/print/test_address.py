"""Addresses of pages, and the codes that lead there."""

from __future__ import annotations

import pytest
import segno

from mujaz import tasks
from mujaz.views.print.address import SiteAddress, code


@pytest.mark.parametrize(
    ("base", "has_folders", "path", "address"),
    [
        ("https://a.example/", True, "briefings/bridge.md", "https://a.example/en/briefings/bridge/"),
        ("https://a.example/sub", True, "index.md", "https://a.example/sub/en/"),
        ("https://a.example/", True, "briefings/reindex.md", "https://a.example/en/briefings/reindex/"),
        ("https://a.example/", True, "topics/index.md", "https://a.example/en/topics/"),
        ("https://a.example/", False, "briefings/bridge.md", "https://a.example/en/briefings/bridge.html"),
        ("https://a.example/", False, "index.md", "https://a.example/en/index.html"),
    ],
)
def test_a_page_is_where_mkdocs_puts_it(base, has_folders, path, address):
    assert SiteAddress(base, has_folders).page("en", path) == address


def test_a_code_has_the_modules_of_its_address(tiny, tmp_path):
    address = "https://a.example/en/briefings/bridge/"
    found = code(address, tasks.wordings_of(tiny.report(tmp_path).dossier)["en"])
    drawn = [[0] * found.size for _ in range(found.size)]
    for x, y, length in found.bars:
        drawn[y][x : x + length] = [1] * length
    assert drawn == [list(row) for row in segno.make(address, error="m", micro=False).matrix]
    assert (found.link, found.address) == (address, "a.example/en/briefings/bridge")
