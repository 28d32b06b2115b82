"""A layout changes no meaning and loses no comment, and laying out twice is laying out once."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.load import LayoutError, laid_out
from mujaz.load.layout.scalars import WIDTH
from mujaz.load.tree import read_tree
from mujaz.model import Briefing, Entity, Site
from mujaz.model.files import Entities, Events, kind_of
from tiny import REPOSITORY

TAGS = ("ar", "en")
CONTENT = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for folder in ("briefings", "seeds")
    for path in (REPOSITORY / folder).rglob("*.yml")
    if "texts" not in path.parts
)
LANGUAGES = sorted((REPOSITORY / "generator" / "mujaz" / "languages").glob("*.yml"))
PROSE = "وصل القائد إلى المدينة في اليوم التالي ووقّع الوفد اتفاقية بناء جسر مع بلدية المدينة. "


def lay(text: str, model=None) -> str:
    made, findings = laid_out("x.yml", text.encode(), model, TAGS)
    assert findings == []
    again, _ = laid_out("x.yml", made, model, TAGS)
    assert again == made
    assert read_tree("x.yml", made)[0].plain() == read_tree("x.yml", text.encode())[0].plain()
    return made.decode()


@pytest.mark.parametrize("file", CONTENT)
def test_all_content_says_the_same_afterwards(file):
    content = (REPOSITORY / file).read_bytes()
    made = lay(content.decode(), kind_of(file).model)
    assert all(
        len(line) <= WIDTH or "windows:" in line
        for line in made.splitlines()
        if " " in line.strip() and "=" not in line
    )


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_language_files_say_the_same_afterwards(path):
    from mujaz.languages import Language  # noqa: PLC0415 - a test of its own

    text = path.read_text()
    made = lay(text, Language)
    assert Counter(line.strip() for line in made.splitlines() if line.lstrip().startswith("#")) == Counter(
        line.strip() for line in text.splitlines() if line.lstrip().startswith("#")
    )


def test_keys_stand_in_the_order_of_the_model_and_comments_go_with_them():
    text = """\
# about the file

# about the slug
slug: a   # the slug
# about the source
source: 003

# why it is a draft
status: draft
title: {en: "A", ar: "ا"}
statements:
  # about the first
  - kind: report # its kind
    id: s1
    # about the text
    text: {ar: ا, en: A}
# at the end
"""
    assert (
        lay(text, Briefing)
        == """\
# about the file

# about the slug
# about the source
source: 003
slug: a # the slug

# why it is a draft
status: draft
title: {ar: "ا", en: "A"}
statements:
  # about the first
  - id: s1
    kind: report # its kind
    # about the text
    text: {ar: ا, en: A}
