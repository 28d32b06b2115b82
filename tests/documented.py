"""The documentation as its readers follow it: pages, their blocks of code, and what happens when somebody does all that they say."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from once import once
from serving import free_port
from tiny import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

DOCS = REPOSITORY / "docs"
CONFIGURATIONS = {"en": "mkdocs.yml", "ar": "mkdocs.ar.yml"}
PAGES = sorted(path.name for path in (DOCS / "en").glob("*.md"))
SITES = [name for name in PAGES if "```" in (DOCS / "en" / name).read_text(encoding="utf-8")]
"""Pages that show what to do: each ends with a site."""
_BLOCK = re.compile(
    r'(?:^<!-- (?P<marker>[^\n]+) -->\n)?^```(?P<kind>\w*)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
_BEGINS_WITH = re.compile(r"^<!-- begins with: ([\w-]+) -->$", re.MULTILINE)
BASH = shutil.which("bash") or "bash"
WAITED = 500
"""Seconds after which a server that answers nothing is taken for one that never will."""


@dataclass(frozen=True)
class Block:
    """A block of code.

    Attributes:
        kind: its language.
        title: the file that it is, or is a part of.
        marker: what the comment above it says to whoever tests it.
        text: its lines.
    """

    kind: str
    title: str
    marker: str
    text: str

    def steps(self) -> Iterator[tuple[str, str]]:
        """Yield each command of a console with what is printed below it."""
        for part in re.split(r"^\$ ", self.text, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            while command.endswith("\\"):
                more, _, shown = shown.partition("\n")
                command = f"{command}\n{more}"
            yield command, shown


def built_documentation(run: Callable[..., subprocess.CompletedProcess[str]], factory: pytest.TempPathFactory) -> Path:
    """Build the documentation as `make docs` does but beside the working tree's, once a test run; return its folder."""
    with once(factory, "documentation") as (folder, is_first):
        for tag, name in CONFIGURATIONS.items() if is_first else ():
            options = ("--config-file", str(DOCS / name), "--site-dir", str(folder / tag))
            done = run("mkdocs", "build", "--strict", *options, cwd=REPOSITORY)
            assert done.returncode == 0, done.stderr
    return folder


def page(tag: str, name: str) -> str:
    return (DOCS / tag / name).read_text(encoding="utf-8")


def blocks(text: str) -> list[Block]:
    return [
        Block(each["kind"], each["title"] or "", each["marker"] or "", each["text"]) for each in _BLOCK.finditer(text)
    ]


def is_same(one: Block, other: Block) -> bool:
    """Tell whether two blocks say the same: each page puts its own language first, which changes no more than an order."""
    if (one.kind, one.title, one.marker) != (other.kind, other.title, other.marker):
        return False
    if one.kind == "yaml" and yaml.safe_load(one.text) == yaml.safe_load(other.text):
        return True
    return sorted(one.text) == sorted(other.text)


def begins_with(text: str) -> str:
    """Return the name of the page whose end is where a page begins; empty where that is an empty folder."""
    found = _BEGINS_WITH.search(text)
    return found[1] if found else ""


class Reader:
    """Somebody who does what a page says, in a folder.

    Args:
        folder: the folder in which the page begins.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        programs = Path(sys.executable).parent
        self.environment = {
            **os.environ,
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder),
            "MUJAZ": str(REPOSITORY),
            "NO_MKDOCS_2_WARNING": "1",
            "COLUMNS": "100",
            **{
                f"GIT_{who}_{what}": f"{who}@mujaz.example"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        }

    def follow(self, block: Block) -> None:
        """Do what a block says, and hold what happens against what it shows."""
        if block.kind == "console":
            self._console(block)
        elif block.title:
            self._write(block)
        else:
            assert block.kind == "text", f"of what file is this?\n{block.text}"

    def _console(self, block: Block) -> None:
        word, _, rest = block.marker.partition(": ")
        assert word in {"", "run instead", "serves"}, word
        if word == "run instead":
            command, _, reason = rest.partition(" -- ")
            assert reason, "a reason why it is not run as it stands"
            self._run(command, "…\n")
            return
        for command, shown in block.steps():
            if word == "serves":
                address, _, options = rest.partition(" ")
                self._serve(command, address, options)
            else:
                self._run(command, shown)

    def _run(self, command: str, shown: str) -> None:
        marked = f'{command}\nended=$?; echo "$PWD" > {shlex.quote(str(self._place))}; exit $ended'
        done = subprocess.run(
            [BASH, "-c", marked],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = done.stdout.decode()
        assert matches(shown, said), f"$ {command}\nshows\n{shown}\nand says\n{said}"
        is_wanted = done.returncode == 0 or (done.returncode == 1 and re.search(r"MJZ\d{3}|would change|errors", shown))
        assert is_wanted, f"$ {command}\nended with {done.returncode}:\n{said}"
        self.folder = Path(self._place.read_text(encoding="utf-8").strip())

    @property
    def _place(self) -> Path:
        return Path(self.environment["HOME"]) / ".place"

    def _serve(self, command: str, address: str, options: str) -> None:
        port = free_port()
        whole = f"exec {command} {options.format(port=port)}"
        with subprocess.Popen(
            [BASH, "-c", whole],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as server:
            try:
                assert _answers(f"http://127.0.0.1:{port}/{address}", server), f"$ {command} does not answer"
            finally:
                server.terminate()

    def _write(self, block: Block) -> None:
        file = self.folder / block.title
        if block.kind == "diff":
            text = file.read_text(encoding="utf-8")
            old = "".join(line[1:] for line in block.text.splitlines(keepends=True) if line[0] in " -")
            new = "".join(line[1:] for line in block.text.splitlines(keepends=True) if line[0] in " +")
            assert text.count(old) == 1, f"{block.title} does not have once:\n{old}"
            file.write_text(text.replace(old, new), encoding="utf-8")
        elif block.marker == "merged":
            file.write_text(merged(file.read_text(encoding="utf-8"), block.text), encoding="utf-8")
        elif block.marker == "added":
            before = file.read_text(encoding="utf-8") if file.exists() else ""
            file.write_text(re.sub(r"^\[\]\n", "", before, flags=re.MULTILINE) + block.text, encoding="utf-8")
        else:
            assert not block.marker, block.marker
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")


def merged(text: str, part: str) -> str:
    """Put keys of a mapping in the place of those of the same names; new ones stand at its end."""
    for key, value in re.findall(r"^((\w+):.*\n(?:[ -].*\n)*)", part, re.MULTILINE):
        place = re.compile(rf"^{value}:.*\n(?:[ -].*\n)*", re.MULTILINE)
        text = place.sub(lambda _, key=key: key, text, count=1) if place.search(text) else text + key
    return text


def matches(shown: str, said: str) -> bool:
    """Tell whether a program says what is shown; `…` stands for whatever varies, alone in a line for any lines.

    Where nothing is shown, it may say anything.
    """
    if not shown.strip():
        return True
    pattern = ""
    for line in shown.rstrip("\n").split("\n"):
        pattern += r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()).replace("…", ".*") + r"\n"
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in said.rstrip("\n").split("\n"))) is not None


def _answers(address: str, server: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + WAITED
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            time.sleep(0.1)
    return False
