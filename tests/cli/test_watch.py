"""`mujaz check --watch`: findings anew at each save."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from serving import save, wait_until


@pytest.fixture
def watching(tiny, tmp_path):
    """A site whose findings are watched, its process, and what it has printed: on both streams."""
    root = tiny.write(tmp_path)
    out, err = tmp_path / "out", tmp_path / "err"
    with out.open("w") as stdout, err.open("w") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "mujaz", "check", "--watch"],
            cwd=root,
            stdout=stdout,
            stderr=stderr,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    try:
        wait_until(lambda: "no findings" in err.read_text("utf-8"))
        yield root, process, lambda: out.read_text("utf-8"), lambda: err.read_text("utf-8")
    finally:
        process.kill()
        process.wait()


def test_a_save_prints_the_findings_with_what_is_new_and_what_is_gone(watching):
    root, process, out, err = watching
    file = root / "briefings" / "bridge.yml"
    good = file.read_text("utf-8")
    assert out() == ""
    save(file, good.replace("kind: report", "kind: repotr"))  # another file takes its place
    wait_until(lambda: "1 new, 0 gone" in err())
    first = out()
    assert first.startswith("briefings/bridge.yml:10:11: MJZ104 ")
    assert "(new)\n" in first.splitlines(keepends=True)[0]
    assert "\033" not in first
    # One that has only moved is not new; what was mended is gone.
    file.write_text("# A note\n" + good.replace("kind: report", "kind: repotr").replace("is 70", "is 71"), "utf-8")
    wait_until(lambda: err().count(" new, ") == 2)
    second = out()[len(first) :]
    moved = next(line for line in second.splitlines() if "MJZ104" in line)
    assert moved.startswith("briefings/bridge.yml:11:11: ")
    assert not moved.endswith("(new)")
    assert [line for line in second.splitlines() if line.endswith("(new)")]
    save(file, good)
    wait_until(lambda: err().count(" new, ") == 3)
    third = out()[len(first) + len(second) :]
    assert third.splitlines()
    assert all(line.startswith("gone: briefings/bridge.yml:") for line in third.splitlines())
    assert "no findings" in err().splitlines()[-2]
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 130
    assert "Traceback" not in err()


def test_a_save_that_changes_no_finding_prints_nothing(watching):
    root, _, out, err = watching
    file = root / "briefings" / "bridge.yml"
    good, before = file.read_text("utf-8"), err()
    save(file, good + "# a note\n")
    (root / "briefings" / ".bridge.yml.swp").write_text("an editor's own")
    save(root / "briefings" / "glossary.yml", (root / "briefings" / "glossary.yml").read_text("utf-8"))
    save(file, good.replace("kind: report", "kind: repotr"))
    wait_until(lambda: "1 new, 0 gone" in err())
    assert err()[len(before) :].count("checked") == 1
    assert out().count("MJZ104") == 1
