"""The files of a site, read from disk."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges.folder_reader import CONTENT, FolderReader
from mujaz.edges.ordinary import read_ordinary
from mujaz.edges.pictures import read_images
from mujaz.edges.settings import SETTINGS, Settings, read_settings
from mujaz.edges.theme import Theme
from mujaz.signals import Uninterrupted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.messages import Message
    from mujaz.model import ImageFile

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True)
class SiteFiles:
    """The files of a site.

    Attributes:
        root: the site's folder.
        content: YAML files of `briefings/` and `seeds/`: path relative to the root, with forward slashes, to bytes.
        languages: language files: path to bytes; a site's own come after those that Mujaz brings along.
        templates: page templates: file name to text.
        texts: full texts of articles that lie in `seeds/texts/`, by source id.
        unreadable: files that are not read, though they are where content is: path relative to the root to the reason.
        printable: code points that the fonts of print have.
        drawable: code points that the typefaces of pages have.
        settings: what the site's `mkdocs.yml` says.
        template_files: how each page template is named to people: its file as seen from the site.
        images: the files in the folder of images, by name.
    """

    root: Path
    content: Mapping[str, bytes]
    languages: Mapping[str, bytes]
    templates: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    unreadable: Mapping[str, Message] = field(default_factory=dict)
    printable: frozenset[int] = frozenset()
    drawable: frozenset[int] = frozenset()
    settings: Settings = field(default_factory=Settings)
    template_files: Mapping[str, str] = field(default_factory=dict)
    images: Mapping[str, ImageFile] = field(default_factory=dict)


def read_site(root: Path, settings: Settings | None = None) -> SiteFiles:
    """Read the files of a site; folders that are missing count as empty, and what cannot be read is listed.

    Args:
        root: the site's folder.
        settings: what its `mkdocs.yml` says; it is read where this is not given.
    """
    reader = FolderReader(root)
    settings = settings or read_settings(root / SETTINGS)
    theme = Theme.of(root, settings)
    reader.theme(theme)
    pages = theme.files("pages", "*.md.j2")
    content = {name: found for folder in CONTENT for name, found in reader.yaml(root / folder, folder).items()}
    languages = {path.name: path.read_bytes() for path in sorted((_PACKAGE / "languages").glob("*.yml"))}
    languages |= reader.yaml(root / "languages", "languages")
    templates = {
        name: text for name, path in pages.items() if (text := reader.text(path, theme.shown(path))) is not None
    }
    texts = {
        path.stem: text
        for path in reader.entries(root / "seeds" / "texts", "seeds/texts")
        if path.suffix == ".txt" and (text := reader.text(path, f"seeds/texts/{path.name}")) is not None
    }
    printable = reader.printable(theme)
    return SiteFiles(
        root,
        content,
        languages,
        templates,
        texts,
        reader.unreadable,
        printable,
        reader.drawable(theme),
        settings,
        {name: theme.shown(path) for name, path in pages.items()},
        read_images(root),
    )


def content_size(root: Path) -> int:
    """Return how many bytes of content a site's folder has, as far as the system says."""
    size = 0
    for folder in CONTENT:
        with contextlib.suppress(OSError), os.scandir(root / folder) as entries:
            size += sum(entry.stat().st_size for entry in entries if entry.name.endswith(".yml") and entry.is_file())
    return size


def from_here(folder: Path) -> str:
    """Return a folder as seen from the working one, with forward slashes."""
    return Path(os.path.relpath(folder)).as_posix()


def read_text(path: Path) -> str:
    """Read a text file.

    Raises:
        OddFileError: it is no file, or too big.
        OSError: it cannot be read.
        UnicodeDecodeError: it is not UTF-8.
    """
    return read_ordinary(path).decode("utf-8-sig")


def search_rules() -> str:
    """Return the rules of search that Mujaz brings along, as JSON."""
    return (_PACKAGE / "search" / "rules.json").read_text(encoding="utf-8")


def hover_texts() -> dict[str, bytes]:
    """Return what Mujaz says of keys, by language tag."""
    return {path.stem: path.read_bytes() for path in sorted((_PACKAGE / "schema" / "hover").glob("*.yml"))}


def read_search_file(folder: Path, name: str) -> str:
    """Read a file of a search index.

    Args:
        folder: the folder of indexes.
        name: path of the file inside it; what stands in an index cannot lead out of it.

    Raises:
        OSError: it cannot be read.
        ValueError: it leads out of the folder, or is not UTF-8.
    """
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        message = f"'{name}' leads out of the folder"
        raise ValueError(message)
    return path.read_text(encoding="utf-8")


def write_text(path: Path, text: Iterable[str]) -> None:
    """Write a text file, and the folders that it needs.

    Args:
        path: the file.
        text: its text, or the pieces of it, which are not held in memory together.

    Raises:
        OSError: it cannot be written.
    """
    if isinstance(text, str):
        write_bytes(path, text.encode())
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for piece in text:
            file.write(piece.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet.

    Raises:
        FileExistsError: it exists.
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with Uninterrupted(), path.open("xb") as file:
        try:
            file.write(text.encode())
            file.flush()
        except OSError:  # the disk is full, say: half a file would be in the way of the next try
            path.unlink()
            raise
