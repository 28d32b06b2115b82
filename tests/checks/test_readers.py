"""What a careful reader sees: marks, words, names and quotations that are not right."""

from __future__ import annotations

import pytest

from tiny import BRIEFING, REPOSITORY, SUMMARY_EN, said

B, E, G, S, V, R, F = (
    "briefings/bridge.yml", "briefings/entities.yml", "briefings/glossary.yml", "briefings/site.yml",
    "briefings/events.yml", "seeds/s-1.yml", "briefings/differences.yml",
)  # fmt: skip
AR, EN = "وصل سالم عامر إلى مدينة النور.", "Salim Amir arrived in Nur."
TEXT = f"text: {{ar: {AR}, en: {EN}}}\n    evidence"
NADIR = "- id: nadir-amin\n  type: person\n  name: {ar: نادر أمين, en: Nadir Amin}\n"
TOWN = "- id: marsa\n  type: place\n  name: {ar: مرسى الخير, en: Marsa}\n"

# code, the Arabic text, the English text
BAD = [
    ("MJZ833", "وصل سالم عامر, ثم غادر مدينة النور.", EN),
    ("MJZ833", "وصل سالم عامر; ثم غادر مدينة النور.", EN),
    ("MJZ833", "هل وصل سالم عامر إلى مدينة النور?", EN),
    ("MJZ833", AR, 'Salim Amir arrived in "Nur".'),
    ("MJZ833", AR, "Salim Amir، who arrived in Nur."),
    ("MJZ834", AR, "Salim Amir arrived in Nur TODO."),
    ("MJZ834", AR, "Salim Amir arrived in Nur on xxx."),
    ("MJZ834", "وصل سالم عامر إلى مدينة النور؟؟؟", EN),
    ("MJZ835", AR, "Salim Amir arrived in in Nur."),
    ("MJZ835", "وصل سالم عامر إلى إلى مدينة النور.", EN),
    ("MJZ836", "وصل «سالم عامر إلى مدينة النور.", EN),
    ("MJZ836", AR, "Salim Amir arrived in (Nur."),
    ("MJZ836", AR, "Salim Amir arrived” in Nur."),
    ("MJZ836", AR, "Salim Amir “arrived (in” Nur)."),
    ("MJZ837", AR, "Nadir Amin arrived in Nur."),
    ("MJZ838", AR, "Salim Amir arrived in Marsa."),
    (
        "MJZ847",
        "وصل سالم عامر إلى مدينة النور «في موكب كبير من السيارات السوداء».",
        "Salim Amir came to Nur in a large convoy of black cars.",
    ),
    ("MJZ407", AR, "وصل سالم عامر إلى مدينة النور."),
    ("MJZ407", f"{AR} He then left the town with all of his men.", f"{EN} He then left the town with all of his men."),
]


def with_text(tiny, ar, en):
    named = {"nadir-amin": ("Nadir", NADIR), "marsa": ("Marsa", TOWN)}
    more = [name for name, (word, _) in named.items() if word in en]
    tiny.files[E] += "".join(named[name][1] for name in more)
    listed = ", ".join(["salim-amir", "nur", *more])
    tiny.files[B] = tiny.files[B].replace("entities: [salim-amir, nur]", f"entities: [{listed}]")
    return tiny.change(B, TEXT, f"text:\n      ar: >-\n        {ar}\n      en: >-\n        {en}\n    evidence")


@pytest.mark.parametrize(("code", "ar", "en"), BAD)
def test_a_mistake_in_a_text_is_one_finding_in_its_language(code, ar, en, tiny, tmp_path):
    with_text(tiny, ar, en)
    (finding,) = tiny.report(tmp_path).findings
    tag = "ar" if ar != AR else "en"
    block = tiny.files[B].index(f"      {tag}: >-\n        {ar if tag == 'ar' else en}") + len("      ar: ")
    before = tiny.files[B][:block]
    assert (f"{finding.span} {finding.code}") == f"{B}:{before.count(chr(10)) + 1}:11 {code}"


