"""The documentation as it is built: strictly, in both languages, with references that say what the program says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import html5lib
import pytest
import yaml

from documented import CONFIGURATIONS, DOCS, PAGES, built_documentation
from mujaz import tasks
from mujaz.cli.program import main

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

REFERENCES = ("keys", "checks", "commands")


@pytest.fixture(scope="session")
def documentation(run, tmp_path_factory) -> Path:
    """The documentation, built as `make docs` builds it but beside the working tree's."""
    return built_documentation(run, tmp_path_factory)


def html(path: Path) -> Element:
    return html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_every_page_is_there_in_its_language_and_direction(documentation, tag):
    for name in (*PAGES, *(f"{each}.md" for each in REFERENCES)):
        folder = documentation / tag / ("" if name == "index.md" else name.removesuffix(".md"))
        page = html(folder / "index.html")
        body = page.find("body")
        assert page.get("lang") == tag
        assert body is not None
        assert body.get("dir") == {"ar": "rtl"}.get(tag, "ltr")


def test_every_link_and_every_anchor_leads_somewhere(documentation):
    pages = {path: html(path) for path in documentation.rglob("*.html")}
    anchors = {path: {each.get("id") for each in page.iter()} for path, page in pages.items()}
    links = 0
    for path, page in pages.items():
        if path.name == "404.html":  # its links are the site's address, which is not set
            continue
        for link in page.iter("a"):
            address = urlsplit(link.get("href") or "")
            if address.scheme or address.netloc or link.get("href") is None:
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            target = target / "index.html" if target.is_dir() else target
            assert target in pages, f"{path}: {link.get('href')}"
            if address.fragment and address.fragment != "__comments":
                assert unquote(address.fragment) in anchors[target], f"{path}: {link.get('href')}"
            links += 1
    assert links > len(pages)


def test_each_page_leads_to_itself_in_the_other_language(documentation):
    for tag, other in (("ar", "en"), ("en", "ar")):
        for path in (documentation / tag).rglob("index.html"):
            (switch,) = [each for each in html(path).iter("a") if each.get("class") == "docs-switch"]
            there = (path.parent / (switch.get("href") or "")).resolve() / "index.html"
            assert there == documentation / other / path.relative_to(documentation / tag)


def test_no_page_asks_another_host_for_anything(documentation):
    for path in documentation.rglob("*.html"):
        asked = [each.get(name) for each in html(path).iter() if each.tag != "a" for name in ("src", "href")]
        assert not [url for url in asked if url and re.match(r"(?:https?:)?//", url)], path
    for path in documentation.rglob("*.css"):
        assert not re.search(r"@import|url\(['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_every_rule_is_explained_at_its_code(documentation, tag):
    page = html(documentation / tag / "checks" / "index.html")
    headings = {each.get("id"): text(each) for each in page.iter("h3")}
    for rule in tasks.RULES:
        assert headings[rule.code.lower()].startswith(f"{rule.code}: ")


def test_the_arabic_references_are_in_arabic(documentation):
    for name in ("checks", "keys"):
        page = html(documentation / "ar" / name / "index.html")
        headings = [text(each) for each in (*page.iter("h2"), *page.iter("h3"))]
        assert headings
        assert all(re.search(r"[ء-ي]{2}", heading) for heading in headings)


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_every_command_is_there_with_all_its_options(documentation, tag):
    page = html(documentation / tag / "commands" / "index.html")
    code = {text(each) for each in page.iter("code")}
    anchors = {each.get("id") for each in page.iter()}
    for name, command in main.commands.items():
        assert f"mujaz {name}" in code
        assert name in anchors
        for each in command.params:
            option = next((option for option in each.opts if option.startswith("--")), "")
            assert not option or any(option in shown.split() or f"{option}," in shown for shown in code), option


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_no_markup_is_left_in_what_is_read(documentation, tag):
    for name in REFERENCES:
        page = html(documentation / tag / name / "index.html")
        for pre in [*page.iter("pre"), *page.iter("code"), *page.iter("script")]:
            pre.clear()
        assert not re.search(r"\{[:#]|\*\*|\]\(|\\[*_\[{|]", "".join(page.itertext()))


@pytest.mark.parametrize("tag", CONFIGURATIONS)
def test_the_figures_of_the_benchmark_stand_in_tables(documentation, tag):
    results = yaml.safe_load((DOCS / "benchmarks.yml").read_text(encoding="utf-8"))
    found = html(documentation / tag / "benchmarks" / "index.html")
    tables = found.findall(".//article//table")
    rows = [[text(cell) for cell in row.findall("td")] for table in tables for row in table.findall(".//tbody/tr")]
    assert len(tables) == len({row["size"] for row in results["rows"]})
    assert len(rows) == len(results["rows"])
    for row, cells in zip(results["rows"], rows, strict=True):
        assert row["failed"] in cells if row["failed"] else all(cells[:8])
    assert all(name in text(found) for name in results["machine"]["versions"])
