"""A month is found by the names of every profile; a name that is a common word too is one only beside a number."""

from __future__ import annotations

import pytest

from mujaz.wording.reader import Reader
from tongues import LANGUAGES


@pytest.mark.parametrize(
    ("tag", "text", "months"),
    [
        ("en", "on 17 December 2025", {12}),
        ("en", "May it last; it was on 5 May.", {5}),
        ("en", "He may march in August.", {8}),
        ("ar", "في 17 كانون الأول/ديسمبر 2025", {12}),
        ("ar", "وديسمبر الماضي", {12}),
        ("ar", "مارس نفوذه في مارس 2019", {3}),
    ],
)
def test_months_in_texts(tag, text, months):
    language = {language.tag: language for language in LANGUAGES}[tag]
    assert Reader(language).said(text).months.keys() == months
