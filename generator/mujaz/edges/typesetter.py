"""The program that runs Typst: it sets one document after the other, for as long as the process that began it lives.

It is run by its path, and imports of Mujaz only what mends a PDF: so it is there in a few milliseconds. On its
standard input come requests, on its standard output go answers: each is a length (eight bytes, the greatest first)
and as many bytes. A request is a call of `typst.compile` as JSON, with folders of fonts under `fonts`, and under
`note` what links to notes are called; an answer is a PDF, or pictures one behind the other as `packed` has them, or `!`
and why there is none. When its input ends, it ends, even in the middle of a document.
"""

from __future__ import annotations

import functools
import io
import json
import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import typst

if __name__ == "__main__":  # where it is run by its path, its package may lie anywhere
    sys.path.append(str(Path(__file__).parents[2]))

from mujaz.pdf import mended

if TYPE_CHECKING:
    from collections.abc import Iterable

PICTURES = "png"
"""The format of a document of which each page is a picture."""

_LENGTH = 8
_PR_SET_PDEATHSIG = 1  # prctl(2)


class PrintError(Exception):
    """A document that Typst refuses, with Typst's message."""


def typeset(fonts: list[str], note: str, call: dict[str, Any]) -> bytes:
    """Return a document as PDF, or its pages as pictures, packed.

    Args:
        fonts: folders of the fonts.
        note: what a link to a note is called; see `mujaz.pdf.mended`.
        call: the other arguments of `typst.compile`.

    Raises:
        PrintError: Typst refuses it.
    """
    try:
        made: bytes | list[bytes] = typst.compile(font_paths=font_book(*fonts), **call)
    except typst.TypstError as error:
        raise PrintError(" ".join([error.message, *error.hints])) from error
    if call.get("format") == PICTURES:
        return packed(made if isinstance(made, list) else [made])
    assert isinstance(made, bytes)  # noqa: S101 - a PDF is one, however many pages it has
    return mended(made, note)


def packed(parts: Iterable[bytes]) -> bytes:
    """Return messages one behind the other, each with its length before it."""
    stream = io.BytesIO()
    for part in parts:
        send(stream, part)
    return stream.getvalue()


def unpacked(answer: bytes) -> list[bytes]:
    """Return the messages of `packed`."""
    stream, found = io.BytesIO(answer), list[bytes]()
    while (part := receive(stream)) is not None:
        found.append(part)
    return found


@functools.cache
def font_book(*folders: str) -> typst.Fonts:
    """Return the fonts of some folders, and no others."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))


def send(stream: IO[bytes], message: bytes) -> None:
    """Write a message.

    Raises:
        OSError: nobody reads it.
    """
    stream.write(len(message).to_bytes(_LENGTH, "big") + message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read a message; None where no whole one comes."""
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        return None
    message = stream.read(int.from_bytes(length, "big"))
    return message if len(message) == int.from_bytes(length, "big") else None


def _main(parent: int) -> None:
    _end_with(parent)
    # What a library prints must not get between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(sys.stdin.buffer, requests), daemon=True).start()
    while True:
        call = json.loads(requests.get())
        try:
            answer = typeset(call.pop("fonts"), call.pop("note"), call)
        except PrintError as error:
            answer = b"!" + str(error).encode()
        except Exception as error:  # noqa: BLE001 - whatever it is, who waits for an answer gets one
            answer = f"!{type(error).__name__}: {error}".encode()
        send(answers, answer)


def _read(stream: IO[bytes], requests: queue.SimpleQueue[bytes]) -> None:
    while (request := receive(stream)) is not None:
        requests.put(request)
    os._exit(0)


def _end_with(parent: int) -> None:
    """End at once when the parent is killed, where the system can see to it; elsewhere the end of the input does."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - needed here alone

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it is dead already
            os._exit(0)


if __name__ == "__main__":
    _main(int(sys.argv[1]))