@pytest.mark.parametrize(("ar", "en"), [
    ("وصل سالم عامر، ثم غادر؛ هل عاد إلى مدينة النور؟", "Salim Amir arrived, then left; did he return to Nur?"),
    ("وصل سالم عامر (القائد) إلى «مدينة النور».", "Salim Amir (the commander) arrived in “Nur”."),
    ("وصل سالم عامر إلى مدينة النور [Nur, Salim, Amir]{en}.", EN),
    ("وصل إلى مدينة النور «سالم عامر إلى مدينة النور يوم الأحد».", "In Nur, “Salim Amir to Nur on Sunday”."),
    (AR, "He arrived in Nur; Salim Amir had had a rest, and said that that was all."),
    (AR, "There he arrived."),
    (AR, "In Nur (a) Salim Amir arrived and b) left the commander’s house."),
    ("وصل عامر، سالم كما يُعرف، إلى مدينة النور.", "Amir, known as Salim, came to Nur."),
    ("وصل عامر ونادر أمين إلى مدينة النور.", "Salim Amir and Nadir Amin arrived in Nur."),
    ("جاء من مدينة النور سالم عامر.", "From Nur came Salim Amir, and Salim Amir went."),
])  # fmt: skip
def test_what_is_right_is_no_finding(ar, en, tiny, tmp_path):
    with_text(tiny, ar, en)
    assert said(tiny.report(tmp_path).findings) == []


def test_a_language_without_marks_is_not_read_for_them(tiny, tmp_path):
    own = (REPOSITORY / "generator/mujaz/languages/en.yml").read_text(encoding="utf-8")
    begin, end = own.index("proofreading:"), own.index("# What English is known by")
    tiny.files["languages/en.yml"] = own[:begin] + own[end:]
    report = with_text(tiny, AR, 'Salim Amir TODO arrived in in "Nur" (.').report(tmp_path)
    assert said(report.findings) == []
    assert len([note for note in report.notes if note.startswith("'en' has no `proofreading: ")]) == 5


def test_a_loaded_word_of_the_sites_list_stands_in_quotation_only(tiny, tmp_path):
    tiny.files[S] += "checks: {loaded_words: {en: [warlord], ar: [ميليشيا]}}\n"
    with_text(tiny, "وصل سالم عامر بالميليشيا إلى مدينة النور.", "Salim Amir and “the warlord” arrived in Nur.")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ840"]
    tiny.change(B, "“the warlord”", "the warlords")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ840", "MJZ840"]


def test_a_forbidden_form_stands_in_quotation_only(tiny, tmp_path):
    tiny.files[G] += "  forbidden: [{text: envoy band, language: en}]\n"
    with_text(tiny, AR, "Salim Amir and the “envoy band” arrived in Nur.")
    assert said(tiny.report(tmp_path).findings) == []
    tiny.change(B, "“envoy band”", "envoy bands")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, "delegation" in finding.hint) == ("MJZ841", True)


def test_what_stands_twice_is_found(tiny, tmp_path):
    again = BRIEFING[BRIEFING.index("  - id: s2") : BRIEFING.index("terms:")].replace("id: s2", "id: s3")
    tiny.change(B, "terms: [delegation]", f"{again}terms: [delegation]")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ843"]


def test_a_passage_that_stands_twice_in_a_difference_is_found(tiny, tmp_path):
    text = tiny.files[F]
    first = text[
        text.index("    - source: s-1\n      paragraph: 3") : text.index("    - source: s-1\n      paragraph: 2")
    ]
    tiny.files[F] = text.replace("  note:", f"{first}  note:")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ843"]


def test_a_headline_is_the_articles_own(tiny, tmp_path):
    tiny.change(R, "headline: خبر من المدينة القديمة", "headline: خبر من المدينة الجديدة")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(R, 'خبر من')} MJZ851"]


def test_an_event_after_its_report_is_asked_about_unless_it_is_planned(tiny, tmp_path):
    tiny.change(B, "status: published\n", "status: published\npublished: 2025-12-31\n")
    assert said(tiny.report(tmp_path).findings) == []
    tiny.change(V, '"2025-12~"', '"2026-12-17"')
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(V, chr(34) + '2026-12')} MJZ839"]
    tiny.change(V, "  place: nur", "  planned: yes\n  place: nur")
    assert said(tiny.report(tmp_path).findings) == []
    tiny.change(V, "2026-12-17", "2066-12-17")
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ839"]


