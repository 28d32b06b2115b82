"""`mujaz pdf` as a user runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pypdfium2
import pytest

from readers import pages
from tiny import REPOSITORY

B = "briefings/bridge.yml"


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_briefs_in_each_language_are_printed_into_the_folder_pdf(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    done = run("mujaz", "pdf", cwd=root)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert done.stderr.splitlines() == ["7 files checked: no findings", "printed 2 of 2 documents to pdf"]
    assert names(root / "pdf") == ["bridge.ar.pdf", "bridge.en.pdf"]


@pytest.mark.parametrize(
    ("options", "files"),
    [
        (["bridge", "--lang", "en"], ["bridge.en.pdf"]),
        (["--bilingual"], ["bridge.ar-en.pdf"]),
        (["--booklet", "--lang", "ar"], ["booklet.ar.pdf"]),
        (["--brief", "--booklet"], ["booklet.ar.pdf", "booklet.en.pdf", "bridge.ar.pdf", "bridge.en.pdf"]),
    ],
)
def test_options_choose_what_is_printed(tiny, tmp_path, run, options, files):
    done = run("mujaz", "pdf", *options, "--out", "out", cwd=tiny.write(tmp_path))
    assert done.returncode == 0, done.stderr
    assert names(tmp_path / "out") == files


def test_paper_may_be_letter(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    sizes = {}
    for paper in ("a4", "letter"):
        assert run("mujaz", "pdf", "--lang", "en", "--paper", paper, "--out", paper, cwd=root).returncode == 0
        page = pypdfium2.PdfDocument(root / paper / "bridge.en.pdf")[0]
        sizes[paper] = round(page.get_width()), round(page.get_height())
    assert sizes == {"a4": (595, 842), "letter": (612, 792)}


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["brigde"], "did you mean 'bridge'?"),
        (["--lang", "fr"], "known here: ar, en"),
        (["--paper", "a5"], "a4"),
        (["--bilingual", "--lang", "ar"], "two languages"),
    ],
)
def test_misuse_exits_with_2_and_says_what_would_be_right(tiny, tmp_path, run, options, hint):
    done = run("mujaz", "pdf", *options, cwd=tiny.write(tmp_path))
    assert done.returncode == 2
    assert hint in done.stderr
    assert not (tmp_path / "pdf").exists()


def test_a_draft_is_printed_only_when_drafts_are_asked_for_and_says_so(tiny, tmp_path, run):
    tiny.change(B, "status: published", "status: draft")
    root = tiny.write(tmp_path)
    done = run("mujaz", "pdf", "bridge", cwd=root)
    assert (done.returncode, "--drafts" in done.stderr) == (2, True)
    assert run("mujaz", "pdf", cwd=root).returncode == 2
    assert run("mujaz", "pdf", "bridge", "--drafts", "--lang", "en", cwd=root).returncode == 0
    assert "Status: draft" in pages(root / "pdf" / "bridge.en.pdf")[0]


def test_content_with_errors_is_not_printed(tiny, tmp_path, run):
    tiny.change(B, "kind: report", "kind: repotr")
    done = run("mujaz", "pdf", cwd=tiny.write(tmp_path))
    assert (done.returncode, "MJZ104" in done.stdout) == (1, True)
    assert not (tmp_path / "pdf").exists()


def test_a_character_that_cannot_be_printed_is_found_before_it_is_printed(tiny, tmp_path, run):
    tiny.change(B, "en: A bridge in Nur", "en: A bridge in 漢")
    place = tiny.place(B, "A bridge in 漢")
    done = run("mujaz", "pdf", cwd=tiny.write(tmp_path))
    assert done.returncode == 1
    assert done.stdout.startswith(
        f"{place}: MJZ408 no font of print has U+6F22 (cjk unified ideograph-6f22) in 'title.en'"
    )
    assert "Traceback" not in done.stderr


def test_a_broken_template_is_named_and_no_traceback(tiny, tmp_path, run):
    import shutil  # noqa: PLC0415 - a theme of its own, to be broken

    shutil.copytree(REPOSITORY / "site-theme", tmp_path / "site-theme")
    (tmp_path / "site-theme" / "print" / "main.typ").write_text("#nonsense\n")
    done = run("mujaz", "pdf", "--lang", "en", cwd=tiny.write(tmp_path))
    assert done.returncode == 1
    assert "bridge.en.pdf: unknown variable: nonsense" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("taken", ["out", "out/bridge.en.pdf/x"])
def test_a_place_that_cannot_be_written_is_named_and_no_traceback(tiny, tmp_path, run, taken):
    root = tiny.write(tmp_path)
    (root / taken).parent.mkdir(parents=True, exist_ok=True)
    (root / taken).write_text("")
    done = run("mujaz", "pdf", "--lang", "en", "--out", "out/sub" if taken == "out" else "out", cwd=root)
    assert done.returncode == 2
    assert "out/" in done.stderr
    assert "cannot be written: " in done.stderr
    assert "Traceback" not in done.stderr


def test_files_that_are_there_are_replaced_and_others_stay(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    (root / "pdf").mkdir()
    (root / "pdf" / "bridge.en.pdf").write_text("old")
    (root / "pdf" / "notes.txt").write_text("mine")
    assert run("mujaz", "pdf", "--lang", "en", cwd=root).returncode == 0
    assert names(root / "pdf") == ["bridge.en.pdf", "notes.txt"]
    assert (root / "pdf" / "bridge.en.pdf").read_bytes().startswith(b"%PDF")


def test_an_interrupt_leaves_whole_files_and_no_traceback(tmp_path):
    out = tmp_path / "out"
    process = subprocess.Popen(
        [sys.executable, "-m", "mujaz", "pdf", "--brief", "--bilingual", "--booklet", "--out", str(out)],
        cwd=REPOSITORY,
        env={**os.environ, "MUJAZ_CACHE": str(tmp_path / "cache")},
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while process.poll() is None and not list(out.glob("*.pdf")):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, error = process.communicate()
    assert process.returncode == 128 + signal.SIGINT
    assert b"Traceback" not in error
    for file in [path for folder in (out, tmp_path / "cache" / "print") for path in folder.iterdir()]:
        content = file.read_bytes()
        assert (content[:4], content.rstrip()[-5:]) == (b"%PDF", b"%%EOF"), file
