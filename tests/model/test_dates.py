"""EDTF: what is read, how exact it is, and what is refused with words that help."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mujaz.model import DateError, parse_date
from mujaz.model.dates import LONGEST, PARTS, Precision


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2025-12-18", "day", "2025-12-18", "2025-12-18"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2014", "year", "2014-01-01", "2014-12-31"),
        ("1974~", "year", "1974-01-01", "1974-12-31"),
        ("197X", "decade", "1970-01-01", "1979-12-31"),
        ("19XX?", "century", "1900-01-01", "1999-12-31"),
        ("2004-XX", "year", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "month", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "year", "1985-01-01", "1985-12-31"),
        ("2026-33", "part", "2026-01-01", "2026-03-31"),
        ("2026-34", "part", "2026-04-01", "2026-06-30"),
        ("2026-36%", "part", "2026-10-01", "2026-12-31"),
        ("2026-38", "part", "2026-05-01", "2026-08-31"),
        ("2026-41", "part", "2026-07-01", "2026-12-31"),
        ("2026-21", "part", "2026-01-01", "2026-12-31"),  # spring of either hemisphere
        ("2026-26", "part", "2026-06-01", "2026-09-30"),
        ("2026-32", "part", "2026-06-01", "2026-09-30"),
        ("9999-12", "month", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(text, precision, first, last):
    date = parse_date(text)
    assert date.start == date.end
    point = date.placed
    assert (point.precision, str(point.first), str(point.last)) == (precision, first, last)


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"),
    [("~", True, False), ("?", False, True), ("%", True, True), ("", False, False)],
)
@pytest.mark.parametrize("text", ["2025-12-18", "2025-12", "2025", "197X", "19XX", "2026-34"])
def test_a_date_of_any_precision_may_be_qualified(text, mark, approximate, uncertain):
    point = parse_date(text + mark).placed
    assert (point.approximate, point.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "start", "end", "is_unknown"),
    [
        ("2020/..", True, False, False),
        ("2020/", True, False, True),
        ("../2020", False, True, False),
        ("/2020", False, True, True),
        ("2019-04/2020-06", True, True, False),
        ("2011-02-17/2011", True, True, False),
        ("2011-02-17/2011-02", True, True, False),
        ("2019-05/2019", True, True, False),
        ("1974-05/197X", True, True, False),
        ("2026-02/2026-33", True, True, False),
        ("2025/2025-06", True, True, False),
    ],
)
def test_an_interval_may_be_open_unknown_or_end_in_the_course_of_a_date(text, start, end, is_unknown):
    date = parse_date(text)
    assert (date.start is not None, date.end is not None, date.is_unknown) == (start, end, is_unknown)


REFUSED = [
    "", " 2025", "2025 ", "2025\n", "18/12/2025", "2025-13", "2025-00", "2025-12-00", "2025-12-32", "2025-02-30", "2025-20", "2025-42",
    "1XXX", "XXXX", "20X5", "197X-05", "2025-0X", "2011-1X", "2011-X2", "2025-XX-05", "2011S2-~02", "2025-12-1X", "156X-12-25",
    "[2019,2020]", "{2019,2020}", "[..2020]", "2020/2019", "2011/2010-05", "2025-12/2025-34", "2020/2021/2022", "1974S2", "Y170000",
    "Y-17E7", "Y3388E2S3", "-0100", "y17000", "yesterday", "1974-~05", "?2004-06", "2004?-06-11", "2025-12-18T10:00:00",
    "2025-12-18T10:00:00Z/2026", "../", "/", "/..", "../..", "../unknown", "unknown/2011", "open/2011", "../18 July 2025",
    "0000", "0000-01", "0000~", "0000/2025", "00XX", "000X", "2025-02-29~", "٢٠٢٥", "２０２５", "2025-34-05", "2025--12", "20 25", "null",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_dates_that_cannot_be_shown(text, capsys):
    with pytest.raises(DateError) as raised:
        parse_date(text)
    assert str(raised.value)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1974S2", "write 1900/1999"),
        ("1974S3", "write 1970/1979"),
        ("1974S4", "write 1974"),
        ("2011-1X", "write 2011-10/2011-12"),
        ("2025-0X", "write 2025-01/2025-09"),
        ("2025-12-1X", "write 2025-12-10/2025-12-19"),
        ("2025-12-3X", "write 2025-12-30/2025-12-31"),
        ("../", "write 2020/.. for one that is open, 2020/ for one whose end is not known"),
        ("2004-06-~11", "put ~, ? or % behind the whole date"),
        ("2025-12-18T10:00:00", "write the day alone"),
    ],
)
def test_what_is_edtf_and_cannot_be_shown_gets_a_way_out(text, hint):
    with pytest.raises(DateError) as raised:
        parse_date(text)
    assert raised.value.hint == hint
    if hint.startswith(("write 1", "write 2011", "write 2025")):
        assert parse_date(hint.removeprefix("write "))


def test_a_long_set_of_dates_is_refused_for_its_length():
    for text in ("{" + ",".join(str(year) for year in range(1900, 2026)) + "}", "2" * 1_000_000, "2025/" * 100_000):
        with pytest.raises(DateError, match=f"longer than any date of {LONGEST} characters"):
            parse_date(text)


PIECES = st.sampled_from(
    [*"0123456789X-/.~?%TSYE[]{},: ", "..", "20", "2025", "1974", "-12", "-34", "unknown", "ـ", "٢", "\n", "\x00"]
)


@given(st.lists(PIECES, max_size=16).map("".join))
@example("2025-0X")
@example("..//..")
def test_any_text_is_a_date_or_a_mistake(text):
    with contextlib.suppress(DateError):
        date = parse_date(text)
        assert date.placed.first <= date.placed.last
        assert not date.start or not date.end or date.start.first <= date.end.last
        assert parse_date(date.heading).placed.first <= date.placed.first


DAYS = st.dates(dt.date(100, 1, 1), dt.date(9999, 12, 31)).map(str)
POINTS = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    DAYS.map(lambda day: f"{day[:3]}X"),
    DAYS.map(lambda day: f"{day[:2]}XX"),
    st.tuples(DAYS, st.sampled_from(sorted(PARTS))).map(lambda pair: f"{pair[0][:4]}-{pair[1]}"),
)


@given(st.tuples(POINTS, st.sampled_from(["", "~", "?", "%"])).map("".join), st.integers(0, 40), st.characters())
def test_a_date_with_one_character_changed_is_a_date_or_a_mistake(text, place, character):
    changed = text[:place] + character + text[place + 1 :]
    with contextlib.suppress(DateError):
        assert parse_date(changed).edtf == changed


@given(POINTS)
def test_a_date_is_listed_within_its_own_time_and_its_heading(text):
    point = parse_date(text).placed
    heading = parse_date(point.heading).placed
    assert point.first <= point.listed <= point.last <= heading.last
    assert heading.first <= point.first
    assert heading.precision in {Precision.YEAR, Precision.DECADE, Precision.CENTURY}


@given(st.lists(POINTS, min_size=2, max_size=12))
def test_events_under_one_heading_stand_together(texts):
    headings = [parse_date(text).heading for text in sorted(texts, key=lambda text: parse_date(text).sort_key)]
    changes = [one for one, other in zip(headings, [*headings[1:], None], strict=True) if one != other]
    assert len(changes) == len(set(headings))


def test_what_is_less_exact_stands_behind_what_it_holds():
    texts = ["../1970", "1974", "1974-05/1976", "1974~", "1979", "197X", "1999-12-31", "19XX", "2025-02", "2025-33", "2025-04", "2025-21",
             "2025-12-17", "2025-12-18", "2025-12-17/2026", "2025-12", "2025", "2026-01-01"]  # fmt: skip
    assert sorted(texts, key=lambda text: parse_date(text).sort_key) == [
        "../1970", "1974-05/1976", "1974", "1974~", "1979", "197X", "1999-12-31", "19XX", "2025-02", "2025-33", "2025-04", "2025-21",
        "2025-12-17", "2025-12-17/2026", "2025-12-18", "2025-12", "2025", "2026-01-01",
    ]  # fmt: skip
