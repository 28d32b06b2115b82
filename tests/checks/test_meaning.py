"""Two languages of a text, and a text and its evidence, say the same: what a program can know of that."""

from __future__ import annotations

import json
import re

import pytest

from mujaz.checks.meanings import LISTS
from mujaz.findings import Severity
from mujaz.model.length import count_read_words

B, E, V, R = "briefings/bridge.yml", "briefings/entities.yml", "briefings/events.yml", "seeds/s-1.yml"
TEXT = "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}\n    evidence"
TITLE = "title: {ar: جسر في مدينة النور, en: A bridge in Nur}"


def codes(tiny, root) -> list[str]:
    """Return the codes of what this module is about; titles that name nobody are another rule's."""
    found = [finding.code for finding in tiny.report(root).findings]
    return [
        code for code in found if code in {"MJZ404", "MJZ810", "MJZ811", "MJZ812", "MJZ813"} or code.startswith("MJZ80")
    ]


def titled(tiny, arabic: str, english: str) -> None:
    tiny.change(B, TITLE, f"title: {{ar: {json.dumps(arabic)}, en: {json.dumps(english)}}}")


SAME = [
    ("«23 ألف» رجل", "23,000 men"),
    ("تسعة جسور", "9 bridges"),
    ("1.5 مليون دولار", "$1,500,000"),
    ("1.5 مليون دولار", "$1.5m"),
    ("الربع الثاني", "Q2"),
    ("27 نوفمبر 2019", "2019-11-27"),
    ("27 تشرين الثاني 2019", "27 November 2019"),
    ("ثلاثمئة وخمسة وعشرون ألفًا", "325,000"),
    ("مليونا رجل", "two million men"),
    ("مليون ونصف المليون", "1.5 million"),
    ("بعد يومين", "two days later"),
    ("سبعينيات القرن العشرين", "the 1970s"),
    ("70 في المئة", "70%"),
    ("٣٠٪", "30 per cent"),
    ("عشرات الآلاف", "tens of thousands"),
    ("خمسة عشر كيلومترًا", "a 15-kilometre road"),
    ("ثلثا الأعضاء", "two-thirds of the members"),
    ("لا يسمّيه المقال", "unnamed by the article"),
    ("لا يذكر إلا السنة", "it gives only the year"),
    ("يوم خميس", "on a Thursday"),
    ("طرف ثالث", "a third party"),
    ("محمد السادس", "Mohammed VI"),
    ("ربما وصل الوفد", "The delegation may have arrived"),
]


@pytest.mark.parametrize(("arabic", "english"), SAME)
def test_what_is_the_same_is_no_finding_however_it_is_written(arabic, english, tiny, tmp_path):
    titled(tiny, arabic, english)
    assert codes(tiny, tmp_path) == []


OTHER = [
    ("سبع اتفاقيات", "six agreements", "MJZ404"),
    ("ثلاث سفن", "four ships", "MJZ404"),
    ("سفينتين", "three ships", "MJZ404"),
    ("5 مليون", "5 billion", "MJZ404"),
    ("آلاف الرجال", "millions of men", "MJZ404"),
    ("1.5 مليون", "15 million", "MJZ404"),
    ("عام 2019", "in 2020", "MJZ404"),
    ("5 دولارات", "€5", "MJZ404"),
    ("30 في المئة", "30 ships", "MJZ404"),
    ("30 في المئة", "30 percentage points", "MJZ404"),
    ("70 كيلومترًا", "70 miles", "MJZ801"),
    ("70 طنًا", "70 tons", "MJZ801"),
    ("17 نوفمبر", "17 December", "MJZ802"),
    ("17 جويلية", "17 June", "MJZ802"),
    ("في رمضان", "in Shaban", "MJZ802"),
    ("يوم الخميس", "on Friday", "MJZ802"),
    ("لم يصل الوفد", "The delegation arrived", "MJZ803"),
    ("وصل الوفد", "The delegation did not arrive", "MJZ803"),
    ("يُرجَّح أن الوفد وصل", "The delegation arrived", "MJZ804"),
    ("وصل الوفد", "The delegation reportedly arrived", "MJZ804"),
    ("نحو 70 مترًا", "70 metres", "MJZ804"),
    ("تاريخ 19 ديسمبر من دون سنة", "19 December with a year", "MJZ803"),
    ("اجتماعات غير علنية", "Public meetings", "MJZ803"),
    ("لا يذكر العدد ولا الأسماء", "It gives no number, names a signatory and no date, and no place", "MJZ803"),
    ("يُتوقع أن يصل الوفد", "The delegation will arrive", "MJZ804"),
    ("سيصل الوفد", "The delegation is expected to arrive", "MJZ804"),
    ("مساحة تقدَّر بنحو 70 مترًا", "An area estimated at 70 metres", "MJZ804"),
    ("وصل الوفد إلى المدينة", "The delegation reached the town. It met the council there, and then left again for its own country", "MJZ806"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "english", "code"), OTHER)
