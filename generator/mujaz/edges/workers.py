"""The seam through which work that can be cut goes: to processes of this machine, to those of a cluster, or nowhere.

What goes through it are pure functions of a module, and values that can be pickled. A function that a worker cannot
finish, because it died or is another program, is called in this process instead, so that a site never depends on who
made it, nor on how many they were.
"""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import BrokenExecutor, CancelledError, Future
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from mujaz.edges.cluster import Cluster
from mujaz.edges.processes import Processes
from mujaz.edges.shared import KNOWN, Shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from mujaz.edges.shared import Crew

T = TypeVar("T")
R = TypeVar("R")

WORTH = 4_000_000
"""Bytes of content, some 70 briefings, from which a process is begun, and for each further one.

At 100 briefings (5.7 MB) a first build takes 54 seconds of a processor and 850 MB in one process, and 65 seconds and
1,280 MB in two: what is made twice is the site as it is unpickled, and what checks and pages remember of words that
they have seen. The bound itself is an estimate: below it there are few seconds to win.
"""

_ROUNDS = 4
"""Pieces for each worker: so that one which gets the longest pages does not keep the others waiting for long."""


class Job(Generic[R]):
    """A call that somebody may be at.

    Args:
        call: calls the function here.
        future: the function's result and the processor's seconds that it took, from a worker.
        told: called with these seconds; with None where no worker finishes it.
        is_taken_back: whether it is called here where it is asked for before anybody has begun it.
    """

    def __init__(
        self,
        call: Callable[[], R],
        future: Future[tuple[R, float]],
        told: Callable[[float | None], None],
        *,
        is_taken_back: bool = False,
    ) -> None:
        self._call, self._future, self._told, self._is_taken_back = call, future, told, is_taken_back
        self._given: Future[R] | None = None

    def result(self) -> R:
        """Return what the function returns; where no worker could say it, it is called here, once."""
        if self._given is None:
            self._given = self._settled()
        return self._given.result()

    def cancel(self) -> None:
        """Have nobody begin it any more; who still asks for its result gets it from here."""
        self._future.cancel()

    def _settled(self) -> Future[R]:
        given: Future[R] = Future()
        if not (self._is_taken_back and self._future.cancel()):
            try:
                found, seconds = self._future.result()
            except (Exception, CancelledError):  # noqa: BLE001 - what is wrong with the function, it raises once more
                self._told(None)
            else:
                self._told(seconds)
                given.set_result(found)
                return given
        try:
            given.set_result(self._call())
        except Exception as error:  # noqa: BLE001 - each who asks is told of it
            given.set_exception(error)
        return given


class Workers:
    """Those who do a part of the work; they are there from the first call on. It is a context, and ends them.

    Several threads may ask them.

    Args:
        begin: begins them, and returns how they are called, how many there are and what ends them; None for nobody.
        are_afar: whether they are on other machines.

    Attributes:
        are_afar: whether they are on other machines.
        seconds: seconds of a processor that they have taken.
        lost: how many calls they did not finish, which were then made here.
    """

    def __init__(self, begin: Callable[[], Crew] | None = None, *, are_afar: bool = False) -> None:
        self._begin, self.are_afar = begin, are_afar
        self._lock = threading.RLock()
        self._crew: Crew | None = None
        self._shared: list[tuple[object, Shared[Any]]] = []
        self.seconds = 0.0
        self.lost = 0

    @classmethod
    def local(cls, content: int, *modules: str) -> Self:
        """Return processes of this machine beside this one, where there is enough for each of them to do.

        Together with this one they are as many as there are cores at most. What is asked for before one of them has
        begun it is done here: so let them begin at the end of what is asked for from its beginning.

        Args:
            content: bytes of the content.
            modules: the modules with what they will do, which they read once together.
        """
        count = min((os.cpu_count() or 1) - 1, content // WORTH)
        return cls((lambda: Processes(count, modules)) if count > 0 else None)

    @classmethod
    def cluster(cls, address: str) -> Self:
        """Return the workers of a Dask cluster.

        Args:
            address: address of its scheduler, such as `tcp://host:8786`.

        Raises:
            MisuseError: Dask is not installed, nobody answers, or the workers are another program than this one.
        """
        crew = Cluster(address)
        return cls(lambda: crew, are_afar=True)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End them."""
        self.close()

    def close(self) -> None:
        """End them, whatever they are at; who asks for a result then gets it by his own work."""
        self._shared.clear()
        if self._crew is not None:
            self._crew.close()
        self._begin = self._crew = None

    def pieces(self, number: int, least: int = 1) -> list[range]:
        """Cut a number of things into pieces for them, in order; there is none where this process does it by itself.

        Args:
            number: how many things there are.
            least: how many pay for a piece.
        """
        if self._begin is None or number < 2 * least:
            return []
        size = max(least, -(-number // (_ROUNDS * self.count)))
        return [range(start, min(start + size, number)) for start in range(0, number, size)]

    def share(self, value: T) -> Shared[T]:
        """Return a value for many calls; it must not change any more."""
        with self._lock:
            for known, shared in self._shared:
                if known is value:
                    return shared
            # What an object of ours has worked out of itself is not sent along.
            bare = replace(value) if hasattr(value, "__dataclass_fields__") else value  # type: ignore[type-var]
            shared = Shared.of(bare)
            self._shared = [*self._shared[1 - KNOWN :], (value, shared)]
            return shared

    def submit(self, function: Callable[..., R], *arguments: object, here: Callable[[], R] | None = None) -> Job[R]:
        """Have a function called.

        Args:
            function: a function of a module, which depends on its arguments alone and changes nothing.
            arguments: what it is called with.
            here: what is called in this process where no worker can finish it; by default the function.
        """
        crew = self._called
        sent = [crew.sent(argument) if isinstance(argument, Shared) else argument for argument in arguments]
        try:
            future = crew.executor.submit(_timed, function, *sent)
        except BrokenExecutor as error:  # one has died, and takes the others with it
            future = Future()
            future.set_exception(error)
        # On a cluster a call that others wait to begin is not known from one that is being made.
        return Job(here or (lambda: function(*arguments)), future, self._count, is_taken_back=not self.are_afar)

    @property
    def count(self) -> int:
        """How many calls can be made at once; nobody else's where this process does everything by itself."""
        return 0 if self._begin is None else self._called.count

    @property
    def _called(self) -> Crew:
        with self._lock:
            if self._crew is None:
                assert self._begin is not None  # noqa: S101 - without them there are no pieces
                self._crew = self._begin()
            return self._crew

    def _count(self, seconds: float | None) -> None:
        with self._lock:
            if seconds is None:
                self.lost += 1
            else:
                self.seconds += seconds


def _timed(function: Callable[..., R], *arguments: object) -> tuple[R, float]:
    begun = time.thread_time()
    found = function(*arguments)
    return found, time.thread_time() - begun
