"""A broken draft stops nobody else, and what is published has no open warning."""

from __future__ import annotations

import pytest

from mujaz import tasks
from mujaz.edges import read_site
from mujaz.findings import Severity
from tiny import BRIEFING, said

B, D, E, V = "briefings/bridge.yml", "briefings/draft.yml", "briefings/entities.yml", "briefings/events.yml"


@pytest.fixture
def two(tiny):
    """A site with a briefing that is published, and a draft."""
    draft = BRIEFING.replace("slug: bridge", "slug: draft").replace("status: published", "status: draft")
    tiny.files[D] = draft.replace(
        "{ar: جسر في مدينة النور, en: A bridge in Nur}", '{ar: جسر سالم عامر, en: "A bridge in Nur, again"}'
    )
    return tiny


BROKEN = {
    "syntax": ("terms: [delegation]", "terms: [delegation"),
    "not UTF-8": ("A bridge in Nur", "A bridge in \udce3"),
    "unknown key": ("slug: draft\n", "slug: draft\nslugg: x\n"),
    "unknown id": ("[salim-amir, nur]", "[salim-amir, nor]"),
    "excerpt": ("excerpt: وصل القائد", "excerpt: جاء القائد"),
    "missing text": ("title: {ar: جسر سالم عامر, en", "title: {en"),
    "slug taken": ("slug: draft", "slug: bridge"),
    "bad slug": ("slug: draft", "slug: ../x"),
    "no statements": ("statements:", "statemints:"),
    "warning": ("the bridge is 70", "the bridge is 71"),
    "markup": ("A bridge in Nur", "A *bridge in Nur"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_a_draft_is_a_warning(name, two, tmp_path):
    two.change(D, *BROKEN[name])
    report = two.report(tmp_path)
    assert report.findings
    assert {finding.severity for finding in report.findings} == {Severity.WARNING}
    assert all(finding.is_draft and finding.span.file == D for finding in report.findings)
    assert report.stopping == ()
    site = tasks.prepare_folder(tmp_path).site
    assert [built.page.path for built in site.pages if built.kind == "briefing"] == ["briefings/bridge.md"] * 2


@pytest.mark.parametrize("name", BROKEN)
def test_a_preview_shows_what_of_a_broken_draft_can_be_shown(name, two, tmp_path):
    two.change(D, *BROKEN[name])
    site = tasks.prepare(read_site(two.write(tmp_path)), tasks.Hurdle.ERRORS, drafts=True).site
    shown = {built.page.path for built in site.pages if built.kind == "briefing"}
    assert shown - {"briefings/draft.md"} == {"briefings/bridge.md"}
    assert ("briefings/draft.md" in shown) == (name in {"excerpt", "missing text", "warning"})


@pytest.mark.parametrize("status", ["published", "publishd", "''", "draft\nstatus: published"])
@pytest.mark.parametrize("name", ["syntax", "unknown id"])
def test_what_may_be_published_stops_a_build(name, status, two, tmp_path):
    two.change(D, *BROKEN[name]).change(D, "status: draft", f"status: {status}")
    assert two.report(tmp_path).errors


def test_a_missing_status_is_no_draft(two, tmp_path):
    two.change(D, "status: draft\n", "")
    assert [finding.code for finding in two.report(tmp_path).errors] == ["MJZ102"]


def test_mistakes_in_what_is_published_are_found_beside_a_broken_draft(two, tmp_path):
    two.change(D, *BROKEN["syntax"])
    two.change(B, "[salim-amir, nur]", "[salim-amir, nor]").change(B, "A bridge in Nur", "'A [bridge](nowhere) in Nur'")
    assert [finding.code for finding in two.report(tmp_path).errors] == ["MJZ201", "MJZ201"]


def test_what_only_a_draft_uses_is_a_draft_too(two, tmp_path):
    two.change(D, "entities: [salim-amir, nur]", "entities: [salim-amir, nur, harbour]")
    two.files[E] += "- id: harbour\n  type: organisation\n  name: {en: Harbour}\n"
    (finding,) = two.report(tmp_path).findings
    assert (finding.code, finding.severity, finding.is_draft) == ("MJZ401", Severity.WARNING, True)
    two.change(B, "entities: [salim-amir, nur]", "entities: [salim-amir, nur, harbour]")
    (finding,) = two.report(tmp_path).findings
    assert (finding.code, finding.severity, finding.is_draft) == ("MJZ401", Severity.ERROR, False)


def test_an_entry_that_is_lost_is_nobodys_draft(two, tmp_path):
    two.change(D, "    events: [arrival]", "    events: [arrival, later]")
    two.files[V] += '- id: later\n  date: "2025-12-20"\n  text: {ar: بدأ العمل., en: Work began.}\n- just words\n'
    assert [finding.code for finding in two.report(tmp_path).errors] == ["MJZ103"]


def test_a_draft_that_refers_to_what_a_broken_draft_has_is_no_mistake(two, tmp_path):
    two.with_topic().change(D, *BROKEN["syntax"])
    two.change("briefings/topics/bridge-of-nur.yml", "open_question", "considered: [draft]\nopen_question")
    assert {finding.span.file for finding in two.report(tmp_path).findings} == {D}


@pytest.mark.parametrize(("program", "arguments", "code"), [
    ("mujaz", ["build"], 1),
    ("mujaz", ["build", "--strict"], 1),
    ("mujaz", ["export"], 1),
    ("mujaz", ["check"], 1),
    ("mkdocs", ["build", "--strict"], 1),
    ("mkdocs", ["build"], 0),
])  # fmt: skip
def test_a_warning_about_what_is_published_stops_what_publishes(program, arguments, code, tiny, tmp_path, run):
    root = tiny.change(B, "Salim Amir arrived in Nur.", "Salim Amir arrived in in Nur.").write(tmp_path)
    good = root / "site" / "index.html"
    good.parent.mkdir()
    good.write_text("the last good site", encoding="utf-8")
    (good.parent / ".mujaz").write_text("mujaz site\n", encoding="utf-8")
    done = run(program, *arguments, cwd=root)
    assert done.returncode == code, done.stderr
    assert "MJZ835" in done.stdout + done.stderr
    if program == "mkdocs" and code:
        assert "MJZ835" in run(program, *arguments, "--quiet", cwd=root).stderr, "why is said in a quiet build too"
    assert (good.read_text(encoding="utf-8") == "the last good site") == bool(code)


@pytest.mark.parametrize(("program", "arguments", "code"), [
    ("mujaz", ["build"], 0),
    ("mujaz", ["build", "--strict"], 1),
    ("mkdocs", ["build", "--strict"], 0),
])  # fmt: skip
def test_a_broken_draft_does_not(program, arguments, code, two, tmp_path, run):
    root = two.change(D, *BROKEN["syntax"]).write(tmp_path)
    done = run(program, *arguments, cwd=root)
    assert done.returncode == code, done.stderr
    assert (root / "site" / "en" / "briefings" / "bridge" / "index.html").exists() == (not code)
    assert not (root / "site" / "en" / "briefings" / "draft").exists()


def test_a_finding_of_a_draft_says_so(two, tmp_path, run):
    done = run("mujaz", "check", cwd=two.change(D, *BROKEN["excerpt"]).write(tmp_path))
    assert f"{D}:14:33: MJZ301 draft: warning: the excerpt" in done.stdout
    assert done.stderr.endswith("0 errors, 1 warning (1 of them about drafts)\n")
    assert said(tasks.report_folder(tmp_path).findings) == [f"{D}:14:33 MJZ301"]


def test_a_point_that_rests_on_a_broken_draft_is_not_held_to_what_is_lost(two, tmp_path):
    two.with_topic().change(D, *BROKEN["syntax"])
    two.change("briefings/topics/bridge-of-nur.yml", "rests_on: [bridge/s1]", "rests_on: [draft/s1]")
    assert {finding.span.file for finding in two.report(tmp_path).findings} <= {D, "briefings/topics/bridge-of-nur.yml"}
    assert not two.report(tmp_path).errors
