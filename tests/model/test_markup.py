from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Emphasis, Foreign, Link, MarkupError, Words, parse_markup, plain_text


def test_the_markup_that_there_is():
    assert parse_markup(r"a *b* [c](id-1) [d e]{en} \*f\[") == (
        Words("a "),
        Emphasis("b"),
        Words(" "),
        Link("c", "id-1"),
        Words(" "),
        Foreign("d e", "en"),
        Words(" *f["),
    )


@pytest.mark.parametrize(
    ("text", "offset"), [("a *b", 2), ("[a](", 0), ("[a]", 0), ("a] b", 1), ("a **", 2), ("a\\b", 1), ("[a](b c)", 0)]
)
def test_what_is_not_markup_is_an_error_at_its_place(text, offset):
    with pytest.raises(MarkupError) as caught:
        parse_markup(text)
    assert caught.value.offset == offset


@given(st.text())
def test_any_text_is_read_or_refused_and_its_plain_words_are_always_there(text):
    try:
        parts = parse_markup(text)
    except MarkupError:
        assert plain_text(text) == text
    else:
        assert plain_text(text) == "".join(part.text for part in parts)
