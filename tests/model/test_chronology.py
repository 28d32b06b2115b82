"""The order of events: by their dates, the less exact behind the more exact, and where `after` puts them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Event, Localised, parse_date
from mujaz.model.chronology import chronology, misplaced


def events(*given_events: tuple[str, ...]) -> list[Event]:
    text = Localised({"xx": "Something happened"})
    return [
        Event(id=name, date=date, after=after[0] if after else None, text=text) for name, date, *after in given_events
    ]


def test_an_event_of_a_month_stands_behind_the_days_of_that_month():
    order = chronology(
        events(("announced", "2025-12"), ("arrived", "2025-12-17"), ("left", "2025-12-19"), ("next", "2026-01-02"))
    )
    assert order == ["arrived", "left", "announced", "next"]


def test_after_puts_it_right_behind_what_it_follows():
    order = chronology(events(("announced", "2025-12", "arrived"), ("arrived", "2025-12-17"), ("left", "2025-12-19")))
    assert order == ["arrived", "announced", "left"]


def test_after_puts_what_is_followed_before_a_day_that_is_certain():
    order = chronology(events(("planned", "2025-12"), ("left", "2025-12-19", "planned"), ("home", "2025-12-25")))
    assert order == ["planned", "left", "home"]


def test_after_leaves_a_day_where_it_is():
    order = chronology(events(("a", "2025-12-17"), ("c", "2025-12-20", "a"), ("b", "2025-12-18")))
    assert order == ["a", "b", "c"]


def test_after_orders_events_of_the_same_date_whatever_their_order_in_the_register():
    order = chronology(events(("d", "1974", "c"), ("b", "1974", "a"), ("c", "1974", "b"), ("a", "1974")))
    assert order == ["a", "b", "c", "d"]


def test_several_follow_one_in_the_order_of_the_register():
    assert chronology(events(("b", "1974", "a"), ("c", "1974", "a"), ("a", "1974"))) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("given_events", "wrong"),
    [
        ([("a", "2025-11", "b"), ("b", "2025-12-17")], {"a": "is dated before 'b', which it is to follow"}),
        ([("a", "2025", "b"), ("b", "2025", "a")], {"a": "follows itself", "b": "follows itself"}),
        ([("a", "2025", "a")], {"a": "follows itself"}),
        ([("a", "2025", "b"), ("b", "2025", "c"), ("c", "2025", "b")], {"b": "follows itself", "c": "follows itself"}),
        ([("a", "1974", "b"), ("b", "197X")], {"a": "is listed before 'b'"}),
        ([("a", "2025-12", "b"), ("b", "2025-12-25"), ("c", "2025-12-20", "a")], {"a": "is listed before 'b'"}),
        ([("a", "2025-12", "b"), ("b", "2025-12-17")], {}),
        ([("a", "2025-12", "nobody")], {}),
        ([("a", "12/2025", "b"), ("b", "2025")], {}),
        ([("a", "197X", "b"), ("b", "1974")], {}),
        ([("a", "2025-06/2025-08", "b"), ("b", "2025-06-10")], {}),
    ],
)
def test_what_cannot_be_followed_is_found_and_left_out_of_account(given_events, wrong):
    found = dict(misplaced(events(*given_events)))
    assert found.keys() == wrong.keys()
    assert all(found[name].startswith(wrong[name]) for name in wrong)
    assert set(chronology(events(*given_events))) == {name for name, date, *_ in given_events if date != "12/2025"}


DATES = [
    "2025-12-17",
    "2025-12-18",
    "2025-12",
    "2025-11",
    "2025",
    "2025-34",
    "202X",
    "20XX",
    "2024-05/2025-12",
    "2026-01-01",
    "../2025",
    "2025/",
]


@given(st.lists(st.tuples(st.sampled_from(DATES), st.integers(-1, 7)), min_size=1, max_size=8))
def test_every_event_stands_once_under_one_heading_and_behind_what_it_follows_or_is_found(drawn):
    given_events = events(*((f"e{n}", date, f"e{target}") for n, (date, target) in enumerate(drawn)))
    order = chronology(given_events)
    assert sorted(order) == sorted(event.id for event in given_events)
    by_id = {event.id: event for event in given_events}
    headings = [parse_date(by_id[name].date).heading for name in order]
    changes = sum(one != other for one, other in itertools.pairwise(headings))
    assert changes == len(set(headings)) - 1
    wrong = dict(misplaced(given_events))
    for event in given_events:
        if event.after in by_id and event.id not in wrong:
            assert order.index(event.after) < order.index(event.id)
