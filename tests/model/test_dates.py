from __future__ import annotations

import pytest

from mujaz.model import DateError, parse_date
from mujaz.model.dates import _parsed, _plain


@pytest.mark.parametrize(
    "text", ["2025-12-18", "2025-12", "2014", "1974~", "1974?", "1974%", "197X", "19XX", "2020/..", "../2020"]
)
def test_dates_that_can_be_shown(text):
    assert parse_date(text).edtf == text


@pytest.mark.parametrize(
    "text",
    ["", " 2025", "2025 ", "18/12/2025", "2025-13", "2025-02-30", "2025-21", "2019-XX", "1XXX", "[2019,2020]", "2020/2019",
     "../..", "y17000", "yesterday", "-0100", "1974-~05", "2025-12-18T10:00:00", "0000", "0000-01", "0000~", "0000/2025", "2025-02-29~"],
)  # fmt: skip
def test_dates_that_cannot(text):
    with pytest.raises(DateError):
        parse_date(text)


def test_a_timeline_is_in_order_and_the_less_exact_date_stands_first():
    texts = ["2025-12-18", "2025-12", "2025", "2024-01/2026", "197X", "1974~", "../1970"]
    assert sorted(texts, key=lambda t: parse_date(t).sort_key) == [
        "../1970", "197X", "1974~", "2024-01/2026", "2025", "2025-12", "2025-12-18",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["2025-12-18", "2025-12", "2025", "2024-02-29"])
def test_plain_dates_are_read_as_the_edtf_grammar_reads_them(text):
    assert parse_date(text) == _parsed(text)


@pytest.mark.parametrize("text", ["2025-02-29", "2025-00", "2025-12-32", "0000"])
def test_what_only_looks_like_a_plain_date_is_left_to_the_grammar(text):
    assert _plain(text) is None
