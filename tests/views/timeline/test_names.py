"""Names of key events in the picture: each beside its mark, none over another, and no line through any."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.views.timeline.frames import HIT
from mujaz.views.timeline.names import LINE, MOST, Name, Named, names, word_length

ROOM = 700
TITLE = (59.4, 73.8, 36.0, 7.2, 57.6, 57.6, 28.8, 21.6, 66.6, 79.2)
"""How long the words of a title of 75 letters are."""


def dot(at: float, words: tuple[float, ...] = TITLE) -> Named:
    return Named(at - HIT / 2, at + HIT / 2, has_line=True, words=words)


def bar(start: float, end: float) -> Named:
    return Named(start, end, has_line=False, words=TITLE)


def boxes(mark: Named, name: Name) -> list[tuple[float, float, float, float]]:
    """The room of a mark and that of its name: start and end along the axis, foot and top above the ground."""
    words = LINE * len(name.lines)
    if name.is_over:
        return [
            (mark.start, mark.end, name.level, name.level + HIT),
            (name.start, name.end, name.level + HIT, name.top),
        ]
    middle = name.level + name.height / 2
    return [
        (mark.start, mark.end, middle - HIT / 2, middle + HIT / 2),
        (name.start, name.end, middle - words / 2, middle + words / 2),
    ]


def assert_sound(marks: list[Named], found: tuple[Name, ...]) -> None:
    for mark, name in zip(marks, found, strict=True):
        assert name.start >= 0
        assert name.end <= ROOM
        shown = [position for first, behind in name.lines for position in range(first, behind)]
        assert shown == list(range(len(mark.words) - name.left_out))
    rooms = [boxes(mark, name) for mark, name in zip(marks, found, strict=True)]
    for one, other in itertools.combinations(itertools.chain(*rooms), 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] or other[3] <= one[2]
        assert apart, (one, other)
    for mark, (of_mark, _) in zip(marks, rooms, strict=True):
        for _, of_name in rooms:
            runs_through = of_name[0] < mark.middle < of_name[1] and of_name[2] < of_mark[2]
            assert not (mark.has_line and runs_through), (mark, of_name)


PLACES = {
    "crowded at the end": [dot(600), dot(626), dot(652), dot(678)],
    "crowded at the beginning": [dot(22), dot(48), dot(74), dot(100)],
    "of one day": [dot(650)] * 4,
    "crowded at both ends": [dot(22), dot(48), dot(74), dot(630), dot(656), dot(682)],
    "all over the picture": [dot(22 + 94 * place) for place in range(MOST)],
    "with long bars": [bar(12, 688), dot(60), bar(300, 690), bar(310, 690), dot(640), dot(666)],
    "as in this repository": [bar(566, 606), bar(566, 606), bar(566, 606), bar(615, 688), dot(635), dot(667)],
}


@pytest.mark.parametrize("marks", PLACES.values(), ids=PLACES)
def test_no_name_lies_on_another_or_on_a_mark_or_under_a_line_and_none_is_cut(marks):
    found = names(marks, ROOM)
    assert_sound(marks, found)
    assert [name.left_out for name in found] == [0] * len(marks)


def test_where_the_marks_are_crowded_at_the_end_each_name_is_one_line_before_its_mark():
    found = names(PLACES["crowded at the end"], ROOM)
    assert all(name.is_before and len(name.lines) == 1 for name in found)
    levels = [name.level for name in found]
    assert levels == sorted(levels), "the last stands highest, so that no line meets a name"


def test_names_that_have_room_beside_each_other_share_a_row():
    short = (word_length("signed"),)
    found = names([dot(100, short), dot(350, short), dot(600, short)], ROOM)
    assert {name.level for name in found} == {0}


def test_a_name_without_room_is_cut_and_keeps_room_for_its_dots():
    found = names([dot(350, (60.0,) * 90)], ROOM)
    (name,) = found
    assert name.left_out > 0
    assert len(name.lines) == 6
    assert_sound([dot(350, (60.0,) * 90)], found)


def test_without_key_events_there_is_no_name():
    assert names([], ROOM) == ()


@pytest.mark.parametrize(
    ("word", "length"), [("", 0), ("abc", 21.6), ("ABC", 27), ("وقّع", 21.6), ("東京", 24), ("e\u0301", 7.2)]
)
def test_a_word_is_as_long_as_its_letters(word, length):
    assert word_length(word) == pytest.approx(length)


places = st.floats(14, ROOM - 14)
some = st.one_of(places.map(dot), st.tuples(places, places).map(lambda pair: bar(min(pair) - 12, max(pair) + 12)))


@given(marks=st.lists(some, min_size=1, max_size=MOST))
@settings(max_examples=60, deadline=None)
def test_names_never_overlap_wherever_the_marks_are(marks):
    assert_sound(marks, names(marks, ROOM))
