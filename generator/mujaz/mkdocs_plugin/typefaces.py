"""The style sheet of the site's typefaces, and which of them a page asks for at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mujaz.edges import cache_store, characters_in, read_typefaces, web_fonts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from mujaz.edges import Substitute, Theme, Typefaces, WebFont
    from mujaz.languages import Language
    from mujaz.tasks import BuiltSite

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


def made_typefaces(root: Path, theme: Theme, site: BuiltSite) -> SiteFonts:
    """Make the typefaces of a site, or take them from the cache.

    Args:
        root: the site's folder.
        theme: its theme, which names them.
        site: the site, whose texts they have to draw.

    Raises:
        PluginError: one cannot be made.
    """
    try:
        typefaces = read_typefaces(theme.file("fonts.yml").parent)
        fonts = web_fonts(typefaces, cache_store(root, "fonts"), site.characters)
    except (OSError, ValueError) as error:
        message = f"the typefaces cannot be made: {error}; the site was not built and stays as it was"
        raise PluginError(message) from error
    return site_fonts(typefaces, fonts, [wording.language for wording in site.wordings.values()])


def site_fonts(typefaces: Typefaces, fonts: Sequence[WebFont], languages: Iterable[Language]) -> SiteFonts:
    """Return what a site serves of its typefaces.

    The faces of a page's own script are preloaded; where one comes late all the same, a face of the reader's machine
    with its widths stands in, so that the text is there at once and nothing jumps.

    Args:
        typefaces: what the theme says of its typefaces.
        fonts: the faces, made.
        languages: the site's languages.
    """
    languages = list(languages)
    letters: dict[str, set[int]] = {}
    for font in fonts:
        letters.setdefault(font.face.family, set()).update(characters_in(font.range))
    made = typefaces.model_copy(
        update={
            "faces": [face for face in typefaces.faces if face.family in letters],
            "substitutes": [each for each in typefaces.substitutes if each.family in letters],
            "roles": {
                name: role.model_copy(update={"families": [family for family in role.families if family in letters]})
                for name, role in typefaces.roles.items()
            },
        }
    )
    rules = (
        [_face(font) for font in fonts]
        + [_substitute(substitute, fonts) for substitute in made.substitutes]
        + [_families(language, made, letters) for language in languages]
        + [_quotes(language) for language in languages]
        + [_guests(language, languages, made) for language in languages]
    )
    sheet = "\n".join(filter(None, rules))
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


def _face(font: WebFont) -> str:
    face = font.face
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};font-display:swap;'
        f'src:url("{font.name}") format("woff2");unicode-range:{font.range}}}'
    )


def _substitute(substitute: Substitute, fonts: Sequence[WebFont]) -> str:
    local = ",".join(f'local("{name}")' for name in substitute.local)
    # It stands in for that family alone: what only another family has is not its to draw.
    span = next((font.range for font in fonts if font.face.family == substitute.family), "U+0-10FFFF")
    return (
        f'@font-face{{font-family:"{_stand_in(substitute.family)}";src:{local};size-adjust:{substitute.size};'
        f"ascent-override:{substitute.ascent};descent-override:{substitute.descent};line-gap-override:0%;"
        f"unicode-range:{span}}}"
    )


def _stand_in(family: str) -> str:
    return f"{family} Substitute"


def _families(language: Language, typefaces: Typefaces, letters: Mapping[str, set[int]]) -> str:
    """Return the families of each role in a language, as variables; a `guest` is set in its own families."""
    scripts = {face.family: face.script for face in typefaces.faces}
    stand_ins = {substitute.family: _stand_in(substitute.family) for substitute in typefaces.substitutes}
    declared = ""
    every = [family for role in typefaces.roles.values() for family in role.families]
    for name, role in typefaces.roles.items():
        # Words of another script that are not marked are set as marked ones are; behind that stand the families of all
        # roles: no letter that any of them has is left to chance.
        own = [family for family in role.families if scripts[family] == language.script]
        foreign = typefaces.roles[role.foreign].families if own and role.foreign else []
        guests = [family for family in foreign if scripts[family] != language.script]
        # One that draws nothing that those before it do not would only be fetched while they are on their way.
        ordered, drawn = list(dict.fromkeys([*own, *guests])), set[int]()
        drawn.update(*(letters[family] for family in ordered))
        for family in (*role.families, *_own_first(every, scripts, language)):
            if not letters[family] <= drawn:
                ordered.append(family)
                drawn |= letters[family]
        names = [f'"{n}"' for family in ordered for n in (family, stand_ins.get(family)) if n]
        declared += f"--mjz-{name}:{', '.join([*names, role.generic])};"
        if role.foreign:
            declared += f"--mjz-{name}-guest:var(--mjz-{name});"
    return f":lang({language.tag}){{{declared}}}"


def _quotes(language: Language) -> str:
    """Return the quotation marks of a language as rules: round words, and round words that have such marks in them."""
    within = f":lang({language.tag})"
    shown = (f".md-content .md-typeset q{within}", f".mjz-facing > blockquote{within}")
    deeper = f"{shown[0]}.mjz-within,{shown[1]}.mjz-within{{quotes:{_marks(language.marks_within)}}}"
    return f"{','.join(shown)}{{quotes:{_marks(language.quotes)}}}{deeper}"


def _marks(marks: Iterable[str]) -> str:
    return " ".join('"{}"'.format(mark.replace("\\", "\\\\").replace('"', '\\"')) for mark in marks)


def _guests(language: Language, languages: Iterable[Language], typefaces: Typefaces) -> str:
    """Return which families set words of other scripts in pages of a language: those that the page has already."""
    others = [f":lang({other.tag})" for other in languages if other.script != language.script]
    declared = "".join(
        f"--mjz-{name}-guest:var(--mjz-{role.foreign});" for name, role in typefaces.roles.items() if role.foreign
    )
    return f":root:lang({language.tag}) :is({', '.join(others)}){{{declared}}}" if others and declared else ""


def _own_first(families: Sequence[str], scripts: dict[str, str], language: Language) -> list[str]:
    return sorted(families, key=lambda family: scripts[family] != language.script)
