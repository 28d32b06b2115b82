"""A briefing of several sources: what its statements rest on is said, and is held to that source alone."""

from __future__ import annotations

import pytest

from mujaz.checks import idle_source, needless_source, which_source
from mujaz.findings import Severity
from tiny import said
from two_sources import BRIEFING, SECOND, of_two

FIRST, ENTITIES, DIFFERENCES = "seeds/s-1.yml", "briefings/entities.yml", "briefings/differences.yml"


@pytest.fixture
def two(tiny):
    return of_two(tiny)


def found(report):
    return [(f"{finding.span}", finding.code, str(finding.message), str(finding.hint)) for finding in report.findings]


def only(report):
    assert len(report.findings) == 1, said(report.findings)
    return report.findings[0]


@pytest.mark.parametrize("strand", ["harbour", "bridge"])
def test_two_sources_of_one_briefing_break_no_rule(tiny, tmp_path, strand):
    assert not found(of_two(tiny, strand=strand).report(tmp_path))


def test_a_briefing_of_one_source_may_write_it_as_a_list(tiny, tmp_path):
    assert not found(tiny.change(BRIEFING, "source: s-1", "source: [s-1]").report(tmp_path))


def test_a_statement_says_on_which_of_several_sources_it_rests(two, tmp_path):
    two.change(BRIEFING, "  - id: s4\n    source: s-2\n", "  - id: s4\n")
    finding = only(two.report(tmp_path))
    assert finding.code == which_source.RULE.code
    assert str(finding.span) == two.place(BRIEFING, "s4\n")
    assert (str(finding.message), str(finding.hint)) == (
        "'s4' does not say on which source it rests",
        "write 'source', and s-1 or s-2",
    )
    assert finding.severity is Severity.ERROR


def test_a_statement_rests_on_no_source_that_its_briefing_does_not_list(two, tmp_path):
    two.files["seeds/s-3.yml"] = two.files[SECOND].replace("id: s-2", "id: s-3")
    two.change(BRIEFING, "s4\n    source: s-2", "s4\n    source: s-3")
    finding = only(two.report(tmp_path))
    assert finding.code == which_source.RULE.code
    assert str(finding.span) == two.place(BRIEFING, "s-3")
    assert str(finding.message) == "'s-3' is not a source of this briefing"


@pytest.mark.parametrize("name", ["s-1", "s-2"])
def test_a_statement_of_a_briefing_of_one_source_names_none(tiny, tmp_path, name):
    tiny.change(BRIEFING, "  - id: s1\n", f"  - id: s1\n    source: {name}\n")
    finding = only(tiny.report(tmp_path))
    rule = needless_source.RULE if name == "s-1" else which_source.RULE
    assert finding.code == rule.code
    assert str(finding.span) == tiny.place(BRIEFING, f"{name}\n    kind")


def test_a_source_that_no_statement_uses_is_named(tiny, two, tmp_path):
    del tiny
    for name in ("s3", "s4", "s5"):
        start = two.files[BRIEFING].index(f"  - id: {name}\n")
        end = min(i for i in (two.files[BRIEFING].find(mark, start + 1) for mark in ("  - id: ", "terms:")) if i > 0)
        two.files[BRIEFING] = two.files[BRIEFING][:start] + two.files[BRIEFING][end:]
    finding = only(two.report(tmp_path))
    assert finding.code == idle_source.RULE.code
    assert str(finding.span) == two.place(BRIEFING, "s-2]")
    assert str(finding.message) == "no statement rests on source s-2"


def test_a_source_that_is_listed_twice_is_named_once(two, tmp_path):
    two.change(BRIEFING, "source: [s-1, s-2]", "source: [s-1, s-2, s-1]")
    finding = only(two.report(tmp_path))
    assert (finding.code, str(finding.span)) == ("MJZ855", two.place(BRIEFING, "s-1]"))


def test_the_same_source_twice_is_one_source(tiny, tmp_path):
    tiny.change(BRIEFING, "source: s-1", "source: [s-1, s-1]")
    report = tiny.report(tmp_path)
    assert [finding.code for finding in report.findings] == ["MJZ855"]
    assert not report.dossier.briefings[0].value.has_several


@pytest.mark.parametrize(
    "written",
    ["source: []", "source: {a: b}", 'source: [s-1, ""]', "source: [[s-1], s-2]", "sources: [s-1, s-2]"],
)
def test_sources_that_cannot_be_read_are_one_mistake(two, tmp_path, written):
    two.change(BRIEFING, "source: [s-1, s-2]", written)
    finding = only(two.report(tmp_path))
    assert finding.code in {"MJZ101", "MJZ103", "MJZ105"}


@pytest.mark.parametrize("written", ["source: [s-2]", "source:", "sources: s-2"])
def test_a_statements_source_that_cannot_be_read_is_one_mistake(two, tmp_path, written):
    two.change(BRIEFING, "s4\n    source: s-2", f"s4\n    {written}")
    assert only(two.report(tmp_path)).code in {"MJZ101", "MJZ103", "MJZ105"}


