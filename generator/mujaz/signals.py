"""How the program ends at a signal: at once, in order, and with the exit status that shells give it.

An exception out of a signal's handler can come anywhere: in a callback that swallows it with a traceback, or between
two renames. So the handler does what is to be done itself and ends the process, and what must not be cut in two puts it
off.

This module stands beside the packages and imports none of them, and of the standard library next to nothing: it must be
at work before they are read, which takes most of a second.
"""

from __future__ import annotations

# What `signal` adds to this are enumerations, for which it reads more modules than Python does to start.
import _signal as signal  # type: ignore[import-not-found]
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Any

ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Signals that ask a program to end, as far as the system has them: Ctrl-C, `kill`, and a terminal that is closed."""

STATUS = 128
"""What a shell adds to a signal's number to make an exit status of it (POSIX, Shell Command Language, 2.8.2)."""

_actions: list[Callable[[], object]] = []


def end_at_signals() -> None:
    """End this process with 128 and the signal's number at each signal that asks for it.

    A signal that whoever began the process lets it ignore, as `nohup` does, stays ignored.
    """
    for number in ENDING:
        if signal.getsignal(number) in {signal.SIG_DFL, signal.default_int_handler}:
            signal.signal(number, _end)


def at_signal(action: Callable[[], object]) -> Callable[[], None]:
    """Have something done before a signal ends the process; what was asked for last is done first.

    Args:
        action: what to do; it may come at any moment, and an error in it is passed over.

    Returns:
        What takes it back.
    """
    _actions.append(action)
    return lambda: _actions.remove(action) if action in _actions else None


class Uninterrupted:
    """A context at whose end those signals come that ask the process to end, where they come inside it.

    Signals are handled in the main thread; in another one there is nothing to put off.
    """

    def __init__(self) -> None:
        self._come: list[int] = []
        self._before: dict[int, Any] = {}

    def __enter__(self) -> None:
        """Put signals off from now on."""
        import threading  # noqa: PLC0415 - what reads the packages does not need it

        if threading.current_thread() is threading.main_thread():
            handlers = {number: signal.getsignal(number) for number in ENDING}
            self._before = {n: handler for n, handler in handlers.items() if handler not in {signal.SIG_IGN, None}}
            for number in self._before:
                signal.signal(number, lambda number, _: self._come.append(number))

    def __exit__(self, *_: object) -> None:
        """Let a signal that has come have its effect."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for number in self._come[:1]:
            signal.raise_signal(number)


def _end(number: int, _: FrameType | None) -> None:
    for ending in ENDING:
        signal.signal(ending, _end_now)
    for action in reversed(_actions):
        try:  # noqa: SIM105 - what would say it shorter is not imported
            action()
        except Exception:  # noqa: BLE001, S110 - there is nobody left who could do anything about it
            pass
    _end_now(number, None)


def _end_now(number: int, _: FrameType | None) -> None:
    os._exit(STATUS + number)
