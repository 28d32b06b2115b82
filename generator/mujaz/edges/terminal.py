"""The terminal: how wide it is, and progress of long work, which is quiet in a pipe."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Self, TextIO

from mujaz.signals import at_signal

if TYPE_CHECKING:
    from types import TracebackType


class Progress:
    """Shows what is being done on one line of a terminal, and clears it in the end.

    Args:
        stream: where to show it; nothing is written where that is no terminal.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()

    def __enter__(self) -> Self:
        """Return itself."""
        self._take_back = at_signal(self._clear)
        return self

    def step(self, what: str) -> None:
        """Say what is being done now."""
        if self._shown:
            self._stream.write(f"\r\033[K{what} …")
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line."""
        self._take_back()
        self._clear()

    def _clear(self) -> None:
        if self._shown:
            self._stream.write("\r\033[K")
            self._stream.flush()


def terminal_width() -> int:
    """Return how many columns the terminal has."""
    return shutil.get_terminal_size().columns
