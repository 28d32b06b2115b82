"""Files for editors read back as what they were made of, whatever characters their texts have."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mujaz.load import Later, document, entries
from mujaz.load.tree import read_tree

TEXTS = st.one_of(
    st.sampled_from(
        ["yes", "null", "2026-03-02", "004", "1e3", "~", "a: b", "a #b", "{x}", "- a", "'\"", "%", "*a", "a" * 200]
    ),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=140),
    st.lists(st.sampled_from(["كلمة", "word", "#", "-", ":", "a:", "“x”"]), min_size=20, max_size=60).map(" ".join),
)
KEYS = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, min_size=1, max_size=3)),
    max_leaves=12,
)
ENTRIES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


@given(ENTRIES)
def test_a_document_reads_back_as_what_it_was_made_of(content):
    notes = {"x": "The whole.", **{f"x.{key}": f"What {key} is for: this # that." for key in content}}
    assert yaml.safe_load(document(content, notes, "x")) == content


@given(st.lists(ENTRIES, max_size=3))
def test_entries_read_back_as_what_they_were_made_of(content):
    assert yaml.safe_load(entries(content, {"x": "A register."}, "x")) == content


@given(TEXTS.filter(lambda text: text.strip() and text.isprintable()))
def test_the_loader_of_content_reads_the_same_text(text):
    tree, findings = read_tree("x.yml", document({"name": {"ar": text}}, {}, "x").encode())
    assert findings == []
    assert tree.plain() == {"name": {"ar": text}}


def test_what_is_for_later_is_a_comment_that_can_be_taken_back():
    content = {"a": "1", "b": Later([{"c": "2", "d": ["e"]}]), "f": [{"h": "4", "g": Later("3")}]}
    notes = {"x.b": "Of b.", "x.b.c": "Of c.", "x.f.g": "Of g."}
    written = document(content, notes, "x")
    assert yaml.safe_load(written) == {"a": "1", "f": [{"h": "4"}]}
    uncommented = "\n".join(
        line.replace("# ", "", 1) if line.lstrip().startswith("# ") and " Of " not in f" {line.lstrip(' #')}" else line
        for line in written.splitlines()
    )
    assert yaml.safe_load(uncommented) == {"a": "1", "b": [{"c": "2", "d": ["e"]}], "f": [{"g": "3", "h": "4"}]}
