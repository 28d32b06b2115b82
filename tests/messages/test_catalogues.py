"""Every catalogue says all that Mujaz says. `MUJAZ_WRITE_CATALOGUES=1` writes them anew, with empty places for what is new."""

from __future__ import annotations

import ast
import os
import re
import string
from collections import Counter

import pytest

from messages.extraction import CATALOGUES, TAGS, WANTED, calls, entries, written

TRANSLATED = [tag for tag in TAGS if entries(tag, "findings")]
EACH = pytest.mark.parametrize(("tag", "name"), [(tag, name) for tag in TRANSLATED for name in WANTED])


def key(message):
    return message.context or "", message.id


def fields(text):
    return {(name, form) for _, name, form, _ in string.Formatter().parse(text) if name is not None}


def listed(words):
    return "\n" + "\n".join(map(str, words))


def test_one_language_is_that_of_the_source_and_the_others_are_translated():
    assert len(set(TAGS) - set(TRANSLATED)) == 1
    assert TRANSLATED


def test_what_is_said_is_written_out_where_it_is_said():
    for module, _, call in calls():
        assert len(call.args) == 1, ast.unparse(call)
        assert isinstance(call.args[0], ast.Constant), f"{module}: {ast.unparse(call)}"
        values = {value.arg for value in call.keywords}
        assert {name for name, _ in fields(call.args[0].value)} == values, f"{module}: {ast.unparse(call)}"
        assert all(name.isidentifier() for name in values), ast.unparse(call)


@EACH
def test_a_catalogue_is_complete_and_nothing_is_left_over(tag, name):
    found = entries(tag, name)
    if os.environ.get("MUJAZ_WRITE_CATALOGUES"):
        text = written(tag, name, {key(message): message.string for message in found})
        (CATALOGUES / tag / f"{name}.po").write_text(text, "utf-8")
        found = entries(tag, name)
    keys = Counter(map(key, found))
    assert not (missing := WANTED[name]().keys() - keys), listed(missing)
    assert not (left := keys.keys() - WANTED[name]()), listed(left)
    assert max(keys.values()) == 1


@EACH
def test_a_catalogue_has_no_entry_that_is_empty_or_unsure(tag, name):
    unsure = [message.id for message in entries(tag, name) if message.fuzzy or not message.string.strip()]
    assert not unsure, listed(unsure)


@EACH
def test_a_catalogue_is_written_as_it_would_be_today(tag, name):
    now = written(tag, name, {key(message): message.string for message in entries(tag, name)})
    assert (CATALOGUES / tag / f"{name}.po").read_text("utf-8") == now


@EACH
def test_placeholders_are_those_of_the_source(tag, name):
    wrong = [message.id for message in entries(tag, name) if fields(message.id) != fields(message.string)]
    assert not wrong, listed(wrong)


@EACH
def test_commands_and_keys_of_the_source_are_there(tag, name):
    code = re.compile(r"`[^`]*`")
    wrong = [m.id for m in entries(tag, name) if Counter(code.findall(m.id)) - Counter(code.findall(m.string))]
    assert not wrong, listed(wrong)


@EACH
def test_marks_that_quote_are_pairs(tag, name):
    for message in entries(tag, name):
        assert message.string.count("«") == message.string.count("»"), message.string
        assert not re.search(r"«[^»]*«|»[^«]*»", message.string), message.string
