"""Web fonts: the theme's typefaces, subset to WOFF2 from the font packages that are installed with Mujaz.

Subsetting takes about a second a face, so what was made once is kept in a cache under a hash of all that it was made
from; the cache can be deleted at any time, and two builds can use it at once.
"""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path
from typing import Annotated, Literal

import fontTools
import yaml
from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from pydantic import BaseModel, ConfigDict, Field

from mujaz.edges.font_packages import package_files
from mujaz.edges.kept import KeptFiles


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
    """What families are for: the families, one for each script, and the generic ones behind them."""

    families: list[str]
    generic: str


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
        ranges: the characters that are kept of each script (CSS `unicode-range`).
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


class WebFont(_Data):
    """A face as the site serves it: the face, its file name (with a hash of its bytes), and its bytes."""

    face: Face
    name: str
    content: bytes


def read_typefaces(theme: Path) -> Typefaces:
    """Read the typefaces of a theme, `fonts.yml` in its folder.

    Raises:
        OSError: it cannot be read.
        ValueError: it does not say what it must.
    """
    return Typefaces.model_validate(yaml.safe_load((theme / "fonts.yml").read_text(encoding="utf-8")))


def web_fonts(typefaces: Typefaces, cache: Path) -> tuple[WebFont, ...]:
    """Return all faces as WOFF2; equal input makes equal bytes.

    Args:
        typefaces: the typefaces.
        cache: folder of what was made before.

    Raises:
        OSError: a font cannot be read.
    """
    kept = KeptFiles(cache, "woff2")
    fonts = tuple(_web_font(face, typefaces, kept) for face in typefaces.faces)
    kept.tidy()
    return fonts


def _web_font(face: Face, typefaces: Typefaces, kept: KeptFiles) -> WebFont:
    source = (package_files(face.package) / face.file).read_bytes()
    recipe = json.dumps(
        [face.model_dump(mode="json"), typefaces.ranges[face.script], typefaces.features, fontTools.version]
    )
    key = hashlib.sha256(recipe.encode() + source).hexdigest()[:32]
    content = kept.find(key)
    if content is None:
        content = _subset(source, face, typefaces)
        kept.keep(key, content)
    stem = "".join(c if c.isalnum() else "-" for c in Path(face.file).stem.split("[")[0]).lower()
    return WebFont(face=face, name=f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.woff2", content=content)


def _subset(source: bytes, face: Face, typefaces: Typefaces) -> bytes:
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    if face.axes:
        limits = {axis: (low, high) if low < high else low for axis, (low, high) in face.axes.items()}
        # The subsetter wants a font as it is read from a file.
        reduced = io.BytesIO()
        instancer.instantiateVariableFont(font, limits).save(reduced)
        font = TTFont(io.BytesIO(reduced.getvalue()), recalcTimestamp=False)
    options = Options(flavor="woff2", layout_features=typefaces.features.split(), hinting=False, desubroutinize=True)
    options.drop_tables += ["meta"]  # names of languages, which fontTools would drop with a warning
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(typefaces.ranges[face.script].replace(" ", "")))
    subsetter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
