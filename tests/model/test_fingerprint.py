"""Fingerprints prove what stands in a paragraph, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import fingerprint as fp

KEY = "00" * 16
WORDS = st.lists(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=7), min_size=5, max_size=40)


@given(WORDS, st.data())
def test_every_run_of_five_words_or_more_is_proven(words, data):
    start = data.draw(st.integers(0, len(words) - 5))
    end = data.draw(st.integers(start + 5, len(words)))
    paragraph = fp.hashes(" ".join(words), KEY)
    assert fp.proves(paragraph, fp.hashes(" ".join(words[start:end]), KEY))


@given(WORDS, st.data())
def test_a_changed_word_is_not_proven(words, data):
    place = data.draw(st.integers(0, len(words) - 1))
    paragraph = fp.hashes(" ".join(words), KEY)
    changed = [*words[:place], words[place] + "ء", *words[place + 1 :]]
    assert not fp.proves(paragraph, fp.hashes(" ".join(changed), KEY))


@given(st.binary(max_size=60), st.integers(0, 30))
def test_a_damaged_fingerprint_is_an_error_or_has_one_hash_a_window(raw, words):
    try:
        windows = fp.decode(fp.encode([raw]), words)
    except fp.FingerprintError:
        return
    assert len(windows) == (max(words - fp.WINDOW, 0) + 1 if words else 0)


@pytest.mark.parametrize(
    ("paragraph", "excerpt", "proven"),
    [
        ("وصل القائدُ إلى المـــدينة يوم الأحد", "وصل القائد إلى المدينة يوم", True),  # tashkeel, tatweel
        ("وصل القائد إلى \u200fالمدينة\u200f يوم الأحد", "وصل القائد إلى المدينة يوم", True),  # bidi controls
        ("وصل القائد ، إلى المدينة يوم", "وصل القائد، إلى المدينة يوم", True),  # blank before a comma
        ("قال: «وصل القائد إلى المدينة يوم الأحد».", "وصل القائد إلى المدينة يوم الأحد", True),  # outer punctuation
        ("وصل القائد، إلى المدينة يوم", "وصل القائد إلى المدينة يوم", False),  # inner punctuation counts
        ("وصل القائد الى المدينة يوم", "وصل القائد إلى المدينة يوم", False),  # a hamza is a letter
        ("وصل القائد إلى المدينة يوم الأحد", "القائد وصل إلى المدينة يوم", False),  # order
        ("لماذا باكستان؟", "لماذا باكستان", True),  # the whole of a short paragraph
        ("لماذا باكستان؟", "باكستان", False),
        ("وصل القائد إلى المدينة", "", False),
    ],
)
def test_what_counts_and_what_does_not(paragraph, excerpt, proven):
    assert fp.proves(fp.hashes(paragraph, KEY), fp.hashes(excerpt, KEY)) is proven


def test_keys_make_other_hashes_of_the_same_words():
    text = "وصل القائد إلى المدينة يوم الأحد"
    assert fp.hashes(text, KEY) != fp.hashes(text, "11" * 16)


def test_the_longest_part_that_is_right_is_known():
    paragraph = fp.hashes("واحد اثنان ثلاثة أربعة خمسة ستة سبعة", KEY)
    excerpt = fp.hashes("صفر واحد اثنان ثلاثة أربعة خمسة ستة ثمانية", KEY)
    assert fp.longest_proven(paragraph, excerpt) == (1, 2)


def test_paragraphs_are_the_lines_that_are_not_empty():
    assert fp.paragraphs("واحد\n\n  \nاثنان\r\nثلاثة") == ["واحد", "اثنان", "ثلاثة"]


@pytest.mark.parametrize(
    "text", ["é" * 4, "مم==", "AAA\u00a0", "\u0661\u0661\u0661\u0661", "A A ", "AA=A", "====", "AAAA\n"]
)
def test_what_is_not_base64_is_said_to_be_none(text):
    with pytest.raises(fp.FingerprintError):
        fp.decode(text, 5)
