"""Typesetters at work: processes of their own, which end with this one however it ends."""

from __future__ import annotations

import contextlib
import os
import queue
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from mujaz.edges.press_files import PressFiles, typeset_afar
from mujaz.edges.typesetter import PrintError
from mujaz.edges.typesetting import Typesetter
from mujaz.edges.typst import BARE_MEMORY, memory_of
from mujaz.signals import at_signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from mujaz.edges.shared import Shared
    from mujaz.edges.typst import Press
    from mujaz.edges.workers import Job, Workers

_T = TypeVar("_T")
Coming: TypeAlias = Future[_T]
"""What is being made of a document."""

_Order: TypeAlias = "Callable[[Callable[[str], bytes]], _T]"

MOST_MEMORY = 450
"""Megabytes that typesetters take together. A document that wants more by itself is set while no other is."""


class Presses:
    """Typesets documents in processes, as many as there are processor cores or fewer, and as memory allows.

    Where there is a cluster, its workers set them; what none of them could set is set here.

    Args:
        press: templates and fonts.
        documents: how many documents there will be.
        workers: who does a part of the work; those of this machine have processes of their own for documents, whose
            memory is bounded.
    """

    def __init__(self, press: Press, documents: int, workers: Workers | None = None) -> None:
        self._press = press
        self._afar: tuple[Workers, Shared[PressFiles]] | None = None
        self._jobs: set[Job[bytes]] = set()
        self._orders: queue.SimpleQueue[tuple[Coming[Any], _Order[Any]] | None] = queue.SimpleQueue()
        self._processes: list[Typesetter] = []
        self._is_closed = False
        self._busy: dict[Typesetter, float] = {}
        self._idle: dict[Typesetter, float] = {}
        self._given_back = threading.Condition()
        self._take_back = at_signal(self._stop)
        most = os.cpu_count() or 1
        if workers is not None and workers.are_afar:
            self._afar = workers, workers.share(PressFiles.of(press))
            most = workers.count + 1  # data is made for the next document while all of them are at one
        # Each thread waits for one process's answer; nothing waits for the threads when this process ends.
        number = max(1, min(most, documents))
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(number)]
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
        for job in tuple(self._jobs):
            job.cancel()
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
        if self._afar is None:
            return self._typeset_here(data)
        workers, files = self._afar
        job = workers.submit(typeset_afar, files, data, here=lambda: self._typeset_here(data))
        self._jobs.add(job)
        if self._is_closed:  # meanwhile
            job.cancel()
        try:
            return job.result()
        finally:
            self._jobs.discard(job)

    def _typeset_here(self, data: str) -> bytes:
        if self._is_closed:
            message = "nobody waits for it any more"
            raise PrintError(message)
        process = self._taken(memory_of(data))
        try:
            return process.typeset(self._press, data)
        finally:
            with self._given_back:
                del self._busy[process]
                if process.is_alive:
                    self._idle[process] = process.memory
                self._given_back.notify_all()

    def _taken(self, memory: float) -> Typesetter:
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

    def _begun(self) -> Typesetter:
        process = Typesetter()
        self._processes.append(process)
        if self._is_closed:  # while it began
            process.kill()
        return process
