"""The geometry of the timeline's picture."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.model import parse_date
from mujaz.views.timeline.frames import HIT, TALL, WIDE
from mujaz.views.timeline.picture import Box, Picture, picture
from mujaz.views.timeline.timescale import Level, Unit, time_span

FRAMES = pytest.mark.parametrize("frame", [WIDE, TALL], ids=lambda frame: frame.name)
DATES = [
    "1969-09-01", "1974", "1974", "1974~", "2011", "2011-03?", "2011/..", "2019/2020-06", "2020-06", "2020-10-23",
    "2025", "2025-05", "2025-07", "2025-07", "2025-07-18", "2025-07-18", "2025-07-18", "2025-07-19", "2025-12-17",
]  # fmt: skip


def name(unit: Unit) -> str:
    if unit.level is Level.DAY:
        return str(unit.date.day)
    return unit.date.strftime("%b" if unit.level is Level.MONTH else "%Y")


def drawn(dates: list[str], frame, *, mirrored: bool = False) -> Picture:
    parsed = sorted((parse_date(date) for date in dates), key=lambda date: date.sort_key)
    return picture([time_span(date) for date in parsed], frame, name, mirrored=mirrored)


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def assert_sound(found: Picture, events: int) -> None:
    assert sorted(event for mark in found.marks for event in mark.events) == list(range(events))
    for mark in found.marks:
        target, box = mark.target, mark.box
        assert min(target.width, target.height) >= HIT
        assert target.x >= 0
        assert target.x + target.width <= found.width
        assert target.y >= 0
        assert target.y + target.height <= found.height
        assert target.x <= box.x < box.x + box.width <= target.x + target.width
        assert target.y <= box.y < box.y + box.height <= target.y + target.height
    for one, other in itertools.combinations(found.marks, 2):
        assert not overlap(one.target, other.target), (one, other)


@FRAMES
def test_every_event_has_a_mark_of_its_own_and_no_two_overlap(frame):
    found = drawn(DATES, frame)
    assert_sound(found, len(DATES))
    assert len(found.marks) == len(DATES)


@FRAMES
def test_marks_stand_in_the_order_of_time(frame):
    found = drawn(["1969-09-01", "1974-02-01", "2003-05-01", "2020-06-01"], frame)
    along = [mark.box.y if frame.upright else mark.box.x for mark in found.marks]
    assert along == sorted(along)
    assert len(set(along)) == 4


@FRAMES
def test_a_language_from_the_right_has_the_mirror_image(frame):
    ltr, rtl = drawn(DATES, frame), drawn(DATES, frame, mirrored=True)
    assert (ltr.width, ltr.height) == (rtl.width, rtl.height)
    for one, other in zip(ltr.marks, rtl.marks, strict=True):
        assert other.box == Box(ltr.width - one.box.x - one.box.width, one.box.y, one.box.width, one.box.height)
    assert [label.x for label in rtl.labels] == [ltr.width - label.x for label in ltr.labels]


def test_a_mark_is_as_long_as_its_date_is_inexact():
    month, year, day, interval = "2025-06", "2025", "2025-07-18", "2024-03/2025-07-19"
    days = [f"2025-07-{n}" for n in range(16, 20)]
    found = drawn([interval, year, month, day, *days], WIDE)
    of_interval, of_month, *of_days, of_year = found.marks
    assert of_interval.box.width > of_year.box.width > of_month.box.width > 0
    assert {mark.box.width for mark in of_days} == {mark.box.height for mark in of_days}


@FRAMES
@pytest.mark.parametrize("coarse", ["19XX", "197X"])
def test_a_date_of_a_century_or_decade_is_a_bar_over_all_that_happened_in_it(frame, coarse):
    dates = ["1969-09-01", "1971", "1974", "1974-05-03", "1978", "2003", coarse]
    found = drawn(dates, frame)
    assert_sound(found, len(dates))
    parsed = sorted((parse_date(date) for date in dates), key=lambda date: date.sort_key)
    extents = {}
    for mark in found.marks:
        (event,) = mark.events
        box = mark.box
        extents[parsed[event].edtf] = (box.y, box.y + box.height) if frame.upright else (box.x, box.x + box.width)
    start, end = extents.pop(coarse)
    for edtf, (first, last) in extents.items():
        inside = edtf < "2000" and (coarse == "19XX" or edtf >= "1970")
        assert (start < first and last < end) if inside else (last < start or end < first), edtf


@FRAMES
def test_an_interval_whose_end_is_not_known_has_no_arrow_and_ends_with_what_is_known(frame):
    unknown, known, opened = (drawn([date, "2030"], frame).marks[0] for date in ("2011/", "2011", "2011/.."))
    assert (unknown.arrows, unknown.box) == ((), known.box)
    assert opened.arrows


def test_an_interval_without_an_end_has_an_arrow_at_that_end():
    found = drawn(["2011/..", "../2020", "2014"], WIDE)
    assert sorted(len(mark.arrows) for mark in found.marks) == [0, 1, 1]
    assert all(mark.arrows[0].startswith("M") for mark in found.marks if mark.arrows)


@FRAMES
def test_many_events_of_one_day_become_a_number(frame):
    found = drawn(["2025-07-18"] * 50 + ["2024"], frame)
    (several,) = [mark for mark in found.marks if mark.unit]
    assert len(several.events) == 50
    assert_sound(found, 51)


@FRAMES
@pytest.mark.parametrize("years", [(2025, 2025), (2024, 2025), (2000, 2025), (1700, 2025), (1, 9999)])
def test_the_picture_of_3000_events_is_no_larger(frame, years):
    chance = random.Random(1)  # noqa: S311 - the same dates in each run
    dates = []
    for _ in range(3000):
        day = f"{chance.randint(*years):04}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        dates.append(chance.choice([day, day, day, day[:7], day[:4], f"{day[:4]}/9999", f"{day[:4]}/.."]))
    found = drawn(dates, frame)
    assert_sound(found, 3000)
    assert len(found.marks) < 150
    assert found.width <= frame.breadth
    assert found.height <= (1250 if frame.upright else 450)


dates = st.dates().map(str).flatmap(lambda day: st.sampled_from([day, day[:7], day[:4], f"{day}/..", f"../{day[:4]}"]))


@FRAMES
@given(found=st.lists(dates, min_size=1, max_size=40))
@settings(max_examples=25)
def test_marks_never_overlap(frame, found):
    assert_sound(drawn(found, frame), len(found))


@FRAMES
def test_names_at_the_axis_do_not_run_into_each_other(frame):
    found = drawn(DATES, frame)
    for one, other in itertools.combinations(found.labels, 2):
        if frame.upright:
            assert abs(one.y - other.y) >= 12, (one, other)
        elif one.y == other.y:
            assert abs(one.x - other.x) >= 7 * (len(one.text) + len(other.text)) / 2, (one, other)


WORDS = (59.4, 73.8, 36.0, 7.2, 57.6, 57.6, 28.8, 21.6, 66.6, 79.2)
"""How long the words of a name of 75 letters are."""


def named(dates: list[str], key: list[str], *, mirrored: bool = False) -> Picture:
    parsed = sorted((parse_date(date) for date in dates), key=lambda date: date.sort_key)
    positions = {date.edtf: position for position, date in enumerate(parsed)}
    words = {positions[edtf]: WORDS for edtf in key}
    return picture([time_span(date) for date in parsed], WIDE, name, mirrored=mirrored, named=words)


KEYS = {
    "days": ["1969-09-01", "2020-10-23", "2025-07-19", "2025-12-17"],
    "longer": ["2011/..", "2019/2020-06", "2025", "2025-05", "2025-12-17"],
    "first": ["1969-09-01", "1974~", "2011-03?", "2011/.."],
    "most": ["1974~", "2011", "2019/2020-06", "2020-10-23", "2025", "2025-05", "2025-07-19", "2025-12-17"],
}


@pytest.mark.parametrize("mirrored", [False, True], ids=["from the left", "from the right"])
@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_key_events_have_names_that_lie_neither_on_another_nor_on_a_mark(key, mirrored):
    found = named(DATES, key, mirrored=mirrored)
    assert_sound(found, len(DATES))
    names = [mark.name for mark in found.marks if mark.name]
    assert len(names) == len(key)
    for own in names:
        assert not own.is_cut
        assert own.room.x >= 0
        assert own.room.x + own.room.width <= found.width
        assert own.room.y >= 0
        assert not any(overlap(own.room, mark.target) for mark in found.marks)
        assert own.x == own.room.x + (own.room.width if own.ends is not mirrored else 0)
        assert all(own.room.y < base <= own.room.y + own.room.height for base in own.ys)
    for one, other in itertools.combinations(names, 2):
        assert not overlap(one.room, other.room)


def test_names_mirror_too():
    ltr, rtl = (named(DATES, KEYS["most"], mirrored=mirrored) for mirrored in (False, True))
    for one, other in zip(ltr.marks, rtl.marks, strict=True):
        assert (one.name is None) == (other.name is None)
        if one.name and other.name:
            room = one.name.room
            assert other.name.room == Box(ltr.width - room.x - room.width, room.y, room.width, room.height)
            assert (one.name.lines, one.name.ends, one.name.ys) == (other.name.lines, other.name.ends, other.name.ys)


def test_a_line_leads_from_the_dot_of_a_key_event_to_the_axis_and_through_no_mark_and_no_name():
    found = named(
        ["2025-12-17"] * 3 + ["2025-12-18", "2025-12", "2011/..", "2025"], ["2025-12-17", "2025-12-18", "2025-12"]
    )
    axis = found.axis[0].y
    lines = {mark.line: mark for mark in found.marks if mark.line}
    assert len(lines) == 2, "of the two days; a month is as long as its shape"
    for line, mark in lines.items():
        parts = [tuple(map(int, part.replace("V", " ").split())) for part in line.split("M")[1:]]
        assert {x for x, _, _ in parts} == {mark.box.x + mark.box.width // 2}
        assert parts[0][1] == mark.box.y + mark.box.height
        for x, start, end in parts:
            assert start < end <= axis + 1
            stretch = Box(x, start, 1, end - start)
            assert not any(overlap(stretch, each.box) for each in found.marks)
            assert not any(overlap(stretch, each.name.room) for each in found.marks if each.name)


def test_where_time_runs_down_no_event_has_a_name():
    parsed = [parse_date(date) for date in ("2024", "2025")]
    found = picture([time_span(date) for date in parsed], TALL, name, mirrored=False, named={0: WORDS})
    assert [mark.name for mark in found.marks] == [None, None]
