"""What a command costs: seconds by the clock and of the processors, and the most memory of all its processes at once."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_OFTEN = 0.2
"""Seconds between two looks at the memory."""
_MEGABYTE = 1 << 20
_SUBREAPER = 36


@dataclass(frozen=True)
class Cost:
    """What a run took.

    Attributes:
        wall: seconds by the clock.
        cpu: seconds of the processors, in all processes, in the program and in the system.
        memory: megabytes that all processes had at once, what they share counted once (PSS).
        failed: why there is no more than this; nothing where the run went well.
    """

    wall: float
    cpu: float
    memory: float
    failed: str = ""

    def then(self, other: Cost) -> Cost:
        """Return what this run and another behind it cost."""
        return Cost(
            self.wall + other.wall, self.cpu + other.cpu, max(self.memory, other.memory), self.failed or other.failed
        )


@dataclass(frozen=True)
class Limit:
    """What a run may take; it is ended where it takes more.

    Attributes:
        seconds: by the clock.
        megabytes: of memory.
    """

    seconds: float
    megabytes: float


def cost(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str], limit: Limit) -> Cost:
    """Run a command in a process of its own, and return what it costs; its output goes to the file `log`."""
    began, memory, failed, spent = time.monotonic(), 0.0, "", 0.0
    with (folder / "log").open("w") as log, _adopting():
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | environment, stdout=log, stderr=log, start_new_session=True
        )
        status = None
        while status is None:
            memory = max(memory, _memory(process.pid))
            if not failed and memory > limit.megabytes:
                failed = f"more than {limit.megabytes:.0f} MB"
            if not failed and time.monotonic() - began > limit.seconds:
                failed = f"more than {limit.seconds:.0f} s"
            if failed:
                os.killpg(process.pid, signal.SIGKILL)
            time.sleep(_OFTEN)
            for pid, ended, seconds in _ended(process.pid, os.WNOHANG):
                spent, status = spent + seconds, ended if pid == process.pid else status
        wall = time.monotonic() - began
        with contextlib.suppress(ProcessLookupError):  # nothing that it began works on behind the next run's back
            os.killpg(process.pid, signal.SIGKILL)
        spent += sum(seconds for *_, seconds in _ended(process.pid, 0))
    process.returncode = status
    if status and not failed:
        failed = "fails: " + ((folder / "log").read_text("utf-8", "replace").strip().splitlines() or ["no word"])[-1]
    return Cost(wall, spent, memory, failed)


@contextlib.contextmanager
def _adopting() -> Iterator[None]:
    """Have processes that lose their parent become ours inside this context (PR_SET_CHILD_SUBREAPER, prctl(2)).

    What they took is then counted: of workers nobody but who began them is told.
    """
    library = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
    if library is not None:
        library.prctl(_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        if library is not None:
            library.prctl(_SUBREAPER, 0, 0, 0, 0)


def _ended(group: int, how: int) -> Iterator[tuple[int, int, float]]:
    """Yield the id, the status and the seconds of a processor of each child in a process group that has ended."""
    with contextlib.suppress(ChildProcessError):
        while (ended := os.wait4(-group, how))[0]:
            yield ended[0], ended[1], ended[2].ru_utime + ended[2].ru_stime


def _memory(pid: int) -> float:
    total = 0
    try:
        process = psutil.Process(pid)
        for each in (process, *process.children(recursive=True)):
            with each.oneshot():
                total += each.memory_full_info().pss
    except psutil.Error:  # it has ended meanwhile
        pass
    return total / _MEGABYTE
