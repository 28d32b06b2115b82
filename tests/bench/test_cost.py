"""What the benchmark says of runs that go well, fail, or take too much."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.build.cost import Limit, cost

if TYPE_CHECKING:
    from pathlib import Path

WIDE = Limit(60, 1000)


def run(folder: Path, code: str, limit: Limit = WIDE) -> tuple[float, float, str]:
    found = cost([sys.executable, "-c", code], folder, {}, limit)
    return found.cpu, found.memory, found.failed


def test_the_work_and_memory_of_child_processes_count(tmp_path: Path) -> None:
    child = "import time; kept = bytearray(200_000_000); end = time.process_time() + 0.5\nwhile time.process_time() < end: pass"
    cpu, memory, failed = run(
        tmp_path, f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    )
    assert not failed
    assert cpu > 0.5
    assert memory > 190


def test_the_work_of_those_that_nobody_waits_for_counts(tmp_path: Path) -> None:
    child = "import time, sys; end = time.process_time() + 0.5\nwhile time.process_time() < end: pass\nprint(flush=True); time.sleep(60)"
    parent = f"import subprocess as s, sys; s.Popen([sys.executable, '-c', {child!r}], stdout=s.PIPE).stdout.readline()"
    cpu, _, failed = run(tmp_path, parent)
    assert not failed
    assert cpu > 0.5


def test_a_run_that_fails_says_its_last_words(tmp_path: Path) -> None:
    assert run(tmp_path, "raise SystemExit('no such file')")[2] == "fails: no such file"


def test_a_run_that_takes_too_long_or_too_much_is_ended(tmp_path: Path) -> None:
    assert run(tmp_path, "while True: pass", Limit(1, 1000))[2] == "more than 1 s"
    assert run(tmp_path, "kept = bytearray(300_000_000)\nwhile True: pass", Limit(60, 100))[2] == "more than 100 MB"
