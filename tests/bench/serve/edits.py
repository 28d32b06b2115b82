"""How long an editor waits under `mkdocs serve`, from saving a file to the signal at which browsers load the page anew.

`make bench-serve` runs it, on a copy of this repository's site; with ARCHIVE=100, on an invented archive of a hundred
briefings. Each edit is made and taken back, ROUNDS times, while a page that shows it is being read.
Printed are the least and the median of the waits, in seconds, and the least of what it takes until all is built.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from archive import write_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

REPOSITORY = Path(__file__).parents[3]
FOLDERS = ("briefings", "seeds", "site-theme", "languages")
ROUNDS = int(os.environ.get("ROUNDS", "3"))
ARCHIVE = int(os.environ.get("ARCHIVE", "0"))
POLLED = 120 + 2 * ARCHIVE
"""Seconds after which something is wrong."""
BUILT = "Documentation built"
MISTAKE = "a mistake"


@dataclass(frozen=True)
class Edit:
    """A kind of edit: in the file, the first passage of the text becomes another one, while a page is being read."""

    name: str
    page: str
    file: str
    old: str
    new: str


EDITS = (
    Edit(
        "a word of a statement",
        "ar/briefings/munir-benghazi-agreement/",
        "briefings/2025-12-munir-benghazi.yml",
        "    text:\n      ar: >-\n        ",
        "    text:\n      ar: >-\n        ثم ",
    ),
    Edit(
        "a term of the glossary",
        "ar/glossary/",
        "briefings/glossary.yml",
        "  definition:\n    ar: >-\n      ",
        "  definition:\n    ar: >-\n      هو ",
    ),
    Edit(
        "a difference",
        "ar/differences/",
        "briefings/differences.yml",
        "  line:\n    ar: >-\n      ",
        "  line:\n    ar: >-\n      ثم ",
    ),
    Edit(
        "a point of the topic",
        "ar/",
        "briefings/topics/libya-pakistan.yml",
        "    text:\n      ar: >-\n        ",
        "    text:\n      ar: >-\n        ثم ",
    ),
    Edit(
        "a template of pages",
        "ar/briefings/munir-benghazi-agreement/",
        "site-theme/pages/briefing.md.j2",
        "{%",
        "{# -#}{%",
    ),
    Edit(
        "a template of the frame",
        "ar/briefings/munir-benghazi-agreement/",
        "site-theme/partials/footer.html",
        "<footer",
        "<footer data-edited",
    ),
    Edit("a style sheet", "ar/briefings/munir-benghazi-agreement/", "site-theme/assets/mujaz/mujaz.css", "{", "{ "),
    Edit(MISTAKE, "ar/briefings/munir-benghazi-agreement/", "briefings/events.yml", "  place: ", "  plcae: "),
)


def edits_of_archive(folder: Path) -> tuple[Edit, ...]:
    """Return an edit of an invented archive: a word of a statement in the middle of it."""
    files = sorted((folder / "briefings").glob("2*.yml"))
    file = files[len(files) // 2]
    text = file.read_text("utf-8")
    start = re.search(r'    text:\n      ar: (?:>-\n {8}|")', text)[0]
    slug = re.search(r"(?m)^slug: (\S+)", text)[1]
    return (Edit("a word of a statement", f"ar/briefings/{slug}/", f"briefings/{file.name}", start, f"{start}ثم "),)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a site; yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=folder,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=log,
        )
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def read(address: str) -> str:
    """Return what a server answers, once there is one."""
    end = time.monotonic() + POLLED
    while time.monotonic() < end:
        with contextlib.suppress(urllib.error.URLError, ConnectionError), urllib.request.urlopen(address) as answer:
            return answer.read().decode("utf-8")
        time.sleep(0.05)
    sys.exit("nothing is served")


class Reader:
    """A page in a browser: it asks whether it has changed, and loads itself anew when it has."""

    def __init__(self, base: str, page: str) -> None:
        self.base, self.page = base, page
        self.load()

    def load(self) -> None:
        """Load the page, and ask."""
        found = json.loads(re.search(r'"/livereload/[^"]+"', read(self.base + self.page))[0])
        self._waiting = threading.Thread(target=read, args=(self.base + found.removeprefix("/"),))
        self._waiting.start()
        time.sleep(0.2)

    def wait(self) -> None:
        """Wait until the page is told to load itself anew."""
        self._waiting.join()


def wait_of(file: Path, text: str, reader: Reader) -> float:
    """Save a text; return the seconds until the page is told."""
    begin = time.monotonic()
    file.write_text(text, "utf-8")
    reader.wait()
    return time.monotonic() - begin


def main() -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in FOLDERS:
            if (REPOSITORY / name).is_dir() and not (ARCHIVE and name in {"briefings", "seeds"}):
                shutil.copytree(REPOSITORY / name, folder / name)
        shutil.copy(REPOSITORY / "mkdocs.yml", folder)
        if ARCHIVE:
            write_archive(folder, ARCHIVE)
        edits = edits_of_archive(folder) if ARCHIVE else EDITS
        begin, log = time.monotonic(), folder / "log"
        with served(folder) as base:
            read(base)
            sys.stdout.write(f"until there is a site: {time.monotonic() - begin:.2f} s\n\n")
            sys.stdout.write("| edit | least, s | median, s | all is built, s |\n| --- | --- | --- | --- |\n")
            for edit in edits:
                file = folder / edit.file
                text = file.read_text("utf-8")
                if edit.old not in text:
                    sys.exit(f"{edit.file} has no {edit.old!r}")
                waits, settled = [], []
                for _ in range(ROUNDS):
                    for each in (text.replace(edit.old, edit.new, 1), text):
                        reader = Reader(base, edit.page)
                        begin, built = time.monotonic(), log.read_text("utf-8").count(BUILT)
                        waits.append(wait_of(file, each, reader))
                        # Of content with a mistake nothing is built; what comes behind it is, and tells readers again.
                        while (edit.name != MISTAKE or each == text) and log.read_text("utf-8").count(BUILT) == built:
                            time.sleep(0.05)
                        settled.append(time.monotonic() - begin)
                sys.stdout.write(
                    f"| {edit.name} | {min(waits):.2f} | {statistics.median(waits):.2f} | {min(settled):.2f} |\n"
                )
                sys.stdout.flush()


if __name__ == "__main__":
    main()