def test_a_source_without_a_record_is_one_mistake(two, tmp_path):
    del two.files[SECOND]
    finding = only(two.report(tmp_path))
    assert (finding.code, str(finding.span)) == ("MJZ201", two.place(BRIEFING, "s-2]"))


def test_a_misspelt_source_of_the_briefing_is_one_mistake(two, tmp_path):
    two.change(BRIEFING, "source: [s-1, s-2]", "source: [s-1, s-22]")
    report = two.report(tmp_path)
    assert [str(finding.span) for finding in report.findings if finding.code == "MJZ201"] == [
        two.place(BRIEFING, "s-22")
    ]
    assert "MJZ211" not in {finding.code for finding in report.findings}


def test_an_excerpt_of_the_other_source_is_not_proven_and_the_hint_says_where_it_stands(two, tmp_path):
    two.change(BRIEFING, "s4\n    source: s-2", "s4\n    source: s-1")
    report = two.report(tmp_path)
    finding = next(finding for finding in report.findings if finding.code == "MJZ301")
    assert str(finding.message) == "the excerpt is not in paragraph 3 of source s-1"
    assert str(finding.hint) == "it stands in source s-2, paragraph 3"
    assert str(finding.span) == two.place(BRIEFING, "signed a deal on Monday")


def test_a_paragraph_that_only_the_other_source_has_is_named_with_where_the_excerpt_stands(two, tmp_path):
    two.change(
        BRIEFING, "paragraph: 3, excerpt: اتفاقية", "paragraph: 7, excerpt: signed a deal on Monday for a bridge #"
    )
    two.files[BRIEFING] = two.files[BRIEFING].replace(
        "excerpt: signed a deal on Monday for a bridge # بناء جسر طوله 70 مترًا, gloss: {en: an agreement on a bridge of 70 metres}}",
        "excerpt: signed a deal on Monday for a bridge, gloss: {en: an agreement}}",
    )
    hints = {f.code: str(f.hint) for f in two.report(tmp_path).findings}
    assert hints["MJZ304"] == "it stands in source s-2, paragraph 3"


def test_a_gloss_is_in_the_languages_other_than_that_of_the_statements_own_source(two, tmp_path):
    two.change(BRIEFING, ", gloss: {ar: مع فريق كبير من المهندسين}", ", gloss: {en: with a large team of engineers}")
    codes = {(finding.code, str(finding.span)) for finding in two.report(tmp_path).findings}
    assert ("MJZ401", two.place(BRIEFING, "{en: with a large team")) in codes


def test_what_both_sources_say_alike_is_said_twice_by_none(two, tmp_path):
    two.change(
        BRIEFING,
        "{ar: جاء سالم عامر إلى مدينة النور مع المهندسين., en: Salim Amir came to Nur with engineers.}",
        "{ar: وصل سالم عامر إلى مدينة النور., en: Salim Amir arrived in Nur.}",
    )
    assert not found(two.report(tmp_path))
    two.change(BRIEFING, "يقول سالم عامر إنه جاء مع المهندسين.", "وصل سالم عامر إلى مدينة النور.")
    assert ("MJZ843", "the same stands in line 30") in {each[1:3] for each in found(two.report(tmp_path))}


def test_a_briefing_is_not_before_any_of_its_sources(two, tmp_path):
    two.change(BRIEFING, "published: 2026-01-05", "published: 2025-12-16")
    finding = only(two.report(tmp_path))
    assert finding.code == "MJZ507"
    assert str(finding.message) == "2025-12-16 is before source s-2"


def test_the_rights_of_each_publisher_are_kept(two, tmp_path):
    words = (
        "A ferry has crossed the river twice a day since last spring, and its owner is thinking of selling it, now that"
    )
    two.change(BRIEFING, "en: Salim Amir came to Nur with engineers.", f'en: "{words} people come."')
    report = two.report(tmp_path)
    rights = [finding for finding in report.findings if finding.code == "MJZ308"]
    assert [str(finding.message) for finding in rights] == [
        "the text repeats 23 words of source s-2, paragraph 4; 20 are the most"
    ]
    assert report.stopping


def test_a_source_may_be_in_two_briefings(two, tmp_path):
    start = two.files[BRIEFING].index("  - id: s1\n")
    end = two.files[BRIEFING].index("  - id: s3\n")
    other = two.files[BRIEFING][:start] + two.files[BRIEFING][end:]
    two.files["briefings/other.yml"] = (
        other.replace("source: [s-1, s-2]", "source: s-2")
        .replace("    source: s-2\n", "")
        .replace("slug: bridge", "slug: other")
    )
    assert not [each for each in found(two.report(tmp_path)) if each[1].startswith("MJZ2")]
