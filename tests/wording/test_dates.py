"""Dates in words: three month-name profiles, two digit sets, every precision."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import parse_date
from mujaz.model.dates import PARTS
from mujaz.model.hijri import parse_hijri
from mujaz.wording.dates import format_event_date, format_hijri_date
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
        ("2009-05-XX", EN, "english", "latn", "May 2009"),
        ("2009-XX", EN, "english", "latn", "2009"),
        ("2014", AR, "gregorian", "arab", "٢٠١٤"),
        ("1974~", AR, "gregorian", "latn", "نحو 1974"),
        ("1974~", EN, "english", "latn", "about 1974"),
        ("2011-03?", EN, "english", "latn", "March 2011 (uncertain)"),
        ("1974%", AR, "gregorian", "latn", "نحو 1974 (غير مؤكد)"),
        ("197X", AR, "gregorian", "latn", "سبعينيات القرن العشرين"),
        ("197X", EN, "english", "latn", "the 1970s"),
        ("190X", AR, "gregorian", "latn", "العقد الأول من القرن العشرين"),
        ("201X", AR, "gregorian", "latn", "العقد الثاني من القرن الحادي والعشرين"),
        ("182X~", AR, "gregorian", "latn", "نحو عشرينيات القرن التاسع عشر"),
        ("200X", EN, "english", "latn", "the years 2000 to 2009"),
        ("19XX", AR, "gregorian", "latn", "القرن العشرون"),
        ("19XX~", AR, "gregorian", "latn", "نحو القرن العشرين"),
        ("20XX?", AR, "gregorian", "latn", "القرن الحادي والعشرون (غير مؤكد)"),
        ("18XX/19XX", AR, "gregorian", "latn", "من القرن التاسع عشر إلى القرن العشرين"),
        ("19XX/..", AR, "gregorian", "latn", "منذ القرن العشرين"),
        ("98XX", AR, "gregorian", "arab", "القرن ٩٩"),
        ("19XX", EN, "english", "latn", "the 20th century"),
        ("20XX~", EN, "english", "latn", "about the 21st century"),
        ("2026-34", AR, "gregorian", "latn", "الربع الثاني من 2026"),
        ("2026-34", AR, "gregorian", "arab", "الربع الثاني من ٢٠٢٦"),
        ("2026-34", EN, "english", "latn", "the second quarter of 2026"),
        ("2026-21", EN, "english", "latn", "spring 2026"),
        ("2026-24", AR, "gregorian", "latn", "شتاء 2026"),
        ("2026-29~", EN, "english", "latn", "about spring 2026 (southern hemisphere)"),
        ("2026-33/2026-34", EN, "english", "latn", "the first quarter of 2026 – the second quarter of 2026"),
        ("2025-12-17/2025-12-19", AR, "gregorian", "latn", "من 17 إلى 19 ديسمبر 2025"),
        ("2025-12-17/2025-12-19", EN, "english", "latn", "17–19 December 2025"),
        ("2019-04/2019-06", EN, "english", "latn", "April – June 2019"),
        ("2019-04/2020-06", AR, "gregorian", "latn", "من أبريل 2019 إلى يونيو 2020"),
        ("2019/2020-06", EN, "english", "latn", "2019 – June 2020"),
        ("2011-02-17/2011", EN, "english", "latn", "17 February 2011 – later in 2011"),
        ("2011-02-17/2011", AR, "gregorian", "latn", "من 17 فبراير 2011 إلى وقت لاحق من 2011"),
        ("2011-02-17/2011-02", EN, "english", "latn", "17 February 2011 – later in February 2011"),
        ("2019-05/2019", AR, "gregorian", "latn", "من مايو 2019 إلى وقت لاحق من 2019"),
        ("2011/..", AR, "gregorian", "latn", "منذ 2011"),
        ("2011/..", EN, "english", "latn", "from 2011"),
        ("2011/", EN, "english", "latn", "from 2011, end not known"),
        ("2011/", AR, "gregorian", "latn", "منذ 2011، والنهاية غير معروفة"),
        ("../2011", EN, "english", "latn", "until 2011"),
        ("/2011", EN, "english", "latn", "until 2011, start not known"),
    ],
)
def test_dates_are_worded_at_their_precision(edtf, tag, months, digits, expected):
    assert format_event_date(parse_date(edtf), BY_TAG[tag], months, digits) == expected


@given(st.integers(1000, 9999), st.sampled_from(LANGUAGES))
def test_a_year_gains_no_month_and_no_day(year, language):
    months = next(iter(language.months))
    text = format_event_date(parse_date(str(year)), language, months, "latn")
    assert text == str(year)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.tag)
def test_every_decade_century_and_part_of_a_year_has_words_of_its_own(language):
    months = next(iter(language.months))
    texts = [f"{century:02}XX" for century in range(1, 100)]
    texts += [f"{decade:03}X" for decade in range(100, 210)]
    texts += [f"2026-{part}" for part in PARTS]
    words = [format_event_date(parse_date(text), language, months, "latn") for text in texts]
    assert len(set(words)) == len(words)
    assert not [text for text in words if "{" in text]


@pytest.mark.parametrize(
    ("hijri", "tag", "digits", "expected"),
    [
        ("1446-06-16", EN, "latn", "16 Jumada al-Thani 1446 AH"),
        ("1446-06-16", AR, "arab", "١٦ جمادى الآخرة ١٤٤٦ هـ"),
        ("1446-09", EN, "latn", "Ramadan 1446 AH"),
        ("1446", AR, "latn", "1446 هـ"),
        ("1446-09/1446-10", EN, "latn", "Ramadan 1446 AH – Shawwal 1446 AH"),
    ],
)
def test_hijri_dates_are_worded_in_the_months_of_the_language(hijri, tag, digits, expected):
    assert format_hijri_date(parse_hijri(hijri), BY_TAG[tag], digits) == expected
