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

_MONEY = "[$\u00a2-\u00a5\u20a0-\u20cf]"
_BLANK = "[ \u00a0]"
_SIGN = "[-+−±]"

# Addresses hold punctuation of all sorts, but do not end with what may be the sentence's.
_ADDRESS = (
    r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[!-~]*[A-Za-z0-9/=&#_~-]"  # RFC 3986: ASCII alone
    r"|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/[!-~]*[A-Za-z0-9/=&#_~-]"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)

# A telephone number: its country's code (ITU-T E.123), and groups with blanks or hyphens between them.
_TELEPHONE = rf"(?<![\d])\+\d{{1,4}}(?:(?:{_BLANK}|-)\d{{2,}})+(?!\d)"

# A number that holds more than digits: a sign or a currency before it, separators inside, a percent sign or a
# currency behind.
_NUMBER = (
    r"(?<![\d.,:/-])(?:"
    rf"(?:{_SIGN}?{_MONEY}{_BLANK}?{_SIGN}?|{_SIGN})\d+(?:[-–−.,:/٫٬]\d+)*(?:{_BLANK}?{_MONEY}|[%٪‰])?"
    rf"|\d+(?:[-–−.,:/٫٬]\d+)+(?:{_BLANK}?{_MONEY}|[%٪‰])?"
    rf"|\d+(?:{_BLANK}?{_MONEY}|[%٪‰])"
    r")(?!\d)"
)


def _foreign(letter: str) -> str:
    # Foreign words with the blanks and inner punctuation between them, and digits and signs that belong to them: 4.6bn,
    # F-16, C++, GDP 50%.
    word = rf"(?:{letter}|[{_MARKS}]|{_DIGIT})+(?:[+#]+(?!\w)|[%‰])?"
    before = rf"(?:{_SIGN}?{_MONEY}?\d+(?:[.,]\d+)*(?={letter}))?"
    joined = rf"{_BLANK}?(?:[&/.,’'@:+_-]{_BLANK}?)?(?:{_MONEY}{_BLANK}?)?"
    return rf"(?=(?:{_SIGN}?{_MONEY}?\d+(?:[.,]\d+)*)?{letter}){before}{word}(?:{joined}{word})*"


_LATIN = _foreign(_LTR_LETTER)
_CUT = {
    "rtl": re.compile(rf"(?P<ltr>{_ADDRESS}|{_TELEPHONE}|{_LATIN}|{_NUMBER}(?:{_BLANK}{_LATIN})?)"),
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
