"""What `mujaz init` refuses: nothing is written then, and nothing is ever overwritten."""

from __future__ import annotations

import os
import re

import pytest

from terminal import said, talk

WRONG = {
    "a language that there is not": (["--lang=de"], "no language file for 'de'"),
    "no tag of a language": (["--lang=../x"], "no language file for '../x'"),
    "a language twice": (["--lang=ar", "--lang=ar"], "twice"),
    "a name in no language": (["--name=Notes"], "--name ar='Notes'"),
    "a name in another language": (["--name=fr=Notes"], "'fr' is no language of this site"),
    "a name twice": (["--name=en=A", "--name=en=B"], "'en' stands twice"),
    "a name in the wrong script": (["--name=ar=Notes"], "MJZ407"),
    "a name of blanks": (["--name=en=   "], "missing in 'en'"),
    "month names that there are not": (["--months=ar=egyptian"], "MJZ502"),
    "an address without https": (["--address=notes.press/port"], "write https://notes.press/port"),
    "an address that is none": (["--address=https://"], "no address of a site"),
    "an address with a blank": (["--address=https://notes.press/a b"], "no address of a site"),
    "an address of a bad port": (["--address=https://notes.press:x/"], "no address of a site"),
    "an address with a question": (["--address=https://notes.press/?a=1"], "more than a path"),
    "an address for examples": (["--address=https://notes.example/"], "MJZ751"),
    "a publisher in one language": (["--publisher=en=We"], "MJZ401"),
    "a contact of nobody": (["--contact=https://notes.press/"], "publisher"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_is_misuse_and_nothing_is_written(name, tmp_path, run):
    options, words = WRONG[name]
    done = run("mujaz", "init", "x", *options, cwd=tmp_path)
    assert done.returncode == 2, said(done)
    assert words in said(done)
    assert list(tmp_path.iterdir()) == []


THERE = {
    "a file": (lambda x: (x / ".gitignore").write_text("mine"), [".gitignore"]),
    "two files": (
        lambda x: ((x / "seeds").mkdir(), (x / "seeds/example.yml").touch(), (x / "mkdocs.yml").write_text("mine")),
        ["mkdocs.yml", "seeds/example.yml"],
    ),
    "a file that is no folder": (lambda x: (x / "briefings").write_text("mine"), ["briefings"]),
    "a link that leads nowhere": (lambda x: (x / "mkdocs.yml").symlink_to("nowhere"), ["mkdocs.yml"]),
    "a folder that is no file": (lambda x: (x / "mkdocs.yml").mkdir(), ["mkdocs.yml"]),
}


@pytest.mark.parametrize("name", THERE)
def test_nothing_is_overwritten_and_what_is_in_the_way_is_named(name, tmp_path, run):
    put, names = THERE[name]
    (tmp_path / "x").mkdir()
    put(tmp_path / "x")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = run("mujaz", "init", "x", cwd=tmp_path)
    assert done.returncode == 2, said(done)
    assert f"x has already: {', '.join(names)}\n" in said(done)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_second_time_is_misuse_and_changes_nothing(tmp_path, run):
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 0
    before = {path: path.read_bytes() for path in (tmp_path / "x").rglob("*") if path.is_file()}
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 2
    assert {path: path.read_bytes() for path in (tmp_path / "x").rglob("*") if path.is_file()} == before


def test_what_cannot_be_written_is_misuse_and_leaves_nothing(tmp_path, run):
    (tmp_path / "file").write_text("x")
    for folder in ("file", "file/x"):
        done = run("mujaz", "init", folder, cwd=tmp_path)
        assert done.returncode == 2, said(done)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    done = run("mujaz", "init", "/proc/x", cwd=tmp_path)
    assert done.returncode == 2, said(done)
    assert "/proc/x cannot be written" in said(done)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_misuse(tmp_path, run):
    (tmp_path / "x").mkdir(mode=0o555)
    assert run("mujaz", "init", "x", cwd=tmp_path).returncode == 2


def test_on_a_terminal_nobody_is_asked_for_a_site_that_cannot_be(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x/mkdocs.yml").write_text("mine", encoding="utf-8")
    code, shown, _ = talk(tmp_path, ["init", "x"])
    assert code == 2
    assert "x has already: mkdocs.yml" in shown
    assert "Languages" not in shown


@pytest.mark.parametrize("spoken", [["--lang", "ar"], []])
def test_findings_in_a_refusal_are_told_in_the_language_of_the_command(spoken, tmp_path, run):
    given = ["init", "x", "--lang", "ar", "--name", "ar=Notes"]
    done = run("mujaz", *spoken, *given, cwd=tmp_path, LC_ALL="en" if spoken else "ar")
    assert done.returncode == 2, said(done)
    assert "MJZ407" in said(done)
    assert not re.search("the text|script|translate", said(done)), said(done)
