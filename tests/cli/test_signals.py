"""A program that is told to end does so at once, in order, whenever it is told; one that is killed leaves nothing behind."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mujaz.edges import SITE, OutputFolder, write_tree
from processes import gone, running
from tiny import REPOSITORY

PROGRAM = "import sys; from mujaz.cli import main; main()"
CHANCE = random.Random(7)  # noqa: S311 - moments, not secrets


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def printing(tmp_path):
    """The repository's site in a folder of its own, built before, with all in the cache but what is printed."""
    root, cache = tmp_path / "root", tmp_path / "cache"
    root.mkdir()
    cache.mkdir()
    for name in ("briefings", "seeds"):
        shutil.copytree(REPOSITORY / name, root / name, ignore=shutil.ignore_patterns("texts"))
    for name in ("site-theme", "mkdocs.yml"):
        (root / name).symlink_to(REPOSITORY / name)
    for name in ("fonts", "pages"):
        (Path(os.environ["MUJAZ_CACHE"]) / name).mkdir(parents=True, exist_ok=True)
        (cache / name).symlink_to(Path(os.environ["MUJAZ_CACHE"]) / name)
    with OutputFolder(root / "site", SITE, (), print) as folder:
        write_tree(folder, {"index.html": "the last good site"})
    return root, {**os.environ, "MUJAZ_CACHE": str(cache)}, f"MUJAZ_CACHE={cache}"


@pytest.mark.parametrize("moment", [CHANCE.uniform(0, 2) for _ in range(2)])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_ended_while_it_prints_leaves_no_process_and_the_last_good_site(printing, number, moment):
    root, environment, mark = printing
    before = names(root)
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "build"],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while len(running(mark)) < 2 and process.poll() is None:
            time.sleep(0.01)
        time.sleep(moment)
        if number == signal.SIGINT:  # a terminal sends it to the whole group
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        # What reads its output, as in `mujaz build | cat`, reads the end of it.
        output, error = process.communicate()
        assert gone(mark)
    assert process.returncode == (-number if number == signal.SIGKILL else 128 + number), error
    assert b"Traceback" not in output + error
    assert (root / "site" / "index.html").read_text() == "the last good site"
    if number != signal.SIGKILL:
        assert names(root) == before


INTERRUPTED = """
import os, signal, sys
from mujaz.cli import main

calls = 0
last = int(sys.argv.pop())

def count(frame, event, argument):
    global calls
    calls += 1
    if calls == last:
        sys.setprofile(None)
        os.kill(os.getpid(), signal.SIGINT)

sys.setprofile(count)
main()
"""


@pytest.mark.parametrize("calls", [60, *(round(10 ** CHANCE.uniform(2, 6.8)) for _ in range(9))])
def test_an_interrupt_at_any_time_ends_a_build_with_130_and_without_a_word(tiny, tmp_path, calls):
    """At some function call or other: of the first hundreds of thousands read packages, the last millions build."""
    root = tiny.write(tmp_path / "root")
    before = names(root)
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, "build", str(calls)], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 130, done.stderr
    assert "Traceback" not in done.stderr
    assert [name for name in names(root) if name != "site"] == before


def test_a_signal_that_is_to_be_ignored_is_ignored(tiny, tmp_path):
    """As `nohup` and shells have it, for what they run in the background."""
    root = tiny.write(tmp_path)
    ignoring = "import signal\nfor n in (signal.SIGINT, signal.SIGHUP): signal.signal(n, signal.SIG_IGN)\n"
    code = f"""{ignoring}
import os, sys
from mujaz.cli import main
from mujaz.edges import terminal
step = terminal.Progress.step
terminal.Progress.step = lambda *a: [os.kill(os.getpid(), n) for n in (signal.SIGINT, signal.SIGHUP)] and step(*a)
main()
"""
    done = subprocess.run([sys.executable, "-c", code, "check"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "7 files checked: no findings\n"


def test_a_second_interrupt_does_not_wait_for_what_the_first_has_begun(tmp_path):
    code = """
import time
from mujaz.signals import at_signal, end_at_signals
end_at_signals()
at_signal(lambda: time.sleep(1000))
print("ready", flush=True)
time.sleep(1000)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout.readline() == b"ready\n"
        while process.poll() is None:
            process.send_signal(signal.SIGINT)
            time.sleep(0.05)
    assert process.returncode == 130


def test_the_program_is_found_where_it_is_installed():
    program = shutil.which("mujaz", path=str(Path(sys.executable).parent))
    assert program
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()[0]) == (0, "mujaz,")
