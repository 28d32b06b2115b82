"""Phases of work: who listens hears what is done, how much of it, and what of it was there before."""

from __future__ import annotations

import contextvars

from mujaz.edges import Phases, advance, phase
from mujaz.messages import say

READING, WRITING = say("reading content"), say("writing pages")


def test_phases_follow_each_other_and_count_what_is_done_in_them():
    with Phases() as phases:
        phase(READING, 3)
        advance(2)
        advance(kept=1)
        phase(WRITING)
        advance()
    reading, writing = phases.past
    assert (reading.what, reading.number, reading.done, reading.kept) == (READING, 3, 3, 1)
    assert (writing.what, writing.number, writing.done, writing.kept) == (WRITING, 0, 1, 0)
    assert reading.wall >= 0 <= reading.cpu


def test_what_others_spend_counts_in_the_phase_in_which_they_spent_it():
    spent = [5.0]
    with Phases() as phases:
        phases.elsewhere = lambda: spent[0]
        phase(READING)
        spent[0] += 100
        phase(WRITING)
    assert phases.past[0].cpu >= 100 > phases.past[1].cpu


def test_a_phase_is_shown_when_it_begins_and_no_more_behind_the_context():
    seen = []
    with Phases() as phases:
        with phases.shown(lambda each: seen.append(each.what)):
            phase(READING, 2)
        phase(WRITING)
    assert seen == [READING]
    assert [each.what for each in phases.past] == [READING, WRITING]


def test_who_works_need_not_know_whether_anybody_listens():
    def work() -> None:
        phase(READING, 1)
        advance()

    contextvars.Context().run(work)
    with Phases() as outer:
        with Phases() as inner:
            work()
        assert [each.what for each in inner.past] == [READING]
        assert outer.past == []
        work()
    assert [each.what for each in outer.past] == [READING]