def test_a_title_names_something_and_a_summary_somebody(tiny, tmp_path):
    tiny.change(B, "A bridge in Nur", "A bridge")
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(B, 'A bridge}')} MJZ854"]


def test_a_summary_says_who_says_so(tiny, tmp_path):
    tiny.change(B, SUMMARY_EN, SUMMARY_EN.replace("The article says ", ""))
    assert [finding.code for finding in tiny.report(tmp_path).findings] == ["MJZ854"]


def test_a_link_from_what_is_published_to_a_draft_is_found(tiny, tmp_path):
    tiny.files["briefings/draft.yml"] = BRIEFING.replace("slug: bridge", "slug: draft").replace(
        "status: published", "status: draft"
    )
    title = "title: {ar: جسر في مدينة النور, en: A bridge in Nur}"
    tiny.change("briefings/draft.yml", title, "title: {ar: جسر آخر في مدينة النور, en: Another bridge in Nur}")
    tiny.change(B, title, 'title: {ar: جسر في مدينة النور, en: "A [bridge](draft) in Nur"}')
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.span.file, finding.is_draft) == ("MJZ850", B, False)


def test_names_that_were_exchanged_are_found(tiny, tmp_path):
    tiny.change(E, "{ar: سالم عامر, en: Salim Amir}", "{ar: Salim Amir, en: سالم عامر}")
    assert "MJZ407" in [finding.code for finding in tiny.report(tmp_path).findings]


@pytest.mark.parametrize(("ar", "en", "written"), [
    (AR, "Salem Amer arrived in Nur.", "Salem Amer"),
    (AR, "Salim Amri arrived in Nur.", "Salim Amri"),
    (AR, "Salm Amir arrived in Nur.", "Salm Amir"),
    (AR, "Salim Amirr arrived in Nur.", "Salim Amirr"),
    ("ولسالم عامير وصل إلى مدينة النور.", EN, "ولسالم عامير"),
])  # fmt: skip
def test_another_spelling_of_a_name_is_found_with_the_sites_own(ar, en, written, tiny, tmp_path):
    found = [f for f in with_text(tiny, ar, en).report(tmp_path).findings if f.code == "MJZ848"]
    assert [f"'{written}' is '{'سالم عامر' if ar != AR else 'Salim Amir'}'" in f.message for f in found] == [True]


@pytest.mark.parametrize(("ar", "en"), [
    ("ولسالم عامر وصل إلى مدينة النور.", "To Salim Amir’s house in Nur they came."),
    (AR, "Salim Amir, whom the item calls “Salem Amer”, arrived in Nur."),
    (AR, "Salim Emirates, and Salim’s Amir, arrived in Nur."),
])  # fmt: skip
def test_a_name_in_quotation_and_other_words_are_no_other_spelling(ar, en, tiny, tmp_path):
    assert "MJZ848" not in {f.code for f in with_text(tiny, ar, en).report(tmp_path).findings}


def test_who_is_named_is_listed_and_who_is_listed_is_named(tiny, tmp_path):
    tiny.change(B, "entities: [salim-amir, nur]", "entities: [nur]")
    (finding, *_) = tiny.report(tmp_path).findings
    assert (finding.code, finding.hint) == ("MJZ849", "add salim-amir under 'entities'")
    tiny.files[E] += NADIR
    tiny.change(B, "entities: [nur]", "entities: [nur, salim-amir, nadir-amin]")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, "lists 'nadir-amin'" in finding.message) == ("MJZ849", True)
    assert finding.span.column > len("    entities: [nur, salim-amir")


def test_a_place_that_is_named_is_listed_and_one_that_nothing_names_is_not(tiny, tmp_path):
    tiny.change(B, "entities: [salim-amir, nur]", "entities: [salim-amir]")
    assert [f.hint for f in tiny.report(tmp_path).findings if f.code == "MJZ849"] == ["add nur under 'entities'"]
    tiny.files[E] += TOWN
    tiny.change(B, "entities: [salim-amir]", "entities: [salim-amir, nur, marsa]")
    assert ["marsa" in f.message for f in tiny.report(tmp_path).findings if f.code == "MJZ849"] == [True]
    tiny.change(B, TEXT, TEXT.replace("النور.", "النور عند المرسى.").replace("Nur.", "Nur by the Marsa."))
    assert "MJZ849" not in [f.code for f in tiny.report(tmp_path).findings]


