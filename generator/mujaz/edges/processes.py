"""Processes of this machine as workers: quiet at interrupts, and none of them outlives the one that began them."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
from concurrent.futures import Future, InvalidStateError, ProcessPoolExecutor
from multiprocessing import util
from typing import TYPE_CHECKING, Any, TypeVar

from mujaz.edges.shared import Crew
from mujaz.signals import at_signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.context import BaseContext

_T = TypeVar("_T")


class Processes(Crew):
    """Processes of this machine.

    Args:
        count: how many.
        modules: the modules with what they will do, which they read once together.
    """

    def __init__(self, count: int, modules: Sequence[str]) -> None:
        self.count = count
        self.executor: ProcessPoolExecutor = _Pool(count, _context(modules), _begin_process, gc.get_threshold())
        self._take_back = at_signal(self._drop)

    def close(self) -> None:
        """End them, whatever they are at."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        self._kill()
        self.executor.shutdown()
        self._take_back()

    def _kill(self) -> None:
        # `shutdown` waits for what they are at, which nobody wants any more; CPython 3.14 has `kill_workers` for it.
        processes: dict[int, Any] = getattr(self.executor, "_processes", None) or {}
        for process in tuple(processes.values()):
            process.kill()

    def _drop(self) -> None:
        """End them, and give back the names of semaphores: what watches over these would complain of each."""
        self._kill()
        util._run_finalizers(0)  # type: ignore[attr-defined] # noqa: SLF001 - a regular end does it, and nothing public


class _Pool(ProcessPoolExecutor):
    """Processes, one of which may die when a call was taken back already.

    CPython 3.11 then tells that call so, which a cancelled future refuses, and tells nobody else any more.
    """

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> Future[_T]:  # noqa: ANN401 - as its base
        """Return what is coming of a call; see `concurrent.futures.Executor.submit`."""
        future = super().submit(fn, *args, **kwargs)
        tell = future.set_exception

        def set_exception(exception: BaseException | None) -> None:
            with contextlib.suppress(InvalidStateError):
                tell(exception)

        future.set_exception = set_exception  # type: ignore[method-assign]
        return future


def _context(modules: Sequence[str]) -> BaseContext:
    """Return how processes begin: as copies of one that has read our modules, where the system can do that."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver, resource_tracker  # noqa: PLC0415 - not every system has them

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*modules])
    # An interrupt from the keyboard goes to all processes of the terminal, and so does its end: it is this process that
    # ends the others. (What watches over semaphores lets this process have interrupts again, so that it comes first.)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
    try:
        resource_tracker.ensure_running()
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


def _begin_process(*collected: int) -> None:
    gc.set_threshold(*collected)  # as seldom as this process does: what it is given it needs until it ends
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
