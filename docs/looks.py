"""How the documentation looks: the site's typefaces, and the page that leads into its languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.edges import cache_store, read_site, read_typefaces, web_fonts
from mujaz.load import load_dossier
from mujaz.mkdocs_plugin.typefaces import site_fonts

if TYPE_CHECKING:
    from collections.abc import Mapping


def fonts(repository: Path, characters: set[str]) -> Mapping[str, bytes]:
    """Return the typefaces and their style sheet.

    Args:
        repository: the folder with the site and its theme.
        characters: the characters that the pages have.
    """
    languages = load_dossier({}, read_site(repository).languages).dossier.standard
    typefaces = read_typefaces(repository / "site-theme")
    faces = web_fonts(typefaces, cache_store(repository, "fonts"), sorted(characters))
    return site_fonts(typefaces, faces, languages).files


def write_landing(folder: Path) -> None:
    """Write the page that lists the languages, beside their folders."""
    (folder / "index.html").write_bytes((Path(__file__).parent / "landing.html").read_bytes())