def test_what_differs_between_languages_is_found(arabic, english, code, tiny, tmp_path):
    titled(tiny, arabic, english)
    assert codes(tiny, tmp_path) == [code]


def test_a_gloss_is_compared_with_its_excerpt(tiny, tmp_path):
    tiny.change(B, "a bridge of 70 metres", "a bridge of 71 metres")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.severity) == ("MJZ404", Severity.ERROR)


def test_a_conjecture_without_a_hedge_is_found_in_each_language(tiny, tmp_path):
    tiny.change(
        B,
        "kind: report\n    attribution: article\n    " + TEXT,
        "kind: conjecture\n    attribution: article\n    " + TEXT,
    )
    assert codes(tiny, tmp_path) == ["MJZ805", "MJZ805"]
    tiny.change(
        B, TEXT, "text: {ar: ربما وصل سالم عامر إلى مدينة النور., en: Salim Amir perhaps arrived in Nur.}\n    evidence"
    )
    assert codes(tiny, tmp_path) == []


def test_a_report_that_somebody_else_makes_or_that_judges_is_found(tiny, tmp_path):
    tiny.change(B, "kind: report\n    attribution: article", "kind: report\n    attribution: salim-amir")
    assert codes(tiny, tmp_path) == ["MJZ807"]
    tiny.change(B, "attribution: salim-amir", "attribution: article")
    tiny.change(
        B, TEXT, "text: {ar: وصل سالم عامر وصولًا لافتًا., en: Salim Amir made a striking arrival.}\n    evidence"
    )
    assert codes(tiny, tmp_path) == ["MJZ807", "MJZ807"]


def test_a_number_that_both_languages_have_and_the_evidence_has_not_is_found(tiny, tmp_path):
    tiny.change(
        B,
        "الجسر طوله 70 مترًا., en: An informed source says the bridge is 70",
        "الجسر طوله 80 مترًا., en: An informed source says the bridge is 80",
    )
    assert codes(tiny, tmp_path) == ["MJZ808"]


def test_the_number_of_a_paragraph_needs_no_evidence(tiny, tmp_path):
    tiny.change(
        B,
        TEXT,
        "text: {ar: وصل سالم عامر كما في الفقرة 26., en: 'Salim Amir arrived, as paragraph 26 says.'}\n    evidence",
    )
    assert codes(tiny, tmp_path) == []


@pytest.mark.parametrize(
    ("arabic", "english", "date", "found"),
    [
        ("في 18 ديسمبر 2025", "on 18 December 2025", "2025-12-18", False),
        ("في 18 ديسمبر 2025", "on 18 December 2025", "2025-12-19", True),
        ("في ديسمبر 2025", "in December 2025", "2025-11", True),
        ("عام 2025", "in 2025", "2024", True),
        ("عام 2025", "in 2025", "2024/..", False),
        ("القرار رقم 1970", "resolution 1970", "2011", False),
    ],
)
def test_the_date_in_the_text_of_an_event_is_that_of_the_event(arabic, english, date, found, tiny, tmp_path):
    tiny.change(
        V,
        "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}",
        f"text: {{ar: وصل {arabic}., en: He arrived {english}.}}",
    )
    tiny.change(V, '"2025-12~"', f'"{date}"')
    assert ("MJZ809" in codes(tiny, tmp_path)) is found


