"""Standard input, output and error, which may be closed, full, or read by nobody any more."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CANNOT_SAY = 2
"""Exit status where what there is to say could not be written."""


def open_streams() -> None:
    """Open those standard streams that are closed, for what nobody reads.

    Otherwise the next file that is opened takes the place of a closed one, and what other libraries and processes write
    goes into that.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The lowest number that is free, which is this one.
            os.open(os.devnull, os.O_RDONLY if number == 0 else os.O_WRONLY)
    sys.stdin = sys.stdin or os.fdopen(0, "r", encoding="utf-8", closefd=False)
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)


@contextlib.contextmanager
def last_words() -> Iterator[None]:
    """Write out what was said before the process ends; it ends with 2, and in silence, where that cannot be done."""
    try:
        yield
    except SystemExit as end:
        if _are_written() or end.code not in {None, 0}:
            raise
        raise SystemExit(CANNOT_SAY) from None
    if not _are_written():
        raise SystemExit(CANNOT_SAY)


def _are_written() -> bool:
    done = True
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            done = False
            # What is left in the stream would be tried once more, with a traceback, when Python ends.
            with contextlib.suppress(OSError, ValueError):
                number = os.open(os.devnull, os.O_WRONLY)
                os.dup2(number, stream.fileno())
                os.close(number)
    return done
