"""What texts count, and on what days they put it: only what every language of the text has."""

from __future__ import annotations

import pytest

from mujaz.model import Localised
from mujaz.wording.counted import Figures, counted, days, may_have, may_have_date
from tongues import LANGUAGES

TONGUES = {language.tag: language for language in LANGUAGES if language.tag in {"ar", "en"}}


def words(ar: str, en: str) -> dict[str, list[str]]:
    text = Localised({"ar": ar, "en": en})
    return {tag: [each.words for each in counted(text, TONGUES, tag)] for tag in TONGUES}


@pytest.mark.parametrize(
    ("ar", "en", "expected"),
    [
        ("وُقّعت سبع اتفاقيات.", "Seven agreements were signed.", (["سبع اتفاقيات"], ["Seven agreements"])),
        ("طوله 70 مترًا.", "It is 70 metres long.", (["70 مترًا"], ["70 metres"])),
        ("بنسبة 12%.", "By 12 per cent of them.", (["12%"], ["12 per cent"])),
        ("بنسبة 12 في المئة.", "By 12% in all.", (["12 في المئة"], ["12%"])),
        ("كلفته 5 ملايين دولار.", "It cost $5 million.", (["5 ملايين دولار"], ["$5 million"])),
        ("في عام 2014.", "In 2014.", ([], [])),
        ("في الفقرة 12 من النص.", "In paragraph 12 agreements are named.", ([], [])),
        ("عشرات الجنود.", "Dozens of soldiers.", ([], [])),
        ("ثالث اتفاقية.", "The third agreement.", ([], [])),
        ("في 17 ديسمبر.", "On 17 December.", ([], [])),
        ("لا شيء.", "Seven agreements were signed.", ([], [])),
    ],
)
def test_numbers_that_count_something(ar, en, expected):
    assert words(ar, en) == {"ar": expected[0], "en": expected[1]}


@pytest.mark.parametrize(
    ("ar", "en", "expected"),
    [
        ("في 17 ديسمبر 2025.", "On 17 December 2025.", [(2025, 12, 17)]),
        ("في 17 ديسمبر 2025.", "On December 17, 2025.", [(2025, 12, 17)]),
        ("في 17 ديسمبر.", "On 17 December.", [(0, 12, 17)]),
        ("في ديسمبر 2025.", "In December 2025.", [(2025, 12, 0)]),
        ("في عام 2014.", "In 2014.", [(2014, 0, 0)]),
        ("ربما ينزلون.", "They may land.", []),
        ("القرار رقم 1970.", "Resolution 1970 holds.", []),
        ("في 17 ديسمبر 2025.", "On 18 December 2025.", []),
        ("في 12 رجب 1447.", "On 12 Rajab 1447.", []),
    ],
)
def test_dates_that_all_languages_have(ar, en, expected):
    text = Localised({"ar": ar, "en": en})
    for tag in TONGUES:
        assert [(each.year, each.month, each.day) for each in days(text, TONGUES, tag)] == expected


def test_a_text_in_one_language_is_read_in_that():
    text = Localised({"en": "Seven agreements of 17 December 2025."})
    assert [each.words for each in counted(text, TONGUES, "en")] == ["Seven agreements"]
    assert counted(text, TONGUES, "ar") == days(text, TONGUES, "ar") == []


def test_a_number_may_stand_somewhere_whatever_it_counts():
    (seven,) = counted(Localised({"en": "Seven agreements."}), TONGUES, "en")
    assert may_have(Localised({"en": "They were seven."}), TONGUES, seven)
    assert may_have(Localised({"ar": "كانوا سبعة."}), TONGUES, seven)
    assert not may_have(Localised({"ar": "كانوا ستة.", "en": "They were six."}), TONGUES, seven)


def test_a_date_may_stand_where_none_is_read():
    assert may_have_date(Localised({"en": "In May."}), TONGUES)
    assert may_have_date(Localised({"ar": "في 12 رجب."}), TONGUES)
    assert not may_have_date(Localised({"ar": "يوم الأحد.", "en": "On Sunday."}), TONGUES)


def test_a_language_is_read_by_one_reader():
    assert Figures.of(TONGUES["en"]) is Figures.of(TONGUES["en"])
