"""Which stretches of time a scale opens."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.model import parse_date
from mujaz.views.timeline.timescale import Level, Scale, Segment, TimeTree, gap_length, scale, time_span, unit_at

CELL = 30


def length(part: Segment) -> float:
    return CELL if part.unit else gap_length(part)


def scale_of(*dates: str, room: float = 1000) -> Scale:
    return scale(TimeTree.of([time_span(parse_date(date)) for date in dates]), room, length)


def shown(found: Scale) -> list[str]:
    return [part.unit.edtf if part.unit else "-" for part in found.segments]


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-07-18", (2025, 7, 18), (2025, 7, 18)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2014", (2014, 1, 1), (2014, 12, 31)),
        ("197X", (1970, 1, 1), (1979, 12, 31)),
        ("19XX", (1900, 1, 1), (1999, 12, 31)),
        ("2019/2020-06", (2019, 1, 1), (2020, 6, 30)),
        ("2011-02-17/2011", (2011, 2, 17), (2011, 12, 31)),
        ("2026-34", (2026, 4, 1), (2026, 6, 30)),
        ("2026-21", (2026, 1, 1), (2026, 12, 31)),
        ("2011/", (2011, 1, 1), (2011, 12, 31)),
        ("/2011", (2011, 1, 1), (2011, 12, 31)),
        ("2011/..", (2011, 1, 1), (9999, 12, 31)),
        ("../2011", (1, 1, 1), (2011, 12, 31)),
        ("9999-12", (9999, 12, 1), (9999, 12, 31)),
    ],
)
def test_an_event_happened_within_the_whole_of_what_its_date_names(edtf, first, last):
    span = time_span(parse_date(edtf))
    assert dt.date.fromordinal(span.first) == dt.date(*first)
    assert dt.date.fromordinal(span.last) == dt.date(*last)
    assert (span.open_before, span.open_behind) == (edtf.startswith(".."), edtf.endswith(".."))


@given(st.dates())
def test_units_of_a_size_hold_their_days_and_leave_none_out(day):
    for level in Level:
        unit = unit_at(level, day.toordinal())
        assert unit.first <= day.toordinal() <= unit.last
        assert unit_at(level, unit.first) == unit_at(level, unit.last) == unit
        if unit.first > 1:
            assert unit_at(level, unit.first - 1).last == unit.first - 1


def test_years_without_events_are_one_gap_that_grows_less_than_they_do():
    found = scale_of("1969", "1971", "2003")
    assert shown(found) == ["1969", "-", "1971", "-", "2003"]
    short, long = (gap_length(part) for part in found.segments if not part.unit)
    assert short < long < 31 * short


def test_a_crowded_year_is_opened_by_month_and_a_crowded_month_by_day():
    days = [f"2025-07-{day}" for day in (3, 17, 18, 19)]
    found = scale_of("2024", "2024-05", "2025", "2025-05", *(f"{d[:8]}{int(d[8:]):02}" for d in days))
    assert shown(found) == [
        "2024", "-", "2025-05", "-", "-", "2025-07-03", "-", "2025-07-17", "2025-07-18", "2025-07-19", "-", "-",
    ]  # fmt: skip
    assert [unit.edtf for unit in found.headed] == ["2025", "2025-07"]


def test_a_year_with_few_events_stays_closed():
    assert shown(scale_of("2024-01-01", "2024-05-03", "2024-06")) == ["2024"]


def test_without_room_the_dense_decade_is_opened_and_the_thin_one_counted():
    dates = ["1951", "1952", "1953", *(f"20{n}" for n in range(10, 20))]
    assert shown(scale_of(*dates, room=11 * CELL + 40)) == ["195X", "-", *(f"20{n}" for n in range(10, 20))]
    assert shown(scale_of(*dates, room=3 * CELL)) == ["195X", "-", "201X"]


def test_a_date_of_a_decade_does_not_reach_into_the_years_behind_it():
    found = scale_of("1974", "197X", "2003")
    span = time_span(parse_date("197X"))
    assert shown(found) == ["-", "1974", "-", "-", "2003"]
    assert found.covered(span.first, span.last) == (0, 2)
    assert found.segments[2].last == dt.date(1979, 12, 31).toordinal()


edtf_dates = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
    st.dates(min_value=dt.date(10, 1, 1)).map(lambda day: f"{str(day)[:3]}X"),
    st.tuples(st.dates(), st.dates()).map(lambda pair: "/".join(map(str, sorted(pair)))),
    st.dates().map(lambda day: f"{day}/.."),
    st.dates().map(lambda day: f"../{day}"),
    st.dates().map(lambda day: f"{day}/"),
    st.dates(min_value=dt.date(100, 1, 1)).map(lambda day: f"{str(day)[:2]}XX"),
    st.tuples(st.dates(), st.integers(21, 41)).map(lambda pair: f"{str(pair[0])[:4]}-{pair[1]}"),
)


@given(st.lists(edtf_dates, min_size=1, max_size=20), st.integers(680, 1200))  # the rooms of the two frames
@settings(max_examples=30)
def test_segments_follow_each_other_keep_within_their_room_and_show_every_event(dates, room):
    found = scale_of(*dates, room=room)
    for before, after in zip(found.segments, found.segments[1:], strict=False):
        assert after.first == before.last + 1
    assert sum(map(length, found.segments)) <= room
    for date in dates:
        span = time_span(parse_date(date))
        first, last = found.covered(span.first, span.last)
        assert any(part.unit for part in found.segments[first : last + 1])