@pytest.mark.parametrize(("old", "new"), [
    ("entities: [salim-amir, nur]", "entities: [salim-amir, nur, nur]"),
    ("terms: [delegation]", "terms: [delegation, delegation]"),
    ("key_events: [arrival]", "key_events: [arrival, arrival]"),
    ("    events: [arrival]", "    events: [arrival, arrival]"),
    ("arrived in Nur}}\n", "arrived in Nur}}\n      - {paragraph: 2, excerpt: وصل القائد سالم عامر إلى مدينة النور, gloss: {en: Commander Salim Amir arrived in Nur}}\n"),
])  # fmt: skip
def test_what_is_listed_twice_is_found_at_the_second(old, new, tiny, tmp_path):
    (finding,) = tiny.change(B, old, new).report(tmp_path).findings
    assert finding.code == "MJZ855"


def test_two_entries_of_one_name_are_found_and_a_person_may_have_a_towns_name(tiny, tmp_path):
    tiny.files[E] += "- id: nur-two\n  type: place\n  name: {ar: مدينة أخرى, en: nur}\n"
    tiny.change(B, "entities: [salim-amir, nur]", "entities: [salim-amir, nur, nur-two]")
    assert "'nur' is called the same in 'en'" in [f.message for f in tiny.report(tmp_path).findings]
    tiny.change(E, "  type: place\n  name: {ar: مدينة أخرى", "  type: organisation\n  name: {ar: مدينة أخرى")
    assert "MJZ856" not in [f.code for f in tiny.report(tmp_path).findings]


@pytest.mark.parametrize(("ar", "en", "tag"), [
    (AR, "Salim Amir arrived in Nur", "en"),
    ("وصل سالم عامر إلى مدينة النور", EN, "ar"),
])  # fmt: skip
def test_a_stop_that_is_missing_is_found(ar, en, tag, tiny, tmp_path):
    tiny.change(B, TEXT, f"text: {{ar: '{ar}', en: '{en}'}}\n    evidence")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, str(finding.span)) == ("MJZ857", tiny.place(B, f"'{ar if tag == 'ar' else en}'"))


@pytest.mark.parametrize(("ar", "en"), [
    ("وصل سالم عامر إلى مدينة النور", "Salim Amir arrived in Nur"),
    ("وصل «سالم عامر إلى مدينة النور».", "Salim Amir arrived “in Nur.”"),
    ("وصل سالم عامر إلى مدينة النور؟", "Did Salim Amir arrive in Nur?"),
    ("وصل سالم عامر بـ.5 إلى مدينة النور.", "Salim Amir arrived with .5 in Nur."),
])  # fmt: skip
def test_ends_of_every_sort_are_ends(ar, en, tiny, tmp_path):
    tiny.change(B, TEXT, f"text: {{ar: '{ar}', en: '{en}'}}\n    evidence")
    assert "MJZ857" not in {f.code for f in tiny.report(tmp_path).findings}


