"""What is isolated in a text, and what a reader sees of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.languages import Language
from mujaz.wording.bidi import isolates
from mujaz.wording.line_breaks import LineBreaks
from mujaz.wording.phrase import Phrase, Run
from mujaz.wording.setting import Setter
from reading_order import seen_phrase
from tongues import FIRST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.wording.bidi import Isolate

BY_DIRECTION = {language.direction: language for language in FIRST}
HEBREW = Language.model_validate(
    BY_DIRECTION["ltr"].model_dump() | {"tag": "he", "locale": "he", "direction": "rtl", "letters": "א-ת"}
)
RTL = {"ar": BY_DIRECTION["rtl"], "he": HEBREW}
COUNTED = frozenset({"km", "°C", "December"})


def shown(text: str, language: Language, digits: str = "latn") -> Phrase:
    others = [other for other in FIRST if other is not language]
    site = {each.tag: each for each in (language, *others)}
    marked = (Run(text),)
    setting = Setter(language, site, digits, LineBreaks.of(language, others)).setting(marked)
    return Phrase(tuple(setting.runs(marked)))


def words(text: str, found: Iterable[Isolate]) -> list[str]:
    return [text[each.start : each.end] for each in found]


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
        ("الجيش (LNA) قال", ["(LNA)"]),
        ("شركة A&B 2025 ثم", ["A&B 2025"]),
        ("بقيمة $4.6 مليار و4.6$ و-$4.6", ["$4.6", "4.6$", "-$4.6"]),
        ("بسعر €50. ونحو 5 € فقط", ["€50", "5 €"]),
        ("بقيمة $4.6bn أو $4.6 billion أو US$ 50", ["$4.6bn", "$4.6 billion", "US$ 50"]),
        ("راجع https://example.org/a?b=1&c=(2)#d. ثم", ["https://example.org/a?b=1&c=(2)#d"]),
        ("راجع example.com/path?x=1، و(www.example.org/x).", ["example.com/path?x=1", "(www.example.org/x)"]),
        ("راسل news.desk+x@example.co.uk.", ["news.desk+x@example.co.uk"]),
        ("لغة C++ أو C# ثم", ["C++", "C#"]),
        ("هبط GDP 50% ثم", ["GDP 50%"]),
        ("هاتف +218-91-1234567 أو +218 91 123 4567.", ["+218-91-1234567", "+218 91 123 4567"]),
        ("طائرة F-16 وطائرة PZL-130 و3D", ["F-16", "PZL-130", "3D"]),
        ("عام 2025 NATO قال", ["NATO"]),
        ("في 17 ديسمبر 2025، ثم", []),  # digits alone stand right
        ("القرار رقم 1970.", []),
        ("مقالًا بعنوان «Libya – Pakistan: a new page?»", ["«Libya – Pakistan: a new page?»"]),
        ("عن “Libya – Pakistan” و\"Libya: 'why'?\" و‘Ta‘izz’", ["“Libya – Pakistan”", "\"Libya: 'why'?\"", "‘Ta‘izz’"]),
        ("إدارة Inter-Services Public Relations (ISPR) في الجيش", ["Inter-Services Public Relations (ISPR)"]),
        ("قال (الجيش LNA) ISPR", ["LNA", "ISPR"]),  # brackets of the sentence end what is inside and outside
        ("شركات Boeing، Airbus، و(UN وEU)", ["Boeing", "Airbus", "UN", "EU"]),  # a list of the sentence's
        ("مدينة Ta‘izz اليمنية وʿAbd وQur’an وSana’", ["Ta‘izz", "ʿAbd", "Qur’an", "Sana’"]),
        ("طائرات إف-16 وJF-17 وسوخوي-57", ["JF-17"]),
        ("طائرات إف-16A وجي-7.5 وإف-16/18", ["16A", "7.5", "16/18"]),  # the hyphen is the name's
        ("بين 10%-15% من الأصوات", ["10%-15%"]),
        ("في 1980-1988 وفي 2019 - 2020", ["1980-1988", "2019 - 2020"]),
        ("في ديسمبر 2025 – 3 يناير", []),  # no range
        ("الهاتف 0779 53 75 79", ["0779 53 75 79"]),
        ("الهاتف +92 (51) 927-1600 أو 061-9090000", ["+92 (51) 927-1600", "061-9090000"]),
        ("في 01-12-2025 و100 000 رجل", ["01-12-2025", "100 000"]),
        ("حساب @SaddamHaftar ووسم #Libya ونطاق .ly و‎/etc/hosts", ["@SaddamHaftar", "#Libya", ".ly", "/etc/hosts"]),
        ("درجة الحرارة 38°C أو 38 °C", ["38°C", "38 °C"]),
        ("ذخيرة 7.62×39mm", ["7.62×39mm"]),
        ("طول 120 km ثم 4.6 km ثم 120 km/h", ["120 km", "4.6 km", "120 km/h"]),
        ("في 17 December 2025 وDecember 17, 2025", ["17 December 2025", "December 17, 2025"]),
        ("اشترت 12 JF-17 في 2011 NATO و40 drones", ["JF-17", "NATO", "40 drones"]),
        ("القرار Resolution 1970 (2011) صدر", ["Resolution 1970 (2011)"]),
        ("شركة Boeing, 12 طائرة", ["Boeing"]),
        ("هو 1) NATO 2) ISPR", ["NATO", "ISPR"]),
        ("في U.S. قال وفي NATO. ثم Libya? ثم", ["U.S.", "NATO", "Libya"]),
        ("«12 Angry Men» و«Why?»", ["«12 Angry Men»", "«Why?»"]),
        ("12 Angry Men!", ["12 Angry Men!"]),  # nothing else is there
        ("راجع https://en.wikipedia.org/wiki/Haftar_(name) ثم", ["https://en.wikipedia.org/wiki/Haftar_(name)"]),
        ("2 + 2 = 4 و3×4 و5½ و50° و~70% و±5", ["2 + 2 = 4", "3×4", "5½", "50°", "~70%", "±5"]),
        ("ل-790 و-5", []),
    ],
)
def test_in_arabic_what_would_be_reordered_is_isolated(text, isolated):
    found = isolates(text, "rtl", COUNTED)
    assert words(text, found) == isolated
    assert {each.direction for each in found} <= {"ltr"}


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("He said «الجيش الوطني الليبي» and left.", ["«الجيش الوطني الليبي»"]),
        ("He said “خليفة حفتر (المشير) قال ذلك” in it.", ["خليفة حفتر (المشير) قال ذلك"]),  # the marks are English
        ("“خليفة حفتر”", ["خليفة حفتر"]),
        ("ماذا حدث؟ #ليبيا الجيش، and", ["ماذا حدث؟ #ليبيا الجيش،"]),
        ("in ٢٠١٩-٢٠٢٠ it", ["٢٠١٩-٢٠٢٠"]),
        ('the צה"ל of it', ['צה"ל']),
        ("-3.2%, F-16, “Libya – Pakistan”, 2019–2020", []),
    ],
)
def test_in_english_arabic_words_are_isolated_without_the_punctuation_round_them(text, isolated):
    found = isolates(text, "ltr")
    assert words(text, found) == isolated
    assert {each.direction for each in found} <= {"rtl"}


def test_numbers_inside_an_isolate_are_isolated_in_it():
    (words_of_it,) = isolates("It is الجيش 2019-2020 الليبي now", "ltr")
    assert [(each.start, each.end, each.direction) for each in words_of_it.inner] == [(12, 21, "ltr")]


@given(st.text(), st.sampled_from(["ltr", "rtl"]))
def test_isolates_stand_apart_and_inside_the_text(text, direction):
    ends = [0]
    for each in isolates(text, direction):
        assert ends[-1] <= each.start < each.end <= len(text)
        ends.append(each.end)


@pytest.mark.parametrize(
    ("tag", "digits", "text", "order"),
    [
        ("ar", "latn", "مقالًا بعنوان «Libya – Pakistan: a new page?»", "Libya – Pakistan: a new page?"),
        (
            "ar",
            "latn",
            "إدارة Inter-Services Public Relations (ISPR) في الجيش",
            "Inter-Services Public Relations (ISPR)",
        ),
        ("ar", "latn", "مدينة Ta‘izz اليمنية", "Ta‘izz"),
        ("ar", "latn", "طائرات إف-16 وJF-17 وسوخوي-57", "57-يوخوسو JF-17و 16-فإ"),
        ("ar", "latn", "بين 10%-15% من الأصوات", "10%-15%"),
        ("ar", "latn", "في 1980-1988 وفي 2019 - 2020", "2019 - 2020 يفو 1980-1988"),
        ("ar", "latn", "الهاتف 0779 53 75 79", "0779 53 75 79"),
        ("ar", "latn", "حساب @SaddamHaftar ووسم #Libya ونطاق .ly", "@SaddamHaftar"),
        ("ar", "latn", "حساب @SaddamHaftar ووسم #Libya ونطاق .ly", "#Libya"),
        ("ar", "latn", "حساب @SaddamHaftar ووسم #Libya ونطاق .ly", ".ly"),
        ("ar", "latn", "درجة الحرارة 38°C", "38°C"),
        ("ar", "latn", "ذخيرة 7.62×39mm", "7.62×39mm"),
        ("ar", "latn", "طول 120 km ثم 4.6 km", "4.6 km مث 120 km"),
        ("he", "latn", "ל-790 איש", "שיא 790-ל"),
        ("ar", "latn", "وقع ذلك في عام 2019.", ".2019 ماع"),
        ("ar", "arab", "نسبة 70% ونسبة ٧٠٪", "٪٧٠ ةبسنو ٪٧٠"),
        ("ar", "arab", "بين 10%-15% و١٠٪–١٥٪", "٪١٥–٪١٠و ٪١٥-٪١٠"),  # as single percentages
        (
            "ar",
            "arab",
            "في 1980-1988 و2019 - 2020 و٢٠٢٠–٢٠٢١",
            "٢٠٢١–٢٠٢٠و ٢٠٢٠ - ٢٠١٩و ١٩٨٨-١٩٨٠",
        ),  # all from the right
        ("ar", "arab", "الهاتف 0779 53 75 79 و+218-91-1234567", "+٢١٨-٩١-١٢٣٤٥٦٧و ٠٧٧٩ ٥٣ ٧٥ ٧٩"),
        ("ar", "arab", "القرار 1970 وF-16 عددها 16", "١٦ اهددع F-16و ١٩٧٠"),
        ("ar", "latn", "نسبة ٧٠٪ و٤٫٦", "4.6و 70%"),  # in the site's digits
        ("ar", "latn", "نسبة ۷۰٪ و١٬٥٠٠", "1,500و 70%"),
    ],
)
def test_a_reader_of_a_right_to_left_language_sees_from_left_to_right(tag, digits, text, order):
    assert order in seen_phrase(shown(text, RTL[tag], digits), "rtl")


def test_a_reader_of_english_sees_marks_as_in_english_and_the_words_between_them_from_the_right():
    text = "He said “خليفة حفتر (المشير) قال ذلك” in the interview, ٧٠٪."
    line = seen_phrase(shown(text, BY_DIRECTION["ltr"]), "ltr")
    assert line == "He said “كلذ لاق )ريشملا( رتفح ةفيلخ” in the interview, 70%."


def test_marks_round_foreign_words_are_of_the_texts_language_and_those_inside_of_the_words():
    runs = shown("قال «Libya (“why?”)» ثم", BY_DIRECTION["rtl"]).runs
    assert [(run.text, run.language) for run in runs if run.isolates] == [
        ("«", None),
        ("Libya (“why?”)", "en"),
        ("»", None),
    ]


def test_letters_of_transliteration_do_not_hide_the_language():
    runs = shown("عن ʿAbd al-Ḥamīd أمس", BY_DIRECTION["rtl"]).runs
    assert [(run.text, run.language) for run in runs if run.isolates] == [("ʿAbd al-Ḥamīd", "en")]
