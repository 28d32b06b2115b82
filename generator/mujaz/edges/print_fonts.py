"""The fonts that print takes: packages that are installed with Mujaz, and a site's own."""

from __future__ import annotations

import functools
from importlib import import_module
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

PACKAGES = ("fontpkg_amiri", "fontpkg_ibm_plex_serif")
"""Font packages of static TrueType files: Typst reads no WOFF, and of a variable font only the regular weight."""

_STYLES = ("Regular", "Bold", "SemiBold", "Italic")


def font_folders(theme: Path) -> tuple[Path, ...]:
    """Return the folders of the fonts at hand.

    Args:
        theme: the folder of the theme; fonts of the site's own lie in `print/fonts/` there.
    """
    installed = (Path(str(import_module(package).__file__)).parent / "files" for package in PACKAGES)
    own = theme / "print" / "fonts"
    return (*installed, *([own] if own.is_dir() else []))


def font_files(folders: tuple[Path, ...]) -> list[Path]:
    """Return the font files of some folders, in a fixed order."""
    return [path for folder in folders for path in sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf")))]


@functools.cache
def printable_characters(folders: tuple[Path, ...]) -> frozenset[int]:
    """Return the code points that can be printed: those that a family has in each of the styles that print takes.

    Raises:
        OSError: a font cannot be read.
    """
    families: dict[Path, set[int]] = {}
    for path in font_files(folders):
        family, _, style = path.stem.rpartition("-")
        if style in _STYLES or not family:
            points = _characters(path)
            key = path.with_name(family or path.stem)
            families[key] = families[key] & points if key in families else points
    return frozenset(point for points in families.values() for point in points)


def _characters(path: Path) -> set[int]:
    try:
        with TTFont(path, lazy=True) as font:
            return set(font.getBestCmap() or {})
    except TTLibError as error:
        message = f"{path} is not a font: {error}"
        raise OSError(message) from error
