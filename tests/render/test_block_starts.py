"""Whatever a text begins with, every page has the elements that it has for plain words, and shows what was written.

Each text of a small site is given the same words in front, in every field and language; the pages are converted as the
site converts them, with the further extensions that Material documents.
"""

from __future__ import annotations

import functools
import re

import html5lib
import markdown
import pytest
import yaml

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.load import load_dossier
from tiny import REPOSITORY, TinySite

EXTENSIONS = [
    "attr_list", "md_in_html", "tables", "toc", "abbr", "admonition", "def_list", "footnotes", "pymdownx.details", "pymdownx.tabbed",
    "pymdownx.superfences", "pymdownx.blocks.admonition", "pymdownx.tasklist",
]  # fmt: skip
OPENERS = [
    "# x", "## x {#y}", "- x", "+ x", "* x", "> x", "1. x", "2025. The year", "1) x", "١. س", "    x", "\tx", "| x | y |", '=== "x"',
    "=== x", "!!! note", "??? note", "???+ note", "*[x]: y", "[x]: y", "[^1]: x", "***", "---", "___", "- - -", "```x", "~~~ x", ": x",
    "<div>", "<!-- x", "{: .x }", "[TOC]", "- [x] y", "/// note", "--8<-- 'x'", "&#35; x", "\\# x", "===", "==", "$$ x", "Term\n:   x",
]  # fmt: skip
PLAIN = "Words"


def prefixed(value: object, words: str, key: str = "") -> object:
    """Give every text of a file words in front; where our own markup is read, its characters are escaped."""
    if isinstance(value, dict):
        return {name: prefixed(item, words, name) for name, item in value.items()}
    if isinstance(value, list):
        return [prefixed(item, words, "") for item in value]
    if key in {"ar", "en"}:
        return re.sub(r"[*\[\]\\]", lambda match: f"\\{match[0]}", words) + f" {value}"
    return f"{words} {value}" if key in {"headline", "excerpt"} or (key == "text" and isinstance(value, str)) else value


def rich() -> dict[str, str]:
    """Return the files of a tiny site in which every sort of text stands somewhere."""
    tiny = TinySite()
    tiny.change(
        "seeds/s-1.yml", "outlet:\n", "stance: {ar: ميل, en: Stance}\noutlet:\n  name: {ar: صحيفة, en: Outlet}\n"
    )
    tiny.change(
        "briefings/bridge.yml",
        "terms: [delegation]",
        "stance: {ar: ميل, en: Stance}\namendments:\n  - {date: 2025-12, note: {ar: تعديل, en: Note}}\nterms: [delegation]",
    )
    tiny.change("briefings/bridge.yml", "status: published", "status: review")
    tiny.change(
        "briefings/entities.yml",
        "  forms: [{text: Salem Amer",
        "  description: {ar: قائد, en: A commander}\n  forms: [{text: Salem Amer",
    )
    tiny.change(
        "briefings/glossary.yml",
        "  definition:",
        "  forms: [{text: Mission, language: en}]\n  forbidden: [{text: Gang, language: en}]\n  definition:",
    )
    tiny.files["briefings/second.yml"] = (
        tiny.files["briefings/bridge.yml"].replace("slug: bridge", "slug: second").replace("source: s-1", "source: s-2")
    )
    tiny.files["seeds/s-2.yml"] = (
        tiny.files["seeds/s-1.yml"]
        .replace("id: s-1", "id: s-2")
        .replace("short_name: {ar: ", "short_name: {ar: ثانية ")
    )
    # Whether a name is linked depends on the words before it.
    tiny.files["briefings/entities.yml"] = tiny.files["briefings/entities.yml"].replace(
        "\n  type:", "\n  autolink: no\n  type:"
    )
    tiny.change("briefings/glossary.yml", "- id: delegation\n", "- id: delegation\n  autolink: no\n")
    return tiny.files


@functools.cache
def built(words: str) -> dict[str, str]:
    """Return the HTML of every page in English with words in front of every text, by its path."""
    content = {
        name: yaml.safe_dump(prefixed(yaml.load(text, Loader=yaml.BaseLoader), words), allow_unicode=True).encode()  # noqa: S506
        for name, text in rich().items()
    }
    files = read_site(REPOSITORY)
    loaded = load_dossier(content, files.languages)
    assert not loaded.findings
    site = tasks.build_pages(loaded.dossier, files.templates, drafts=True)
    # The templates are the same in every language.
    return {
        page.file: markdown.markdown(page.markdown.partition("\n---\n\n")[2], extensions=EXTENSIONS)
        for page in site.pages
        if page.page.language == "en"
    }


def elements(html: str) -> list[tuple[str, str | None, str | None]]:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    # Where languages differ inside a text, isolates stand; what a reader sees of a text's own structure is the rest.
    skipped = {"DOCUMENT_FRAGMENT", "bdi", "span", "tspan"}
    found = [(str(e.tag).rpartition("}")[2], e.get("id"), e.get("class")) for e in tree.iter()]
    return [element for element in found if element[0] not in skipped]


@pytest.mark.parametrize("words", OPENERS)
def test_every_page_keeps_its_elements_and_shows_the_words(words):
    pages, plain = built(words), built(PLAIN)
    assert pages.keys() == plain.keys()
    for file, html in pages.items():
        # Lists by letter have other letters where what stands in front has none.
        if file.endswith(("a-z.md", "glossary.md")) and not any(c.isalpha() for c in words):
            continue
        assert elements(html) == elements(plain[file]), file
    shown = " ".join("".join(html5lib.parseFragment(pages["en/briefings/bridge.md"]).itertext()).split())
    bare = re.sub("[\u2066-\u2069]", "", shown)
    assert bare.count(" ".join(words.split())) >= 15
