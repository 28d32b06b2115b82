from __future__ import annotations

import pytest

from mujaz.model import Event, Localised
from mujaz.render import phrase_markdown
from mujaz.wording import Wording
from tiny import said


@pytest.fixture
def wordings(tiny, tmp_path):
    dossier = tiny.report(tmp_path).dossier
    return {tag: Wording.of(dossier, tag, {"nur": "places.md#nur"}) for tag in dossier.tags}


def test_markup_and_directions_go_together(wordings):
    text = Localised({"ar": "قال *بيان ISPR أمس* إن [مدينة  Nur الجديدة](nur) على [Nile Road]{en}"})
    assert phrase_markdown(wordings["ar"].phrase(text), "index.md") == (
        'قال *بيان <bdi lang="en" dir="ltr">ISPR</bdi> أمس* إن '
        '[مدينة <bdi lang="en" dir="ltr">Nur</bdi> الجديدة](places.md#nur) على '
        '<bdi lang="en" dir="ltr">Nile Road</bdi>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        # One stretch, whatever of it is linked, emphasised or marked as a language.
        (
            "قال *Dawn* – [Nur](nur) (daily) ذلك",
            'قال <bdi lang="en" dir="ltr">*Dawn*<span class="mjz-whole">\u00a0–\u00a0</span>[Nur](places.md#nur) (daily)</bdi> ذلك',
        ),
        (
            "في [Le Monde]{fr} 2019 و[ماذا]{ur}",
            'في <bdi dir="ltr"><span lang="fr">Le Monde</span><span lang="en"> 2019</span></bdi> و<span lang="ur">ماذا</span>',
        ),
        # What an editor marks is isolated as a whole, whatever letters it has; its digits and blanks are its own.
        (
            "عن [في 7-9 قال]{en} و[x]{zxx}",
            'عن <bdi lang="en" dir="ltr"><bdi dir="rtl">في <bdi dir="ltr">7-9</bdi> قال</bdi></bdi> و<bdi lang="zxx">x</bdi>',
        ),
        (
            "مجلس «Nur» و[مدينة «Nur Road»](nur)",
            'مجلس <bdi dir="ltr">«<span lang="en">Nur</span>»</bdi> و[مدينة <bdi dir="ltr">«<span lang="en">Nur Road</span>»</bdi>](places.md#nur)',
        ),
    ],
)
def test_what_is_isolated_does_not_depend_on_markup(wordings, text, shown):
    written = phrase_markdown(wordings["ar"].phrase(Localised({"ar": text})), "index.md")
    assert written == shown


def test_where_no_markup_can_stand_characters_isolate_and_those_of_the_text_are_left_out(wordings):
    assert wordings["ar"].isolated("\u202eطائرة\u2069 JF-17 (2\u20663)") == "طائرة \u2066JF-17 (23)\u2069"
    assert wordings["en"].isolated("of 12–15 men") == "of 12–15 men"


def test_an_editors_own_no_break_spaces_stay(wordings):
    phrase = wordings["en"].phrase(Localised({"en": " New\u00a0Nur \n on "}))
    assert [run.text for run in phrase.runs] == ["New\u00a0Nur on"]
    assert str(phrase) == wordings["en"].plain(Localised({"en": "New\u00a0Nur\non"})) == "New Nur on"


def test_a_missing_text_is_a_notice_and_never_another_language(wordings):
    phrase = wordings["en"].phrase(Localised({"ar": "نص"}))
    assert phrase.missing
    assert str(phrase) == "This text is missing in English."


@pytest.mark.parametrize(
    ("n", "expected"),
    [(0, "لا إفادات"), (1, "إفادة واحدة"), (2, "إفادتان"), (3, "3 إفادات"), (11, "11 إفادة"), (100, "100 إفادة")],
)
def test_arabic_counts_in_its_six_plural_forms(wordings, n, expected):
    assert wordings["ar"].count("statements.count", n) == expected


def test_the_digits_of_the_site_hold_for_numbers_dates_and_texts(tiny, tmp_path):
    tiny.change("briefings/site.yml", "name:", "digits: {ar: arab}\nname:")
    dossier = tiny.report(tmp_path).dossier
    wording = Wording.of(dossier, "ar", {})
    assert wording.number(12) == "١٢"
    assert wording.date("2025-07-18") == "١٨ يوليو ٢٠٢٥"
    assert str(wording.phrase(Localised({"ar": "طوله 70 مترًا"}))) == "طوله ٧٠ مترًا"
    assert str(wording.phrase(Localised({"ar": "رحلة PK 70 أمس"}))) == "رحلة PK 70 أمس"


def test_a_language_can_come_with_the_site(tiny, tmp_path):
    tiny.change("briefings/site.yml", "[ar, en]", "[ar, en, xx]")
    assert any("MJZ007" in line for line in said(tiny.report(tmp_path).findings))


def test_the_date_of_an_event_has_the_hijri_one_beside_it_and_says_that_it_is_planned(wordings):
    event = Event(id="x", date="2024-12-17", hijri="1446-06-16", planned=True, text=Localised({"en": "x"}))
    assert wordings["en"].event_date(event) == "17 December 2024 (16 Jumada al-Thani 1446 AH) (planned)"
    assert wordings["en"].event_date(event, marked=False) == "17 December 2024 (16 Jumada al-Thani 1446 AH)"
    assert wordings["ar"].event_date(event) == "17 ديسمبر 2024 (16 جمادى الآخرة 1446 هـ) (مخطط له)"
