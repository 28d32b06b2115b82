"""What git says: who is at work, and which states of files were committed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_START, _BETWEEN = "\x01", "\x02"
"""What begins a commit in what git prints, and what stands between its parts; no path has such characters there."""
_BLOB = re.compile(r"[0-9a-f]{40,64}")
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
"""Reading writes nothing, and asks no other host for what a partial clone has left there."""


@dataclass(frozen=True)
class CommittedState:
    """A state of a file that was committed.

    Attributes:
        blob: the name of its content in git.
        day: the day of the commit where it was made, `YYYY-MM-DD`.
    """

    blob: str
    day: str


@dataclass(frozen=True)
class CommittedStates:
    """The committed states of files, as the branch that is checked out has had them one after the other.

    Attributes:
        states: the states of each file that is there, the newest first, by its path inside the folder that was asked.
        is_shallow: whether the clone lacks earlier commits: then nobody knows when its oldest states came to be, and
            they are not among these.
    """

    states: Mapping[str, Sequence[CommittedState]]
    is_shallow: bool


def git_name(folder: Path) -> str | None:
    """Return the name by which whoever works in a folder commits (`user.name`); None where git knows none.

    Args:
        folder: a folder, of a repository or not.
    """
    git = shutil.which("git")
    if git is None:
        return None
    done = subprocess.run(  # noqa: S603 - git itself, and nothing that content says
        [git, "config", "--get", "user.name"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout.strip() or None


def committed_states(folder: Path, pattern: str) -> CommittedStates | None:
    """Return the committed states of files; None where there is no git, or no repository that has them.

    What came with a merge is as old as the merge, when readers of the branch got it. A file that was renamed goes on.

    Args:
        folder: a folder, of a repository or not.
        pattern: which files inside it, as a pathspec with `*` for the name of a file.
    """
    shallow = _git(folder, "rev-parse", "--is-shallow-repository")
    options = ("--first-parent", "--diff-merges=first-parent", "--no-show-signature", "--no-ext-diff", "-M")
    shape = f"--format={_START}%cs{_BETWEEN}%P"
    said = shallow and _git(
        folder, "log", *options, "--raw", "--no-abbrev", "-z", "--relative", shape, "--", f":(glob){pattern}"
    )
    if not shallow or not said:
        return None
    is_shallow = shallow.strip() == b"true"
    found: dict[str, list[CommittedState]] = {}
    names: dict[str, str] = {}  # what a file is called now, by what it was called in older commits
    gone: set[str] = set()
    for day, has_parent, before, path, blob in _changes(said.decode("utf-8", "surrogateescape")):
        now = names.pop(path, path)
        if blob is None and now not in found:
            gone.add(now)  # it is no longer there, and what it was before is not shown
        if now in gone or blob is None:
            continue
        states = found.setdefault(now, [])
        if has_parent or not is_shallow:
            states.append(CommittedState(blob, day))
        if before != path:
            names[before] = now
    return CommittedStates(found, is_shallow)


def _changes(said: str) -> Iterator[tuple[str, bool, str, str, str | None]]:
    """Yield each change of a file, the newest first.

    Yields:
        The day; whether the commit has one before it; what the file was called before, and after it; and the name of
        its content, None where it was deleted.
    """
    day, has_parent = "", False
    parts = iter(said.split("\0"))
    for part in parts:
        entry = part.lstrip("\n")
        if entry.startswith(_START):
            day, _, parents = entry[1:].partition(_BETWEEN)
            has_parent = bool(parents)
        elif entry.startswith(":"):
            *_, blob, status = entry.split(" ")
            before = path = next(parts, "")
            if status[0] in "RC":
                path = next(parts, "")
            yield day, has_parent, path if status[0] == "C" else before, path, None if status[0] == "D" else blob


def committed_content(folder: Path, blobs: Sequence[str]) -> Iterator[bytes | None]:
    """Yield the content of each state, in their order; None for one that the clone does not have.

    Args:
        folder: the folder that was asked for the states.
        blobs: the names of the contents in git.
    """
    asked = "".join(f"{blob}\n" for blob in blobs if _BLOB.fullmatch(blob)).encode()
    said = _git(folder, "cat-file", "--batch", given=asked) or b""
    place = 0
    for blob in blobs:
        end = said.find(b"\n", place)
        head = said[place:end].split(b" ") if _BLOB.fullmatch(blob) and end >= 0 else []
        if len(head) != 3 or not head[2].isdigit():  # noqa: PLR2004 - name, sort and size
            place = end + 1 if head else place
            yield None
            continue
        start, size = end + 1, int(head[2])
        place = start + size + 1
        yield said[start : start + size]


def _git(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """Return what git prints; None where there is none, or where it ends with an error."""
    git = shutil.which("git")
    if git is None:
        return None
    done = subprocess.run(  # noqa: S603 - git itself, and nothing that content says
        [git, "--no-pager", *words],
        cwd=folder,
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **_QUIET},
    )
    return done.stdout if done.returncode == 0 else None
