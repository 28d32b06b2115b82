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
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from mujaz.edges import typesetter
from mujaz.edges.typesetter import PrintError, receive, send
from mujaz.edges.typst import BARE_MEMORY, Press, call_for, memory_of, note_of
from mujaz.signals import at_signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_T = TypeVar("_T")
Coming: TypeAlias = Future[_T]
"""What is being made of a document."""

if sys.platform == "win32":
    _OWN_GROUP, _OWN_FLAGS = None, subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _OWN_GROUP, _OWN_FLAGS = 0, 0

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_NOBODY = "http://127.0.0.1:9"  # the port of the discard service (RFC 863), at which nobody answers

_Order: TypeAlias = "Callable[[Callable[[str], bytes]], _T]"

MOST_MEMORY = 450
"""Megabytes that typesetters take together. A document that wants more by itself is set while no other is."""


class Presses:
    """Typesets documents in processes, as many as there are processor cores or fewer, and as memory allows.

    Args:
        press: templates and fonts.
        documents: how many documents there will be.
    """

    def __init__(self, press: Press, documents: int) -> None:
        self._press = press
        self._orders: queue.SimpleQueue[tuple[Coming[Any], _Order[Any]] | None] = queue.SimpleQueue()
        self._processes: list[_Typesetter] = []
        self._is_closed = False
        self._busy: dict[_Typesetter, float] = {}
        self._idle: dict[_Typesetter, float] = {}
        self._given_back = threading.Condition()
        self._take_back = at_signal(self._stop)
        # Each thread waits for one process's answer; nothing waits for the threads when this process ends.
        workers = max(1, min(os.cpu_count() or 1, documents))
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    def submit(self, order: Callable[[Callable[[str], bytes]], _T]) -> Coming[_T]:
        """Begin to make a document; the future's result is what `order` returns, or raises PrintError.

        Args:
            order: is called in a thread when the document's turn has come, with what returns the PDF of a document as
                JSON, or raises PrintError.
        """
        coming: Coming[_T] = Future()
        self._orders.put((coming, order))
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
        while order := self._orders.get():
            coming, make = order
            if not coming.set_running_or_notify_cancel():
                continue
            try:
                coming.set_result(make(self._typeset))
            except (PrintError, OSError) as error:
                coming.set_exception(PrintError(str(error)))
            except Exception as error:  # noqa: BLE001 - who waits for it is told, and the thread goes on
                coming.set_exception(error)

    def _typeset(self, data: str) -> bytes:
        request = {"fonts": self._press.font_folders, "note": note_of(data), **call_for(self._press, data)}
        process = self._taken(memory_of(data))
        try:
            return process.typeset(json.dumps(request).encode())
        finally:
            with self._given_back:
                del self._busy[process]
                if process.is_alive:
                    self._idle[process] = process.memory
                self._given_back.notify_all()

    def _taken(self, memory: float) -> _Typesetter:
        """Return a process that may take as many megabytes; wait until others have given back what they took.

        What an idle process keeps of the documents before comes on top of what it takes for the next one, and is let go
        with the process where there is no room for both.
        """
        with self._given_back:
            while True:
                self._idle = {process: kept for process, kept in self._idle.items() if process.is_alive}
                found = min(self._idle, key=self._idle.__getitem__, default=None)
                more = memory if found else memory + BARE_MEMORY
                if sum(self._busy.values()) + sum(self._idle.values()) + more <= MOST_MEMORY:
                    break
                if self._idle:
                    dropped = max(self._idle, key=self._idle.__getitem__)
                    del self._idle[dropped]
                    dropped.kill()
                    dropped.clear()
                elif self._busy:
                    self._given_back.wait()
                else:
                    break
            process = found or self._begun()
            self._busy[process] = self._idle.pop(process, BARE_MEMORY) + memory
        return process

    def _begun(self) -> _Typesetter:
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

    @property
    def memory(self) -> float:
        """How many megabytes it takes; what a bare one takes, where the system does not say."""
        # What getrusage(2) gives is no measure: on Linux a new program begins with the most that its parent took.
        try:
            pages = int(Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1])
        except (OSError, ValueError, IndexError):
            return BARE_MEMORY
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

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
