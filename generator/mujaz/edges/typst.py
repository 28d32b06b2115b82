"""Typst, the typesetter: JSON in, PDF out, in processes of its own.

It reads nothing but the template folder and the fonts: Typst itself refuses paths out of its root, packages are looked
for in a folder that does not exist, and the proxy through which it would fetch them is one that nobody answers at.
"""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias

import typst

from mujaz.edges.print_fonts import font_files, font_folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TYPST_VERSION = version("typst")
"""Version of the typesetter; another one may set the same document otherwise."""

_NOWHERE = "no-packages"
_STANDARD: Final = "ua-1"  # PDF/UA-1 (ISO 14289-1): tagged, with language, title and alternative texts, or an error
_EPOCH = 0  # a document's bytes do not depend on when it was made


class PrintError(Exception):
    """A document that Typst refuses, with Typst's message."""


@dataclass(frozen=True)
class Press:
    """What documents are printed from.

    Attributes:
        templates: the template folder.
        fonts: folders of the fonts.
    """

    templates: Path
    fonts: tuple[Path, ...]

    @classmethod
    def of(cls, *themes: Path, templates: Path | None = None) -> Self:
        """Return the press of a theme.

        Args:
            themes: the theme's folders.
            templates: the folder of all its templates; by default the one of the theme's first folder.

        Raises:
            OSError: a font package is not installed.
        """
        return cls((templates or themes[0] / "print").resolve(), font_folders(*themes))

    @property
    def families(self) -> tuple[str, ...]:
        """Names of the font families at hand."""
        return tuple(_fonts(self.fonts).families())

    @property
    def files(self) -> list[Path]:
        """The files that a document depends on besides its data: templates and fonts."""
        return [*sorted(self.templates.rglob("*.typ")), *font_files(self.fonts)]


def typeset(press: Press, data: str) -> bytes:
    """Return a document as PDF.

    Args:
        press: templates and fonts.
        data: the document, as JSON.

    Raises:
        PrintError: Typst refuses it.
    """
    try:
        pdf: bytes = typst.compile(**compiling(press, data))
    except typst.TypstError as error:
        raise PrintError(" ".join([error.message, *error.hints])) from error
    return pdf


def compiling(press: Press, data: str) -> dict[str, Any]:
    """Return how Typst is called for a document; see `typeset`."""
    return {
        "input": str(press.templates / "main.typ"),
        "root": str(press.templates),
        "font_paths": _fonts(press.fonts),
        "ignore_system_fonts": True,
        "format": "pdf",
        "sys_inputs": {"data": data},
        "pdf_standards": _STANDARD,
        "timestamp": _EPOCH,
        "package_path": str(press.templates / _NOWHERE),
        "package_cache_path": str(press.templates / _NOWHERE),
    }


Coming: TypeAlias = Future[bytes]
"""A document that is being typeset."""


class Presses:
    """Typesets documents in processes, as many as there are processor cores or fewer.

    Args:
        press: templates and fonts.
        documents: how many documents there will be.
    """

    def __init__(self, press: Press, documents: int) -> None:
        self._press = press
        workers = max(1, min(os.cpu_count() or 1, documents))
        self._pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_cut_off)

    def submit(self, data: str) -> Coming:
        """Begin to typeset a document; the future's result is its PDF, or raises PrintError."""
        with _no_interrupts():
            return self._pool.submit(typeset, self._press, data)

    def close(self) -> None:
        """End the processes; what was not begun yet is dropped."""
        self._pool.shutdown(cancel_futures=True)


def pdf_of(future: Coming) -> bytes:
    """Return the PDF of a document that was submitted.

    Raises:
        PrintError: Typst refused it, or its process died.
    """
    try:
        return future.result()
    except BrokenProcessPool as error:
        message = "the process that typeset it died"
        raise PrintError(message) from error


@functools.cache
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(f) for f in folders])


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Let processes that begin in here not notice interrupts from the keyboard, which reach all processes at once.

    The one that began them ends them. Only the main thread may say so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _cut_off() -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        os.environ[name] = os.environ[name.lower()] = "http://127.0.0.1:9"
