from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.wording.bidi import isolates


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("في 2026-11-14 ثم", ["2026-11-14"]),
        ("نسبة -3.2% أو", ["-3.2%"]),
        ("بنحو 70% من", ["70%"]),
        ("و70% من", ["70%"]),
        ("المرتبة 12/145 في", ["12/145"]),
        ("من 10–12 يومًا", ["10–12"]),
        ("صحيفة The News International الباكستانية", ["The News International"]),
        ("وISPR قالت", ["ISPR"]),
        ("الجيش (LNA) قال", ["LNA"]),
        ("شركة A&B 2025 ثم", ["A&B 2025"]),
        ("بقيمة $4.6 مليار و4.6$ و-$4.6", ["$4.6", "4.6$", "-$4.6"]),
        ("بسعر €50. ونحو 5 € فقط", ["€50", "5 €"]),
        ("بقيمة $4.6bn أو $4.6 billion أو US$ 50", ["$4.6bn", "$4.6 billion", "US$ 50"]),
        ("راجع https://example.org/a?b=1&c=(2)#d. ثم", ["https://example.org/a?b=1&c=(2)#d"]),
        ("راجع example.com/path?x=1، و(www.example.org/x).", ["example.com/path?x=1", "www.example.org/x"]),
        ("راسل news.desk+x@example.co.uk.", ["news.desk+x@example.co.uk"]),
        ("لغة C++ أو C# ثم", ["C++", "C#"]),
        ("هبط GDP 50% ثم", ["GDP 50%"]),
        ("هاتف +218-91-1234567 أو +218 91 123 4567.", ["+218-91-1234567", "+218 91 123 4567"]),
        ("طائرة F-16 وطائرة PZL-130 و3D", ["F-16", "PZL-130", "3D"]),
        ("عام 2025 NATO قال", ["NATO"]),
        ("في 17 ديسمبر 2025، ثم", []),  # digits alone stand right
        ("القرار رقم 1970.", []),
    ],
)
def test_in_arabic_what_would_be_reordered_is_isolated(text, isolated):
    assert [piece for piece, direction in isolates(text, "rtl") if direction == "ltr"] == isolated


def test_in_english_arabic_words_are_isolated_without_the_punctuation_round_them():
    pieces = list(isolates("He said «الجيش الوطني الليبي» and left.", "ltr"))
    assert pieces == [("He said «", None), ("الجيش الوطني الليبي", "rtl"), ("» and left.", None)]


@given(st.text(), st.sampled_from(["ltr", "rtl"]))
def test_nothing_is_lost_or_added(text, direction):
    assert "".join(piece for piece, _ in isolates(text, direction)) == text
