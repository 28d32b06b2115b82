"""What a hint says where a key is missing or a value is of the wrong sort: how it would be right."""

from __future__ import annotations

import pytest
import yaml

from mujaz.load.decode import decode
from mujaz.load.tree import read_tree
from mujaz.model import Briefing, Source, Status

HEAD = """\
source: a
slug: x
status: draft
title: {en: a, ar: b}
summary: {en: a, ar: b}
"""
STATEMENT = """\
statements:
  - id: s1
    kind: claim
    attribution: article
    text: {en: a, ar: b}
    evidence: [{paragraph: 1, excerpt: a}]
"""


def hints(text, model=Briefing):
    tree, findings = read_tree("x.yml", text.encode())
    assert findings == []
    return {f"{each.code} {each.message}": f"{each.hint}" for each in decode(tree, model)[2]}


MISSING = {
    "a text in every language": ("    text: {en: a, ar: b}\n", "text", "add it here: text: {en: …, ar: …}"),
    "a list": (
        "    evidence: [{paragraph: 1, excerpt: a}]\n",
        "evidence",
        "add it here: evidence: [{paragraph: 1, excerpt: …}]",
    ),
    "a choice": (
        "    kind: claim\n",
        "kind",
        "add 'kind' here, one of these words: report, claim, quotation, opinion, conjecture",
    ),
    "a word": ("    attribution: article\n", "attribution", "add it here: attribution: article"),
    "an id": ("slug: x\n", "slug", "add it here: slug: …"),
}


@pytest.mark.parametrize("name", MISSING)
def test_a_missing_key_is_told_with_its_shape(name):
    line, key, hint = MISSING[name]
    text = HEAD + STATEMENT
    assert text.count(line) == 1
    assert hints(text.replace(line, "")) == {f"MJZ102 the key '{key}' is missing": hint}


WRONG = {
    "a word where a list is": (f"{HEAD}key_events: mill-opens\n{STATEMENT}", "write key_events: [mill-opens]"),
    "a list where a word is": (f"{HEAD}{STATEMENT}".replace("slug: x", "slug: [x]"), "write slug: x"),
    "a text where languages are": (f"{HEAD}{STATEMENT}stance: Mild\n", "write stance: {en: …, ar: …}"),
    "a mapping where a list is": (
        f"{HEAD}{STATEMENT}amendments: {{date: 2026, note: x}}\n",
        "write amendments: [{date: …, note: {en: …, ar: …}}]",
    ),
    "a long text where a list is": (f"{HEAD}key_events: {'word ' * 20}\n{STATEMENT}", "write key_events: […]"),
    "a word where a number is": (f"{HEAD}{STATEMENT}".replace("paragraph: 1", "paragraph: four"), ""),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_value_of_the_wrong_sort_is_told_with_the_right_shape(name):
    text, hint = WRONG[name]
    ((found, told),) = hints(text).items()
    assert (found[:6], told) == ("MJZ103", hint)


@pytest.mark.parametrize(
    ("text", "model", "names"),
    [
        (HEAD.replace("en: a, ar: b", "en: '', ar: b") + STATEMENT, Briefing, ["title.en", "summary.en"]),
        (HEAD + STATEMENT.replace("ar: b", "ar: ''"), Briefing, ["text.ar"]),
        (HEAD + STATEMENT.replace("excerpt: a", "excerpt: ''"), Briefing, ["excerpt"]),
        (HEAD + STATEMENT + "stance: {ar: '', en: x}\n", Briefing, ["stance.ar"]),
        (
            (
                "id: x\nshort_name: {en: x}\noutlet: {note: {en: ''}}\ngenre: report\nlanguage: en\nstrand: x\n"
                "date_shown: {note: {en: ''}}\nfingerprint: {key: x, paragraphs: [{words: 1}]}\n"
            ),
            Source,
            ["date_shown.note.en", "outlet.note.en"],
        ),
    ],
)
def test_an_empty_text_is_named_with_what_it_says_something_of(text, model, names):
    assert sorted(hints(text, model)) == sorted(f"MJZ105 '{name}' is empty" for name in names)


def test_the_shape_of_the_whole_is_yaml_that_has_every_key_that_is_needed():
    shown = hints("{}")["MJZ102 the key 'statements' is missing"].removeprefix("add it here: ")
    (statement,) = yaml.safe_load(shown)["statements"]
    assert set(statement) == {"id", "kind", "attribution", "text", "evidence"}
    assert Status.DRAFT.value in hints("{}")["MJZ102 the key 'status' is missing"]
