"""Standard output and error may be closed, full, or read by nobody: one sentence at most, and an exit status."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MUJAZ = shutil.which("mujaz", path=str(Path(sys.executable).parent))
SAYING = ["check --format json", "stats", "status", "explain", "explain MJZ403"]

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S607


@needs_full
@pytest.mark.parametrize("command", SAYING)
def test_output_that_is_full_is_told_of(command, tiny, tmp_path):
    done = shell(f"{MUJAZ} {command} > /dev/full", tiny.write(tmp_path))
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, "mujaz: No space left on device")
    assert "Traceback" not in done.stderr


@needs_full
@pytest.mark.parametrize("command", ["check", "build", "stats"])
def test_where_nothing_can_be_said_the_status_says_so(command, tiny, tmp_path):
    tiny.change("briefings/bridge.yml", "slug: bridge", "slug: Bridge")
    done = shell(f"{MUJAZ} {command} > /dev/full 2>&1", tiny.write(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@pytest.mark.parametrize(
    ("command", "closed"),
    [*((command, ">&-") for command in SAYING), ("check", "2>&-"), ("check", ">&- 2>&-"), ("build", "<&- >&- 2>&-")],
)
def test_what_is_closed_is_written_to_in_vain(command, closed, tiny, tmp_path):
    done = shell(f"{MUJAZ} {command} {closed}", tiny.write(tmp_path))
    assert done.returncode == 0
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", SAYING)
def test_a_reader_that_goes_is_no_fault_to_tell_of(command, tiny, tmp_path):
    done = shell(f"{MUJAZ} {command} | head -c 1", tiny.write(tmp_path))
    assert len(done.stdout) == 1
    assert "Traceback" not in done.stderr
