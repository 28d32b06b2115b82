"""A command on a terminal, with somebody who answers."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LONGEST = 120
"""Seconds in which a command says something, or is taken to be stuck."""


def talk(cwd: Path, arguments: Iterable[str], answers: Iterable[str] = ()) -> tuple[int, str, list[str]]:
    """Run `mujaz` on a terminal.

    Args:
        cwd: the folder in which it is run.
        arguments: its arguments.
        answers: the answers to what it asks, in order.

    Returns:
        Its exit code, what it said, and the answers that it did not ask for.
    """
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "mujaz", *arguments],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown, answered, waiting = b"", 0, list(answers)
    while select.select([mine], [], [], _LONGEST)[0]:
        try:
            chunk = os.read(mine, 4096)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        shown += chunk
        if waiting and re.search(rb": $", shown[answered:]):
            answered = len(shown)
            os.write(mine, waiting.pop(0).encode() + b"\n")
    else:
        process.kill()
    os.close(mine)
    return process.wait(), shown.decode("utf-8", "replace"), waiting


def said(done: subprocess.CompletedProcess[str]) -> str:
    """Return all that a command has printed, which is no traceback."""
    text = done.stdout + done.stderr
    assert "Traceback" not in text
    return text
