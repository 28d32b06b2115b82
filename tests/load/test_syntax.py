"""What YAML takes for its own in a text: the finding says that quotation marks help."""

from __future__ import annotations

import pytest

from mujaz.load.syntax import QUOTE
from mujaz.load.tree import read_tree

TAKEN = [
    "a: b", "Rank: first", "*bold* words", "*bold", "**bold**", "* word", "[label] words", "[label](id) words", "[label",
    "@name", "@name said", "`code`", "% of all", "%20", "& more", "&more words", "!important", "! words", "!words here",
    "| a bar", "|a bar", "> a sign", ">5 people", "- a dash", "? a question", ", words", "] words", "} words",
    "{words} and more", '"words" and more', "'words' and more", "it: 's", "-", "?",
]  # fmt: skip


@pytest.mark.parametrize("text", TAKEN)
@pytest.mark.parametrize("frame", ["en: {}\nar: x\n", "- en: {}\n  ar: x\n", "text:\n  en: {}\n", "- {}\n- x\n"])
def test_a_text_that_yaml_takes_for_its_own_gets_the_hint(text, frame):
    if frame.startswith("- {}") and text in {"- a dash", "-", "a: b", "Rank: first", "? a question", "?", "it: 's"}:
        return  # a list in a list, a mapping in a list: YAML has nothing against them
    tree, findings = read_tree("x.yml", frame.replace("{}", text).encode())
    assert findings, tree
    assert any(QUOTE in finding.hint for finding in findings), findings
    for quoted in ("'{}'", ">-\n    {}"):
        own = quoted.replace("{}", text.replace("'", "''") if quoted == "'{}'" else text)
        assert read_tree("x.yml", frame.replace("{}", own).encode())[1] == []


@pytest.mark.parametrize("text", ["*a* b", "@a", "`a`", "!a", "&a b", "[a] b", "{b} c", "%a", "a: b: c"])
def test_a_text_in_braces_gets_the_hint_too(text):
    _, findings = read_tree("x.yml", f"title: {{en: {text}, ar: x}}\n".encode())
    assert any(QUOTE in finding.hint for finding in findings), findings


def test_a_comment_that_takes_a_brace_along_is_named():
    (finding,) = read_tree("x.yml", b"a: {en: Rank #2}\nb: c\n")[1]
    assert "begins a comment" in finding.hint


@pytest.mark.parametrize("text", ["en: >-\n  a\n b\n", "a: 1\n\tb: 2\n", "a: '1\n", "%YAML 9\n---\na: b\n"])
def test_other_mistakes_do_not_get_it(text):
    (finding,) = read_tree("x.yml", text.encode())[1]
    assert QUOTE not in finding.hint


EMPTY = {
    "an entry in a register": ("# Terms.\n\n[]\n- id: a\n  name: b\n", 3, "[]"),
    "one behind a blank line and a comment": ("[]  # none yet\n\n# the first\n- id: a\n", 1, "[]"),
    "items, further in": ("key: a\nevents: []\n  - b\nterms: [c]\n", 2, "[]"),
    "items, as far in": ("key: a\nevents: []\n- b\nterms: [c]\n", 2, "[]"),
    "a mapping": ("publisher: {}\n  name: a\n", 1, "{}"),
    "items of an entry": ("- id: a\n  posts: []\n    - text: b\n- id: c\n", 2, "[]"),
}


@pytest.mark.parametrize("name", EMPTY)
def test_entries_behind_empty_brackets_get_the_hint_to_replace_them(name):
    text, line, brackets = EMPTY[name]
    (finding,) = read_tree("x.yml", text.encode())[1]
    assert f"{brackets} in line {line} says that there is nothing: delete it" in finding.hint
    assert QUOTE not in finding.hint
    mended = text.replace(brackets, "", 1)
    assert read_tree("x.yml", mended.encode())[1] == [], "the hint helps"


@pytest.mark.parametrize(
    "text", ["key: [a]\n  - b\n", "- id: a\n  key: [a, b] # two\n  - b\n", "name: {en: a}\n  ar: b\n"]
)
def test_entries_behind_brackets_that_hold_some_get_the_hint_to_put_them_inside(text):
    (finding,) = read_tree("x.yml", text.encode())[1]
    assert "what stands between brackets ends in line" in finding.hint


@pytest.mark.parametrize("text", ["a: []\nb: c: d\n", "a: [b]\n\tc: d\n", "a: []\nb: 'c\n", "[] a\n- b\n"])
def test_other_mistakes_behind_brackets_do_not_get_it(text):
    (finding,) = read_tree("x.yml", text.encode())[1]
    assert "says that there is nothing" not in finding.hint


UNCLOSED = {
    "the next key": ('title:\n  en: "A text\n  ar: "x"\n', 2),
    "a key further down": ('a: "x\n\nb: 1\nc: "y"\nd: 2\n', 1),
    "single marks": ("a: 'He said\nb: it's\n", 1),
    "in braces": ('x: {en: "A text, ar: b}\ny: {en: "b", ar: "c"}\n', 1),
    "over two lines of braces": ('x: {en: "A text,\n  ar: "b"}\n', 1),
    "items of a list": ('- a\n- "x\n- "y"\n', 2),
    "to the end of the file": ('a: 1\nb: "x\nc: y\n', 2),
    "Arabic": ('text:\n  ar: "نص\n  en: "x"\n', 2),
}


@pytest.mark.parametrize("name", UNCLOSED)
def test_a_quotation_mark_that_is_not_closed_is_named_by_its_line(name):
    text, line = UNCLOSED[name]
    (finding,) = read_tree("x.yml", text.encode())[1]
    assert finding.hint.startswith(f"the quotation mark in line {line} ")
    assert "not" in finding.hint
    assert QUOTE not in finding.hint


@pytest.mark.parametrize(
    "text", ['a: "words" and more\n', 'a: "two\n  lines" and more\n', 'a: "b"\nc: [words] and more\n']
)
def test_a_text_behind_closed_marks_is_no_such_thing(text):
    (finding,) = read_tree("x.yml", text.encode())[1]
    assert "not be closed" not in finding.hint
    assert QUOTE in finding.hint
