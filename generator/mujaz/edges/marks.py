"""The mark in a folder that Mujaz wrote, by which it knows it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.edges.keep_outs import RefusedError
from mujaz.messages import say, some

if TYPE_CHECKING:
    from pathlib import Path

    from mujaz.messages import Message

MARK = ".mujaz"
"""Name of the file with the mark. MkDocs leaves hidden files alone, and servers do not list them."""

_TEXT = """\
{line}
Mujaz writes this folder whole: whatever else is put into it goes with the next one, but for hidden files and folders.
"""
_SHOWN = 3


@dataclass(frozen=True)
class Kind:
    """A kind of folder that Mujaz writes.

    Attributes:
        name: what it is.
        hint: how to name another one.
        unmarked: files that tell one of a version that set no marks; without any, such a one is not known.
    """

    name: Message
    hint: Message
    unmarked: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """First line of the mark."""
        return f"mujaz {self.name}"


SITE = Kind(
    say("site"),
    say("set site_dir in mkdocs.yml to a folder of the site's own, such as 'site'"),
    ("index.html", "404.html", "search/rules.json"),
)
EXPORT = Kind(say("export"), say("name a folder of the export's own with --out"))


def set_mark(folder: Path, kind: Kind) -> None:
    """Mark a folder as one that Mujaz wrote.

    Raises:
        OSError: it cannot be written.
    """
    (folder / MARK).write_text(_TEXT.format(line=kind.line), encoding="utf-8", newline="\n")


def refuse_foreign(folder: Path, kind: Kind) -> None:
    """Refuse a folder with files in it that Mujaz did not write there; hidden ones are left alone and do not count.

    Raises:
        RefusedError: it holds such files.
        NotADirectoryError: it is no folder.
        OSError: it cannot be read.
    """
    if not folder.exists():
        return
    if not folder.is_dir():
        message = say("{folder} is a file, where a folder is to be written", folder=folder)
        raise NotADirectoryError(message)
    names = sorted(path.name for path in folder.iterdir() if not is_hidden(path))
    if not names or _is_marked(folder, kind):
        return
    shown = ["".join(c if c.isprintable() else "\ufffd" for c in name) for name in names]
    files = some(shown, _SHOWN)
    message = say(
        "{folder} holds files that are no earlier {kind} of Mujaz: {files}", folder=folder, kind=kind.name, files=files
    )
    raise RefusedError(message, say("move or delete them, or {hint}", hint=kind.hint))


def is_hidden(path: Path) -> bool:
    """Tell whether a file or folder is hidden, as MkDocs sees it: then it stays when what is beside it is replaced."""
    return path.name.startswith(".")


def _is_marked(folder: Path, kind: Kind) -> bool:
    mark = folder / MARK
    if mark.is_file():
        with mark.open("rb") as file:
            return file.readline(len(_TEXT)).rstrip() == kind.line.encode()
    return bool(kind.unmarked) and all((folder / name).is_file() for name in kind.unmarked)
