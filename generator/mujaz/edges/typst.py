"""Typst, the typesetter: JSON in, PDF or pictures out.

It reads nothing but the template folder and the fonts: Typst itself refuses paths out of its root, packages are looked
for in a folder that does not exist, and the proxy through which it would fetch them is one that nobody answers at.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final, Self

from mujaz.edges import typesetter
from mujaz.edges.print_fonts import font_files, font_folders, variable_fonts
from mujaz.edges.static_fonts import static_fonts
from mujaz.edges.typesetter import PICTURES

if TYPE_CHECKING:
    from pathlib import Path

TYPST_VERSION = version("typst")
"""Version of the typesetter; another one may set the same document otherwise."""

_NOWHERE = "no-packages"
ACCESSIBLE: Final = ("ua-1",)
"""PDF/UA-1 (ISO 14289-1): tagged, with language, title and alternative texts, or an error."""

ARCHIVAL: Final = ("a-3a", "ua-1")
"""PDF/A-3a (ISO 19005-3) too: all of PDF/A-2a, and files of any kind may be embedded. It must have a date."""

BARE_MEMORY = 62.0
"""Megabytes that a process takes with Typst and the fonts, before its first document."""

_PIXELS = 72.0
"""Pixels of a picture in an inch, which has as many points."""

_EPOCH = 0  # a document's bytes do not depend on when it was made


@dataclass(frozen=True)
class Press:
    """What documents are printed from.

    Attributes:
        templates: the template folder.
        fonts: folders of the fonts; those of other scripts than most sites are in come last.
        draws: whether it makes pictures of pages (`card.typ`) and no documents.
    """

    templates: Path
    fonts: tuple[Path, ...]
    draws: bool = False

    @classmethod
    def of(cls, *themes: Path, templates: Path | None = None, made: Path | None = None) -> Self:
        """Return the press of a theme.

        Args:
            themes: the theme's folders.
            templates: the folder of all its templates; by default the one of the theme's first folder.
            made: the folder for static fonts of variable ones; without it, these are left out.

        Raises:
            OSError: a font package is not installed, or a font cannot be made.
        """
        static = [static_fonts(source, made) for source in variable_fonts()] if made else []
        return cls((templates or themes[0] / "print").resolve(), (*font_folders(*themes), *static))

    @property
    def families(self) -> tuple[str, ...]:
        """Names of the font families at hand, in the order of their folders."""
        found = (family for folder in self.font_folders for family in typesetter.font_book(folder).families())
        return tuple(dict.fromkeys(found))

    @property
    def files(self) -> list[Path]:
        """The files that a document depends on besides its data: templates and fonts."""
        return [*sorted(self.templates.rglob("*.typ")), *font_files(self.fonts)]

    @property
    def font_folders(self) -> list[str]:
        """Paths of the folders of the fonts."""
        return [str(folder) for folder in self.fonts]


def typeset(press: Press, data: str) -> bytes:
    """Return a document as PDF, set in this process.

    Args:
        press: templates and fonts.
        data: the document, as JSON.

    Raises:
        PrintError: Typst refuses it.
    """
    return typesetter.typeset(press.font_folders, note_of(data), call_for(press, data))


def compiling(press: Press, data: str) -> dict[str, Any]:
    """Return how Typst is called for a document; see `typeset`."""
    return {"font_paths": typesetter.font_book(*press.font_folders), **call_for(press, data)}


def call_for(press: Press, data: str) -> dict[str, Any]:
    """Return how Typst is called for a document, but for the fonts; it can be written as JSON."""
    own: dict[str, Any] = {"format": "pdf", "pdf_standards": list(standards_of(data))}
    if press.draws:
        own = {"format": PICTURES, "ppi": _PIXELS}
    return {
        "input": str(press.templates / ("card.typ" if press.draws else "main.typ")),
        "root": str(press.templates),
        "ignore_system_fonts": True,
        "sys_inputs": {"data": data},
        "timestamp": _EPOCH,
        "package_path": str(press.templates / _NOWHERE),
        "package_cache_path": str(press.templates / _NOWHERE),
        **own,
    }


def standards_of(data: str) -> tuple[str, ...]:
    """Return the standards that a document is held to: a dated one is fit for archives."""
    return ARCHIVAL if _said(data, "date") else ACCESSIBLE


def note_of(data: str) -> str:
    """Return what a link to a note is called in a document; empty where it does not say."""
    return str(_said(data, "note") or "")


def memory_of(data: str) -> float:
    """Return how many megabytes it takes to set a document, over what a bare process takes.

    Measured on this repository's documents: briefs 65; booklets .9 KB a character; facing columns, whose rows are tried
    until they fit, 1.3 to 1.9.
    """
    sides = _said(data, "sides")
    is_facing = isinstance(sides, list) and len(sides) > 1
    return max(65.0, len(data) * (1.5 if is_facing else 0.95) / 1024)


def _said(data: str, key: str) -> object:
    try:
        document = json.loads(data)
    except ValueError:  # Typst says what is wrong with it
        return None
    return document.get(key) if isinstance(document, dict) else None
