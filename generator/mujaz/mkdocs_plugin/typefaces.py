"""The style sheet of the site's typefaces, and which of them a page asks for at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.edges import Typefaces, WebFont
    from mujaz.languages import Language

FOLDER = "assets/fonts"
"""Where the site serves its fonts."""

STYLE_SHEET = f"{FOLDER}/fonts.css"


@dataclass(frozen=True)
class SiteFonts:
    """The typefaces as a site serves them.

    Attributes:
        files: path in the site to bytes: the faces and their style sheet.
        preloads: by language tag, the faces that a page in it asks for at once, as paths in the site.
    """

    files: dict[str, bytes]
    preloads: dict[str, tuple[str, ...]]


def site_fonts(typefaces: Typefaces, fonts: Sequence[WebFont], languages: Iterable[Language]) -> SiteFonts:
    """Return what a site serves of its typefaces.

    A face that comes too late for the first view is not swapped in (`font-display: optional`), so that nothing jumps; the
    faces of a page's own script are preloaded, so that they do not come late.

    Args:
        typefaces: what the theme says of its typefaces.
        fonts: the faces, made.
        languages: the site's languages.
    """
    languages = list(languages)
    sheet = "\n".join(
        [_face(font, typefaces) for font in fonts] + [_families(language, typefaces) for language in languages]
    )
    files = {f"{FOLDER}/{font.name}": font.content for font in fonts} | {STYLE_SHEET: (sheet + "\n").encode()}
    preloads = {
        language.tag: tuple(
            f"{FOLDER}/{font.name}"
            for font in fonts
            if font.face.script == language.script and font.face.style == "normal"
        )
        for language in languages
    }
    return SiteFonts(files, preloads)


def _face(font: WebFont, typefaces: Typefaces) -> str:
    face = font.face
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};font-display:optional;'
        f'src:url("{font.name}") format("woff2");unicode-range:{typefaces.ranges[face.script].strip()}}}'
    )


def _families(language: Language, typefaces: Typefaces) -> str:
    scripts = {face.family: face.script for face in typefaces.faces}
    declared = "".join(
        f"--mjz-{name}:{', '.join([*(_quoted(f) for f in _own_first(role.families, scripts, language)), role.generic])};"
        for name, role in typefaces.roles.items()
    )
    return f":lang({language.tag}){{{declared}}}"


def _own_first(families: Sequence[str], scripts: dict[str, str], language: Language) -> list[str]:
    return sorted(families, key=lambda family: scripts[family] != language.script)


def _quoted(family: str) -> str:
    return f'"{family}"'
