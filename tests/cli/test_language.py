"""The language of what the commands say: the option's, else the locale's, else English."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys

import pytest

from mujaz import tasks

B = "briefings/bridge.yml"
ARABIC = "MJZ101 المفتاح «atribution» غير معروف هنا"
ENGLISH = "MJZ101 the key 'atribution' is not known here"


@pytest.fixture
def root(tiny, tmp_path, monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return tiny.change(B, "attribution: article", "atribution: article").write(tmp_path)


def test_findings_are_told_in_the_language_that_is_asked_for(root, run):
    done = run("mujaz", "check", "--lang", "ar", cwd=root)
    assert done.returncode == 1
    assert ARABIC in done.stdout
    assert "تلميح: أتقصد «attribution»؟" in done.stdout
    assert done.stderr.startswith("الملفات المفحوصة: 7؛ الأخطاء: ")
    assert not set("\u2066\u2067\u2068\u2069") & set(done.stdout + done.stderr)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ({}, ENGLISH),
        ({"LC_ALL": "C", "LANG": "ar_LY.UTF-8"}, ENGLISH),
        ({"LC_ALL": "POSIX", "LANG": "ar_LY.UTF-8"}, ENGLISH),
        ({"LC_ALL": "C.UTF-8", "LANG": "ar"}, ENGLISH),
        ({"LANG": "ar_LY.UTF-8"}, ARABIC),
        ({"LC_ALL": "", "LC_MESSAGES": "ar_EG.UTF-8@latin", "LANG": "en_GB.UTF-8"}, ARABIC),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "ar_LY.UTF-8"}, ENGLISH),
        ({"LANG": "xx_XX.UTF-8"}, ENGLISH),
    ],
)
def test_else_in_that_of_the_locale(root, run, monkeypatch, locale, expected):
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert expected in run("mujaz", "check", cwd=root).stdout


def test_the_option_takes_the_place_of_the_locale(root, run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "ar_LY.UTF-8")
    assert ENGLISH in run("mujaz", "check", "--lang", "en-GB", cwd=root).stdout


@pytest.mark.parametrize("command", ["check", "build", "export", "explain"])
def test_a_language_that_mujaz_does_not_speak_is_misuse(root, run, command):
    done = run("mujaz", command, "--lang", "xx", cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--lang: Mujaz does not speak 'xx'" in done.stderr
    assert "ar, en" in done.stderr


def test_json_is_the_same_in_every_locale(root, run, monkeypatch):
    plain = run("mujaz", "check", "--format", "json", cwd=root).stdout
    monkeypatch.setenv("LANG", "ar_LY.UTF-8")
    assert run("mujaz", "check", "--format", "json", cwd=root).stdout == plain
    told = json.loads(run("mujaz", "check", "--format", "json", "--lang", "ar", cwd=root).stdout)
    for finding, english in zip(told, json.loads(plain), strict=True):
        translation = finding.pop("translation")
        assert finding == english
        assert translation["language"] == "ar"
        assert translation["message"] != english["message"]


def test_a_build_that_is_stopped_says_why_in_the_language(root, run):
    assert ARABIC in run("mujaz", "export", "--lang", "ar", cwd=root).stdout


def test_a_terminal_gets_the_place_first_and_isolates(root):
    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "mujaz", "check", "--lang", "ar"]
    process = subprocess.Popen(command, cwd=root, stdout=theirs, stderr=subprocess.DEVNULL)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(mine, 4096):
            shown += chunk
    except OSError:  # the other end is closed
        pass
    assert process.wait() == 1
    assert "\033[31mMJZ101\033[0m \u2067المفتاح «\u2068" in shown.decode()


def test_a_rule_is_explained_in_the_language(root, run):
    done = run("mujaz", "explain", "mjz876", "--lang", "ar", cwd=root)
    assert done.stdout.startswith("MJZ876 (تحذير): الموجز معدَّل ولا يذكر متى عُدّل\n\nالسبب: ")
    assert "`revised`" in done.stdout
    listed = run("mujaz", "explain", "--lang", "ar", cwd=root).stdout.splitlines()
    assert [line[:6] for line in listed] == [rule.code for rule in tasks.RULES]


@pytest.mark.parametrize("command", [[], ["seed"], ["check"]])
def test_the_option_for_help_is_told_in_the_language_that_is_asked_for(command, root, run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    asked = run("mujaz", "--lang", "ar", *command, "--help", cwd=root).stdout
    assert "يعرض هذه الرسالة ثم يخرج" in asked
    monkeypatch.setenv("LC_ALL", "ar")
    asked = run("mujaz", "--lang", "en", *command, "--help", cwd=root).stdout
    assert "Show this message and exit." in asked
