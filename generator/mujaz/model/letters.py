"""Letters that are only shapes of other letters.

The Unicode Standard encodes the shapes that a letter takes inside a word, and some ligatures, for the sake of old
character sets: the blocks "Alphabetic Presentation Forms" (FB00-FB4F) and "Arabic Presentation Forms" A and B
(FB50-FDFF, FE70-FEFF). Text should be written in the letters themselves (ch. 9.2, "Arabic Presentation Forms-A"), which
are those of their compatibility decomposition (UAX #15).
"""

from __future__ import annotations

import re
import unicodedata

PRESENTATION_FORM = re.compile(
    "["
    + "".join(
        chr(point)
        for start, end in ((0xFB00, 0xFDFF), (0xFE70, 0xFEFF))
        for point in range(start, end + 1)
        if unicodedata.category(chr(point))[0] == "L" and unicodedata.decomposition(chr(point))
    )
    + "]"
)
"""A letter, or a mark with a place of its own, that stands for the shape of another; currency signs do not."""


def plain_letters(text: str) -> str:
    """Return a text with the letters themselves in the place of their presentation forms."""
    return PRESENTATION_FORM.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    # A mark's isolated form stands on a blank; in a text it belongs to the letter before.
    return unicodedata.normalize("NFKC", found[0]).lstrip(" ")
