"""The reference names every key once, in each language."""

from __future__ import annotations

import re

import pytest

from mujaz import tasks
from mujaz.edges import hover_texts
from mujaz.messages import MisuseError
from mujaz.model import Briefing
from mujaz.schema import read_texts
from tiny import REPOSITORY

TEXTS = read_texts(hover_texts())


@pytest.mark.parametrize("tag", TEXTS)
def test_it_has_each_key_with_its_text(tag):
    lines = tasks.key_reference(REPOSITORY, tag).splitlines()
    table = lines[lines.index(next(line for line in lines if "#file-briefing" in line)) :]
    rows = [line for line in table if line.startswith("| `")][: len(Briefing.model_fields)]
    assert [row.split("`")[1] for row in rows] == list(Briefing.model_fields)
    for key, row in zip(Briefing.model_fields, rows, strict=True):
        assert TEXTS[tag].of_key(Briefing, key) in row


@pytest.mark.parametrize("tag", TEXTS)
def test_its_links_lead_to_headings_of_its_own_and_rows_have_four_cells(tag):
    text = tasks.key_reference(REPOSITORY, tag)
    anchors = re.findall(r"^#+ .*\{#([a-z-]+)\}$", text, re.MULTILINE)
    assert len(set(anchors)) == len(anchors)
    assert set(re.findall(r"\]\(#([^)]*)\)", text)) <= set(anchors)
    for line in text.splitlines():
        assert not line.startswith("|") or len(re.findall(r"(?<!\\)\|", line)) == 5


def test_languages_have_the_same_headings():
    found = [re.findall(r"\{#([a-z-]+)\}", tasks.key_reference(REPOSITORY, tag)) for tag in TEXTS]
    assert all(each == found[0] for each in found)


def test_a_language_that_has_none_is_refused():
    with pytest.raises(MisuseError):
        tasks.key_reference(REPOSITORY, "xx")
