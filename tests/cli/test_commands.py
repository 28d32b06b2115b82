"""The commands as a user runs them: in a process of their own, with their exit codes."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from mujaz import tasks
from tiny import ARTICLE, REPOSITORY, said

B = "briefings/bridge.yml"
OTHER = f"{ARTICLE}\nسطر أخير\n"
"""An article that the tiny site has no record of."""


def test_check_of_good_content_says_so_and_exits_with_0(tiny, tmp_path, run):
    done = run("mujaz", "check", cwd=tiny.write(tmp_path))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "7 files checked: no findings\n"


def test_check_names_place_code_message_and_hint_and_exits_with_1(tiny, tmp_path, run):
    tiny.change(B, "kind: report", "kind: repotr")
    done = run("mujaz", "check", cwd=tiny.write(tmp_path))
    assert done.returncode == 1
    assert done.stdout == (
        "briefings/bridge.yml:10:11: MJZ104 'repotr' is not one of the words for 'kind'\n"
        "    hint: did you mean 'report'? known are: report, claim, quotation, opinion, conjecture\n"
    )


def test_json_is_for_programs(tiny, tmp_path, run):
    tiny.change(B, "kind: report", "kind: repotr")
    done = run("mujaz", "check", "--format", "json", cwd=tiny.write(tmp_path))
    (finding,) = json.loads(done.stdout)
    assert (finding["code"], finding["file"], finding["line"], finding["column"]) == ("MJZ104", B, 10, 11)


def test_github_annotates_the_line(tiny, tmp_path, run):
    tiny.change(B, "kind: report", "kind: 're:p,o%tr'")
    done = run("mujaz", "check", "--format", "github", cwd=tiny.write(tmp_path))
    assert done.stdout.startswith(f"::error file={B},line=10,col=11,title=MJZ104::'re:p,o%25tr' is not one")


def test_github_knows_files_from_where_the_workflow_runs(tiny, tmp_path, run):
    tiny.change(B, "kind: report", "kind: repotr").write(tmp_path / "sites" / "one")
    for where, root, file in (
        (tmp_path, "sites/one", f"sites/one/{B}"),
        (tmp_path, str(tmp_path / "sites" / "one"), f"sites/one/{B}"),
        (tmp_path / "sites" / "one" / "seeds", "..", f"../{B}"),
    ):
        done = run("mujaz", "check", "--format", "github", "--root", root, cwd=where)
        assert done.stdout.startswith(f"::error file={file},line=10,"), done.stdout


def test_a_message_of_ours_is_said_without_the_names_of_its_machinery(tiny, tmp_path):
    tiny.change(B, "attribution: article", "attribution: {}")
    (finding,) = tiny.report(tmp_path).findings
    assert finding.message == "'attribution' must be the word 'article', the id of an entity, or {unnamed: …}"


def test_text_for_a_pipe_has_no_colours_and_for_a_terminal_it_has(tiny, tmp_path, run):
    tiny.change(B, "kind: report", "kind: repotr")
    root = tiny.write(tmp_path)
    assert "\033" not in run("mujaz", "check", cwd=root).stdout
    mine, theirs = pty.openpty()
    process = subprocess.Popen([sys.executable, "-m", "mujaz", "check"], cwd=root, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(mine, 4096):
            shown += chunk
    except OSError:  # the other end is closed
        pass
    assert process.wait() == 1
    assert b"\033[31mMJZ104\033[0m" in shown


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["check", "--root", "nowhere"],
        ["check", "--format", "xml"],
        ["explain", "MJZ999"],
        ["seed", "add", "x"],
    ],
)
def test_misuse_exits_with_2(tmp_path, run, arguments):
    assert run("mujaz", *arguments, cwd=tmp_path).returncode == 2


def test_explain_prints_the_rule(tmp_path, run):
    done = run("mujaz", "explain", "mjz301", cwd=tmp_path)
    assert done.returncode == 0
    assert "An excerpt is not in the paragraph that it names" in done.stdout
    assert "Fix:" in done.stdout


def test_explain_lists_all_rules(tmp_path, run):
    listed = re.findall(r"^MJZ\d{3}", run("mujaz", "explain", cwd=tmp_path).stdout, re.MULTILINE)
    assert listed == [rule.code for rule in tasks.RULES]


def test_a_seed_is_added_completed_and_used(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    (tmp_path / "article.txt").write_text(OTHER, encoding="utf-8")
    done = run("mujaz", "seed", "add", "article.txt", "--id", "s-2", cwd=root)
    assert done.returncode == 0, done.stderr
    record = (root / "seeds" / "s-2.yml").read_text(encoding="utf-8")
    for paragraph in OTHER.split("\n\n")[1:]:
        assert paragraph.strip() not in record
    # Nothing is guessed: what the text shows of outlet and date is the editor's to say.
    assert {f.code for f in tasks.report_folder(root).findings} == {"MJZ105"}
    filled = record.replace('ar: ""', "ar: نص").replace('en: ""', "en: text")
    (root / "seeds" / "s-2.yml").write_text(filled, encoding="utf-8")
    tiny.files[B] = tiny.files[B].replace("source: s-1", "source: s-2")
    tiny.write(root)
    assert said(tasks.report_folder(root).errors) == []


def test_a_seed_is_never_overwritten(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    before = (root / "seeds" / "s-1.yml").read_bytes()
    (tmp_path / "article.txt").write_text(OTHER, encoding="utf-8")
    assert run("mujaz", "seed", "add", "article.txt", "--id", "s-1", cwd=root).returncode == 2
    assert (root / "seeds" / "s-1.yml").read_bytes() == before


@pytest.mark.parametrize(
    "name", ["../x", "A", "a b", "", "a--b", "-a", "a-", "x" * 81, "search", "top", "bridge", "nur"]
)
def test_an_id_cannot_lead_out_of_its_folder(tiny, tmp_path, run, name):
    (tmp_path / "article.txt").write_text(OTHER, encoding="utf-8")
    done = run("mujaz", "seed", "add", "article.txt", f"--id={name}", cwd=tiny.write(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert [path.name for path in (tmp_path / "seeds").iterdir()] == ["s-1.yml"]


def test_a_record_needs_a_language_that_there_is(tiny, tmp_path, run):
    (tmp_path / "article.txt").write_text(OTHER, encoding="utf-8")
    done = run("mujaz", "seed", "add", "article.txt", "--id", "s-2", "--language", "qqx", cwd=tiny.write(tmp_path))
    assert done.returncode == 2
    assert "qqx" in done.stderr
    assert not (tmp_path / "seeds" / "s-2.yml").exists()


def test_a_record_is_not_written_where_there_is_no_site(tmp_path, run):
    (tmp_path / "article.txt").write_text(OTHER, encoding="utf-8")
    done = run("mujaz", "seed", "add", "article.txt", "--id", "s-2", cwd=tmp_path)
    assert done.returncode == 2
    assert "is no site" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


OUT = {
    "a file": lambda path: path.write_text("x"),
    "a folder below a file": lambda path: (path.parent / "file").write_text("x") and path.symlink_to("file/export"),
    "a link to itself": lambda path: path.symlink_to(path),
}


@pytest.mark.parametrize("name", OUT)
def test_an_export_that_cannot_be_written_is_misuse_and_no_traceback(name, tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    OUT[name](root / "export")
    done = run("mujaz", "export", "--out", "export", cwd=root)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr


BROKEN = {
    "a block that is not closed": ("home", b"# x\n{% if page %}\n", "home.md.j2:2:1: MJZ009", ""),
    "a value that the view has not": ("home", b"# x\n\n{{ page.nothing }}", "home.md.j2:3:1: MJZ009", "nothing"),
    "a mistake in reckoning": ("home", b"# x\n{{ 1 // 0 }}", "home.md.j2:2:1: MJZ009", "zero"),
    "a part that is missing": ("home", b"{% import '_x.md.j2' as x %}", "home.md.j2:1:1: MJZ009", "_x.md.j2"),
    "a mistake in a part": (
        "_lists",
        b"{% macro contents(x) %}\n{{ x.y.z }}{% endmacro %}",
        "_lists.md.j2:2:1: MJZ009",
        "",
    ),
    "other bytes than UTF-8": ("home", b"\xe3", "home.md.j2:1:1: MJZ008", "UTF-8"),
}


@pytest.mark.parametrize("command", [["mujaz", "build"], ["mujaz", "export"], ["mkdocs", "build"]], ids=" ".join)
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_template_is_a_finding(name, command, tiny, tmp_path, run):
    template, content, place, words = BROKEN[name]
    root = tiny.write(tmp_path)
    (root / "site-theme").unlink()
    shutil.copytree(REPOSITORY / "site-theme", root / "site-theme")
    (root / "site-theme" / "pages" / f"{template}.md.j2").write_bytes(content)
    done = run(*command, cwd=root)
    said = (done.stdout + done.stderr).replace(" MJZ", ": MJZ").replace(":: MJZ", ": MJZ")
    assert done.returncode == 1, said
    assert "Traceback" not in said
    assert f"site-theme/pages/{place}" in said
    assert words in said
    assert not (root / "site").exists()
    assert not (root / "export").exists()


def test_a_configuration_without_the_plugin_builds_nothing(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8").replace("  - mujaz\n", "")
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    done = run("mujaz", "build", cwd=root)
    assert done.returncode == 1
    assert "does not name the plugin mujaz" in done.stderr
    assert not (root / "site").exists()


def test_a_build_reads_and_checks_the_content_once(tiny, tmp_path, run):
    draft = tiny.files[B].replace("slug: bridge", "slug: draft").replace("status: published", "status: draft")
    tiny.files["briefings/draft.yml"] = draft.replace("the bridge is 70", "the bridge is 71")
    done = run("mujaz", "build", cwd=tiny.write(tmp_path))
    assert done.returncode == 0
    assert (done.stdout + done.stderr).count("MJZ404") == 1
    assert done.stderr.endswith("built " + str(tmp_path / "site") + "\n")


def test_an_article_that_is_not_utf_8_or_empty_is_refused(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    for content in ("مقال".encode("cp1256"), b"", b"\n\n"):
        (tmp_path / "article.txt").write_bytes(content)
        done = run("mujaz", "seed", "add", "article.txt", "--id", "s-2", cwd=root)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert not (root / "seeds" / "s-2.yml").exists()


def test_the_fingerprint_of_a_record_can_be_made_again(tmp_path, run):
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("mujaz", "seed", "fingerprint", "article.txt", cwd=tmp_path)
    assert len(yaml.safe_load(done.stdout)["fingerprint"]["paragraphs"]) == 6


def test_a_text_at_hand_that_is_another_is_found_and_the_nearest_passage_named(tiny, tmp_path):
    texts = tmp_path / "seeds" / "texts"
    texts.mkdir(parents=True)
    (texts / "s-1.txt").write_text(ARTICLE, encoding="utf-8")
    tiny.change(B, "excerpt: وصل القائد سالم", "excerpt: وصل القائد صالح")
    (finding,) = tiny.report(tmp_path).findings
    assert finding.hint.startswith("the nearest passage is: وصل القائد سالم عامر")
    (texts / "s-1.txt").write_text(ARTICLE.replace("الأحد", "الاثنين"), encoding="utf-8")
    assert "MJZ305" in {f.code for f in tasks.report_folder(tmp_path).findings}


def test_an_excerpt_of_another_paragraph_is_told_where_it_stands(tiny, tmp_path):
    tiny.change(B, "paragraph: 3, excerpt: اتفاقية", "paragraph: 2, excerpt: اتفاقية")
    (finding,) = tiny.report(tmp_path).findings
    assert (finding.code, finding.hint) == ("MJZ301", "it stands in paragraph 3")


def test_the_repository_itself_is_clean(run):
    done = run("mujaz", "check", cwd=REPOSITORY)
    assert (done.returncode, done.stdout) == (0, "")


def test_stats_count_what_the_site_holds(tiny, tmp_path, run):
    done = run("mujaz", "stats", "--json", cwd=tiny.write(tmp_path))
    assert done.returncode == 0
    counts = json.loads(done.stdout)
    assert (counts["statements"], counts["statements: claim"], counts["statements without evidence"]) == (2, 1, 0)
    assert (counts["excerpts"], counts["excerpts proven"]) == (5, 5)
    assert (counts["entities"], counts["events"], counts["terms"], counts["differences"]) == (2, 1, 1, 1)
    tiny.change(B, "excerpt: وصل القائد سالم", "excerpt: وصل القائد صالح")
    done = run("mujaz", "stats", cwd=tiny.write(tmp_path))
    assert done.returncode == 1
    assert re.search(r"^excerpts proven +4$", done.stdout, re.MULTILINE)


def test_every_statement_of_the_repository_has_evidence_and_every_excerpt_is_proven(run):
    counts = json.loads(run("mujaz", "stats", "--json", cwd=REPOSITORY).stdout)
    assert counts["statements without evidence"] == 0
    assert counts["excerpts proven"] == counts["excerpts"] > counts["statements"] > 100
