"""The bench of mistakes: it changes what it says it changes, depends on its seed alone, and sees what is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.mistakes import kinds, tables
from bench.mistakes.__main__ import sample
from bench.mistakes.edits import applied
from bench.mistakes.trials import ERROR, MISSED, Trials
from tiny import REPOSITORY

CAUGHT = (
    "an excerpt under another paragraph's number",
    "a language missing",
    "a duplicate id",
    "a bad slug, or one that is taken",
    "an id that is cut short",
    "a word that is no choice",
)
"""Kinds of which every mistake stops a build."""

RIGHT = ("YAML written otherwise", "lists in another order", "digits of the other script")


@pytest.fixture(scope="module")
def trials() -> Trials:
    return Trials(REPOSITORY)


def kind(name):
    return next(kind for kind in (*kinds.MISTAKES, *kinds.HARMLESS) if kind.name == name)


def test_the_untouched_dossier_has_no_findings(trials):
    assert not trials.untouched.findings


@pytest.mark.parametrize("name", CAUGHT)
def test_a_mistake_of_a_kind_that_is_caught_is_an_error(trials, name):
    for edit in sample(trials, kind(name), 2, 1):
        outcome = trials.outcome(edit)
        assert outcome.result == ERROR, tables.shown(
            tables.Tried(kind(name), edit, outcome),
            trials.content.files,
            {},
            applied(trials.content.files, edit.changes),
        )


@pytest.mark.parametrize("name", RIGHT)
def test_an_edit_that_is_right_is_no_finding(trials, name):
    for edit in sample(trials, kind(name), 2, 1):
        assert trials.outcome(edit).findings == ()


def test_a_mistake_in_a_sentence_that_was_put_in_is_compared_with_the_right_sentence(trials):
    name = "million and billion, currencies, number words (a sentence put in)"
    edit = next(edit for edit in sample(trials, kind(name), 40, 1) if edit.variant == "1.5 and 15, en")
    outcome = trials.outcome(edit)
    assert outcome.result != MISSED
    assert all("15" in finding.message for finding in outcome.findings)


def test_that_a_text_changed_since_its_review_counts_for_that_kind_alone(trials):
    (edit,) = sample(trials, kind("one language edited since the last review"), 1, 1)
    assert {finding.code for finding in trials.outcome(edit).findings} >= {"MJZ870"}
    assert "MJZ870" not in trials.outcome(replace(edit, is_compared=False)).codes


def test_every_kind_has_edits_and_each_changes_its_files(trials):
    files = trials.content.files
    for each in (*kinds.MISTAKES, *kinds.HARMLESS):
        edits = sample(trials, each, 3, 7)
        assert edits, each.name
        for edit in edits:
            changed = applied(files, edit.changes)
            assert any(changed[file] != files.get(file, "") for file in changed), each.name


def test_the_sample_depends_on_the_seed_alone(trials):
    one = kind("a year changed in one language")
    assert sample(trials, one, 5, 3) == sample(trials, one, 5, 3)
    assert sample(trials, one, 5, 3) != sample(trials, one, 5, 4)


def test_the_table_counts_what_was_caught_and_what_was_missed(trials):
    one = kind("a duplicate id")
    (edit,) = sample(trials, one, 1, 1)
    table = tables.mistakes([tables.Tried(one, edit, trials.outcome(edit))])
    assert "| 19 | a duplicate id | 1 | 1 | 0 | 0 | E |" in table
    assert "1 of 1 caught (100.0 %)" in table
