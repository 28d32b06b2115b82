"""The HTML of every page of the repository's own site, as the files stand."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote

import html5lib
import pytest

from tiny import ADDRESS
from tongues import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

DIRECTIONS = {language.tag: language.direction for language in LANGUAGES}

LINKING = {"a", "area", "img", "link", "script", "use"}


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[Path, Element]:
    """Every page, parsed; the parser stops at the first thing that is not as the HTML standard has it."""
    pages = {}
    for path in sorted(built.resolve().rglob("*.html")):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        try:
            pages[path] = parser.parse(path.read_text("utf-8"))
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{path.relative_to(built.resolve())}: {error} {parser.errors[-1]}")
    assert len(pages) > 30
    return pages


def test_ids_are_unique_on_a_page(pages):
    for path, page in pages.items():
        ids = Counter(element.get("id") for element in page.iter() if element.get("id"))
        assert [name for name, count in ids.items() if count > 1] == [], path


def test_references_to_ids_lead_to_elements(pages):
    for path, page in pages.items():
        ids = {element.get("id") for element in page.iter()}
        for element in page.iter():
            for name in ("for", "form", "aria-controls", "aria-labelledby", "aria-describedby"):
                assert set((element.get(name) or "").split()) <= ids, f"{path}: {name}={element.get(name)}"


def test_no_element_stands_where_it_cannot(pages):
    """A link or button holds no other control, a paragraph or heading no block; the parser itself lets these pass."""
    controls = {"a", "button", "input", "select", "textarea", "summary", "details", "label"}
    for path, page in pages.items():
        for outer in (element for element in page.iter() if element.tag in {"a", "button"}):
            inner = [element.tag for element in outer.iter() if element is not outer and element.tag in controls]
            assert inner == [], f"{path}: {outer.tag} holds {inner}"
        for outer in (
            element for element in page.iter() if re.fullmatch("h[1-6]|p|span|bdi|em|strong", str(element.tag))
        ):
            inner = [element.tag for element in outer.iter() if element.tag in {"p", "div", "ul", "ol", "li", "figure"}]
            assert inner in ([], ["p"] if outer.tag == "p" else []), f"{path}: {outer.tag} holds {inner}"


def test_headings_are_in_order_below_one_first_heading(pages):
    for path, page in pages.items():
        levels = [int(element.tag[1]) for element in page.iter() if re.fullmatch("h[1-6]", str(element.tag))]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == [], path


def test_small_print_stands_in_a_paragraph_of_its_own(pages):
    """Its class is given by the line below it, which takes in what stands right above."""
    for path, page in pages.items():
        for element in page.iter():
            words = " ".join("".join(element.itertext()).split())
            if element.tag == "p" and {"mjz-facts", "mjz-label", "mjz-kicker"} & set(
                (element.get("class") or "").split()
            ):
                assert not any(inner.tag == "strong" for inner in element.iter()), f"{path}: {words}"
            if element.tag in {"p", "li", "td", "dd", "h1", "h2", "h3"}:
                assert "{:" not in words, f"{path}: {words}"


def test_html_says_language_and_direction_and_so_does_whatever_is_in_another(pages):
    for path, page in pages.items():
        assert page.get("dir") == DIRECTIONS[page.get("lang")], path
        for element in page.iter():
            if element.get("lang") in DIRECTIONS and element.get("dir"):
                assert element.get("dir") == DIRECTIONS[element.get("lang")], f"{path}: {element.attrib}"


LICENCE = "https://spdx.org/licenses/MIT.html"


def test_every_internal_link_and_anchor_resolves(pages, built):
    root = built.resolve()
    ids = {path: {element.get("id") for element in page.iter()} for path, page in pages.items()}
    for path, page in pages.items():
        for element in (element for element in page.iter() if element.tag in LINKING):
            href = element.get("href") or element.get("src") or ""
            href = href.removeprefix(ADDRESS) if element.tag != "link" else href.replace(ADDRESS, "/", 1)
            if not href or re.match(r"[a-z]+:", href):
                # What leads elsewhere is the licence alone, which is not fetched.
                is_licence = element.tag in {"a", "link"} and element.get("rel") == "license" and href == LICENCE
                assert is_licence or not href.startswith("http"), f"{path}: {href}"
                continue
            target, _, anchor = href.partition("#")
            target = unquote(target.partition("?")[0])
            found = root / target.lstrip("/") if target.startswith("/") else (path.parent / target) if target else path
            found = found.resolve()
            found = found / "index.html" if found.is_dir() else found
            assert found.is_file(), f"{path}: {href}"
            if anchor and not (found.parent == root and anchor == "choose"):
                assert unquote(anchor) in ids[found], f"{path}: {href}"


def test_contents_carry_the_language_of_names_in_their_headings(pages, built):
    page = pages[built.resolve() / "ar" / "organisations" / "index.html"]
    contents = next(element for element in page.iter("ul") if element.get("data-md-component") == "toc")
    marked = {"".join(element.itertext()) for element in contents.iter() if element.get("lang") == "en"}
    assert "The News International" in marked


def test_no_page_shows_the_marks_of_its_markdown(built):
    for path in sorted(built.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert "{: ." not in text, path
        assert "{#" not in text, path
        assert 'markdown="' not in text, path
