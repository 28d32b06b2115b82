"""How the forms of `mujaz cms` write files: what was not edited stays as it was, comments too."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from editor import contents, script, served_page
from mujaz.load import laid_out
from mujaz.load.tree import read_tree
from mujaz.model.files import kind_of
from tiny import REPOSITORY, TinySite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

EDIT = """
  const content = read(value.text);
  for (const [path, after] of value.changes) {
    const keys = path.split('/');
    const last = keys.pop();
    const at = keys.reduce((each, key) => each[key], content);
    if (after === null) { if (Array.isArray(at)) at.splice(last, 1); else delete at[last]; }
    else at[last] = after;
  }
  return write(content);
"""


@pytest.fixture(scope="module")
def run_in_page(browser: Browser, run: Callable, tmp_path_factory) -> Iterator[Callable]:
    """Run the body of a function with the page's file format."""
    site = TinySite().write(tmp_path_factory.mktemp("site"))
    with served_page(browser, site, run) as (page, url):
        yield lambda body, value: script(page, url, body, value)


@pytest.fixture
def edit(run_in_page: Callable) -> Callable:
    """Edit the text of a file: `edit(text, ("key/0/key", value))`; None takes away."""
    return lambda text, *changes: run_in_page(EDIT, {"text": text, "changes": changes})


@pytest.mark.parametrize("file", [file for file in contents(REPOSITORY) if "/reviews/" not in file])
def test_a_file_that_is_not_edited_is_the_same_to_the_letter(edit, file):
    text = (REPOSITORY / file).read_text("utf-8")
    assert edit(text) == text


LONG = "word " * 40 + "end"


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        # One source is written as one, several as a list; a form has a list.
        ('source: "1"\nstatements:\n  - id: a\n', [("source", ["1", "2"])], "source: [1, 2]\nstatements:\n  - id: a\n"),
        ("source: [1, 2]\nstatements:\n  - id: a\n", [("source", ["2"])], "source: [2]\nstatements:\n  - id: a\n"),
        ('source: "1"\nstatements:\n  - id: a\n', [("source", ["2"])], 'source: "2"\nstatements:\n  - id: a\n'),
        # So is a licence that is an id.
        ("image: {licence: CC BY 4.0}\n", [("image/licence/id", "CC0")], "image: {licence: CC0}\n"),
        (
            "image: {licence: CC0}\n",
            [("image/licence/url", "https://a.press/")],
            'image: {licence: {id: CC0, url: "https://a.press/"}}\n',
        ),
        ("licence: {url: b}\n", [("licence/url", "c")], "licence: {url: c}\n"),
        # A text keeps its quotation marks, and takes some where it needs them.
        ('a: "b"\n', [("a", "c")], 'a: "c"\n'),
        ("a: 'it''s'\n", [("a", "that's")], "a: 'that''s'\n"),
        ("a: word\n", [("a", "two words")], "a: two words\n"),
        ("a: word\n", [("a", "a: b")], 'a: "a: b"\n'),
        ("a: word\n", [("a", "b # c")], 'a: "b # c"\n'),
        ("a: word\n", [("a", "- b")], 'a: "- b"\n'),
        ("a: word\n", [("a", "تجربة «نص»")], "a: تجربة «نص»\n"),
        (
            "{}\n",
            [("a", "003"), ("b", "12"), ("c", "2026-11-27"), ("d", "x/y")],
            'a: "003"\nb: 12\nc: 2026-11-27\nd: x/y\n',
        ),
        # Numbers, dates and yes are texts, as Mujaz reads them.
        ("a: 003\nb: no\nc: 1974~\nd: 2014\ne: x\n", [("e", "y")], "a: 003\nb: no\nc: 1974~\nd: 2014\ne: y\n"),
        # What is long is folded, what was folded stays so.
        ("a: b\n", [("a", LONG)], "a: >-\n  " + "word " * 28 + "word\n  " + "word " * 11 + "end\n"),
        ("a: >- # why\n  one\n  two\nb: c\n", [("a", "three")], "a: three # why\nb: c\n"),
        ("a: >-\n  one\n  two\n\nb: c\n", [("a", "one three")], "a: >-\n  one three\n\nb: c\n"),
        # A pasted line end is a blank.
        ("a: b\n", [("a", " two\n lines ")], "a: two lines\n"),
        # Comments stay with what they are about: above, beside, at the head, at the end.
        (
            "# head\n\n# of a\na: b # beside\n# of c\nc: d\n# end\n",
            [("a", "x")],
            "# head\n\n# of a\na: x # beside\n# of c\nc: d\n# end\n",
        ),
        ("# head\n\na: b\n# of c\nc: d # this\ne: f\n", [("c", None)], "# head\n\na: b\ne: f\n"),
        ("# head\na: b\nc: d\n", [("a", None)], "# head\nc: d\n"),
        ("a:\n  # of b\n  b: c # it\n  d: e\n", [("a/d", "x")], "a:\n  # of b\n  b: c # it\n  d: x\n"),
        # Items keep their comments where others come, go or move.
        ("a:\n  # one\n  - b: 1 # it\n    c: 2\n  - b: 3\n", [("a/1", None)], "a:\n  # one\n  - b: 1 # it\n    c: 2\n"),
        (
            "a:\n  # one\n  - id: x\n  # two\n  - id: y\n",
            [("a", [{"id": "y"}, {"id": "x"}])],
            "a:\n  # two\n  - id: y\n  # one\n  - id: x\n",
        ),
        (
            "a:\n  - id: x # it\n    c: 2\n",
            [("a", [{"id": "n", "c": "1"}, {"id": "x", "c": "3"}])],
            "a:\n  - {id: n, c: 1}\n  - id: x # it\n    c: 3\n",
        ),
        (
            "- id: x # it\n\n# two\n- id: y\n",
            [("entries/2", {"id": "z"})],
            "- id: x # it\n\n# two\n- id: y\n\n- id: z\n",
        ),
        ("[]\n", [("entries", [{"id": "z", "name": {"ar": "ا", "en": "a"}}])], '- id: z\n  name: {ar: "ا", en: a}\n'),
        # Lists stand in as they did, brackets where they were.
        ("a:\n- b\n- c\n", [("a/2", "d")], "a:\n- b\n- c\n- d\n"),
        ("a: [b, \"c\"]\nd: {e: f, g: 'h'}\n", [("a/1", "x"), ("d/g", "y")], "a: [b, \"x\"]\nd: {e: f, g: 'y'}\n"),
        # What a form has no value for is not written; what was written empty stays.
        (
            'a: b\nw: ""\nl: []\n',
            [("a", "c"), ("x", ""), ("y", []), ("z", {"ar": "", "en": None})],
            'a: c\nw: ""\nl: []\n',
        ),
        ('a: b\nw: ""\n', [("w", None)], 'a: b\nw: ""\n'),
        # Who speaks has a shape each in a form, and is written as a word, an id or a mapping.
        ("attribution: article\n", [("attribution", {"type": "entity", "entity": "x"})], "attribution: x\n"),
        ("attribution: x # it\n", [("attribution", {"type": "article", "entity": ""})], "attribution: article # it\n"),
        (
            "attribution: x\n",
            [("attribution", {"type": "unnamed", "unnamed": {"ar": "ا", "en": "a"}})],
            'attribution: {unnamed: {ar: "ا", en: a}}\n',
        ),
        (
            'attribution: {unnamed: {ar: "ا", en: a}}\n',
            [("attribution/unnamed/en", "b")],
            'attribution: {unnamed: {ar: "ا", en: b}}\n',
        ),
        # Windows' line ends, and none at the end.
        ("a: b\r\nc: d", [("a", "x")], "a: x\nc: d\n"),
        # What cannot be seen is written so that it can.
        ("a: b\n", [("a", "x\u200fy\u00a0z")], 'a: "x\\u200fy\\u00a0z"\n'),
    ],
)
def test_what_is_edited_is_written_as_it_was_laid_out(edit, before, changes, after):
    assert edit(before, *changes) == after