def test_a_date_more_exact_than_its_evidence_is_found(tiny, tmp_path):
    inferred = "  inferred: {reason: {ar: يُفهم من النص, en: It follows from the text}}\n"
    tiny.change(V, '"2025-12~"\n' + inferred, '"2025-12-17"\n')
    assert codes(tiny, tmp_path) == ["MJZ810"]
    tiny.change(V, '"2025-12-17"\n', '"2025-12-17"\n' + inferred)
    assert codes(tiny, tmp_path) == []


def test_a_language_without_lists_is_not_compared_and_says_so(tiny, tmp_path):
    from tongues import FILES  # noqa: PLC0415 - the language files of the package

    english = next(path for path in FILES if path.stem == "en").read_text(encoding="utf-8")
    before, mark, after = english.partition("meaning:\n")
    rest = after[after.index("\n# What English is known by") :]
    assert mark
    tiny.files["languages/en.yml"] = before + rest
    titled(tiny, "لم يصل الوفد", "The delegation arrived")
    assert codes(tiny, tmp_path) == []
    report = tiny.report(tmp_path)
    assert len(report.notes) == len(LISTS)
    assert any("'en'" in note and "negation" in note for note in report.notes)


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("بدأ سالم عامر زيارة مدينة النور.", "Salim Amir began a visit to Nur."),
        ("بلغ العقد نحو 1.5 مليون دولار.", "The contract came to about US$1.5 million."),
        ("حضر نحو 14 شخصًا إلى مدينة النور.", "Some 14 people came to Nur."),
    ],
)
def test_what_is_open_in_both_languages_or_in_neither_is_right(arabic, english, tiny, tmp_path):
    titled(tiny, arabic, english)
    assert "MJZ804" not in codes(tiny, tmp_path)


@pytest.mark.parametrize(("text", "words"), [
    ("one co-operation of Libya’s and two‑thirds", 6),
    ("يسمّي عامرُ مَن وقّع", 4),
    ("a – b (c) 17 December", 5),
    ("", 0),
])  # fmt: skip
def test_words_are_counted_as_readers_count_them(text, words):
    assert count_read_words(text) == words


def test_somebody_who_is_named_nowhere_near_does_not_speak(tiny, tmp_path):
    tiny.files[E] += "- id: nadir-amin\n  type: person\n  name: {ar: نادر أمين, en: Nadir Amin}\n"
    tiny.change(B, "kind: report\n    attribution: article", "kind: claim\n    attribution: nadir-amin")
    (finding,) = [f for f in tiny.report(tmp_path).findings if f.code == "MJZ811"]
    assert "no excerpt or text that rests on paragraph 2 or near it names 'nadir-amin'" in finding.message
    tiny.change(B, "attribution: nadir-amin", "attribution: salim-amir")
    assert "MJZ811" not in codes(tiny, tmp_path)


@pytest.mark.parametrize("kind", ["view", "[report]", "''"])
@pytest.mark.parametrize("speaker", ["salim-amir", "{unnamed: {ar: مصدر مطلع, en: an informed source}}"])
def test_a_kind_that_cannot_be_read_is_one_finding(kind, speaker, tiny, tmp_path):
    tiny.change(B, "kind: report\n    attribution: article", f"kind: {kind}\n    attribution: {speaker}")
    (found,) = tiny.report(tmp_path).findings
    assert f"{found.span}" == tiny.place(B, f"{kind}\n    attribution")


@pytest.mark.parametrize(("paragraph", "near"), [(2, True), (5, True), (6, False)])
def test_a_speaker_is_near_within_three_paragraphs(paragraph, near, tiny, tmp_path):
    tiny.change(B, "attribution: {unnamed: {ar: مصدر مطلع, en: an informed source}}", "attribution: salim-amir")
    tiny.change(B, "{paragraph: 3, excerpt: اتفاقية", f"{{paragraph: {paragraph}, excerpt: اتفاقية")
    assert ("MJZ811" not in codes(tiny, tmp_path)) is near


