"""Any bytes become a tree or findings, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.load import load_dossier
from mujaz.load.syntax import DEEPEST
from mujaz.load.tree import MOST_FINDINGS, read_tree


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_found_wrong(content):
    tree, findings = read_tree("x.yml", content)
    assert tree is not None or findings


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@\n \t\u202e\u0000م", max_size=60))
def test_any_yaml_of_a_briefing_is_read_or_found_wrong(text):
    files = {"briefings/x.yml": text.encode(), "briefings/site.yml": b"languages: [xx]\n"}
    assert load_dossier(files, {}).findings


def test_scalars_stay_the_text_that_was_written():
    tree, findings = read_tree("x.yml", b"a: 003\nb: 2025-07-18\nc: no\nd: 1:30\ne: null\nf: 1e3\n")
    assert findings == []
    assert tree.plain() == {"a": "003", "b": "2025-07-18", "c": "no", "d": "1:30", "e": "null", "f": "1e3"}


def test_places_count_characters_and_not_bytes():
    tree, _ = read_tree("x.yml", 'عنوان: {ar: "نص", en: x}\n'.encode())
    assert str(tree.find(("عنوان", "en")).span) == "x.yml:1:23"


@pytest.mark.parametrize(
    ("content", "place", "code"),
    [
        (b"a: [1\n", "x.yml:2:1", "MJZ002"),
        (b"a: 1\n\tb: 2\n", "x.yml:2:1", "MJZ002"),
        (b"a: \x07\n", "x.yml:1:4", "MJZ002"),
        (b"a: b\n---\nc: d\n", "x.yml:2:1", "MJZ002"),
        (b"ok: 1\nb\xff: 2\n", "x.yml:2:2", "MJZ001"),
        (b"", "x.yml:1:1", "MJZ005"),
        (b"a: 1\nb: 2\na: 3\n", "x.yml:3:1", "MJZ003"),
        (b"? [a, b]\n: c\n", "x.yml:1:3", "MJZ004"),
        (b"a: !!python/object:os.system x\n", "x.yml:1:4", "MJZ004"),
        (b"a: *x\n", "x.yml:1:4", "MJZ004"),
        (b"a: &x b\n", "x.yml:1:4", "MJZ004"),
        (b"&x a: b\n", "x.yml:1:1", "MJZ004"),
        (b"- !!str 003\n", "x.yml:1:3", "MJZ004"),
    ],
)
def test_what_is_wrong_is_found_at_its_place(content, place, code):
    _, findings = read_tree("x.yml", content)
    assert [(str(f.span), f.code) for f in findings] == [(place, code)]


def test_aliases_do_not_multiply():
    bomb = b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (n, n, n - 1, n - 1) for n in range(98, 122))
    tree, findings = read_tree("x.yml", bomb)
    assert [f.message.split("'")[1][0] for f in findings].count("*") == 48
    assert tree is not None
    assert tree.plain()["y"] == []


@pytest.mark.parametrize("opened", ["[", "{a: ", "- ", "? ", "[{a: ", "{? [", "? - "])
def test_a_file_that_is_nested_too_deep_is_a_finding(opened):
    tree, findings = read_tree("x.yml", opened.encode() * 30_000)
    assert tree is None
    (finding,) = findings
    assert finding.code == "MJZ004"
    assert "nested" in finding.message


def test_a_file_that_is_indented_too_deep_is_a_finding():
    for sign in ("a:", "-"):
        content = "\n".join(" " * depth + sign for depth in range(2_000))
        tree, findings = read_tree("x.yml", content.encode())
        assert (tree, [(str(f.span), f.code) for f in findings]) == (None, [("x.yml:31:31", "MJZ004")])


def test_what_is_nested_as_deep_as_may_be_is_read():
    assert read_tree("x.yml", b"[" * DEEPEST + b"]" * DEEPEST)[1] == []


@pytest.mark.parametrize("sign", ["*a", "&a b", "!a b"])
def test_the_list_of_mistakes_of_a_file_has_an_end(sign):
    tree, findings = read_tree("x.yml", f"- {sign}\n".encode() * 5_000)
    assert tree is None
    assert len(findings) == MOST_FINDINGS + 2
    assert "not read" in findings[-1].message


def test_a_file_of_too_many_values_is_a_finding(monkeypatch):
    monkeypatch.setattr("mujaz.load.tree.MOST_VALUES", 100)
    assert read_tree("x.yml", b"- a\n" * 99)[1] == []
    tree, findings = read_tree("x.yml", b"- a\n" * 100)
    assert (tree, [str(f.span) for f in findings]) == (None, ["x.yml:1:1"])


def test_of_keys_that_cannot_be_kept_the_values_go_too():
    tree, findings = read_tree("x.yml", b"a: 1\na: {b: [c]}\n? [d]\n: {e: f}\n? {g: h}\n*i : j\nk: l\n")
    assert tree is not None
    assert tree.plain() == {"a": "1", "k": "l"}
    assert [f.code for f in findings] == ["MJZ003", "MJZ004", "MJZ004", "MJZ004"]
