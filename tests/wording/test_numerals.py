"""Numbers in a site's digits, with the signs that go with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mujaz import tasks
from mujaz.wording import Wording
from mujaz.wording.line_breaks import breakable
from mujaz.wording.naming import source_label
from mujaz.wording.numerals import localised
from tongues import LANGUAGES

ARABIC = next(language for language in LANGUAGES if "arab" in language.digits)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("بنسبة 70% من", "بنسبة ٧٠٪ من"),
        ("نحو 4.6 مليار", "نحو ٤٫٦ مليار"),
        ("1,500 رجل و2,000,000.5", "١٬٥٠٠ رجل و٢٬٠٠٠٬٠٠٠٫٥"),
        ("-3.2%", "-٣٫٢٪"),
        ("في 2025-11-14 و18.12.2025 و12/145", "في ٢٠٢٥-١١-١٤ و١٨.١٢.٢٠٢٥ و١٢/١٤٥"),
        ("الصفحات 1,2 و3", "الصفحات ١,٢ و٣"),
        ("عام 1970.", "عام ١٩٧٠."),
        ("70%، ثم 5؛ و6؟", "٧٠٪، ثم ٥؛ و٦؟"),
        ("و70 رجلًا", "و٧٠ رجلًا"),
        ("طائرة F-16 وطائرة PZL-130 و3D", "طائرة F-16 وطائرة PZL-130 و3D"),
        ("a.b1@example.org", "a.b1@example.org"),
    ],
)
def test_numbers_take_the_digits_and_signs_of_the_numbering_system(written, shown):
    assert localised(written, ARABIC, "arab") == shown
    assert localised(shown, ARABIC, "arab") == shown
    assert localised(written, ARABIC, "latn") == written
    assert localised(shown, ARABIC, "latn") == written


@pytest.mark.parametrize(
    ("written", "arab"),
    [("۷۰٪ من", "٧٠٪ من"), ("७०", "٧٠"), ("٤٫٦", "٤٫٦"), ("٧٠%", "٧٠٪"), ("١٬٥٠٠ رجل", "١٬٥٠٠ رجل")],
)
def test_whatever_digits_are_typed_those_of_the_site_are_shown(written, arab):
    assert localised(written, ARABIC, "arab") == arab
    assert len(localised(written, ARABIC, "latn")) == len(written)
    assert all(c.isascii() for c in localised(written, ARABIC, "latn") if c.isdecimal() or c in "٪٫٬")


def wording(tiny, tmp_path, languages="[ar, en]"):
    tiny.change("briefings/site.yml", "[ar, en]", f"{languages}\ndigits: {{ar: arab}}")
    dossier = tasks.report_folder(tiny.write(tmp_path)).dossier
    return Wording.of(dossier, ARABIC.tag, {})


@pytest.mark.parametrize("languages", ["[ar, en]", "[ar]"])
def test_names_with_digits_keep_them_in_whatever_languages_the_site_is(languages, tiny, tmp_path):
    words = wording(tiny, tmp_path, languages).words("طائرات F-16 عددها 16 وPZL-130 Turbo")
    assert str(words) == "طائرات F-16 عددها ١٦ وPZL-130 Turbo"


def test_a_percentage_is_one_isolate_in_the_direction_of_its_digits(tiny, tmp_path):
    own = wording(tiny, tmp_path)
    assert isolated(own.words("نسبة -3.2% و10–12")) == [("-٣٫٢٪", "rtl"), ("١٠–١٢", "rtl")]
    latin = replace(own, digits="latn")
    assert isolated(latin.words("نسبة -3.2% و٣٫٢٪")) == [("-3.2%", "ltr"), ("3.2%", "ltr")]


def isolated(phrase):
    return [(breakable(run.text), run.isolates[0].direction) for run in phrase.runs if run.isolates]


@pytest.mark.parametrize(("name", "shown"), [("003", "المصدر ٠٠٣"), ("s-2", "المصدر s-2")])
def test_the_number_of_a_source_is_in_the_sites_digits(name, shown, tiny, tmp_path):
    assert source_label(name, wording(tiny, tmp_path)) == shown
