"""Typesetters are processes of their own: one may die, and all end with the process that began them."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from mujaz import tasks
from mujaz.edges import Press, Presses, PrintError, Workers
from mujaz.edges.press_files import PressFiles
from mujaz.edges.processes import Processes
from mujaz.edges.typst import typeset
from processes import gone, running
from tiny import REPOSITORY

PRESS = Press.of(REPOSITORY / "site-theme")


@pytest.fixture
def data(tiny, tmp_path) -> str:
    report = tiny.report(tmp_path)
    wordings = {"en": tasks.wordings_of(report.dossier)["en"]}
    (document, *_) = tasks.printables(report.dossier, wordings, PRESS.families)
    return document.data


@pytest.fixture
def mark(tmp_path, monkeypatch) -> str:
    """A word in the environment by which the processes that a test begins are found."""
    monkeypatch.setenv("MUJAZ_TEST", str(tmp_path))
    return f"MUJAZ_TEST={tmp_path}"


def waiting(process: int) -> bool:
    """Tell whether there is something on a process's standard input that it has not read."""
    with Path(f"/proc/{process}/fd/0").open("rb") as stream:
        return any(fcntl.ioctl(stream, termios.FIONREAD, bytes(4)))


def stopped(process: int) -> bool:
    """Tell whether all threads of a process stand still."""
    threads = Path(f"/proc/{process}/task").glob("*/stat")
    return all(thread.read_text("ascii").rpartition(")")[2].split()[0] == "T" for thread in threads)


def test_documents_that_are_not_begun_are_dropped_and_no_process_stays(data, mark):
    presses = Presses(PRESS, 40)
    coming = [presses.submit(lambda typeset: typeset(data)) for _ in range(40)]
    assert coming[0].result().startswith(b"%PDF")
    assert running(mark)
    presses.close()
    assert all(future.done() for future in coming)
    assert any(future.cancelled() for future in coming)
    assert running(mark) == []
    presses.close()


def test_what_a_typesetter_refuses_is_an_error_and_the_next_document_is_printed(data, mark):
    presses = Presses(PRESS, 1)
    coming = [
        presses.submit(lambda typeset, text=text: typeset(text))
        for text in (data, data.replace("Salim", "漢"), "{}", "", data)
    ]
    results = [future.exception() for future in coming]
    assert [type(error) for error in results] == [type(None), PrintError, PrintError, PrintError, type(None)]
    assert "漢" in str(results[1])
    assert len(running(mark)) == 1
    presses.close()


def test_what_no_worker_of_a_cluster_can_set_is_set_here(data):
    """Processes of this machine are no workers of a cluster: they have no folder for templates and fonts."""
    alone = Presses(PRESS, 1)
    wanted = alone.submit(lambda typeset: typeset(data)).result()
    alone.close()
    with Workers(lambda: Processes(1, ["mujaz.edges.press_files"]), are_afar=True) as workers:
        presses = Presses(PRESS, 3, workers)
        coming = [presses.submit(lambda typeset: typeset(data)) for _ in range(3)]
        assert [future.result() for future in coming] == [wanted] * 3
        assert workers.lost == 3
        presses.close()


def test_a_press_is_laid_out_as_it_was_and_what_was_taken_away_is_written_again(data, tmp_path):
    files = PressFiles.of(PRESS)
    press = files.laid_out(tmp_path / "press")
    assert [path.name for path in press.files] == [path.name for path in PRESS.files]
    assert press.families == PRESS.families
    wanted = typeset(PRESS, data)
    assert typeset(press, data) == wanted
    for path in press.files[::2]:
        path.unlink()
    press.files[0].write_bytes(b"damaged")
    assert typeset(files.laid_out(tmp_path / "press"), data) == wanted


def test_a_typesetter_that_dies_fails_its_document_alone(data, mark):
    presses = Presses(PRESS, 1)
    assert presses.submit(lambda typeset: typeset(data)).result()
    (process,) = running(mark)
    os.kill(process, signal.SIGSTOP)
    while not stopped(process):  # the signal is sent, and each thread stops when it is its turn
        time.sleep(0.01)
    coming = presses.submit(lambda typeset: typeset(data))
    while not waiting(process):
        time.sleep(0.01)
    os.kill(process, signal.SIGKILL)
    with pytest.raises(PrintError, match="died"):
        coming.result()
    assert presses.submit(lambda typeset: typeset(data)).result()
    presses.close()


PRINTING = """
import pathlib, sys, time
from mujaz.edges import Press, Presses
from mujaz.signals import end_at_signals
end_at_signals()
presses = Presses(Press.of(pathlib.Path(sys.argv[1])), 2)
coming = [presses.submit(lambda typeset: typeset(sys.stdin.read()))]
coming += [presses.submit(lambda typeset: typeset("{}")) for _ in range(2)]
coming[0].result()
print("begun", flush=True)
while True:  # a signal may come in the moment before a sleep, which it then does not end
    time.sleep(0.05)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_typesetters_end_with_the_process_that_began_them_and_hold_nothing_open(data, mark, number):
    with subprocess.Popen(
        [sys.executable, "-c", PRINTING, str(REPOSITORY / "site-theme")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdin.write(data.encode())
        process.stdin.close()
        assert process.stdout.readline() == b"begun\n"
        assert len(running(mark)) > 1
        process.send_signal(number)
        # Whoever reads what the process writes is not kept waiting by one that it has begun.
        assert process.stdout.read() == b""
        process.stderr.read()
    assert gone(mark)


def test_a_module_of_the_working_folder_is_not_taken_for_typst(data, tmp_path, monkeypatch):
    (tmp_path / "typst.py").write_text("raise SystemExit('not this one')")
    (tmp_path / "json.py").write_text("raise SystemExit('nor this one')")
    monkeypatch.chdir(tmp_path)
    presses = Presses(PRESS, 1)
    assert presses.submit(lambda typeset: typeset(data)).result().startswith(b"%PDF")
    presses.close()
