"""Typesetters at work: processes of their own, which end with this one however it ends."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeAlias

from mujaz.edges import typesetter
from mujaz.edges.typesetter import LAST, PrintError, receive, send
from mujaz.edges.typst import Press, call_for, note_of
from mujaz.signals import at_signal

if TYPE_CHECKING:
    from collections.abc import Mapping

Coming: TypeAlias = Future[bytes]
"""A document that is being typeset."""

if sys.platform == "win32":
    _OWN_GROUP, _OWN_FLAGS = None, subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _OWN_GROUP, _OWN_FLAGS = 0, 0

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_NOBODY = "http://127.0.0.1:9"  # the port of the discard service (RFC 863), at which nobody answers


LARGE = 400_000
"""Characters of a document that takes much memory to set, as a volume of a booklet does; two are never set at once."""


class Presses:
    """Typesets documents in processes, as many as there are processor cores or fewer.

    Args:
        press: templates and fonts.
        documents: how many documents there will be.
    """

    def __init__(self, press: Press, documents: int) -> None:
        self._press = press
        self._orders: queue.SimpleQueue[tuple[Coming, str] | None] = queue.SimpleQueue()
        self._processes: list[_Typesetter] = []
        self._is_closed = False
        self._large = threading.Lock()
        self._take_back = at_signal(self._stop)
        # Each thread has one process and waits for its answers; nothing waits for the threads when this process ends.
        workers = max(1, min(os.cpu_count() or 1, documents))
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    def submit(self, data: str) -> Coming:
        """Begin to typeset a document; the future's result is its PDF, or raises PrintError."""
        coming: Coming = Future()
        self._orders.put((coming, data))
        return coming

    def close(self) -> None:
        """End the processes at once; what is not begun is cancelled, what is not done fails."""
        self._stop()
        with contextlib.suppress(queue.Empty):
            while order := self._orders.get_nowait():
                order[0].cancel()
        for _ in self._threads:
            self._orders.put(None)
        for thread in self._threads:
            thread.join()
        for process in self._processes:
            process.clear()
        self._take_back()

    def _stop(self) -> None:
        self._is_closed = True
        for process in tuple(self._processes):
            process.kill()

    def _work(self) -> None:
        process: _Typesetter | None = None
        while order := self._orders.get():
            coming, data = order
            if not coming.set_running_or_notify_cancel():
                continue
            try:
                request = {
                    "fonts": self._press.font_folders,
                    "note": note_of(data),
                    **call_for(self._press, data),
                }
                is_large = len(data) > LARGE
                with self._large if is_large else contextlib.nullcontext():
                    if process and is_large:  # what it keeps of the documents before would come on top
                        process.kill()
                        process.clear()
                    if process is None or not process.is_alive:
                        process = self._begin()
                    answer = process.typeset(json.dumps(request).encode())
                coming.set_result(answer)
            except (PrintError, OSError) as error:
                coming.set_exception(PrintError(str(error)))

    def _begin(self) -> _Typesetter:
        process = _Typesetter()
        self._processes.append(process)
        if self._is_closed:  # while it began
            process.kill()
        return process


class _Typesetter:
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
        return self._process.poll() is None

    def typeset(self, request: bytes) -> bytes:
        """Return a document as PDF; raises PrintError where Typst refuses it or the process dies."""
        answer = None
        if self._process.stdin and self._process.stdout:
            with contextlib.suppress(OSError):  # it died
                send(self._process.stdin, request)
                answer = receive(self._process.stdout)
        if answer is None:
            message = f"the process that typeset it died ({_reason(self._process.wait())})"
            raise PrintError(message)
        if answer.startswith(LAST):
            self._process.wait()
            answer = answer.removeprefix(LAST)
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
