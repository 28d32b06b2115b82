"""The phases of long work: what is being done, how far it is, and what it has taken.

Who does the work says so (`phase`, `advance`); whether anybody listens is not his concern.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextvars import Token

    from mujaz.messages import Message

_OFTEN = 0.1
"""Seconds between two looks at how far it is: as often as somebody can read it."""


@dataclass
class Phase:
    """A phase of the work.

    Attributes:
        what: what is done in it.
        number: how many things there are to do; 0 where that is not known.
        done: how many are done.
        kept: how many of these were taken from the cache, or are known to be as they were.
        wall: seconds by the clock.
        cpu: seconds of the processor, those of workers with them.
    """

    what: Message
    number: int = 0
    done: int = 0
    kept: int = 0
    wall: float = 0.0
    cpu: float = 0.0


class Phases:
    """The phases of a piece of work, in their order; while its context is open, it hears of them.

    Attributes:
        past: those that are over.
        elsewhere: gives the seconds of a processor that others have taken up to now.
    """

    def __init__(self) -> None:
        self.past: list[Phase] = []
        self.elsewhere: Callable[[], float] = float
        self._now: Phase | None = None
        self._show: Callable[[Phase], None] = lambda _: None
        self._shown = self._wall = self._cpu = 0.0
        self._token: Token[Phases | None] | None = None

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._token = _CURRENT.set(self)
        return self

    def __exit__(self, *_: object) -> None:
        """End the last phase."""
        self.end()
        if self._token is not None:
            _CURRENT.reset(self._token)

    @contextmanager
    def shown(self, show: Callable[[Phase], None]) -> Iterator[None]:
        """Have phases shown inside this context, when they begin and as they go on.

        Args:
            show: shows a phase.
        """
        before, self._show = self._show, show
        try:
            yield
        finally:
            self.end()
            self._show = before

    def begin(self, what: Message, number: int = 0) -> None:
        """Begin a phase, and end the one before; see `Phase`."""
        self.end()
        self._now = Phase(what, number)
        self._wall, self._cpu = time.monotonic(), time.process_time() + self.elsewhere()
        self._shown = self._wall
        self._show(self._now)

    def add(self, done: int, kept: int) -> None:
        """Count things that are done, and how many of them are as they were."""
        if self._now is not None:
            self._now.done += done
            self._now.kept += kept
            now = time.monotonic()
            if now - self._shown >= _OFTEN:
                self._shown = now
                self._show(self._now)

    def end(self) -> None:
        """End the phase."""
        if self._now is not None:
            self._now.wall = time.monotonic() - self._wall
            self._now.cpu = time.process_time() + self.elsewhere() - self._cpu
            self.past.append(self._now)
            self._now = None


_CURRENT: ContextVar[Phases | None] = ContextVar("phases", default=None)


def phase(what: Message, number: int = 0) -> None:
    """Say that a phase of the work begins; see `Phase`."""
    if (current := _CURRENT.get()) is not None:
        current.begin(what, number)


def advance(done: int = 1, *, kept: int = 0) -> None:
    """Say that some things of this phase are done, and how many of them are as they were."""
    if (current := _CURRENT.get()) is not None:
        current.add(done, kept)
