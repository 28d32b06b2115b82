"""A site served by the real `mkdocs serve`, in a process of its own."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BUILT = "Documentation built"


@dataclass(frozen=True)
class Served:
    """A site that is being served.

    Attributes:
        base: its address, with a slash at its end.
        log: the file with what the server says.
        temporary: the folder in which it builds.
    """

    base: str
    log: Path
    temporary: Path

    def said(self) -> str:
        """Return what the server has said so far."""
        return self.log.read_text(encoding="utf-8")

    def shown(self) -> Path:
        """Return the folder of the site that was built last."""
        (folder,) = self.temporary.glob("mkdocs_*")
        found = [path for path in folder.glob(".preview-*") if (path / "404.html").is_file()]
        return max(found, key=lambda path: (path / "404.html").stat().st_mtime_ns, default=folder)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def served(root: Path, *options: str, port: int | None = None) -> Iterator[Served]:
    """Serve a site. It ends as a process does that is told to, whatever signals it heeds."""
    port, log = port or free_port(), root / "serve.log"
    own = root / "temporary"  # where MkDocs leaves what it has built when it ends in this way
    own.mkdir()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", *options]
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=root, stdout=out, stderr=out, env={**os.environ, "TMPDIR": str(own)})
    try:
        yield Served(f"http://127.0.0.1:{port}/", log, own)
    finally:
        server.terminate()
        server.wait()
    said = log.read_text(encoding="utf-8")
    assert "Traceback" not in said, said[said.index("Traceback") :]


def save(file: Path, text: str) -> None:
    """Save a file as many editors do: another one takes its place."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def read(address: str) -> str:
    """Return what a server answers, whatever the status."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.1)
    pytest.fail("it did not come to hold")


def wait_for(address: str, words: str, *, gone: str = "") -> str:
    """Wait until a page has some words, and others no more; return it."""
    text = ""
    for _ in range(600):
        try:
            text = read(address)
        except OSError:
            text = ""
        if words in text and not (gone and gone in text):
            return text
        time.sleep(0.1)
    pytest.fail(f"{words!r} did not appear at {address}")


def asked(page: str) -> str:
    """Return where a page asks whether it has changed, without the slash in front."""
    found = re.search(r'"/(livereload/[^"]+)"', page)
    assert found
    return found[1].encode().decode("unicode_escape")
