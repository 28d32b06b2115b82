"""Each rule finds its mistake, at its place, and nothing else is said about it."""

from __future__ import annotations

import inspect
from dataclasses import dataclass

import pytest

from mujaz import tasks
from mujaz.findings import Severity
from tiny import said

B, E, V, G, D, S, R = (
    "briefings/bridge.yml",
    "briefings/entities.yml",
    "briefings/events.yml",
    "briefings/glossary.yml",
    "briefings/differences.yml",
    "briefings/site.yml",
    "seeds/s-1.yml",
)


@dataclass
class Case:
    code: str
    file: str
    old: str
    new: str
    at: str
    hint: str = ""


CASES = [
    Case("MJZ409", B, "key_events: [arrival]\n", "", "source: s-1", "what happened"),
    Case(
        "MJZ410",
        B,
        "key_events: [arrival]\n",
        "key_events: [arrival]\nthemes:\n  - title: {ar: الجسر, en: The bridge}\n    statements: [s1]\n",
        "s2\n    kind",
        "under one",
    ),
    Case("MJZ411", E, "      gloss: {en: Commander Salim Amir arrived in Nur}\n", "", "وصل القائد", "gloss"),
    Case(
        "MJZ412",
        V,
        "  text: {ar",
        "  title: {ar: وصول, en: a b c d e f g h i j k l m}\n  text: {ar",
        "a b c",
        "take out 1 word",
    ),
    Case("MJZ001", B, "A bridge in Nur", "A bridge in \udce3", "\udce3", "UTF-8"),
    Case("MJZ002", B, "en: A bridge in Nur}", "en: A bridge in Nur", ":\n  ar", "line 4"),
    Case("MJZ003", B, "slug: bridge\n", "slug: bridge\nslug: other\n", "slug: other", "line 2"),
    Case("MJZ004", B, "slug: bridge\n", "slug: !tag bridge\n", "!tag", "remove"),
    Case("MJZ005", G, "", "", "", ""),
    Case("MJZ007", S, "[ar, en]", "[ar, en, eng]", "eng", "did you mean 'en'"),
    Case(
        "MJZ010",
        B,
        "text: {ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}",
        "text:\n      ar: وصل سالم عامر إلى مدينة النور.\n      en: Salim #1",
        "Salim #1",
        "quotation marks",
    ),
    Case("MJZ101", B, "    kind: report\n", "    kind: report\n    knd: x\n", "knd", "did you mean 'kind'"),
    Case("MJZ102", B, "    kind: report\n", "", "id: s1", "add"),
    Case("MJZ103", B, "paragraph: 2", "paragraph: two", "two", ""),
    Case("MJZ104", B, "kind: report", "kind: repotr", "repotr", "did you mean 'report'"),
    Case("MJZ105", B, "en: A bridge in Nur", "en: ''", "''", "write"),
    Case("MJZ201", B, "entities: [salim-amir,", "entities: [salim-amir, salim-amer,", "salim-amer", "salim-amir"),
    Case("MJZ202", B, "id: s2", "id: s1", "s1\n    kind: claim", ":9:"),
    Case("MJZ203", B, "slug: bridge", "slug: A Bridge", "A Bridge", "a-bridge"),
    Case("MJZ204", B, "terms: [delegation]\n", "", "", "use it or delete it"),
    Case("MJZ205", B, "id: s2", "id: terms", "terms\n    kind", "choose another"),
    Case("MJZ206", R, "id: s-1", "id: s-2", "s-2\n", "write s-1"),
    Case("MJZ207", V, "place: nur", "place: salim-amir", "salim-amir\n", "name a place"),
    Case("MJZ208", D, "scope: inside", "scope: between", "between", "inside"),
    Case("MJZ301", B, "excerpt: وصل القائد سالم", "excerpt: وصل القائد صالح", "وصل القائد صالح", ""),
    Case("MJZ303", B, "excerpt: اتفاقية بناء جسر طوله 70 مترًا", "excerpt: جسر طوله 70 مترًا", "جسر طوله 70 مترًا,", ""),
    Case("MJZ304", B, "paragraph: 3, excerpt: اتفاقية", "paragraph: 9, excerpt: اتفاقية", "9, excerpt", "6"),
    Case("MJZ305", R, "windows: ", "windows: A", "", ""),
    Case(
        "MJZ306",
        B,
        "attribution: {unnamed: {ar: مصدر مطلع, en: an informed source}}",
        "attribution: article",
        "article\n    text: {ar: يقول",
        "",
    ),
    Case(
        "MJZ401",
        B,
        "title: {ar: جسر في مدينة النور, en: A bridge in Nur}",
        "title: {en: A bridge in Nur}",
        "{en: A bridge",
        "",
    ),
    Case("MJZ402", B, "en: A bridge in Nur", "en: A bridge in Nur, eng: x", "x}", "did you mean 'en'"),
    Case("MJZ403", B, "A bridge in Nur", "A bridge\u200f in Nur", "A bridge\u200f", "bridge"),
    Case("MJZ404", B, "the bridge is 70", "the bridge is 71", "An informed source says the bridge", ""),
    Case("MJZ405", B, "A bridge in Nur", "A *bridge in Nur", "A *bridge", ""),
    Case("MJZ406", B, "summary:\n  ar: ", "summary:\n  ar: قصير\n  # ", "قصير", "add 59 words or more"),
    Case("MJZ407", B, "ar: جسر في مدينة النور", "ar: A bridge in Nur", "A bridge in Nur, en", "translate"),
    Case(
        "MJZ408",
        B,
        "en: A bridge in Nur",
        "en: 'A bridge in Nur, 漢 \U0001f600'",
        "'A bridge in Nur, 漢",
        "U+6F22 (cjk unified ideograph-6f22), U+1F600 (grinning face) in 'title.en'",
    ),
    Case("MJZ451", B, "ar: جسر في مدينة النور", "ar: جسر في ﻣﺪﻳﻨﺔ اﻟﻨﻮر", "جسر في ﻣﺪﻳﻨﺔ", "write 'مدينة'"),
    Case("MJZ501", V, '"2025-12~"', '"12/2025"', '"12/2025"', "2025-12"),
    Case("MJZ309", B, "جسر طوله 70 مترًا,", "جسر طوله 70 مترًا!,", "اتفاقية بناء جسر", "leave it out"),
    Case("MJZ501", V, '"2025-12~"', '"2011-1X"', '"2011-1X"', "2011-10/2011-12"),
    Case("MJZ501", V, '"2025-12~"\n', '"2025-12~"\n  hijri: 1447-13\n', "1447-13", "months"),
    Case("MJZ201", V, '"2025-12~"\n', '"2025-12~"\n  after: arival\n', "arival", "arrival"),
    Case("MJZ505", V, '"2025-12~"\n', '"2025-12~"\n  after: arrival\n', "arrival\n  inferred", "delete"),
    Case("MJZ506", V, '"2025-12~"\n', '"2025-12~"\n  hijri: 1446-06-16\n', "1446-06-16", "2024-12-18"),
    Case("MJZ503", S, "[ar, en]", "[ar, en, ar]", "ar]", "delete it"),
    Case("MJZ502", S, "name:", "months: {ar: syrian}\nname:", "syrian", "known here"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.new[:20]}")
def test_a_mistake_is_found_at_its_place(case, tiny, tmp_path):
    if case.code == "MJZ005":
        tiny.files[case.file] = "# nothing but a comment\n"
        tiny.change(B, "terms: [delegation]\n", "")
        place = f"{case.file}:1:1"
    elif case.code == "MJZ305":
        tiny.files[case.file] = tiny.files[case.file].replace(case.old, case.new, 1)
        place = tiny.place(case.file, "{words: 4")
    elif case.code == "MJZ204":
        tiny.change(case.file, case.old, case.new)
        place = tiny.place(G, "delegation")
    else:
        tiny.change(case.file, case.old, case.new)
        place = tiny.place(case.file, case.at)
    findings = tiny.report(tmp_path).findings
    assert said(findings) == [f"{place} {case.code}"]
    assert case.hint in f"{findings[0].message} {findings[0].hint}"


@pytest.mark.parametrize(
    ("file", "old", "new", "at"),
    [
        (R, "language: ar", "language: arabic", "arabic"),
        (E, "language: en", "language: eng", "eng"),
        (B, "en: A bridge in Nur", "en: 'A [bridge]{xx-Zz} in Nur'", "'A [bridge]"),
        (E, "{ar: مدينة النور, en: Nur}", "{ar: مدينة النور, en: Nur}\n  sort: {eng: Town}", "Town"),
    ],
)
def test_a_language_that_nobody_knows_is_found(file, old, new, at, tiny, tmp_path):
    tiny.change(file, old, new)
    assert said(tiny.report(tmp_path).findings) == [f"{tiny.place(file, at)} MJZ402"]


def test_an_excerpt_over_twenty_words_is_found(tiny, tmp_path):
    long = "كلمة " * 21
    tiny.change(B, "excerpt: وصل القائد سالم عامر إلى مدينة النور", f"excerpt: {long}")
    place = tiny.place(B, "كلمة كلمة")
    assert f"{place} MJZ302" in said(tiny.report(tmp_path).findings)


def test_excerpts_that_reprint_an_article_are_found(tiny, tmp_path):
    whole = "إن الوفد وقّع في اليوم التالي اتفاقية بناء جسر طوله 70 مترًا مع بلدية المدينة"
    tiny.change(B, "excerpt: اتفاقية بناء جسر طوله 70 مترًا", f"excerpt: {whole}")
    tiny.change(
        E,
        "excerpt: وصل القائد سالم عامر إلى مدينة النور",
        "excerpt: وصل القائد سالم عامر إلى مدينة النور يوم الأحد على رأس وفد كبير من المهندسين",
    )
    codes = [finding.code for finding in tiny.report(tmp_path).findings]
    assert [code for code in codes if code.startswith("MJZ3")] == ["MJZ307"]


def test_a_text_that_copies_an_article_is_found(tiny, tmp_path):
    copied = "وتقع المدينة على ضفة نهر عريض، ويعيش فيها صيادون ونجارون، وكان أهلها يعبرون النهر بالقوارب في الصيف والشتاء، ثم صار العبور"
    tiny.change(B, "{ar: وصل سالم عامر إلى مدينة النور.", f"{{ar: '{copied}'")
    place = tiny.place(B, f"'{copied}'")
    (finding,) = (each for each in tiny.report(tmp_path).findings if each.code.startswith("MJZ3"))
    assert (f"{finding.span} {finding.code}", finding.message) == (
        f"{place} MJZ308",
        "the text repeats 21 words of source s-1, paragraph 4; 20 are the most",
    )
    tiny.change(B, "، ثم صار العبور", "، ثم أصبح العبور")
    assert not [each for each in tiny.report(tmp_path).findings if each.code.startswith("MJZ3")]


def test_a_folder_without_a_site_is_found(tmp_path):
    codes = {finding.code for finding in tasks.report_folder(tmp_path).findings}
    assert codes == {"MJZ006"}


def test_a_site_without_a_briefing_is_found(tiny, tmp_path):
    tiny.files = {S: tiny.files[S]}
    assert said(tiny.report(tmp_path).findings) == [f"{S}:1:1 MJZ006"]


def test_every_rule_has_a_case():
    elsewhere = {
        "MJZ415",  # test_wrong_language.py
        "MJZ751",  # test_placeholder_address.py
        "MJZ504",  # test_dates.py
        "MJZ006",
        "MJZ008",
        "MJZ009",
        "MJZ302",
        "MJZ307",
        "MJZ308",
    }
    elsewhere |= {rule.code for rule in tasks.RULES if rule.code.startswith("MJZ83")}  # tasks/verdict, test_readers.py
    elsewhere |= {
        "MJZ840",
        "MJZ841",
        "MJZ843",
        "MJZ847",
        "MJZ848",
        "MJZ849",
        "MJZ850",
        "MJZ851",
        "MJZ854",
        "MJZ855",
        "MJZ856",
        "MJZ857",
        "MJZ858",
        "MJZ859",
        "MJZ860",
    }  # test_readers.py
    elsewhere |= {"MJZ211", "MJZ212", "MJZ213"}  # test_sources.py
    elsewhere |= {"MJZ507", "MJZ508"}  # test_days.py
    elsewhere |= {"MJZ421", "MJZ422"}  # test_addresses.py
    elsewhere |= {"MJZ431", "MJZ432", "MJZ433"}  # test_images.py
    elsewhere |= {f"MJZ8{number:02}" for number in range(1, 14)}  # test_meaning.py
    elsewhere |= {rule.code for rule in tasks.RULES if rule.code.startswith("MJZ6")}  # test_language_files.py
    elsewhere |= {rule.code for rule in tasks.RULES if rule.code.startswith("MJZ7")}  # synthesis/test_points.py
    elsewhere |= {rule.code for rule in tasks.RULES if rule.code.startswith("MJZ87")}  # review/
    assert {case.code for case in CASES} | elsewhere == {rule.code for rule in tasks.RULES}


@pytest.mark.parametrize("rule", tasks.RULES, ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule):
    assert rule.title
    for heading in ("Why:", "Example:", "Fix:"):
        assert f"\n{heading}" in f"\n{rule.explanation}", f"{rule.code} has no {heading}"


def test_codes_are_unique_and_well_formed():
    codes = [rule.code for rule in tasks.RULES]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 6 and code.startswith("MJZ") and code[3:].isdigit() for code in codes)


def test_each_check_is_one_module_with_its_rule_in_its_docstring():
    from mujaz import checks  # noqa: PLC0415 - the package under test

    for check in checks.CHECKS:
        assert check.RULE.text == inspect.getdoc(check) or check.RULE.text.strip() == check.__doc__.strip()


def test_a_missing_text_of_a_draft_is_a_warning(tiny, tmp_path):
    tiny.change(B, "status: published", "status: draft")
    tiny.change(B, "title: {ar: جسر في مدينة النور, en: A bridge in Nur}", "title: {en: A bridge in Nur}")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.severity) == ("MJZ401", Severity.WARNING)