@pytest.mark.parametrize(
    ("excerpt", "gloss", "related"),
    [
        ("وصل القائد سالم عامر إلى مدينة النور", "Commander Salim Amir arrived in Nur", True),
        ("سالم عامر إلى مدينة النور يوم", "Salim Amir to Nur on", True),
        ("اتفاقية بناء جسر طوله 70 مترًا", "an agreement on a bridge of 70 metres", False),
    ],
)
def test_an_excerpt_shares_something_with_the_text_that_rests_on_it(excerpt, gloss, related, tiny, tmp_path):
    tiny.change(
        B,
        "excerpt: وصل القائد سالم عامر إلى مدينة النور, gloss: {en: Commander Salim Amir arrived in Nur}",
        f"excerpt: {excerpt}, gloss: {{en: {gloss}}}",
    )
    assert ("MJZ812" not in codes(tiny, tmp_path)) is related


@pytest.mark.parametrize(("ar", "en"), [
    ("قوات شرق البلاد", "The forces in the west of the country"),
    ("السلطات في غرب ليبيا", "The authorities in eastern Libya"),
    ("سبق الاجتماعُ التوقيع", "The meeting came after the signing"),
    ("ارتفع الإنفاق", "Spending fell"),
    ("وافق المجلس على الاقتراح", "The council rejected the proposal"),
    ("شرق البلاد في مقابل غرب البلاد وشرق النهر", "The east of the country, against its west and its west"),
])  # fmt: skip
def test_an_opposite_in_one_language_is_found(ar, en, tiny, tmp_path):
    titled(tiny, ar, en)
    assert "MJZ813" in codes(tiny, tmp_path)


@pytest.mark.parametrize(("ar", "en"), [
    ("قوات شرق البلاد وغربها", "The forces in the west and the east of the country"),
    ("وصل الوفد قبل التوقيع", "The delegation came for the signing"),
    ("بعد التوقيع بيومين", "Two days after the signing"),
    ("خارج البلاد، من قبل الوفد", "Abroad, by the delegation"),
])  # fmt: skip
def test_opposites_that_both_languages_have_are_none(ar, en, tiny, tmp_path):
    titled(tiny, ar, en)
    assert "MJZ813" not in codes(tiny, tmp_path)


@pytest.mark.parametrize(("ar", "en", "code"), [
    ("لم يُعلن الموعد. ووصل الوفد بلا سلاح.", "The day was announced. The delegation came without arms.", "MJZ803"),
    ("يُرجَّح أن الوفد وصل. ويُقال إن الجسر طويل.", "The delegation arrived. The bridge may be long.", "MJZ804"),
    # Two sentences here are one there, with a semicolon.
    (
        "لا يؤرخ [](s-1) الاجتماع؛ وقد يكون في سبتمبر. ووصل الوفد في ديسمبر. ولم تُعلن أسماؤه في مدينة النور.",
        "[](s-1) does not date the meeting; it was in September. The delegation arrived in December; its names were not announced in Nur.",
        "MJZ804",
    ),
    (
        "لا يؤرخ [](s-1) الاجتماع، وقد يكون في سبتمبر. ووصل الوفد في ديسمبر. ولم تُعلن أسماؤه في مدينة النور.",
        "[](s-1) does not date the meeting, and it may have been in September; the delegation did not arrive in December. Its names were not announced in Nur.",
        "MJZ803",
    ),
])  # fmt: skip
def test_a_word_of_another_sentence_does_not_stand_for_what_is_missing(ar, en, code, tiny, tmp_path):
    titled(tiny, ar, en)
    assert code in codes(tiny, tmp_path)


