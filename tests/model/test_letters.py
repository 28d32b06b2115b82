"""Letters that are only shapes of other letters."""

from __future__ import annotations

import unicodedata

import pytest

from mujaz.model import fingerprint
from mujaz.model.letters import PRESENTATION_FORM, plain_letters

BLOCKS = [*range(0xFB00, 0xFE00), *range(0xFE70, 0xFF00)]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("الو\ufefbيات", "الولايات"),
        ("اﻟﻌﺮاق\ufefe", "العراق\ufefe"),  # U+FEFE is not assigned
        ("ﻣﺪﻳﻨﺔ", "مدينة"),
        ("ﭘﺎﮐﺴﺘﺎﻥ", "پاکستان"),
        ("\ufdf2", "الله"),
        ("كتاب\ufe70", "كتابً"),
        ("محم\ufc60د", "محم\u064e\u0651د"),
        ("o\ufb03ce", "office"),
        ("\ufdfc \ufd3eنص\ufd3f", "\ufdfc \ufd3eنص\ufd3f"),  # a currency's sign, and brackets
        ("مدينة النور", "مدينة النور"),
    ],
)
def test_shapes_become_their_letters(written, plain):
    assert plain_letters(written) == plain


def test_no_letter_of_the_blocks_of_presentation_forms_is_left_that_stands_for_another():
    shapes = [chr(p) for p in BLOCKS if unicodedata.category(chr(p))[0] == "L" and unicodedata.decomposition(chr(p))]
    assert len(shapes) > 700
    for shape in shapes:
        assert PRESENTATION_FORM.fullmatch(shape)
        assert not PRESENTATION_FORM.search(plain_letters(shape))


def test_what_is_no_shape_stays():
    assert [chr(p) for p in range(0x20000) if PRESENTATION_FORM.match(chr(p)) and p not in BLOCKS] == []


def test_an_excerpt_in_plain_letters_is_proven_in_a_source_that_has_shapes():
    source, excerpt = "قال وزير في ﻣﺪﻳﻨﺔ اﻟﻨﻮر إن الجسر", "وزير في مدينة النور إن الجسر"
    key = "00" * 16
    assert fingerprint.proves(fingerprint.hashes(source, key), fingerprint.hashes(excerpt, key))
    assert fingerprint.holds(source, excerpt)
