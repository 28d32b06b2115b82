from __future__ import annotations

import pytest

from mujaz.languages import direction_of
from tongues import LANGUAGES


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        *((language.tag, language.direction) for language in LANGUAGES),
        ("ur", "rtl"),
        ("ur-PK", "rtl"),
        ("he", "rtl"),
        ("dv", "rtl"),
        ("fr", "ltr"),
        ("zh-Hant", "ltr"),
        ("pa", "ltr"),
        ("pa-PK", "rtl"),
        ("pa-Arab", "rtl"),
        ("ku", "ltr"),
        ("ku-Arab", "rtl"),
        ("zz", None),
        ("eng", None),
        ("urdu", None),
        ("", None),
        ("../ur", None),
    ],
)
def test_a_language_has_the_direction_of_its_script(tag, direction):
    assert direction_of(tag) == direction
