"""Where lines may not end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.wording.line_breaks import LineBreaks, breakable
from tongues import FIRST

BREAKS = {
    language.direction: LineBreaks.of(language, [other for other in FIRST if other is not language])
    for language in FIRST
}


def set_in_lines(text: str, direction: str) -> str:
    """Return a text with ~ for each blank at which no line may end, and + for each word joiner."""
    instead = BREAKS[direction].places(text)
    shown = "".join(instead.get(place, c) for place, c in enumerate(text))
    assert breakable(shown) == text
    return shown.replace("\u00a0", "~").replace("\u2060", "+")


@pytest.mark.parametrize(
    ("direction", "text", "shown"),
    [
        ("rtl", "بين سرت - الجفرة الآن", "بين سرت~-+~الجفرة الآن"),
        ("rtl", "خط سرت – الجفرة", "خط سرت~–+~الجفرة"),
        ("ltr", "the Sirte - Jufra line", "the Sirte~-+~Jufra line"),
        ("ltr", "an extraordinary – consideration", "an extraordinary~– consideration"),  # only its beginning
        ("ltr", "one - two - three", "one~- two~- three"),  # a row may break
        ("ltr", "yes—no", "yes+—no"),
        ("ltr", "Libyan–Pakistani ties", "Libyan+–+Pakistani ties"),
        ("rtl", "العلاقات الليبية–الباكستانية", "العلاقات الليبية+–+الباكستانية"),
        ("ltr", "intergovernmental–interparliamentary", "intergovernmental–interparliamentary"),
        ("ltr", "Tripoli–Benghazi–Islamabad", "Tripoli–Benghazi–Islamabad"),  # a row may break
        ("ltr", "on 17 December 2025", "on 17~December 2025"),
        ("ltr", "on December 17, 2025", "on December~17, 2025"),
        ("ltr", "in December 2025", "in December 2025"),
        ("rtl", "في 17 ديسمبر 2025", "في 17~ديسمبر 2025"),
        ("rtl", "في ١٧ كانون الأول ٢٠٢٥", "في ١٧~كانون~الأول ٢٠٢٥"),  # every profile's months
        ("ltr", "12–15 and 12 – 15 and 10%–15%", "12+–+15 and 12~–+~15 and 10%+–+15%"),
        ("rtl", "في 2019 - 2020", "في 2019~-+~2020"),
        ("rtl", "المصدر 003 وللمصدر 003 والمصادر", "المصدر~003 وللمصدر~003 والمصادر"),
        ("rtl", "وبالقرار 1970 في عام 2011", "وبالقرار~1970 في عام~2011"),
        ("ltr", "Source 003, paragraph 5, p. 7, No. 12", "Source~003, paragraph~5, p.~7, No.~12"),
        ("ltr", "some 3 and 4 others", "some 3 and 4 others"),
        ("ltr", "120 km, 4.6 billion, 70 %, 5 €, 50 USD", "120~km, 4.6~billion, 70~%, 5~€, 50~USD"),
        ("rtl", "120 كم و4.6 مليار و70 مترًا و120 km", "120~كم و4.6~مليار و70~مترًا و120~km"),
        ("ltr", "call 0779 53 75 79 or +92 51 9271600", "call 0779~53~75~79 or +92~51~9271600"),
        ("ltr", "100 000 men", "100~000 men"),
        ("ltr", "plain words, F-16 and well-known", "plain words, F-16 and well-known"),
    ],
)
def test_lines_do_not_end_between(direction, text, shown):
    assert set_in_lines(text, direction) == shown


@given(st.text(), st.sampled_from(["ltr", "rtl"]))
def test_no_word_is_changed(text, direction):
    set_in_lines(breakable(text), direction)