@pytest.mark.parametrize(("ar", "en"), [
    ("يذكر المقال بلا أرقام ولا تواريخ", "The article mentions them without numbers or dates"),
    ("لا يذكر العدد ولا الأسماء ولا التواريخ", "It gives neither the number nor names or dates"),
    ("أكد غير مرة", "He affirmed it more than once"),
    ("إمكانية أن يصل الوفد", "The possibility that the delegation might arrive"),
    ("يرى أن السياسة والسيطرة أمران", "Policy and control are two things, he holds"),
    ("مسافة تقدَّر بنحو 70 مترًا", "A distance estimated at around 70 metres"),
    ("سيصل الوفد؛ ولم تُعلن أسماؤه، وقد يوقّع.", "The delegation will arrive. Its names were not announced. It may sign."),
])  # fmt: skip
def test_a_denial_or_doubt_that_both_languages_have_is_no_finding(ar, en, tiny, tmp_path):
    titled(tiny, ar, en)
    assert codes(tiny, tmp_path) == []


@pytest.mark.parametrize(("ar", "en", "is_found"), [
    ("مسؤول يصل إلى مدينة النور", "An official arrives in Nur", True),
    ("لقاءات شخص في مدينة النور", "An official’s meetings in Nur", True),
    ("سالم عامر يصل إلى مدينة النور", "Salim Amir arrives in Nur", False),
    ("وفد رسمي في مدينة النور", "An official delegation in Nur", False),
])  # fmt: skip
def test_a_title_names_whom_its_statements_name(ar, en, is_found, tiny, tmp_path):
    titled(tiny, ar, en)
    assert ("MJZ714" in {f.code for f in tiny.report(tmp_path).findings}) is is_found


def test_a_title_says_an_official_where_a_statement_does(tiny, tmp_path):
    titled(tiny, "مسؤول يتحدث عن جسر، وسالم عامر يصل", "An official speaks of a bridge, and Salim Amir arrives")
    assert "MJZ714" in {f.code for f in tiny.report(tmp_path).findings}
    tiny.change(B, "{ar: مصدر مطلع, en: an informed source}", "{ar: مسؤول مطلع, en: an official}")
    assert "MJZ714" not in {f.code for f in tiny.report(tmp_path).findings}


@pytest.mark.parametrize(("place", "ar", "en", "is_found"), [
    (V, "نجل القاضي يصل", "The judge’s son arrives", True),
    (V, "سالم عامر، نجل القاضي، يصل", "Salim Amir, the judge’s son, arrives", False),
    (V, "«نجل القاضي» يصل", "“The judge’s son” arrives", False),
    (B, "نجل القاضي يصل", "The judge’s son arrives", False),
])  # fmt: skip
def test_a_source_s_own_name_for_somebody_stands_in_words_about_that_source(place, ar, en, is_found, tiny, tmp_path):
    form = ", {text: نجل القاضي, language: ar, sources: [s-1]}, {text: The judge’s son, language: en, sources: [s-1]}]"
    tiny.change(E, "sources: [s-1]}]", f"sources: [s-1]}}{form}")
    if place == B:
        titled(tiny, ar, en)
    else:
        texts = json.dumps({"ar": ar, "en": en}, ensure_ascii=False)
        tiny.files[V] = re.sub(r"(?m)^  text: .*$", f"  text: {texts}", tiny.files[V])
    found = [f.code for f in tiny.report(tmp_path).findings if f.code == "MJZ848"]
    assert found == (["MJZ848"] * 2 if is_found else [])


@pytest.mark.parametrize(("text", "is_found"), [("The Free Men arrived.", True), ("“The Free Men” arrived.", False)])
def test_what_the_site_quotes_it_quotes_everywhere(text, is_found, tiny, tmp_path):
    tiny.files[E] += (
        "- id: guard\n  type: organisation\n  name: {ar: حرس المدينة, en: the town guard}\n"
        "  forms: [{text: Free Men, language: en}]\n"
    )
    tiny.change(B, "Salim Amir arrived in Nur.}\n    evidence", f"Salim Amir arrived in Nur. {text}}}\n    evidence")
    tiny.change(B, "en: The article says the commander", "en: “Free Men”, “Free Men”, “Free Men”, “Free Men”, it says")
    assert ("MJZ848" in {f.code for f in tiny.report(tmp_path).findings}) is is_found


