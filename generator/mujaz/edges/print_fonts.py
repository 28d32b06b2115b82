"""The fonts that print takes: packages that are installed with Mujaz, and a site's own."""

from __future__ import annotations

import errno
import functools
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont, TTLibError

from mujaz.edges.font_packages import package_files

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = ("fontpkg_amiri", "fontpkg_ibm_plex_serif")
"""Font packages of static TrueType files: Typst reads no WOFF, and of a variable font only the regular weight."""

VARIABLE = (("fontpkg_frank_ruhl_libre", "FrankRuhlLibre[wght].ttf"),)
"""Variable fonts, of which print takes static ones of the weights that it sets: package and file."""

_STYLES = ("Regular", "Bold", "SemiBold", "Italic")


def font_folders(*themes: Path) -> tuple[Path, ...]:
    """Return the folders of the fonts at hand.

    Args:
        themes: the folders of the theme; fonts of the site's own lie in `print/fonts/` there.

    Raises:
        FileNotFoundError: a package is not installed.
    """
    own = (theme / "print" / "fonts" for theme in themes)
    return (*map(package_files, PACKAGES), *(folder for folder in own if folder.is_dir()))


def variable_fonts() -> list[Path]:
    """Return the variable fonts of which print takes static ones.

    Raises:
        FileNotFoundError: a package is not installed.
    """
    return [package_files(package) / file for package, file in VARIABLE]


def font_files(folders: tuple[Path, ...]) -> list[Path]:
    """Return the font files of some folders, in a fixed order."""
    return [path for folder in folders for path in sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf")))]


@functools.cache
def printable_characters(folders: tuple[Path, ...]) -> frozenset[int]:
    """Return the code points that can be printed: those that a family has in each of the styles that print takes.

    Raises:
        OSError: a font cannot be read, or is none; its `filename` says which.
    """
    families = {path: _characters(path) for path in variable_fonts()}
    for path in font_files(folders):
        family, _, style = path.stem.rpartition("-")
        if style in _STYLES or not family:
            points = _characters(path)
            key = path.with_name(family or path.stem)
            families[key] = families[key] & points if key in families else points
    return frozenset(point for points in families.values() for point in points)


def _characters(path: Path) -> set[int]:
    try:
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            return set(font.getBestCmap() or {})
    except TTLibError as error:
        raise OSError(errno.EINVAL, "is not a font", str(path)) from error
