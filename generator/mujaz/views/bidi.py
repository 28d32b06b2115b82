"""Isolation: what must not be reordered by the text round it.

The Unicode bidirectional algorithm (UAX #9) places a number with signs or separators, or a foreign word with the
punctuation at its edge, by the letters before it: after Arabic letters `2026-11-14` is shown as `14-11-2026`, and
`-3.2%` as `%3.2-`. So such stretches are cut out, and the renderer isolates them with an explicit direction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_DIGIT = r"\d"
_LTR_LETTER = rf"(?:(?![{_RTL}])[^\W\d_])"
_RTL_LETTER = rf"(?:(?=[{_RTL}])[^\W\d_])"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"

# A number that holds more than digits: a sign before it, separators inside, a percent sign behind.
_NUMBER = (
    r"(?<![\d.,:/-])(?:"
    r"[-+−±]?\d+(?:[-–−.,:/٫٬]\d+)+[%٪‰]?"
    r"|[-+−±]\d+[%٪‰]?"
    r"|\d+[%٪‰]"
    r")(?!\d)"
)


def _foreign(letter: str) -> str:
    # Foreign words with the blanks and inner punctuation between them, and digits that belong to them.
    word = rf"(?:{letter}|[{_MARKS}]|{_DIGIT})+"
    return rf"(?=\d*{letter}){word}(?:(?:[ \u00a0]?[&/.,’'@:+_-]?[ \u00a0]?){word})*"


_CUT = {
    "rtl": re.compile(rf"(?P<ltr>{_foreign(_LTR_LETTER)}|{_NUMBER})"),
    "ltr": re.compile(rf"(?P<rtl>{_foreign(_RTL_LETTER)})"),
}


def isolates(text: str, direction: str) -> Iterator[tuple[str, str | None]]:
    """Cut a text into what can stand as it is and what must be isolated.

    Args:
        text: words of one language, without markup.
        direction: base direction of that language, `ltr` or `rtl`.

    Yields:
        Pieces in order, each with None or with the direction it must be isolated in.
    """
    pattern = _CUT[direction]
    offset = 0
    for match in pattern.finditer(text):
        if match.start() > offset:
            yield text[offset : match.start()], None
        yield match[0], match.lastgroup
        offset = match.end()
    if offset < len(text):
        yield text[offset:], None
