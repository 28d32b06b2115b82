"""Web fonts: the theme's typefaces, subset to WOFF2 from the font packages that are installed with Mujaz.

A face holds the characters that the theme names for its script, and whatever else the texts of the site have and it can
draw: an Urdu name in an Arabic site brings its letters along. A face takes about a tenth of a second, so what was made
once is kept in a cache under a hash of all that it was made from; the cache can be deleted at any time, and two builds
can use it at once.
"""

from __future__ import annotations

import errno
import functools
import hashlib
import json
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Self

import yaml
from fontTools import unicodedata as scripts
from fontTools.ttLib import TTFont, TTLibError
from pydantic import BaseModel, ConfigDict, Field, model_validator

from mujaz.edges import harfbuzz
from mujaz.edges.font_packages import package_files
from mujaz.edges.kept import KeptFiles
from mujaz.edges.ordinary import read_ordinary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.edges.stores import Store

_UNDRAWN = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp", "Zs"})
"""Categories of characters that have no glyph of their own, or are none."""

_BOLD = 600
"""The CSS weight from which a face sets headings; a text weight is at most 400."""


class _Data(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Face(_Data):
    """One file of a typeface.

    Attributes:
        family: name of its family in CSS.
        script: its script (ISO 15924).
        package: Python package that holds it, in `files/`.
        file: name of the file.
        weight: the weights that it serves (CSS `font-weight` of a font face).
        style: `normal` or `italic`.
        axes: for a variable font, the least and greatest value of each axis that is kept.
    """

    family: str
    script: str
    package: str
    file: str
    weight: str
    style: Literal["normal", "italic"] = "normal"
    axes: dict[str, Annotated[list[Annotated[float, Field(strict=False)]], Field(min_length=2, max_length=2)]] = {}


class Role(_Data):
    """What families are for: the families, one for each script, and the generic ones behind them.

    Attributes:
        families: the families.
        generic: the generic families behind them (CSS `font-family`).
        foreign: the role whose families set words of another script than the page's, where it is not this one.
    """

    families: list[str]
    generic: str
    foreign: str = ""


class Substitute(_Data):
    """What stands in for a family until it is there: faces of the reader's machine, with the family's metrics.

    Attributes:
        family: the family.
        local: names of faces, the first that is there counts.
        size: CSS `size-adjust`.
        ascent: CSS `ascent-override`.
        descent: CSS `descent-override`.
    """

    family: str
    local: list[str]
    size: str
    ascent: str
    descent: str


class Typefaces(_Data):
    """The typefaces of a theme.

    Attributes:
        ranges: the characters that are kept of each script whatever the texts are (CSS `unicode-range`).
        features: OpenType features that are kept, separated by blanks.
        faces: the faces.
        substitutes: what stands in for families until they are there.
        roles: what the families are for, by name.
    """

    ranges: dict[str, str]
    features: str
    faces: list[Face]
    substitutes: list[Substitute]
    roles: dict[str, Role]

    @model_validator(mode="after")
    def _knows_its_families(self) -> Self:
        known = {face.family for face in self.faces}
        named = [family for role in self.roles.values() for family in role.families]
        unknown = [family for family in [*named, *(each.family for each in self.substitutes)] if family not in known]
        if unknown:
            message = f"no face has the family '{unknown[0]}'"
            raise ValueError(message)
        if strangers := {role.foreign for role in self.roles.values() if role.foreign} - set(self.roles):
            message = f"there is no role '{min(strangers)}'"
            raise ValueError(message)
        return self


class WebFont(_Data):
    """A face as the site serves it: the face, its file name (with a hash of its bytes), its bytes, and what it is for.

    Attributes:
        face: the face.
        name: its file name, with a hash of its bytes.
        content: its bytes.
        range: the characters that it is asked for (CSS `unicode-range`).
    """

    face: Face
    name: str
    content: bytes
    range: str


def read_typefaces(theme: Path) -> Typefaces:
    """Read the typefaces of a theme, `fonts.yml` in its folder.

    Raises:
        OSError: it cannot be read.
        ValueError: it does not say what it must.
    """
    return Typefaces.model_validate(yaml.safe_load(read_ordinary(theme / "fonts.yml").decode("utf-8")))


def web_fonts(typefaces: Typefaces, cache: Store, characters: Iterable[str] = ()) -> tuple[WebFont, ...]:
    """Return all faces as WOFF2; equal input makes equal bytes.

    Args:
        typefaces: the typefaces.
        cache: where those lie that were made before.
        characters: the characters of the site's texts.

    Raises:
        OSError: a font cannot be read.
    """
    kept = KeptFiles(cache, "woff2")
    seen = {c for c in characters if unicodedata.category(c) not in _UNDRAWN}
    # A script of which the site has no letter needs no face, but for what only that face can draw.
    written = {scripts.script(c) for c in seen}
    bases = [_base(face, typefaces) if not seen or face.script in written else "" for face in typefaces.faces]
    own = _own_characters(typefaces, bases, set(map(ord, seen)))
    fonts = []
    for face, base, points in zip(typefaces.faces, bases, own, strict=True):
        wanted = [*filter(None, [base]), *(f"U+{point:04X}" for point in sorted(points))]
        if wanted:
            fonts.append(_web_font(face, ", ".join(wanted), typefaces, kept))
    kept.tidy()
    return tuple(fonts)


def characters_in(span: str) -> Iterator[int]:
    """Yield the code points of a CSS `unicode-range` without wildcards; nothing where it is empty."""
    for part in filter(None, (part.strip() for part in span.split(","))):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def drawable_characters(typefaces: Typefaces) -> frozenset[int]:
    """Return the code points that pages can show in the site's own faces, in text and in headings.

    Raises:
        OSError: a font cannot be read.
    """
    families = {family for role in typefaces.roles.values() for family in role.families}
    upright = [face for face in typefaces.faces if face.style == "normal" and face.family in families]
    text = [_characters(face) for face in upright if int(face.weight.split()[0]) < _BOLD]
    bold = [_characters(face) for face in upright if int(face.weight.split()[-1]) >= _BOLD]
    return frozenset[int]().union(*text) & frozenset[int]().union(*bold)


def _own_characters(typefaces: Typefaces, bases: list[str], wanted: set[int]) -> list[set[int]]:
    """Return the characters of the site's texts that each face draws beyond those that it has whatever they are.

    A letter is for the faces of its script; what belongs to no script of theirs is for every face that has it.
    """
    has = [_characters(face) for face in typefaces.faces]
    always = [set(characters_in(base)) for base in bases]
    known = {point for base, own in zip(always, has, strict=True) for point in base & own}
    found: list[set[int]] = [set() for _ in typefaces.faces]
    for point in wanted - known:
        able = [place for place, points in enumerate(has) if point in points]
        script = scripts.script(chr(point))
        for place in [place for place in able if typefaces.faces[place].script == script] or able:
            found[place].add(point)
    return found


def _base(face: Face, typefaces: Typefaces) -> str:
    return typefaces.ranges.get(face.script, "").strip()


def _source(face: Face) -> Path:
    return package_files(face.package) / face.file


def _characters(face: Face) -> frozenset[int]:
    return _characters_of(_source(face))


@functools.cache
def _characters_of(file: Path) -> frozenset[int]:
    try:
        with file.open("rb") as opened, TTFont(opened, lazy=True) as font:
            return frozenset(font.getBestCmap() or {})
    except TTLibError as error:
        raise OSError(errno.EINVAL, "is not a font", str(file)) from error


def _web_font(face: Face, wanted: str, typefaces: Typefaces, kept: KeptFiles) -> WebFont:
    source = _source(face).read_bytes()
    recipe = json.dumps([face.model_dump(mode="json"), wanted, typefaces.features, harfbuzz.VERSIONS])
    key = hashlib.sha256(recipe.encode() + source).hexdigest()[:32]
    content = kept.find(key)
    if content is None:
        content = harfbuzz.subset(source, characters_in(wanted), typefaces.features.split(), face.axes)
        kept.keep(key, content)
    stem = "".join(c if c.isalnum() else "-" for c in Path(face.file).stem.split("[")[0]).lower()
    name = f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.woff2"
    return WebFont(face=face, name=name, content=content, range=wanted)
