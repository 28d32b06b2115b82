"""Where two languages differ and an excerpt has what one of them says, the finding stands at the other."""

from __future__ import annotations

import pytest

B, E = "briefings/bridge.yml", "briefings/entities.yml"
TEXT = "{ar: يقول مصدر مطلع إن الجسر طوله 70 مترًا., en: An informed source says the bridge is 70 metres long.}"
AR, EN = "ar: يقول مصدر", "en: An informed source says"


def changed(tiny, root, old, new):
    return tiny.change(B, TEXT, TEXT.replace(old, new, 1)).report(root).findings


WRONG = {
    "a number in the first language": (
        "طوله 70",
        "طوله 71",
        AR,
        "ar has 71, en has 70",
        "the excerpt has 70; correct 'ar'",
    ),
    "a number in the other": ("is 70", "is 71", EN, "ar has 70, en has 71", "the excerpt has 70; correct 'en'"),
    "a number that is missing": ("is 70 metres long", "is long", EN, "en has none such", "the excerpt has 70"),
    "the first has none": ("طوله 70 مترًا", "طويل", AR, "ar has none such, en has 70", "the excerpt has 70"),
    "a unit of the first": ("70 مترًا", "70 كيلومترًا", AR, "70 is in 'kilometre' in ar", "the excerpt has metre"),
    "a unit of the other": ("70 metres", "70 kilometres", EN, "in 'kilometre' in en", "the excerpt has metre"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_difference_stands_at_the_language_that_its_evidence_contradicts(name, tiny, tmp_path):
    old, new, at, message, hint = WRONG[name]
    (finding,) = changed(tiny, tmp_path, old, new)
    assert str(finding.span) == tiny.place(B, at.partition(": ")[2])
    assert message in finding.message
    assert finding.hint.startswith(hint)
    if "number" in name:
        assert finding.message.startswith("the numbers differ: ")


def test_a_month_stands_at_the_language_that_its_evidence_contradicts(two_dates, tmp_path):
    tiny, wrong = two_dates
    (finding,) = (each for each in tiny.report(tmp_path).findings if each.code == "MJZ802")
    assert str(finding.span) == tiny.place(B, wrong)
    assert finding.hint.startswith("the excerpt has يوم الأحد") or finding.hint.startswith("the excerpt has الأحد")


@pytest.fixture(params=["ar", "en"])
def two_dates(request, tiny):
    arabic, english = "وصل سالم عامر إلى مدينة النور يوم الأحد.", "Salim Amir arrived in Nur on a Sunday."
    if request.param == "ar":
        arabic = arabic.replace("الأحد", "الخميس")
    else:
        english = english.replace("Sunday", "Thursday")
    tiny.change(
        B,
        "    text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}\n    evidence:\n"
        "      - {paragraph: 2, excerpt: وصل القائد سالم عامر إلى مدينة النور, gloss: {en: Commander Salim Amir arrived in Nur}}",
        f"    text: {{ar: {arabic}, en: {english}}}\n    evidence:\n"
        "      - {paragraph: 2, excerpt: سالم عامر إلى مدينة النور يوم الأحد, gloss: {en: Salim Amir in Nur on a Sunday}}",
    )
    return tiny, arabic if request.param == "ar" else english


def test_where_no_excerpt_tells_the_finding_stands_at_the_other_language(tiny, tmp_path):
    tiny.change(
        B, "title: {ar: جسر في مدينة النور, en: A bridge in Nur}", "title: {ar: 7 جسور في النور, en: 8 bridges in Nur}"
    )
    (finding,) = (each for each in tiny.report(tmp_path).findings if each.code == "MJZ404")
    assert (str(finding.span), finding.hint) == (tiny.place(B, "8 bridges"), "both languages say the same")
    assert finding.message == "the numbers differ: ar has 7, en has 8"


def test_where_both_are_contradicted_it_stands_at_the_other_language(tiny, tmp_path):
    tiny.change(B, TEXT, TEXT.replace("طوله 70", "طوله 80").replace("is 70", "is 90"))
    found = {each.code: each for each in tiny.report(tmp_path).findings}
    assert found["MJZ404"].hint == "both languages say the same"
    assert set(found) == {"MJZ404", "MJZ808"}


def test_a_post_is_held_to_its_excerpt(tiny, tmp_path):
    tiny.change(E, "text: {ar: القائد, en: commander}", "text: {ar: القائد 3, en: commander}")
    (finding,) = (each for each in tiny.report(tmp_path).findings if each.code == "MJZ404")
    assert finding.hint == "both languages say the same"