# at the end
"""
    )


def test_an_unknown_key_stays_behind_its_neighbour():
    assert (
        lay("status: draft\nslug: a\nslogan: b\nsource: c\n", Briefing)
        == "source: c\nslug: a\nslogan: b\nstatus: draft\n"
    )


def test_keys_of_parts_stand_in_order_and_those_of_free_mappings_stay():
    text = "- {type: person, id: b, sort: {en: B, ar: ب}}\n- id: c\n  posts: [{paragraph: 3, source: 4}]\n"
    assert (
        lay(text, Entities)
        == "- {id: b, type: person, sort: {en: B, ar: ب}}\n- id: c\n  posts: [{source: 4, paragraph: 3}]\n"
    )


def test_without_a_model_keys_stay():
    assert lay("b: 1\na: 2\n") == "b: 1\na: 2\n"


def test_a_text_that_is_too_long_is_wrapped():
    lines = lay(f'text:\n  ar: "{(PROSE * 4).strip()}"\n').splitlines()
    assert lines[1] == "  ar: >-"
    assert len(lines) > 3
    assert all(len(line) <= WIDTH for line in lines)


def test_brackets_stay_where_they_fit_and_open_where_texts_are_long():
    long = (PROSE * 1).strip()
    assert lay("text: {ar: ا, en: A}\n") == "text: {ar: ا, en: A}\n"
    assert lay(f'text: {{ar: "{long}", en: "{long}"}}\n') == f'text:\n  ar: "{long}"\n  en: "{long}"\n'
    assert lay("key: [a,\n  b]\n") == "key: [a, b]\n"


def test_a_long_list_of_words_fills_its_lines():
    text = f"key: [{', '.join(f's{n}' for n in range(80))}]\n"
    lines = lay(text).splitlines()
    assert lines[0] == "key:"
    assert lines[1].startswith("  [s0, s1, ")
    assert all(len(line) <= WIDTH for line in lines)


def test_a_mapping_of_codes_stays_on_its_line():
    text = f"- {{words: 32, windows: {'Ab3+' * 50}}}\n"
    assert lay(text) == text


def test_lines_of_a_block_that_fit_stay_as_they_are():
    text = "ar: >-\n  one two\n  three\nb: |\n  x\n    y\n\n  z\nc: |+\n  k\n\nd: >\n  a\n\n  b\n"
    assert lay(text) == text


SAMPLES = """\
languages: [en]
name: {en: a}
summary: {en: b}
# Who publishes it.
# publisher: {name: {en: "…"}, contact: "https://…"}
# Under which terms,
# in two lines.
# licence: {name: {en: "…"}, url: "https://…"}
# Where corrections go.
# corrections: "mailto:…"
# Sides by which names are grouped.
# sides:
#   - {id: side, title: {en: "…"}}
# Month names.
months: {en: english}
"""


def test_a_key_that_is_put_into_its_place_finds_the_comment_that_explains_it():
    licence, corrections = 'licence: {name: {en: x}, url: "https://x.org"}\n', 'corrections: "mailto:a@b.org"\n'
    made = lay(f"{SAMPLES}{corrections}{licence}", Site)
    head, sides = SAMPLES.split('# Where corrections go.\n# corrections: "mailto:…"\n')
    assert made == f'{head}{licence}# Where corrections go.\n# corrections: "mailto:…"\n{corrections}{sides}'


def test_a_sample_of_another_key_stays_behind_when_a_key_is_put_into_its_place():
    tail = "# What changed.\n# amendments:\n#   # The day.\n#   - date: x\n"
    text = f"source: a\nslug: b\nstatus: draft\n# The day.\n# published: x\ntitle: {{en: a}}\n{tail}published: 2026-05-10\n"
    made = lay(text, Briefing)
    assert made == (
        "source: a\nslug: b\nstatus: draft\n# The day.\n# published: x\npublished: 2026-05-10\ntitle: {en: a}\n" + tail
    )


def test_comments_between_brackets_open_them():
    text = "key: [ # all\n  s1, # the first\n  # the second\n  s2\n  # the end\n] # behind\n"
    made = lay(text)
    assert made == "# behind\nkey: # all\n  - s1 # the first\n  # the second\n  - s2\n  # the end\n"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a:\n  # of a\n  b\n", "# of a\na: b\n"),
        ("a:\n  # of a\n  [b]\n", "# of a\na: [b]\n"),
        ("# all\n[-, b] # behind\n", "# all\n# behind\n[-, b]\n"),
        ("a: [-, # dash\n  b]\n", 'a:\n  - "-" # dash\n  - b\n'),
        ("a:\n    # of b\n  b: 1\n", "a:\n  # of b\n  b: 1\n"),
        ("a:\n  - x\n  # tail\nb: 1\n", "a:\n  - x\n  # tail\nb: 1\n"),
        ("a:\n- x\n- y\n# of b\nb: 1\n", "a:\n- x\n- y\n# of b\nb: 1\n"),
        ("- # of the item\n  a: 1\n", "# of the item\n- a: 1\n"),
        ("a: >- # remark\n  text\n  more\n", "a: >- # remark\n  text\n  more\n"),
        ("a: {b: 1} # remark\n", "a: {b: 1} # remark\n"),
        ("--- # start\na: 1\n", "---\n# start\na: 1\n"),
        ("a:   1\n\n\n\nb:  2\n", "a: 1\n\nb: 2\n"),
        ("a: 'it''s # one'  # two\n", "a: 'it''s # one' # two\n"),
        ('a: "x\n  y"\n', 'a: "x y"\n'),
        ("a: x\n  y\n", "a: x y\n"),
        ("a:\nb:\n", "a:\nb:\n"),
        ("a: {b: , c: 1}\n", "a:\n  b:\n  c: 1\n"),
        ("- - a\n  - b\n- - c\n", "- - a\n  - b\n- - c\n"),
        ("a: []\nb: {}\n", "a: []\nb: {}\n"),
        ("{a: 1, b: 2}\n", "{a: 1, b: 2}\n"),
        ('"a": 1\n', '"a": 1\n'),
        ("a: no\nb: 003\nc: 2026-11-22\nd: '003'\n", "a: no\nb: 003\nc: 2026-11-22\nd: '003'\n"),
    ],
)
def test_small_things(text, made):
    assert lay(text) == made


def test_a_text_that_a_comment_may_cut_stays_plain():
    text = f"a: {PROSE * 3}#2 of all\n"
    assert lay(text) == f"a: {PROSE * 3}#2 of all\n".replace("  #", " #")


def test_line_ends_stay_and_a_byte_order_mark_goes():
    made, _ = laid_out("x.yml", "\ufeff# note\r\nb:   1\r\nc: >-\r\n  x\r\n  y\r\n".encode(), None, TAGS)
    assert made == b"# note\r\nb: 1\r\nc: >-\r\n  x\r\n  y\r\n"


@pytest.mark.parametrize(
    "text", ["a: [", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", "a: !t 1\n", "", "# only\n", "a: 1\n---\nb: 1\n"]
)
def test_what_is_not_right_yaml_is_found_and_left_alone(text):
    made, findings = laid_out("x.yml", text.encode(), Briefing, TAGS)
    assert findings
    assert made == text.encode()


@pytest.mark.parametrize("text", ["%YAML 1.1\n---\na: 1\n", "only a text\n", "a: |2\n   x\n"])
def test_what_is_not_laid_out_is_said(text):
    with pytest.raises(LayoutError):
        laid_out("x.yml", text.encode(), None, TAGS)


def test_letters_as_shapes_are_no_hindrance():
    made, findings = laid_out("x.yml", "a:   الوﻻيات\n".encode(), None, TAGS)
    assert (made.decode(), findings) == ("a: الوﻻيات\n", [])


@given(st.text(alphabet="ab:-[]{},>|'\"#? \n\tم", max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_says_the_same_afterwards(text):
    content = text.encode()
    try:
        made, findings = laid_out("x.yml", content, Entity, TAGS)
    except LayoutError:
        return
    if findings:
        assert made == content
        return
    assert read_tree("x.yml", made)[0].plain() == read_tree("x.yml", content)[0].plain()
    assert laid_out("x.yml", made, Entity, TAGS)[0] == made


_words = st.text(alphabet="abم2-", min_size=1, max_size=9).filter(
    lambda word: word.strip("-") and not word.startswith("-")
)
_texts = st.lists(_words, min_size=1, max_size=40).map(" ".join)
_remarks = st.none() | _texts.map(lambda text: f"# {text}")


@st.composite
def _scalars(draw, indent: str) -> str:
    text, style = draw(_texts), draw(st.sampled_from(["", '"', "'", ">-", "|", ">", "|-"]))
    remark = draw(_remarks)
    behind = f"   {remark}" if remark else ""
    if len(style) < 2 and style not in {"|", ">"}:
        return f" {style}{text}{style}{behind}\n"
    lines = [text, *draw(st.lists(st.sampled_from(["", text, f"  {text}"]), max_size=3)), text]
    return f" {style}{behind}\n" + "".join(f"{indent}  {line}\n" if line else "\n" for line in lines)


@st.composite
def _flows(draw) -> str:
    items = draw(st.lists(_texts, max_size=4))
    gap = draw(st.sampled_from([" ", "\n      ", "  # why\n      "]))
    if draw(st.booleans()):
        return f" [{f',{gap}'.join(items)}]\n"
    return " {" + f",{gap}".join(f"k{n}: {item}" for n, item in enumerate(items)) + "}\n"


@st.composite
def _blocks(draw, depth: int = 0, indent: str = "") -> str:
    is_map, said = draw(st.booleans()), ""
    keys = draw(st.permutations(["id", "date", "text", "title", "place", "after", "x"]))[: draw(st.integers(1, 4))]
    for key in keys:
        said += draw(st.sampled_from(["", "", "\n"]))
        remark = draw(_remarks)
        said += f"{indent}{draw(st.sampled_from(['', '  ']))}{remark}\n" if remark else ""
        head = f"{key}:" if is_map else "-"
        sort = draw(st.sampled_from(["scalar", "scalar", "flow", "block"]))
        if sort == "block" and depth < 3:
            behind = draw(_remarks)
            said += f"{indent}{head}{f' {behind}' if behind else ''}\n" + draw(_blocks(depth + 1, f"{indent}  "))
        else:
            said += indent + head + draw(_flows() if sort == "flow" else _scalars(indent))
    tail = draw(_remarks)
    return said + (f"{indent}{tail}\n" if tail else "")


@given(_blocks())
@settings(max_examples=150, deadline=None)
def test_any_file_of_lists_mappings_and_comments_says_the_same_afterwards(text):
    tree, findings = read_tree("x.yml", text.encode())
    if tree is None or findings:
        return
    lay(text, Events)
