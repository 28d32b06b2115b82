"""The processes of a test, found by a word in their environment: one that outlives its parent belongs to nobody else."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

WAITED = 5
"""Seconds after which no process of one that was killed may be left."""


def running(mark: str) -> list[int]:
    """Return the ids of the processes with a word such as `NAME=value` in their environment, but for this one."""
    found = []
    for folder in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if folder.name.isdecimal() and mark.encode() in (folder / "environ").read_bytes().split(b"\0"):
                found.append(int(folder.name))
    return sorted(found)


def gone(mark: str) -> bool:
    """Wait until none of these processes is left, as long as that may take; tell whether it is so."""
    end = time.monotonic() + WAITED
    while running(mark):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
