"""A process that sets documents: it has no network, hears no interrupt, and ends with the process that began it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges import typesetter
from mujaz.edges.typesetter import PrintError, receive, send
from mujaz.edges.typst import BARE_MEMORY, call_for, note_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.edges.typst import Press

if sys.platform == "win32":
    _OWN_GROUP, _OWN_FLAGS = None, subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _OWN_GROUP, _OWN_FLAGS = 0, 0

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_NOBODY = "http://127.0.0.1:9"  # the port of the discard service (RFC 863), at which nobody answers


class Typesetter:
    """A process that sets one document at a time."""

    def __init__(self) -> None:
        # `-P` keeps the program's folder and the working one out of where modules are looked for. In a process group of
        # its own it does not notice an interrupt from the keyboard: who began it ends it.
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", typesetter.__file__, str(os.getpid())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_without_network(os.environ),
            process_group=_OWN_GROUP,
            creationflags=_OWN_FLAGS,
        )

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    @property
    def memory(self) -> float:
        """How many megabytes it takes; what a bare one takes, where the system does not say."""
        # What getrusage(2) gives is no measure: on Linux a new program begins with the most that its parent took.
        try:
            pages = int(Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1])
        except (OSError, ValueError, IndexError):
            return BARE_MEMORY
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def typeset(self, press: Press, data: str) -> bytes:
        """Return a document as PDF.

        Args:
            press: templates and fonts.
            data: the document, as JSON.

        Raises:
            PrintError: Typst refuses it, or the process dies.
        """
        request = {"fonts": press.font_folders, "note": note_of(data), **call_for(press, data)}
        answer = None
        if self._process.stdin and self._process.stdout:
            with contextlib.suppress(OSError):  # it died
                send(self._process.stdin, json.dumps(request).encode())
                answer = receive(self._process.stdout)
        if answer is None:
            message = f"the process that typeset it died ({_reason(self._process.wait())})"
            raise PrintError(message)
        if answer.startswith(b"!"):
            raise PrintError(answer[1:].decode())
        return answer

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()

    def clear(self) -> None:
        """Let go of what the system keeps of a process that was killed."""
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # a request that it has not read
                if stream:
                    stream.close()


def _reason(status: int) -> str:
    if status >= 0:
        return f"exit status {status}"
    reason = signal.strsignal(-status) or str(-status)
    # It is how a system that runs out of memory frees some.
    return f"{reason}; there may be too little memory" if -status == signal.SIGKILL else reason


def _without_network(environment: Mapping[str, str]) -> dict[str, str]:
    return dict(environment) | {name: _NOBODY for proxy in _PROXIES for name in (proxy, proxy.lower())}
