"""Reads the files of a site's folder, and collects why some cannot be."""

from __future__ import annotations

import errno
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges.ordinary import OddFileError, leads_out, odd_files, read_ordinary
from mujaz.edges.print_fonts import font_folders, printable_characters
from mujaz.edges.web_fonts import drawable_characters, read_typefaces
from mujaz.messages import Message, say

if TYPE_CHECKING:
    from mujaz.edges.theme import Theme

CONTENT = ("briefings", "briefings/topics", "briefings/reviews", "seeds")
"""The folders of content; a folder that is inside another is no stray one."""


class FolderReader:
    """Reads files, and collects why some cannot be.

    Args:
        root: the site's folder.

    Attributes:
        unreadable: files that are not read: path relative to the root to the reason.
    """

    def __init__(self, root: Path) -> None:
        self.unreadable: dict[str, Message] = {}
        self._home = root.resolve()
        self._is_sound = True

    def theme(self, theme: Theme) -> None:
        """Look through a site's own theme, of which much is read by others who would wait for a pipe."""
        for path, reason in odd_files(theme.folders[0]) if theme.is_own else ():
            self.unreadable[_printable(theme.shown(path))] = reason
            self._is_sound = False

    def yaml(self, folder: Path, name: str) -> dict[str, bytes]:
        """Read the YAML files of a folder."""
        found: dict[str, bytes] = {}
        names: dict[str, str] = {}
        for path in self.entries(folder, name):
            file = f"{name}/{_printable(path.name)}"
            other = names.setdefault(unicodedata.normalize("NFC", path.name).casefold(), file)
            if other != file and path.suffix.lower() in {".yml", ".yaml"}:
                self.unreadable[file] = say("is, on many machines, the same file as {other}", other=other)
            elif path.suffix == ".yml":
                content = self.bytes(path, file)
                found |= {} if content is None else {file: content}
            elif path.suffix.lower() in {".yml", ".yaml"}:
                self.unreadable[file] = say("is not read, because its name does not end in .yml")
            elif path.is_dir() and not path.is_symlink() and file not in CONTENT:
                # An id cannot lead into a deeper folder.
                deeper = [inner for inner in self.entries(path, file) if inner.suffix.lower() in {".yml", ".yaml"}]
                reason = say("is not read, because it is not in {folder} itself", folder=f"{name}/")
                self.unreadable |= {f"{file}/{_printable(inner.name)}": reason for inner in deeper}
        return found

    def entries(self, folder: Path, name: str) -> list[Path]:
        """Return what lies in a folder, by name; hidden files, such as those of editors, are left out."""
        if name.rpartition("/")[0] in self.unreadable:
            return []
        try:
            found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except (OSError, RuntimeError) as error:
            if folder.is_symlink() or not isinstance(error, FileNotFoundError):
                self.unreadable[name] = _reason(folder, error)
            return []
        if leads_out(folder, self._home):
            self.unreadable[name] = say("is a link that leads out of the site's folder")
            return []
        return found

    def bytes(self, path: Path, file: str) -> bytes | None:
        """Read a file; None where it cannot be read."""
        if file in self.unreadable:
            return None
        try:
            is_content = file.startswith(("briefings/", "seeds/", "languages/"))
            if is_content and path.is_symlink() and path.exists() and leads_out(path, self._home):
                self.unreadable[file] = say("is a link that leads out of the site's folder")
                return None
            return read_ordinary(path)
        except OddFileError as error:
            self.unreadable[file] = error.reason
            return None
        except (OSError, RuntimeError) as error:
            self.unreadable[file] = _reason(path, error)
            return None

    def text(self, path: Path, file: str) -> str | None:
        """Read a text file; None where it cannot be read."""
        content = self.bytes(path, file)
        try:
            return None if content is None else content.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.unreadable[file] = say("is not UTF-8")
            return None

    def printable(self, theme: Theme) -> frozenset[int]:
        """Read which characters can be printed; none are known where a font cannot be read."""
        if not self._is_sound:
            return frozenset()
        try:
            return printable_characters(font_folders(*theme.folders))
        except OSError as error:
            path = Path(error.filename)
            reason = say("is not a font") if error.errno == errno.EINVAL else _reason(path, error)
            self.unreadable[_printable(theme.shown(path))] = reason
            return frozenset()

    def drawable(self, theme: Theme) -> frozenset[int]:
        """Read which characters pages can show; none are known where that cannot be read, which the build says then."""
        if not self._is_sound:
            return frozenset()
        try:
            return drawable_characters(read_typefaces(theme.file("fonts.yml").parent))
        except (OSError, ValueError):
            return frozenset()


def _reason(path: Path, error: Exception) -> Message:
    if isinstance(error, PermissionError):
        return say("cannot be read: no permission")
    return say("is a link that leads nowhere") if path.is_symlink() else say("cannot be read")


def _printable(name: str) -> str:
    # A name whose bytes are not UTF-8 could be neither printed nor written as JSON.
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
