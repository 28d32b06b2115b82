"""The files of a site, read from disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges.fonts import font_folders, printable_characters

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        printable: code points that the fonts of print have.
    """

    root: Path
    content: Mapping[str, bytes]
    languages: Mapping[str, bytes]
    templates: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    printable: frozenset[int] = frozenset()


def read_site(root: Path) -> SiteFiles:
    """Read the files of a site; folders that are missing count as empty.

    Raises:
        OSError: a file cannot be read.
    """
    content = {
        f"{folder}/{path.name}": path.read_bytes() for folder in ("briefings", "seeds") for path in _yaml(root / folder)
    }
    languages = {path.name: path.read_bytes() for path in _yaml(_PACKAGE / "languages")}
    languages |= {f"languages/{path.name}": path.read_bytes() for path in _yaml(root / "languages")}
    templates = {
        path.name: path.read_text(encoding="utf-8") for path in sorted((theme_folder(root) / "pages").glob("*.md.j2"))
    }
    texts = {
        path.stem: path.read_text(encoding="utf-8", errors="replace")
        for path in sorted((root / "seeds" / "texts").glob("*.txt"))
    }
    printable = printable_characters(font_folders(theme_folder(root)))
    return SiteFiles(root, content, languages, templates, texts, printable)


def theme_folder(root: Path) -> Path:
    """Return the folder of the theme: the site's own `site-theme/`, else the one that was installed with Mujaz.

    Args:
        root: the site's folder.
    """
    installed, source = _PACKAGE / "site_theme", _PACKAGE.parent.parent / "site-theme"
    return next((f for f in (root / "site-theme", installed) if f.is_dir()), source)


def read_text(path: Path) -> str:
    """Read a text file.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: it is not UTF-8.
    """
    return path.read_text(encoding="utf-8-sig")


def take_text(path: Path) -> str | None:
    """Read a text file and delete it, and its folder where that is then empty; None where there is no such file.

    Raises:
        OSError: it cannot be read or deleted.
    """
    if not path.is_file():
        return None
    text = read_text(path)
    path.unlink()
    if not any(path.parent.iterdir()):
        path.parent.rmdir()
    return text


def write_text(path: Path, text: str) -> None:
    """Write a text file, and the folders that it needs.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs; it appears whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet.

    Raises:
        FileExistsError: it exists.
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _yaml(folder: Path) -> list[Path]:
    # Deeper folders are left alone: an id cannot lead into one.
    return sorted(path for path in folder.glob("*.y*ml") if path.suffix in {".yml", ".yaml"} and path.is_file())
