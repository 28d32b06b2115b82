"""How far a command is, and where its time went."""

from __future__ import annotations

import re

import pytest

from terminal import talk

ROW = re.compile(r"^ +\d+\.\d\d +\d+\.\d\d +(\d*) +(\d*)  (.+)$", re.MULTILINE)


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_profile_has_a_row_for_each_phase_and_says_what_was_kept(tiny, tmp_path, run, command):
    root, own = tiny.write(tmp_path / "site"), str(tmp_path / "cache")
    first = run("mujaz", command, "--profile", cwd=root, MUJAZ_CACHE=own)
    assert first.returncode == 0, first.stderr
    rows = {what: (done, kept) for done, kept, what in ROW.findall(first.stderr)}
    wanted = ["reading content", "checking content"]
    if command == "build":
        wanted += ["making pages", "making typefaces and images", "converting pages"]
        wanted += ["making pictures of pages", "printing", "writing pages"]
        wanted += ["making the search index"]
        assert int(rows["converting pages"][0]) == int(rows["writing pages"][0]) == int(rows["making pages"][0]) + 1
        assert rows["printing"] == ("5", "")
    assert list(rows) == wanted
    again = run("mujaz", "check", "--profile", cwd=root, MUJAZ_CACHE=own)
    done, kept = next((done, kept) for done, kept, what in ROW.findall(again.stderr) if what == "checking content")
    assert done == kept != ""


HEAD = "time (s), processor (s), how many, from before:"


def test_a_profile_is_printed_where_findings_stop_a_command_and_where_nothing_is_to_be_done(tiny, tmp_path, run):
    root, own = tiny.write(tmp_path / "site"), str(tmp_path / "cache")
    assert run("mujaz", "build", cwd=root, MUJAZ_CACHE=own).returncode == 0
    again = run("mujaz", "build", "--profile", cwd=root, MUJAZ_CACHE=own)
    assert again.returncode == 0
    assert "nothing has changed" in again.stderr
    assert HEAD in again.stderr
    briefing = root / "briefings" / "bridge.yml"
    briefing.write_text(briefing.read_text("utf-8") + "nonsense: 1\n", "utf-8")
    for command in ("check", "build"):
        stopped = run("mujaz", command, "--profile", cwd=root, MUJAZ_CACHE=own)
        assert stopped.returncode == 1
        assert "reading content" in [what for _, _, what in ROW.findall(stopped.stderr)], stopped.stderr


def test_what_was_printed_before_is_counted_as_such(tiny, tmp_path, run):
    root, own = tiny.write(tmp_path / "site"), str(tmp_path / "cache")
    assert run("mujaz", "build", cwd=root, MUJAZ_CACHE=own).returncode == 0
    site = tmp_path / "site" / "briefings" / "site.yml"
    site.write_text(site.read_text("utf-8") + "# a remark\n", "utf-8")
    again = run("mujaz", "build", "--profile", cwd=root, MUJAZ_CACHE=own)
    assert ("5", "5", "printing") in ROW.findall(again.stderr), again.stderr


def test_progress_is_shown_on_a_terminal_and_not_in_a_pipe(tiny, tmp_path, run):
    root = tiny.write(tmp_path)
    code, said, _ = talk(root, ["build"])
    assert code == 0, said
    for words in ("reading content: 0 of", "making pages: 0 of", "converting pages: 0 of", "making the search index"):
        assert words in said
    piped = run("mujaz", "check", cwd=root)
    assert "content" not in piped.stdout + piped.stderr
