"""HarfBuzz: fonts with fewer characters, or of one weight, made of others.

It lays out text in most browsers, and knows which glyphs some characters may be shaped into. What it makes of a font is
shaped as the font is: the same glyphs, in the same places.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import fontTools
import uharfbuzz
from fontTools.ttLib import TTFont
from uharfbuzz import SubsetFlags

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

VERSIONS = (uharfbuzz.version_string(), fontTools.version)
"""Versions of what makes fonts; other ones may make other bytes of the same font."""

_MEASURED = ("head", "hhea", "maxp", "hmtx", "glyf")
"""Tables that say how large a font's largest glyph is (OpenType), and those of which fontTools finds it."""

_DROPPED = ("meta",)
"""Tables that no browser reads: `meta` has names of languages."""


def subset(
    source: bytes, characters: Iterable[int], features: Iterable[str], axes: Mapping[str, Sequence[float]]
) -> bytes:
    """Return a font as WOFF2, without hints, with only some of its characters.

    Args:
        source: the font, OpenType.
        characters: the code points that are kept, where it has them.
        features: the OpenType features that are kept.
        axes: for a variable font, the least and greatest value of axes that are cut.

    Raises:
        ValueError: the font has no such axis.
    """
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(characters)
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(map(_tag, features))
    wanted.drop_table_tag_set.update(map(_tag, _DROPPED))
    wanted.flags = SubsetFlags.NO_HINTING | SubsetFlags.OPTIMIZE_IUP_DELTAS
    return _woff2(_made(source, wanted, axes))


def instance(source: bytes, axes: Mapping[str, float]) -> bytes:
    """Return a variable font at a place on its axes, all else as it is.

    Args:
        source: the font.
        axes: where it is to stand on each of its axes.

    Raises:
        ValueError: the font has no such axis.
    """
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    # Contours of a variable font overlap, and some programs leave the overlap blank unless they are told.
    wanted.flags |= SubsetFlags.SET_OVERLAPS_FLAG
    return _made(source, wanted, {axis: (place, place) for axis, place in axes.items()})


def _made(source: bytes, wanted: uharfbuzz.SubsetInput, axes: Mapping[str, Sequence[float]]) -> bytes:
    face = uharfbuzz.Face(source)
    for axis, (low, high) in axes.items():
        is_cut = (
            wanted.set_axis_range(face, axis, low, high) if low < high else wanted.pin_axis_location(face, axis, low)
        )
        if not is_cut:
            message = f"the font has no axis '{axis}'"
            raise ValueError(message)
    return bytes(wanted.subset(face).blob.data)


def _woff2(content: bytes) -> bytes:
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    # HarfBuzz leaves the measures of the largest glyph as they were; of tables that are read fontTools finds them anew.
    for table in _MEASURED:
        font[table]
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")
