"""Dates in texts: the terms that they are found by."""

from __future__ import annotations

import pytest

from mujaz.search.dates import numeric_date, written_dates

MONTHS = {"may": "=5", "december": "=12", "آب": "=8"}
PAIRS = {("كانون", "الاول"): "=12"}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("2025-12-17", ("17=12", "=12", "2025")),
        ("2025/1/7", ("7=1", "=1", "2025")),
        ("17.12.2025", ("17=12", "=12", "2025")),
        ("12/17/2025", ("17=12", "=12", "2025")),
        ("3/4/2025", ("3=4", "=4", "2025")),
        ("(2025-12)", ("=12", "2025")),
        ("2025-13", ()),
        ("2025-00-10", ()),
        ("32/1/2025", ()),
        ("2025-12/17", ()),
        ("2019/2020", ()),
        ("12/17", ()),
        ("1.2025", ()),
    ],
)
def test_dates_in_digits(text, terms):
    assert numeric_date(text) == terms


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("17 december 2025", "17=12 december 2025"),
        ("17 of the december", "17=12 of the december"),
        ("december 17 2025", "december 17=12 2025"),
        ("december the 17", "december the 17=12"),
        ("2 may 3", "2=5 may 3"),
        ("45 may 2025", "45 may 2025"),
        ("december", "december"),
        ("17 كانون الاول 2025", "17=12 =12 2025"),
        ("كانون الاول", "=12"),
        ("كانون", "كانون"),
        ("1 آب", "1=8 =8"),
        ("آب 2025", "=8 2025"),
        ("آب وام", "آب وام"),
        ("", ""),
    ],
)
def test_dates_in_words(words, found):
    stops = {"of", "the"}
    assert written_dates(words.split(), MONTHS, PAIRS, stops.__contains__) == found.split()
