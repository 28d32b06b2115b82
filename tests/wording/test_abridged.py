"""Texts in few characters: cut where a reader can stop, and never inside what belongs together."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz import tasks
from mujaz.wording.abridged import abridged
from mujaz.wording.phrase import INITIATORS, POP_ISOLATE
from tiny import TinySite

OPENING = frozenset(INITIATORS.values())
CONTROLS = OPENING | {POP_ISOLATE}


@pytest.fixture(scope="module")
def wordings(tmp_path_factory):
    report = TinySite().report(tmp_path_factory.mktemp("abridged"))
    return tasks.wordings_of(report.dossier)


def bare(text):
    return "".join(c for c in text if c not in CONTROLS)


def test_what_has_room_stands_whole(wordings):
    assert abridged("A bridge in Nur.", wordings["en"]) == "A bridge in Nur."


def test_it_ends_with_a_sentence_where_that_leaves_enough(wordings):
    text = "The commander came to the town with his engineers. The council has not said when the work begins."
    assert abridged(text, wordings["en"], 60) == "The commander came to the town with his engineers."
    assert abridged(f"No. {text}", wordings["en"], 40) == "No. The commander came to the town with…"


def test_a_number_or_name_of_the_other_script_is_not_cut(wordings):
    text = "وقّع القائد مع الشركة Nur Bridge and Harbour Works اتفاقية جديدة في المدينة"
    short = abridged(text, wordings["ar"], 45)
    assert bare(short) == "وقّع القائد مع الشركة…"


def test_what_is_nothing_but_one_stretch_or_one_word_is_cut_between_letters(wordings):
    assert abridged("ab " * 100, wordings["ar"], 20).endswith(POP_ISOLATE + "…")
    word = "e\u0301" * 90
    short = abridged(word, wordings["en"], 21)
    assert len(short) <= 21
    assert short.rstrip("…") == "e\u0301" * 10


LETTERS = st.sampled_from(
    [*"abc. 7-,()!\"'", " ", " ", " ", *"ابةِّ،؟«»", "e\u0301", "\u200d", "👩🏽", "\u00a0", "Nur ", "بنغازي "]
)


@given(st.lists(LETTERS, max_size=160).map("".join), st.integers(2, 160), st.sampled_from(["ar", "en"]))
def test_it_is_the_beginning_and_whole_in_its_parts(wordings, text, most, tag):
    short = abridged(text, wordings[tag], most)
    assert len(short) <= most
    depth = 0
    for c in short:
        depth += (c in OPENING) - (c == POP_ISOLATE)
        assert depth >= 0
    assert depth == 0
    whole = " ".join(text.split()).replace("\u00a0", " ")
    begin = bare(short).replace("\u00a0", " ")
    if begin.rstrip("…") != whole:
        left = begin.removesuffix("…")
        assert whole.startswith(left)
        rest = whole[len(left) :]
        assert not rest or not unicodedata.category(rest[0]).startswith("M")