def test_a_name_of_an_opposite_that_no_language_knows_is_refused(tiny, tmp_path):
    from tongues import FILES  # noqa: PLC0415 - the language files of the package

    english = next(path for path in FILES if path.stem == "en").read_text(encoding="utf-8")
    tiny.files["languages/en.yml"] = english.replace("    east: [", "    upwards: [", 1)
    (finding, *_) = tiny.report(tmp_path).findings
    assert ("upwards" in str(finding), finding.span.file) == (True, "languages/en.yml")


def test_a_post_that_one_language_has_from_elsewhere_is_found(tiny, tmp_path):
    tiny.change(E, "text: {ar: القائد, en: commander}", "text: {ar: وزير الأشغال, en: commander}")
    assert "MJZ812" in codes(tiny, tmp_path)


@pytest.mark.parametrize(("ar", "en", "is_sure"), [
    ("قد يخفف الجسر الزحام", "The bridge will ease the traffic", True),
    ("قد يخفف الجسر الزحام", "The bridge eases the traffic", True),
    ("قد يخفف الجسر الزحام", "The bridge may ease the traffic", False),
    ("وقد وصل الوفد", "The delegation arrived", False),
])  # fmt: skip
def test_a_particle_before_a_verb_of_the_present_leaves_open_what_it_says(ar, en, is_sure, tiny, tmp_path):
    titled(tiny, ar, en)
    assert ("MJZ804" in codes(tiny, tmp_path)) is is_sure


def test_a_gloss_that_lacks_the_post_is_named_with_its_language_and_place(tiny, tmp_path):
    tiny.change(E, "gloss: {en: Commander Salim Amir arrived in Nur}", "gloss: {en: Salim Amir arrived in Nur}")
    (finding,) = (each for each in tiny.report(tmp_path).findings if each.code == "MJZ812")
    assert str(finding.span) == tiny.place(E, "Salim Amir arrived in Nur}")
    assert finding.message == "the gloss in 'en' shares no name, number or word with the text in 'en'"
    assert "commander" in finding.hint


def test_an_excerpt_that_lacks_the_post_is_named_with_its_language(tiny, tmp_path):
    tiny.change(E, "text: {ar: القائد, en: commander}", "text: {ar: وزير الأشغال, en: minister of works}")
    (finding,) = (each for each in tiny.report(tmp_path).findings if each.code == "MJZ812")
    assert str(finding.span) == tiny.place(E, "وصل القائد سالم عامر")
    assert finding.message == "the excerpt shares no name, number or word with the text in 'ar'"


def test_a_post_shares_something_with_its_passage(tiny, tmp_path):
    tiny.change(E, "text: {ar: القائد, en: commander}", "text: {ar: وزير الأشغال, en: minister of works}")
    assert "MJZ812" in codes(tiny, tmp_path)


def test_a_clause_has_its_counterpart_in_the_sentence_of_its_own(tiny, tmp_path):
    # A comma parts the third sentence's neighbour in Arabic, and does not in English.
    arabic = (
        "تذكر جريدة النور أن العبّارة أبحرت أول مرة من مدينة النور إلى رأس نخلة في 9 مايو 2026 وعلى متنها 120 راكبًا. ويقول "
        "سالم عامر الذي يدير مكتب الميناء إن ثمن التذكرة "
        "سيكون خمسة دنانير، وإن الصيادين سيبيعون صيدهم على جانبي الخليج. ولا يذكر المقال من دفع ثمن السفينة. ويتوقع سائقو الحافلات في مدينة "
        "النور أن يخسروا نصف ركابهم."
    )
    english = (
        "The Gazette reports that the ferry sailed from Nur to Ras Nakhla for the first time on 9 May 2026, with 120 passengers. Salim Amir, who heads "
        "the harbour office, says that a ticket will cost five dinars and that fishermen will sell their catch on both sides of the bay. The article does not say who "
        "paid for the ship. Bus drivers in Nur are expected to lose half of their passengers."
    )
    titled(tiny, arabic, english)
    assert "MJZ803" not in codes(tiny, tmp_path)
