"""What holds for the pages of a site that `mujaz init` made, however Mujaz was installed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import html5lib

from mujaz.languages import direction_of
from mujaz.mkdocs_plugin.defaults import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

_MARKUP = re.compile(r"\{[:#%{]|\{ ?\.|[%}]\}|\]\(|^#+ ", re.MULTILINE)
"""What only stands in templates and in Markdown."""


def look_at(site: Path, *tags: str) -> None:
    """Look whether a built site has its languages, styles and search, no raw markup, and asks no other host.

    Args:
        site: the folder of the built site.
        tags: tags of its languages; Arabic and English where there are none.
    """
    for tag in tags or ("ar", "en"):
        page = _page(site / tag / "briefings" / "lighthouse-of-port-amal" / "index.html")
        assert page.get("lang") == tag
        assert page.get("dir") == direction_of(tag)
        linked = {str(link.get("href")).lstrip("./") for link in page.iter("link") if link.get("rel") == "stylesheet"}
        assert set(STYLES) <= linked
        assert any(each.get("role") == "search" for each in page.iter())
        index = json.loads((site / "search" / f"{tag}.json").read_text(encoding="utf-8"))
        assert index
    assert all((site / style).is_file() for style in STYLES)
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    for path in pages:
        page = _page(path)
        found = _MARKUP.search("\n".join(_texts(page)))
        assert found is None, f"{path}: {found}"
        asked = [
            each.get(name) for each in page.iter() for name in ("src", "href") if each.tag in {"script", "img", "link"}
        ]
        assert not [url for url in asked if url and re.match(r"(?:https?:)?//", url)], path
    for path in site.rglob("*.css"):
        assert not re.search(r"@import|url\(['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path


def _page(path: Path) -> Element:
    return html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def _texts(element: Element) -> Iterator[str]:
    """Yield what a reader sees."""
    if element.tag not in {"script", "style", "template"}:
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
