"""`mujaz verify` as a user runs it: what it proves of a printed document, and what it finds wrong."""

from __future__ import annotations

import pikepdf
import pytest

from tiny import ARTICLE
from two_sources import ARTICLE as SECOND_ARTICLE
from two_sources import of_two

B = "briefings/bridge.yml"


@pytest.fixture
def printed(tiny, tmp_path, run):
    root = tiny.write(tmp_path / "site")
    done = run("mujaz", "pdf", "--brief", "--booklet", "--lang", "ar", "--out", "../pdf", cwd=root)
    assert done.returncode == 0, done.stderr
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["bridge.ar.pdf", "booklet.ar.pdf"])
def test_a_document_is_the_sites_unchanged_and_proven_by_the_article(printed, run, name):
    done = run("mujaz", "verify", f"pdf/{name}", "article.txt", "--root", "site", cwd=printed)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["proven"] * 6
    assert "byte for byte" in done.stdout


def test_without_site_and_article_it_says_what_is_not_proven(printed, run):
    done = run("mujaz", "verify", "pdf/bridge.ar.pdf", cwd=printed)
    assert done.returncode == 0
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["proven"] * 2 + ["unknown"] * 2


def test_another_word_in_the_article_is_found(printed, run):
    (printed / "article.txt").write_text(ARTICLE.replace("سالم عامر إلى مدينة", "سالم عمر إلى مدينة"), "utf-8")
    done = run("mujaz", "verify", "pdf/bridge.ar.pdf", "article.txt", cwd=printed)
    assert done.returncode == 1
    assert "wrong: paragraph 2 of the article differs" in done.stdout
    assert "bridge/s1" in done.stdout


def test_an_article_that_is_another_one_is_found(printed, run):
    (printed / "article.txt").write_text("a b c d e f g\n", "utf-8")
    done = run("mujaz", "verify", "pdf/bridge.ar.pdf", "article.txt", cwd=printed)
    assert done.returncode == 1
    assert "none of the document's sources" in done.stdout


def test_a_changed_page_is_found(printed, run):
    with pikepdf.open(printed / "pdf" / "bridge.ar.pdf", allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(b"0 0 100 100 re f")
        pdf.save()
    done = run("mujaz", "verify", "pdf/bridge.ar.pdf", cwd=printed)
    assert done.returncode == 1
    assert "wrong: the pages are not those that were printed" in done.stdout


def test_a_statement_that_the_site_words_otherwise_is_named(printed, run):
    path = printed / "site" / B
    path.write_text(
        path.read_text("utf-8").replace("وصل سالم عامر إلى مدينة النور.", "جاء سالم عامر إلى مدينة النور.", 1), "utf-8"
    )
    done = run("mujaz", "verify", "pdf/bridge.ar.pdf", "--root", "site", cwd=printed)
    assert done.returncode == 1
    assert "wrong: bridge/s1: the site says otherwise" in done.stdout


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_document_of_ours_is_misuse_and_no_traceback(tmp_path, run, content):
    (tmp_path / "x.pdf").write_bytes(content)
    done = run("mujaz", "verify", "x.pdf", cwd=tmp_path)
    assert done.returncode == 2
    assert "is no printed document" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pdf_of_somebody_else_is_misuse(tmp_path, run):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "x.pdf")
    done = run("mujaz", "verify", "x.pdf", cwd=tmp_path)
    assert (done.returncode, "mujaz.json" in done.stderr) == (2, True)


def test_each_article_of_a_briefing_of_two_sources_is_known_by_its_own_fingerprint(tiny, tmp_path, run):
    root = of_two(tiny).write(tmp_path / "site")
    done = run("mujaz", "pdf", "--brief", "--lang", "en", "--out", "../pdf", cwd=root)
    assert done.returncode == 0, done.stderr
    (tmp_path / "one.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "two.txt").write_text(SECOND_ARTICLE, "utf-8")
    for articles, named, rest in ((["two.txt"], ["s-2"], "s-1"), (["one.txt"], ["s-1"], "s-2"),
                                  (["two.txt", "one.txt"], ["s-2", "s-1"], "")):  # fmt: skip
        done = run("mujaz", "verify", "pdf/bridge.en.pdf", *articles, "--root", "site", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
        for name in named:
            assert f"proven: the article is source {name}:" in done.stdout
            assert f"excerpts of source {name} stand in the article" in done.stdout
        unknown = [line for line in done.stdout.splitlines() if line.startswith("unknown")]
        assert [f"source {rest} was given" in line for line in unknown] == ([True] if rest else [])
