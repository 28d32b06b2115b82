"""A month is found by the names of every profile; a name that is a common word too is one only beside a number."""

from __future__ import annotations

import pytest

from mujaz.wording.months import months_in
from tongues import LANGUAGES


@pytest.mark.parametrize(
    ("tag", "text", "months"),
    [
        ("en", "on 17 December 2025", {"December": 12}),
        ("en", "May it last; it was on 5 May.", {"May": 5}),
        ("en", "He may march in August.", {"August": 8}),
        ("ar", "في 17 كانون الأول/ديسمبر 2025", {"كانون الأول": 12, "ديسمبر": 12}),
        ("ar", "وديسمبر الماضي", {"ديسمبر": 12}),
        ("ar", "مارس نفوذه في مارس 2019", {"مارس": 3}),
    ],
)
def test_months_in_texts(tag, text, months):
    assert months_in(text, {language.tag: language for language in LANGUAGES}[tag]) == months
