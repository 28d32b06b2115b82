"""Ids never meet the anchors of the pages on which they stand."""

from __future__ import annotations

import collections
import re

import html5lib
import pytest

from mujaz.model import anchors
from tiny import REPOSITORY

B, E, V, G, D = (f"briefings/{name}.yml" for name in ("bridge", "entities", "events", "glossary", "differences"))

TAKEN = [
    *((B, "id: s2", f"id: {name}") for name in ("top", "statements", "who", "source", "event-arrival", "kind-claim")),
    *((B, "id: s2", f"id: {name}") for name in ("term-delegation", "difference-who-signed", "who-person")),
    (B, "id: s2", "id: salim-amir"),
    (B, "slug: bridge", "slug: briefings"),
    (E, "id: nur", "id: events"),
    (E, "id: nur", "id: term-delegation"),
    (V, "id: arrival", "id: year-2025"),
    (G, "id: delegation", "id: letter-1"),
    (D, "id: who-signed", "id: scope-inside"),
    ("seeds/s-1.yml", "id: s-1", "id: top"),
]


@pytest.mark.parametrize(("file", "old", "new"), TAKEN)
def test_an_anchor_that_is_taken_is_found(file, old, new, tiny, tmp_path):
    name, new_name = old.partition(": ")[2], new.partition(": ")[2]
    line = tiny.place(file, old).rpartition(":")[0]
    for other, text in tiny.files.items():  # references follow, so that nothing else is wrong
        if name != "s2":
            tiny.files[other] = re.sub(rf"(: |\[|, ){name}(?=[\],\n])", rf"\g<1>{new_name}", text)
    if name == "s2":
        tiny.change(file, old, new)
    if name == "s-1":
        tiny.files["seeds/top.yml"] = tiny.files.pop("seeds/s-1.yml")
    (finding,) = tiny.report(tmp_path).findings
    assert finding.code == "MJZ205"
    assert str(finding.span).rpartition(":")[0].replace("top.yml", "s-1.yml") == line


@pytest.mark.parametrize(
    ("file", "old", "new"), [(B, "id: s2", "id: signing"), (D, "id: who-signed", "id: who-person")]
)
def test_an_anchor_of_other_pages_is_free(file, old, new, tiny, tmp_path):
    assert tiny.change(file, old, new).report(tmp_path).findings == ()


def test_the_tables_hold_every_anchor_of_the_templates():
    pages = REPOSITORY / "site-theme" / "pages"
    tables = {
        "briefing": anchors.BRIEFING,
        "home": anchors.CARDS,
        "index": anchors.CARDS,
        "timeline": anchors.TIMELINE,
        "glossary": anchors.GLOSSARY,
        "differences": anchors.DIFFERENCES,
        "sources": anchors.SOURCES,
        "register": anchors.REGISTER,
        "name": anchors.NAME,
        "who": anchors.WHO,
        "_topic": anchors.CARDS,
    }
    for name, table in tables.items():
        text = (pages / f"{name}.md.j2").read_text(encoding="utf-8")
        written = re.findall(r"\{#([a-z-]+)(?=[ }])|\bid=\"([a-z-]+)\"", text)
        assert {a or b for a, b in written} <= table.fixed, name
        begun = set(re.findall(r"\{#([a-z]+-)\{\{", text))
        assert all(f"{prefix}x" in table or any(n.startswith(prefix) for n in table.fixed) for prefix in begun), name


def test_no_page_has_an_anchor_twice(built):
    for path in sorted(built.rglob("*.html")):
        page = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        ids = collections.Counter(e.get("id") for e in page.iter() if e.get("id"))
        assert [name for name, count in ids.items() if count > 1] == [], path
