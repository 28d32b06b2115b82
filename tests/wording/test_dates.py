"""Dates in words: three month-name profiles, two digit sets, every precision."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import parse_date
from mujaz.wording.dates import format_event_date
from tongues import LANGUAGES

BY_TAG = {language.tag: language for language in LANGUAGES}
AR, EN = "ar", "en"


@pytest.mark.parametrize(
    ("edtf", "tag", "months", "digits", "expected"),
    [
        ("2025-07-18", AR, "gregorian", "latn", "18 يوليو 2025"),
        ("2025-07-18", AR, "levantine", "latn", "18 تموز 2025"),
        ("2025-07-18", AR, "maghrebi", "latn", "18 جويلية 2025"),
        ("2025-07-18", AR, "gregorian", "arab", "١٨ يوليو ٢٠٢٥"),
        ("2025-07-18", EN, "english", "latn", "18 July 2025"),
        ("2009-05", AR, "gregorian", "latn", "مايو 2009"),
        ("2009-05", EN, "english", "latn", "May 2009"),
        ("2014", AR, "gregorian", "arab", "٢٠١٤"),
        ("1974~", AR, "gregorian", "latn", "نحو 1974"),
        ("1974~", EN, "english", "latn", "about 1974"),
        ("2011-03?", EN, "english", "latn", "March 2011 (uncertain)"),
        ("1974%", AR, "gregorian", "latn", "نحو 1974 (غير مؤكد)"),
        ("197X", AR, "gregorian", "latn", "عقد 1970"),
        ("197X", EN, "english", "latn", "the 1970s"),
        ("19XX", EN, "english", "latn", "between 1900 and 1999"),
        ("2025-12-17/2025-12-19", AR, "gregorian", "latn", "من 17 إلى 19 ديسمبر 2025"),
        ("2025-12-17/2025-12-19", EN, "english", "latn", "17–19 December 2025"),
        ("2019-04/2019-06", EN, "english", "latn", "April – June 2019"),
        ("2019-04/2020-06", AR, "gregorian", "latn", "من أبريل 2019 إلى يونيو 2020"),
        ("2019/2020-06", EN, "english", "latn", "2019 – June 2020"),
        ("2011/..", AR, "gregorian", "latn", "منذ 2011"),
        ("../2011", EN, "english", "latn", "until 2011"),
    ],
)
def test_dates_are_worded_at_their_precision(edtf, tag, months, digits, expected):
    assert format_event_date(parse_date(edtf), BY_TAG[tag], months, digits) == expected


@given(st.integers(1000, 9999), st.sampled_from(LANGUAGES))
def test_a_year_gains_no_month_and_no_day(year, language):
    months = next(iter(language.months))
    text = format_event_date(parse_date(str(year)), language, months, "latn")
    assert text == str(year)
