"""What was compared is recorded by digest; what changes later is found, and says which language is older."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.findings import Severity
from mujaz.messages import MisuseError
from mujaz.tasks import Asked

B, V, T = "briefings/bridge.yml", "briefings/events.yml", "briefings/topics/bridge-of-nur.yml"
RECORD = "briefings/reviews/bridge.yml"
AR, EN = "وصل سالم عامر إلى مدينة النور., en", "Salim Amir arrived in Nur.}\n    evidence"


@pytest.fixture
def site(tiny, tmp_path):
    """A published site, all of which was compared on one day."""
    tiny.with_topic()
    root = tiny.write(tmp_path)
    for name in ("bridge", "bridge-of-nur", "entities", "events", "glossary", "differences", "sources", "site"):
        record(root, name)
    assert tasks.report_folder(root).findings == ()
    return tiny


def record(root, name, **asked):
    return tasks.record_review(root, Asked(name, **{"by": "Amal", "day": "2026-11-25", **asked}))


def found(tiny, tmp_path):
    """Findings by code; without those about texts, for a test of one kind."""
    return {f.code: f for f in tiny.report(tmp_path).findings}


def other_arabic(tiny):
    return tiny.change(B, AR, "بلغ سالم عامر مدينة النور., en")


def other_english(tiny):
    return tiny.change(B, EN, "Salim Amir came to Nur.}\n    evidence")


@pytest.mark.parametrize(("edit", "older", "newer"), [(other_arabic, "en", "ar"), (other_english, "ar", "en")])
def test_where_one_language_changes_the_other_is_older(edit, older, newer, site, tmp_path):
    edit(site)
    findings = found(site, tmp_path)
    finding = findings["MJZ870"]
    assert finding.message == (
        f"'s1' is older in '{older}' than in '{newer}', which was changed after Amal compared it on 2026-11-25"
    )
    text = {"ar": "وصل سالم عامر إلى مدينة النور., en", "en": "Salim Amir arrived in Nur.}\n    evidence"}[older]
    assert str(finding.span) == site.place(B, text)
    assert finding.severity is Severity.WARNING
    assert "MJZ871" not in findings
    # Readers of what is published are to be told, and what rests on the statement is to be weighed.
    assert findings["MJZ874"].message.startswith("'s1' changed since publication")
    assert "'bridge/s1'" in findings["MJZ875"].message
    record(tmp_path, "bridge", day="2026-11-26")
    assert found(site, tmp_path).keys() == {"MJZ874", "MJZ875"}


def test_where_both_change_they_are_to_be_compared_and_none_is_older(site, tmp_path):
    other_arabic(other_english(site))
    findings = found(site, tmp_path)
    assert "MJZ870" not in findings
    assert findings["MJZ871"].message == "'s1': changed in 'ar' and 'en' after Amal compared it on 2026-11-25"


def test_other_evidence_is_to_be_compared_and_is_no_change_that_readers_are_told(site, tmp_path):
    site.change(B, "excerpt: اتفاقية بناء جسر طوله 70 مترًا", "excerpt: بناء جسر طوله 70 مترًا مع")
    findings = site.report(tmp_path).findings
    assert {f.code for f in findings} == {"MJZ871"}
    assert "what it rests on" in findings[0].message


def test_another_speaker_is_a_change_of_sense(site, tmp_path):
    site.change(B, "kind: claim", "kind: quotation")
    assert {"MJZ871", "MJZ874", "MJZ875"} <= found(site, tmp_path).keys()


def test_how_a_text_is_wrapped_does_not_count(site, tmp_path):
    site.change(
        B, "en: Salim Amir arrived in Nur.}\n    evidence", "en: Salim Amir\n        arrived in Nur.}\n    evidence"
    )
    assert site.report(tmp_path).findings == ()


def test_a_correction_that_changes_no_sense_asks_nothing_more(site, tmp_path):
    other_arabic(site).report(tmp_path)
    done = record(tmp_path, "bridge", is_typo=True, by="Basim", day="2026-12-01")
    assert (done.texts.keys(), done.untold) == ({"ar", "en"}, ())
    assert site.report(tmp_path).findings == ()
    text = (tmp_path / RECORD).read_text("utf-8")
    assert "Basim" not in text
    # A later change of sense is seen all the same.
    site.change(B, "بلغ سالم عامر", "غادر سالم عامر")
    assert {"MJZ870", "MJZ874", "MJZ875"} <= found(site, tmp_path).keys()


def test_what_was_compared_since_and_says_the_same_is_named_and_then_owed_no_more(site, tmp_path):
    other_arabic(site).report(tmp_path)
    assert record(tmp_path, "bridge").untold == ("s1",)
    assert "`mujaz review bridge s1 --typo`" in found(site, tmp_path)["MJZ874"].hint
    # Without a name it says nothing of what was compared before: a change of sense is not lost by the way.
    assert record(tmp_path, "bridge", is_typo=True).untold == ("s1",)
    assert record(tmp_path, "bridge", only=("s2",), is_typo=True).untold == ("s1",)
    assert record(tmp_path, "bridge", only=("s1",), is_typo=True).settled == ("s1",)
    assert "MJZ874" not in found(site, tmp_path)


def test_a_correction_in_one_language_does_not_hide_what_changed_in_the_other(site, tmp_path):
    other_arabic(other_english(site)).report(tmp_path)
    record(tmp_path, "bridge", tags=("en",), is_typo=True)
    findings = found(site, tmp_path)
    assert "older in 'en'" in findings["MJZ870"].message


def test_a_new_statement_was_never_compared_and_readers_are_to_be_told(site, tmp_path):
    site.change(
        B,
        "terms: [delegation]",
        "  - id: s3\n    kind: report\n    attribution: article\n    text: {ar: وقّع الوفد., en: The delegation signed.}\n    evidence: [{paragraph: 3, excerpt: الوفد وقّع في اليوم التالي اتفاقية, gloss: {en: the delegation signed}}]\nterms: [delegation]",
    )
    findings = [f for f in site.report(tmp_path).findings if f.code in {"MJZ871", "MJZ874"}]
    assert any("nobody has compared 's3' in 'ar' and 'en' yet" in f.message for f in findings)
    assert any("'s3' changed since publication" in f.message for f in findings)


def test_a_record_of_what_is_gone_is_found_at_its_line(site, tmp_path):
    record_text = (tmp_path / RECORD).read_text("utf-8")
    (tmp_path / RECORD).write_text(record_text.replace("    s2: ", "    s9: ", 1), "utf-8")
    gone = [f for f in site.report(tmp_path).findings if f.code == "MJZ872"]
    line = next(n for n, text in enumerate((tmp_path / RECORD).read_text("utf-8").splitlines(), 1) if " s9: " in text)
    assert [(f.span.file, f.span.line) for f in gone] == [(RECORD, line)]
    (tmp_path / RECORD).rename(tmp_path / "briefings/reviews/brigde.yml")
    findings = found(site, tmp_path)
    assert findings["MJZ872"].hint.startswith("did you mean 'bridge'?; a slug that was published stays")
    assert "'bridge' is published, and nobody" in findings["MJZ873"].message


def test_one_language_that_nobody_compared_is_found_only_in_what_is_published(site, tmp_path):
    (tmp_path / RECORD).unlink()
    record(tmp_path, "bridge", tags=("ar",))
    findings = found(site, tmp_path)
    assert findings.keys() == {"MJZ873"}
    assert findings["MJZ873"].message.endswith("in 'en'")
    site.change(B, "status: published", "status: draft")
    assert "MJZ873" not in found(site, tmp_path)


def test_a_site_that_records_no_reviews_is_not_asked_for_them(tiny, tmp_path):
    assert tiny.report(tmp_path).findings == ()


def test_a_line_that_the_program_did_not_write_is_found_at_its_place(site, tmp_path):
    text = (tmp_path / RECORD).read_text("utf-8")
    for wrong in (
        "text=12 2026-11-25 Amal",
        "text=0123456789 2026-13-25 Amal",
        "text=0123456789 2026-11-25",
        "[1]",
        "text=0123456789 2026-11-25 Am\u200fal",
    ):
        lines = text.splitlines()
        number = next(n for n, line in enumerate(lines) if line.startswith("    s1: "))
        lines[number] = f"    s1: {wrong}"
        (tmp_path / RECORD).write_text("\n".join(lines), "utf-8")
        findings = site.report(tmp_path).findings
        assert [(f.code, str(f.span)) for f in findings] == [("MJZ103", f"{RECORD}:{number + 1}:9")]
        with pytest.raises(MisuseError, match="MJZ103"):
            record(tmp_path, "bridge")


def test_readers_are_told_under_amendments(site, tmp_path):
    other_arabic(other_english(site)).report(tmp_path)
    done = record(tmp_path, "bridge", day="2026-12-03")
    assert done.untold == ("s1",)
    told = (
        "status: published\namendments: [{date: 2026-12-03, note: {ar: غُيّر الفعل, en: Another verb}, statements: [%s]}]"
    )
    for named, asked in (("s2", True), ("s1", False)):
        before = site.files[B]
        site.change(B, "status: published", told % named)
        findings = found(site, tmp_path)
        assert ("MJZ874" in findings) is asked, named
        # The day of an amendment is to stand under 'revised' as well.
        assert "'revised'" in findings["MJZ876"].message
        site.files[B] = before
    site.change(B, "status: published", (told % "s1").replace("amendments", "revised: 2026-12-03\namendments"))
    assert {"MJZ874", "MJZ876"}.isdisjoint(found(site, tmp_path))
    # What was told before is not told again by the same words.
    record(tmp_path, "bridge", day="2026-12-03")
    assert "MJZ874" not in found(site, tmp_path)
    site.change(B, "بلغ سالم عامر", "غادر سالم عامر")
    assert "MJZ874" in found(site, tmp_path)


def test_an_amendment_of_a_statement_that_is_not_there_is_found(site, tmp_path):
    site.change(
        B,
        "status: published",
        "status: published\nrevised: 2026-12-03\namendments: [{date: 2026-12-03, note: {ar: غُيّر, en: Changed}, statements: [s7]}]",
    )
    assert "MJZ201" in found(site, tmp_path)


def test_a_point_whose_statement_changed_is_an_error_once_its_briefing_is_newer(site, tmp_path):
    other_arabic(other_english(site))
    site.change(B, "status: published", "status: published\npublished: 2026-11-20\nrevised: 2026-12-03")
    findings = [f for f in site.report(tmp_path).findings if f.code in {"MJZ710", "MJZ875"}]
    assert {f.code for f in findings} == {"MJZ710"}
    # Both languages of the point under which s1 lies; the point on s2 holds, though its briefing is as new.
    assert len(findings) == 2
    assert all("'bridge/s1', changed, and newer" in f.message and "'arrived'" in f.message for f in findings)
    record(tmp_path, "bridge-of-nur", day="2026-12-03")
    assert {"MJZ710", "MJZ875"}.isdisjoint(found(site, tmp_path))


def test_entries_of_registers_are_compared_too(site, tmp_path):
    site.change(V, "en: Salim Amir arrived in Nur.}", "en: Salim Amir came to Nur.}")
    (finding,) = site.report(tmp_path).findings
    assert (finding.code, finding.hint.split(";")[0]) == ("MJZ870", "compare them, then `mujaz review events`")
    assert finding.message.startswith("'arrival' is older in 'ar'")


def test_review_keeps_who_compared_what_has_not_changed(site, tmp_path):
    other_english(site).report(tmp_path)
    record(tmp_path, "bridge", by="Basim", day="2026-12-01")
    lines = (tmp_path / RECORD).read_text("utf-8").splitlines()
    assert [line.split(":")[0].strip() for line in lines if "2026-12-01 Basim" in line] == ["s1"]
    record(tmp_path, "bridge", by="Basim", day="2026-12-02", only=("s2",), is_anew=True)
    lines = (tmp_path / RECORD).read_text("utf-8").splitlines()
    assert {line.split(":")[0].strip() for line in lines if "2026-12-02 Basim" in line} == {"s2", "s2.gloss"}


def test_the_page_says_which_language_is_older_and_nothing_where_none_is(site, tmp_path):
    def pages():
        made = tasks.prepare_folder(tmp_path, tasks.Hurdle.ERRORS).site.pages
        return {
            page.file: page.markdown
            for page in made
            if page.page.path in {"briefings/bridge.md", "briefings/bridge/parallel.md"}
        }

    assert not any("mjz-older" in text for text in pages().values())
    other_arabic(site).report(tmp_path)
    for file, text in pages().items():
        assert text.count("mjz-older") == 1, file
        said = {"en": "The English of this statement is older", "ar": "نص هذه الإفادة باللغة الإنجليزية أقدم"}[file[:2]]
        assert said in text, file


def test_amendments_lead_to_their_statements(site, tmp_path):
    site.change(
        B,
        "status: published",
        "status: published\nrevised: 2026-12-03\namendments: [{date: 2026-12-03, note: {ar: غُيّر, en: Changed}, statements: [s2]}]",
    )
    site.report(tmp_path)
    for page in tasks.prepare_folder(tmp_path, tasks.Hurdle.ERRORS).site.pages:
        if page.page.path == "briefings/bridge.md":
            assert (
                "[2](#s2)" in page.markdown.partition("{#amendments}")[2]
                or "bridge.md#s2" in page.markdown.partition("{#amendments}")[2]
            )
