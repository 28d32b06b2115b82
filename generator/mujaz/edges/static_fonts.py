"""Static fonts of variable ones: Typst takes only the regular weight of a variable font."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

from mujaz.edges import harfbuzz
from mujaz.edges.atomic import write_whole
from mujaz.edges.kept import KeptFiles
from mujaz.edges.stores import FolderStore

if TYPE_CHECKING:
    from pathlib import Path

_STYLES = {"Regular": 400, "SemiBold": 600, "Bold": 700}
"""The styles that print sets, with their weights (OpenType, `usWeightClass`)."""

_AXIS = "wght"
_FAMILY, _STYLE, _FULL, _POSTSCRIPT = 1, 2, 4, 6
"""Names of a font, by their numbers (OpenType, `name` table); 16, 17 and 25 are of the variable one alone."""


def static_fonts(source: Path, made: Path) -> Path:
    """Return the folder of the static fonts of a variable one; they are made where they are not there, or not whole.

    Args:
        source: the variable font, with an axis of weight.
        made: the folder of what was made before; it need not exist.

    Raises:
        OSError: it cannot be read, or they cannot be written.
    """
    content = source.read_bytes()
    key = hashlib.sha256(content + repr(harfbuzz.VERSIONS).encode()).hexdigest()[:32]
    kept = KeptFiles(FolderStore(made), "ttf")
    family = source.name.partition("[")[0]
    for style, weight in _STYLES.items():
        own = f"{key}-{style}"
        font = kept.find(own)
        if font is None:
            font = _instance(content, style, weight)
            kept.keep(own, font)
        path = made / key / f"{family}-{style}.ttf"
        if not path.is_file() or path.read_bytes() != font:
            write_whole(path, font)
    kept.tidy()
    return made / key


def _instance(content: bytes, style: str, weight: int) -> bytes:
    font = TTFont(io.BytesIO(harfbuzz.instance(content, {_AXIS: weight})), recalcTimestamp=False)
    font["OS/2"].usWeightClass = weight
    names = font["name"]
    family = names.getBestFamilyName()
    for record in list(names.names):
        if record.nameID in {16, 17, 25}:
            names.removeNames(nameID=record.nameID)
    for number, text in {
        _FAMILY: family,
        _STYLE: style,
        _FULL: f"{family} {style}",
        _POSTSCRIPT: f"{family.replace(' ', '')}-{style}",
    }.items():
        names.setName(text, number, 3, 1, 0x409)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
