"""Any bytes become a tree or findings, never an exception."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.load import load_dossier
from mujaz.load.limits import MOST_FINDINGS, OTHER, RECORD, REGISTER, Limits
from mujaz.load.syntax import DEEPEST
from mujaz.load.tree import read_tree


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
    monkeypatch.setattr("mujaz.load.tree.limits_of", lambda _: Limits(1_000, 100, 100))
    assert read_tree("x.yml", b"- a\n" * 99)[1] == []
    tree, findings = read_tree("x.yml", b"- a\n" * 100)
    assert (tree, [str(f.span) for f in findings]) == (None, ["x.yml:1:1"])


def test_of_keys_that_cannot_be_kept_the_values_go_too():
    tree, findings = read_tree("x.yml", b"a: 1\na: {b: [c]}\n? [d]\n: {e: f}\n? {g: h}\n*i : j\nk: l\n")
    assert tree is not None
    assert tree.plain() == {"a": "1", "k": "l"}
    assert [f.code for f in findings] == ["MJZ003", "MJZ004", "MJZ004", "MJZ004"]


@pytest.mark.parametrize(
    ("file", "most"),
    [
        ("briefings/x.yml", OTHER),
        ("briefings/topics/entities.yml", OTHER),
        ("languages/xx.yml", OTHER),
        ("seeds/x.yml", RECORD),
        ("briefings/entities.yml", REGISTER),
    ],
)
def test_a_file_that_is_too_big_is_a_finding_and_not_read(file, most):
    assert read_tree(file, b"a: b".ljust(most.bytes))[1] == []
    tree, findings = read_tree(file, b"a: b".ljust(most.bytes + 1))
    assert (tree, [(str(f.span), f.code) for f in findings]) == (None, [(f"{file}:1:1", "MJZ004")])


@pytest.mark.parametrize("text", ["{}", "'{}'", '"{}"', "|\n  {}", "[{}]"])
def test_a_text_that_is_too_long_is_a_finding(text):
    assert read_tree("x.yml", b"a: " + text.format("x" * OTHER.letters).encode())[1] == []
    tree, findings = read_tree("x.yml", b"a: " + text.format("x" * OTHER.letters + "y").encode())
    assert tree is None
    assert [f.code for f in findings] == ["MJZ004"]
    assert len(findings[0].message) < 100


def test_a_key_that_is_too_long_is_a_finding_without_it():
    tree, findings = read_tree("x.yml", b"? " + b"k" * 10_000 + b"\n: x\nb: c\n")
    assert tree is not None
    assert tree.plain() == {"b": "c"}
    assert [f.code for f in findings] == ["MJZ004"]
    assert len(findings[0].message) < 100


BOMBS = {
    "a billion laughs": b"a0: &a0 [x, x]\n"
    + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30)),
    "aliases": b"- &a x\n- [" + b"*a, " * 400_000 + b"]\n",
    "aliases without commas": b"x: " + b"*a " * 600_000,
    "brackets": b"[" * 2_000_000,
    "lists": b"[" + b"[]," * 600_000 + b"]",
    "lines": b"- a\n" * 500_000,
    "a text": b"title: {ar: x, en: '" + b"word " * 400_000 + b"'}",
    "a key": b"? " + b"k" * 2_000_000 + b"\n: x\n",
    "keys": b"".join(b"k%d: a\n" % n for n in range(90_000)),
    "anchors": b"".join(b"- &a%d x\n" % n for n in range(120_000)),
    "shapes of letters": b"title: {ar: [" + "\ufefb, ".encode() * 400_000 + b"]}",
    "an open quotation mark": b'a: "b\n' + b"c: d\n" * 400_000,
    "blank lines": b'a: "' + b"\n" * 2_000_000 + b'"',
    "commas": b"title: {ar: x" + b", y" * 45_000 + b"}",
    "findings": b"statements: [" + b"{id: x}, " * 30_000 + b"]",
    "items of the wrong sort": b"statements: [" + b"x, " * 90_000 + b"]",
    "50 MB": b"title: {ar: x, en: '" + b"word word " * 5_000_000 + b"'}",
}
LIMITED = """
import resource, sys
from pathlib import Path
from mujaz.load import load_dossier

def highest():
    return next(int(line.split()[1]) for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)

content, spent = sys.stdin.buffer.read(), resource.getrusage(resource.RUSAGE_SELF)
before = highest()
resource.setrlimit(resource.RLIMIT_CPU, (int(spent.ru_utime + spent.ru_stime) + 10, -1))
for file in ("briefings/x.yml", "languages/xx.yml", "seeds/x.yml"):
    assert load_dossier({file: content, "briefings/site.yml": b"languages: [xx]"}, {}).findings
print((highest() - before) / 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system says what memory a process took")
@pytest.mark.parametrize("name", BOMBS)
def test_what_is_made_to_grow_is_found_in_bounded_memory(name):
    done = subprocess.run([sys.executable, "-c", LIMITED], input=BOMBS[name], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr[-1000:]
    assert float(done.stdout) < 300
