"""Hijri dates: read as EDTF writes Gregorian ones, and compared with these within two days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import DateError
from mujaz.model.hijri import parse_hijri


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("0001-01-01", "0622-07-19"),  # 16 July 622 of the Julian calendar
        ("1389-06-18", "1969-09-01"),
        ("1446-01-01", "2024-07-07"),
        ("1446-06-16", "2024-12-17"),
        ("1446-09-01", "2025-03-01"),
        ("1447-01-01", "2025-06-26"),
    ],
)
def test_a_hijri_day_agrees_with_the_gregorian_one_of_other_calendars(text, day):
    hijri, gregorian = parse_hijri(text), dt.date.fromisoformat(day)
    assert hijri.agrees(gregorian, gregorian)
    for days in (-5, 5):
        other = gregorian + dt.timedelta(days=days)
        assert not hijri.agrees(other, other)


@given(st.integers(1, 1699), st.integers(1, 12))
def test_months_and_years_follow_each_other_without_a_hole(year, month):
    this = parse_hijri(f"{year:04}-{month:02}").start
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    after = parse_hijri(f"{following[0]:04}-{following[1]:02}").start
    assert after.first - this.last == dt.timedelta(days=1)
    assert (this.last - this.first).days in {28, 29}
    whole = parse_hijri(f"{year:04}").start
    assert whole.first <= this.first <= this.last <= whole.last
    assert (whole.last - whole.first).days in {353, 354}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16 رجب 1446",
        "1446-13",
        "1446-06-31",
        "1446-00",
        "0000",
        "2024-12-17",
        "1446-6-1",
        "1447/1446",
        "1446~",
        "/",
        "1446/",
        "١٤٤٦",
    ],
)
def test_what_is_no_hijri_date_is_refused(text):
    with pytest.raises(DateError):
        parse_hijri(text)
