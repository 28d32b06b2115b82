"""The picture of who reports an event: it runs with the language, and says no more than the list."""

from __future__ import annotations

import itertools
import re

from mujaz.views.lineage.picture import WIDTH
from mujaz.views.timeline.names import word_length


def test_it_is_the_same_from_both_sides(told):
    told.article("a", "x").article("b", "x", kind="claim", attribution="salim-amir").article("c", "y")
    views = told.views()
    arabic, english = views["ar"].picture, views["en"].picture
    assert [(WIDTH - dot.x, dot.y) for dot in arabic.dots] == [(dot.x, dot.y) for dot in english.dots]
    assert arabic.event[0] == WIDTH - english.event[0]
    assert [line.is_strand for line in arabic.lines] == [line.is_strand for line in english.lines]


def test_articles_stand_below_each_other_and_one_strand_on_one_line(told):
    told.article("a", "x").article("b", "y").article("c", "x")
    picture = told.views()["en"].picture
    assert [str(words.words) for words in picture.words if words.kind == "name"] == ["Paper a", "Paper c", "Paper b"]
    assert all(one.y + 20 < two.y for one, two in itertools.pairwise(picture.dots))
    (strand,) = [line.path for line in picture.lines if line.is_strand]
    first, last = picture.dots[0], picture.dots[1]
    assert strand == f"M{first.x} {first.y}V{last.y}"


def test_all_of_it_is_inside_its_frame(told):
    long = " ".join(["extraordinarily"] * 12)
    told.article("a", "x", called=long, kind="claim", attribution="salim-amir").article("b", "x", shows="2025-12-16")
    for view in told.views().values():
        picture = view.picture
        for words in picture.words:
            size = {"name": 13, "event": 13}.get(words.kind, 11)
            room = WIDTH - words.x if picture.event[0] < WIDTH / 2 else words.x
            assert 0 < words.y < picture.height
            assert word_length(str(words.words)) * size / 12 <= room + word_length(" ")
        for y in itertools.chain(*(map(int, re.findall(r"[MHVL ](\d+)", line.path)) for line in picture.lines)):
            assert 0 <= y <= max(picture.height, WIDTH)


def test_what_has_no_room_says_that_more_follows(told):
    told.article("a", "x", called=" ".join(["extraordinarily"] * 12)).article("b", "y")
    name = next(words for words in told.views()["en"].picture.words if words.kind == "name")
    assert str(name.words).endswith("…")