@pytest.mark.parametrize(("ar", "en", "code", "said"), [
    (AR, "Salim Amir arrived in Nur .", "MJZ859", "'Nur'"),
    (AR, "Salim  Amir arrived in Nur.", "MJZ859", "'Salim'"),
    ("وصل سالم عامر ، ثم أتى مدينة النور.", EN, "MJZ859", "'عامر'"),
    ("وصل سالم عامر،ثم أتى مدينة النور.", EN, "MJZ859", "'عامر،'"),
    ("وصل سالم عامر إلى « مدينة النور».", EN, "MJZ859", "'«'"),
    ("وصل سالم عامر إلى «مدينة النور ».", EN, "MJZ859", "'النور'"),
    ("وصل سالم عامر إلى مدينة النور..", EN, "MJZ859", "'النور..'"),
    (AR, "Salim Amir arrived,, in Nur.", "MJZ859", "'arrived,,'"),
    (AR, "Salim Amir arrived.Nur was quiet.", "MJZ859", "'arrived.'"),
    (AR, "Salim Amir arrived,then left Nur.", "MJZ859", "'arrived,'"),
    (AR, "Salim Amirâ€™s arrival in Nur.", "MJZ860", "â€™"),
    ("وصل <b>سالم</b> عامر إلى مدينة النور.", EN, "MJZ860", "<b>"),
    (AR, "Salim Amir &amp; friends arrived in Nur.", "MJZ860", "&amp;"),
    (AR, "Sаlim Amir arrived in Nur.", "MJZ860", "CYRILLIC, LATIN"),
    (AR, "Salim Amir arrived in Nur (https://example.org).", "MJZ860", "https://example.org"),
    (AR, "## Salim Amir arrived in Nur.", "MJZ860", "##"),
    ("وصل سالم عامر إلى مدینة النور.", EN, "MJZ833", "'ی'"),
    ("وصل سالم عامر إلى “مدينة النور”.", EN, "MJZ833", "'“'"),
    (AR, "Salim Amir arrived in «Nur».", "MJZ833", "'«'"),
])  # fmt: skip
def test_blanks_stops_letters_and_marks_that_no_text_has_are_found(ar, en, code, said, tiny, tmp_path):
    tiny.change(B, TEXT, f"text: {{ar: '{ar}', en: '{en}'}}\n    evidence")
    found = [f for f in tiny.report(tmp_path).findings if f.code == code]
    assert [said in f.message for f in found] == [True]
    assert str(found[0].span) == tiny.place(B, f"'{ar if ar != AR else en}'")


@pytest.mark.parametrize(("ar", "en"), [
    ("وصل سالم عامر (وهو القائد) إلى «مدينة النور»...", "Salim Amir (the commander) arrived in “Nur”..."),
    ("وصل سالم عامر إلى مدينة النور، أي «الـ“النور”».", "Salim Amir arrived in Nur, i.e. “the ‘Nur’”, p.m. or a.m."),
    ("وصل سالم عامر إلى مدينة النور في 1,500 يوم.", "Salim Amir arrived in Nur in 1,500 days, U.S. style: Naïve café, Ångström, O’Neill."),
    ("بلغ سالم عامر مدينة النور: 12:30 أو 3.5 كم؛ ثم غادر.", "Salim Amir reached Nur: 12:30 or 3.5 km; AT&T left; x < 5 > y."),
])  # fmt: skip
def test_right_typography_is_no_finding(ar, en, tiny, tmp_path):
    tiny.change(B, TEXT, f"text: {{ar: '{ar}', en: '{en}'}}\n    evidence")
    assert not {f.code for f in tiny.report(tmp_path).findings} & {"MJZ833", "MJZ859", "MJZ860"}


def test_two_events_two_differences_and_two_headings_of_one_title_are_found(tiny, tmp_path):
    tiny.files[V] += tiny.files[V].replace("id: arrival", "id: departure")
    tiny.change(B, "key_events: [arrival]", "key_events: [arrival, departure]")
    tiny.files[V] = tiny.files[V].replace("  text: {", "  title: {ar: وصول, en: Arrival}\n  text: {")
    heading = "  - title: {ar: الجسر, en: The bridge}\n    statements: "
    tiny.files[B] += f"themes:\n{heading}[s1]\n{heading}[s2]\n"
    found = [(f.span.file, f.message) for f in tiny.report(tmp_path).findings if f.code == "MJZ856"]
    assert found == [(B, "'theme 1' is called the same in 'ar'"), (V, "'arrival' is called the same in 'ar'")]


def test_a_passage_that_says_what_another_of_its_source_says_is_found(tiny, tmp_path):
    tiny.change(
        F,
        "{ar: القائد هو الحاضر., en: The commander is the one present.}",
        "{ar: الوفد وقّعها., en: The delegation signed it.}",
    )
    assert "MJZ843" in [f.code for f in tiny.report(tmp_path).findings]


def test_another_source_in_one_language_is_found(tiny, tmp_path):
    tiny.with_topic()
    topic = "briefings/topics/bridge-of-nur.yml"
    assert "MJZ858" not in {f.code for f in tiny.report(tmp_path).findings}
    tiny.change(topic, "According to [](s-1), Salim Amir", "According to the item, Salim Amir")
    (finding,) = [f for f in tiny.report(tmp_path).findings if f.code == "MJZ858"]
    assert finding.message == "en names none where ar names s-1"
