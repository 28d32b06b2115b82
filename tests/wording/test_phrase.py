"""Phrases in parts: what is kept of their runs."""

from __future__ import annotations

import pytest

from mujaz.wording import Phrase, Run

MIXED = Phrase(
    (
        Run("نشرت صحيفة «"),
        Run("The News International", "ltr", "en"),
        Run("» تقريرًا"),
        Run(" عنها", emphasis=True, target="x.md"),
    )
)


def test_words_are_what_stands_between_blanks_however_it_is_set():
    assert MIXED.words() == ("نشرت", "صحيفة", "«The", "News", "International»", "تقريرًا", "عنها")


def test_a_blank_that_does_not_break_stands_inside_a_word():
    assert Phrase((Run("¶\u00a05 of it"),)).words() == ("¶ 5", "of", "it")


def test_a_part_keeps_how_its_words_are_set_and_a_foreign_run_stays_one():
    assert MIXED.part(2, 6).runs == (Run("«"), Run("The News International", "ltr", "en"), Run("» تقريرًا"))
    assert MIXED.part(3, 4).runs == (Run("News", "ltr", "en"),)
    assert MIXED.part(0, 7) == MIXED
    assert MIXED.part(2, 2).runs == ()


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two three", "one two three"),
        ("one two three four", "one two three…"),
        ("one two three, four", "one two three…"),
        ("one two three. Four", "one two three…"),
        ("واحد اثنان ثلاثة، أربعة", "واحد اثنان ثلاثة…"),
        ("", ""),
    ],
)
def test_a_shortened_phrase_says_that_more_follows(text, short):
    assert str(Phrase((Run(text),)).shortened(3)) == short


def test_a_shortened_phrase_leads_nowhere():
    assert all(run.target is None for run in MIXED.shortened(12).runs)
    assert MIXED.shortened(12).runs[1] == MIXED.runs[1]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("It favours one side: it says so. And more.", "It favours one side."),
        ("It favours one side; it says so.", "It favours one side."),
        ("It favours one side. Why: it says so.", "It favours one side."),
        ("At 10:30 it favours one side.", "At 10:30 it favours one side."),
        ("يميل إلى طرف: يقول ذلك.", "يميل إلى طرف."),
        ("يميل إلى طرف؛ يقول ذلك.", "يميل إلى طرف."),
        ("no end", "no end"),
    ],
)
def test_the_first_clause_ends_before_what_explains_it(text, clause):
    assert str(Phrase((Run(text),)).first_clause()) == clause
