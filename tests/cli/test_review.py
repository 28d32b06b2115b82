"""`mujaz review` and `mujaz status` as an editor runs them, in a real repository."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from mujaz.edges import today

B, RECORD = "briefings/bridge.yml", "briefings/reviews/bridge.yml"


@pytest.fixture
def root(tiny, tmp_path):
    """A site in a repository of its own, with a name in its configuration that YAML would read otherwise."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)  # noqa: S607
    subprocess.run(["git", "-C", str(tmp_path), "config", "user.name", "Amal: ق #1"], check=True)  # noqa: S607
    return tiny.with_topic().write(tmp_path)


def test_who_compared_is_taken_from_gits_configuration(root, run):
    done = run("mujaz", "review", "bridge", "--lang", "en", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"compared by Amal: ق #1 on {today()}" in done.stdout
    text = (root / RECORD).read_text("utf-8")
    assert "  en:\n" in text
    assert "  ar:\n" not in text
    shown = json.loads(run("mujaz", "status", "--format", "json", cwd=root).stdout)
    assert shown["briefings"][0]["review"]["last"] == {"ar": None, "en": [today(), "Amal: ق #1"]}
    again = run("mujaz", "review", "bridge", "--lang", "en", cwd=root)
    assert "nothing new for" in again.stdout
    assert (root / RECORD).read_text("utf-8") == text


def test_as_many_texts_are_named_as_are_counted(tiny, tmp_path, run):
    tiny.change(
        B,
        "evidence:\n      - {paragraph: 3",
        "not_stated: {ar: المبلغ, en: the sum}\n    evidence:\n      - {paragraph: 3",
    )
    run("mujaz", "review", "bridge", "--by", "Amal", cwd=tiny.write(tmp_path))
    (tmp_path / RECORD).unlink()
    done = run("mujaz", "review", "bridge", "--by", "Amal", cwd=tmp_path)
    for line in done.stdout.splitlines()[:2]:
        _, count, names = re.fullmatch(r"(\w+): (\d+) compared by Amal on [\d-]+: (.*)", line).groups()
        assert len(names.split(", ")) == int(count), line
        assert "s2.not_stated" in names
    assert "s1.gloss" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brigde"], "did you mean 'bridge'"),
        (["bridge", "s7"], "no 's7'"),
        (["bridge", "--lang", "eng"], "did you mean 'en'"),
        (["bridge", "--on", "2026-02-30"], "not a day"),
        (["bridge", "--by", " \u200f"], "--by"),
        (["bridge", "--typo"], "nothing of 'bridge' was compared yet"),
        (["bridge", "--typo", "--all"], "leave one"),
    ],
)
def test_what_cannot_be_recorded_is_misuse_and_writes_nothing(arguments, said, root, run):
    done = run("mujaz", "review", *arguments, cwd=root)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert not (root / RECORD).exists()


def test_without_a_name_nothing_is_recorded(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    nobody = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": str(tmp_path)}
    done = run("mujaz", "review", "bridge", cwd=root, **nobody)
    assert done.returncode == 2
    assert "user.name" in done.stderr
    assert run("mujaz", "review", "bridge", "--by", "Amal", cwd=root, **nobody).returncode == 0


def test_a_file_that_has_mistakes_is_not_recorded(tiny, root, run):
    tiny.change(B, "kind: report", "kind: repotr").write(root)
    done = run("mujaz", "review", "bridge", cwd=root)
    assert done.returncode == 2
    assert "MJZ104" in done.stderr
    assert not (root / RECORD).exists()


def test_status_lists_what_is_to_be_done_and_exits_with_0(tiny, root, run):
    for name in ("bridge", "bridge-of-nur"):
        assert run("mujaz", "review", name, "--on", "2026-11-25", cwd=root).returncode == 0
    tiny.change(B, "en: Salim Amir arrived in Nur.}\n", "en: Salim Amir came to Nur.}\n")
    tiny.change(B, ", gloss: {en: an agreement on a bridge of 70 metres}", "").write(root)
    done = run("mujaz", "status", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\033" not in done.stdout
    for line in (
        "Published (1)",
        "  bridge  ar en 2026-11-25 by Amal: ق #1",
        "    older in ar: s1",
        "    changed, and no amendment tells readers: s1",
        "    glosses missing: s2",
        "    points that may not hold: arrived",
        "Drafts (0)",
    ):
        assert line in done.stdout.splitlines(), done.stdout
    shown = json.loads(run("mujaz", "status", "--format", "json", cwd=root).stdout)
    assert shown["topics"][0]["stale_points"] == ["arrived"]
    assert shown["briefings"][0]["review"]["older"] == {"ar": ["s1"]}
    # It is information, with errors too.
    tiny.change(B, "kind: report", "kind: repotr").write(root)
    assert run("mujaz", "status", cwd=root).returncode == 0