def test_what_is_no_yaml_is_not_opened(edit):
    with pytest.raises(Exception, match="YAML"):
        edit("a: [b\n")


FILES = [file for file in contents(REPOSITORY) if "/reviews/" not in file]
TAGS = ("ar", "en")

LONGER = """
  let count = 0;
  const change = (each, key) => {
    if (Array.isArray(each)) return each.map((item) => change(item, ''));
    if (each && typeof each === 'object') {
      return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, change(inner, name)]));
    }
    if (typeof each !== 'string' || !each.includes(' ')) return each;
    count += 1;
    return count % value.every ? each : `${each} ${value.words}`;
  };
  return write(change(read(value.text), ''));
"""
MOVED = """
  const change = (each, key) => {
    if (Array.isArray(each)) return each.map((item) => change(item, '')).reverse();
    if (each && typeof each === 'object') {
      return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, change(inner, name)]));
    }
    return each;
  };
  return write(change(read(value.text), ''));
"""
ANEW = """
  const { 'mujaz-file': file, ...rest } = read(value.text);
  return write(rest);
"""


def is_laid_out(file: str, text: str) -> bool:
    kind = kind_of(file)
    made, findings = laid_out(file, text.encode(), kind.model, TAGS)
    return made == text.encode() and not findings


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"(?:^|\s)(# .*)", text))


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    ("every", "words"), [(1, "«كلمة»: word"), (3, "many more words " * 12 + "end"), (5, "# no comment")]
)
def test_edited_texts_are_laid_out_as_fmt_does_and_comments_stay(run_in_page, file, every, words):
    text = (REPOSITORY / file).read_text("utf-8")
    made = run_in_page(LONGER, {"text": text, "every": every, "words": words})
    assert made != text
    assert is_laid_out(file, made)
    assert not comments(text) - comments(made)


@pytest.mark.parametrize("file", FILES)
def test_entries_that_change_places_take_their_comments_along(run_in_page, file):
    text = (REPOSITORY / file).read_text("utf-8")
    made = run_in_page(MOVED, {"text": text})
    assert is_laid_out(file, made)
    assert comments(made) == comments(text)
    assert run_in_page(MOVED, {"text": made}) == text


@pytest.mark.parametrize("file", FILES)
def test_what_is_new_is_laid_out_as_fmt_does(run_in_page, file):
    text = (REPOSITORY / file).read_text("utf-8")
    made = run_in_page(ANEW, {"text": text})
    assert is_laid_out(file, made)
    wanted = said(text)
    # What a form has no value for is not written where it was not written empty before.
    assert said(made) == (wanted if isinstance(wanted, list) else {k: each for k, each in wanted.items() if each != []})


def said(text: str) -> object:
    tree, _ = read_tree("a.yml", text.encode())
    return tree.plain()
