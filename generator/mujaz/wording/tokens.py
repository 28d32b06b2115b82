"""Tokens of a text that is written in two directions: words of either, numbers, marks, and blanks.

Words are told apart by the class of their letters in the Unicode bidirectional algorithm (UAX #9, table 4): L on one
side, R and AL on the other; the punctuation of right-to-left scripts counts with their letters. A number is one token
with all that belongs to it: sign, currency, separators, percent sign, both ends of a range (`10%-15%`, `2019 - 2020`),
and all groups of a telephone number (`0779 53 75 79`; ITU-T E.123).
"""

from __future__ import annotations

import enum
import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Sort(enum.Enum):
    """Sorts of tokens, as they are seen from the text that they stand in."""

    NATIVE = enum.auto()
    FOREIGN = enum.auto()
    NUMBER = enum.auto()
    MARK = enum.auto()
    BLANK = enum.auto()


@dataclass(frozen=True)
class Token:
    """A token: what it is, and where it begins and ends."""

    sort: Sort
    start: int
    end: int


BLANK = "[ \u00a0\u202f]"
MONEY = "[$\u00a2-\u00a5\u20a0-\u20cf]"
DASHES = "\\-\u2010-\u2015\u2212"
"""Dashes and hyphens, as the inside of a regular expression's character class."""

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""The blocks of right-to-left scripts (Unicode Character Database, DerivedBidiClass.txt, default values)."""

_RTL_LETTERS = "[\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_NATIVE = {
    "rtl": re.compile(f"{_RTL_LETTERS}(?: {_RTL_LETTERS})*"),
    "ltr": re.compile("[A-Za-z]+(?: [A-Za-z]+)*"),
}
"""What most texts are made of; taken as one token."""

# The characters of RFC 3986 but square brackets. An address does not end with what may be the sentence's.
_IN_ADDRESS = "[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[A-Za-z0-9/=&#_~-]"
_ADDRESS = re.compile(
    rf"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.){_IN_ADDRESS}"
    rf"|(?=[^/]*[A-Za-z])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/(?:{_IN_ADDRESS})?"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)

_SIGN = f"[+±{DASHES}]"
_DIGITS = rf"(?:\d{{1,3}}(?:{BLANK}\d{{3}})+(?!\d)|\d+)(?:[.,٫٬:/'’]\d+)*[\u00bc-\u00be\u2150-\u215e]?"
_ONE = re.compile(
    rf"(?:{_SIGN}?{MONEY}{BLANK}?{_SIGN}?|[#№§~≈<>≤≥]{_SIGN}?|{_SIGN})?{_DIGITS}"
    rf"(?:{BLANK}?(?:{MONEY}|[%٪‰])(?!\d)|[°′″]|\+(?!\d))?"
)
_JOINT = re.compile(rf"[{DASHES}/:×÷*=~≈]|{BLANK}(?P<spaced>[{DASHES}/:×÷=+<>≈]){BLANK}")
_DASH = re.compile(f"[{DASHES}]")
_WHOLE_PART = re.compile(r"\d+")

_TELEPHONE = re.compile(
    rf"\(?(?:\+|00)\d{{1,4}}\)?(?:(?:{BLANK}|[./-])?\(?\d+\)?)+"  # an international prefix
    rf"|(?!\d\d?-\d\d?-\d{{4}}(?!\d))\(?0\d+\)?(?:(?:{BLANK}|-)\d{{2,}})+"  # a trunk prefix; no date
    rf"|\d{{2,}}(?:{BLANK}\d{{2,}}){{2,}}"
)
_SHORTEST_TELEPHONE = 7
_IN_NAME = re.compile(rf"[^\W\d_][{DASHES}]$")
_TOUCHING = re.compile(r"\d+(?:[.,٫٬:/]\d+)*")
"""To the number of a name, such as F-16, belongs only what touches it."""
_BEGINS_NUMBER = re.compile(rf"[^\w\s]{{0,2}}{BLANK}?[^\w\s]?\d")
_AFTER_WORD = re.compile(f"[{DASHES}](?!{MONEY})")
_INSIDE_WORD = re.compile(r"[^\W\d_]['’‘`´][^\W\d_]|[\u05d0-\u05ea]\"[\u05d0-\u05ea]")
"""Apostrophes, marks of transliteration, and what is typed for the Hebrew mark ״, between two letters."""

ARABIC_DIGIT = re.compile("[\u0660-\u0669]")
"""Digits of class AN, which take punctuation between them into the direction of Arabic; those of Persian are of EN."""


def is_telephone(number: str) -> bool:
    """Tell whether a token that is a number is that of a telephone, or another of many groups of digits."""
    found = _TELEPHONE.fullmatch(number)
    return found is not None and sum(map(str.isdecimal, number)) >= _SHORTEST_TELEPHONE


def tokens(text: str, direction: str, given: Collection[Token] = ()) -> Iterator[Token]:
    """Cut a text into tokens.

    Args:
        text: the text.
        direction: its base direction, `ltr` or `rtl`: words of the other direction are foreign in it.
        given: tokens that are known, whatever they hold.

    Yields:
        Tokens in order, with nothing between them.
    """
    own = "l" if direction == "ltr" else "r"
    known = {token.start: token for token in given}
    start = 0
    while start < len(text):
        if start in known:
            yield known[start]
            start = known[start].end
            continue
        native = None if known else _NATIVE[direction].match(text, start)
        if native:
            yield Token(Sort.NATIVE, start, native.end())
            start = native.end()
            continue
        kind = _kind(text[start])
        address = _ADDRESS.match(text, start) if kind in "ld" and _begins_word(text, start) else None
        number = 0 if address or kind not in "dx" else _number_end(text, start)
        if address:
            sort = Sort.NATIVE if own == "l" else Sort.FOREIGN
            end = _word_end(text, _address_end(text, address) - 1, "l")
        elif number:
            # In a text from left to right these digits would turn what stands between them.
            turning = own == "l" and ARABIC_DIGIT.search(text, start, number)
            sort, end = Sort.FOREIGN if turning else Sort.NUMBER, number
        elif kind in "lr":
            sort, end = Sort.NATIVE if kind == own else Sort.FOREIGN, _word_end(text, start, kind)
        elif kind == "b":
            sort, end = Sort.BLANK, start + 1
            while end < len(text) and _kind(text[end]) == "b":
                end += 1
        else:
            sort, end = Sort.MARK, start + 1
        yield Token(sort, start, end)
        start = end


@functools.lru_cache(maxsize=4096)
def _kind(c: str) -> str:
    """Return what a character is: a letter (l, r), a digit, a blank, joined to what is before it, or a mark (x)."""
    category = unicodedata.category(c)
    if c.isdecimal():
        return "d"
    # Marks on letters, joiners, and digits that are raised.
    if category in {"Mn", "Me", "Cf"} or c in "²³¹":
        return "j"
    if _RTL.match(c):
        return "r"
    if c.isspace():
        return "b"
    return "l" if unicodedata.bidirectional(c) == "L" else "x"


def _begins_word(text: str, start: int) -> bool:
    return not start or not (text[start - 1].isascii() and text[start - 1].isalnum())


def _address_end(text: str, address: re.Match[str]) -> int:
    # A bracket that an address opens it closes, and the other way round; else it is the sentence's.
    start, end = address.span()
    opened: list[int] = []
    for place in range(start, end):
        if text[place] == "(":
            opened.append(place)
        elif text[place] == ")" and opened:
            opened.pop()
        elif text[place] == ")":
            return place
    if not opened:
        return end
    return end + 1 if len(opened) == 1 and text.startswith(")", end) else opened[0]


def _word_end(text: str, start: int, kind: str) -> int:
    end = start + 1
    while end < len(text):
        if _kind(text[end]) in (kind, "j"):
            end += 1
        elif _INSIDE_WORD.match(text, end - 1) and _kind(text[end + 1]) == kind:
            end += 2
        else:
            break
    return end


def _number_end(text: str, start: int) -> int:
    """Return where the number that begins here ends; 0 where none does."""
    if not _BEGINS_NUMBER.match(text, start):
        return 0
    in_name = _IN_NAME.search(text, 0, start) and _TOUCHING.match(text, start)
    if in_name:
        return in_name.end()
    telephone = _TELEPHONE.match(text, start)
    if telephone and is_telephone(telephone[0]):
        return telephone.end()
    before = text[start - 1] if start else " "
    # A hyphen behind a letter or a digit is no minus: F-16, ל-790.
    if _AFTER_WORD.match(text, start) and (before.isalnum() or _kind(before) == "j" or before in ")]"):
        return 0
    last = _ONE.match(text, start)
    if last is None:
        return 0
    while True:
        joint = _JOINT.match(text, last.end())
        following = joint and _ONE.match(text, joint.end())
        if not joint or not following or not _joins(joint, last[0], following[0]):
            return last.end()
        last = following


def _joins(joint: re.Match[str], left: str, right: str) -> bool:
    # `December 2025 – 3 January` is no range of numbers: its end has fewer digits.
    if not joint["spaced"] or not _DASH.match(joint["spaced"]):
        return True
    return len(_whole_part(left)) <= len(_whole_part(right))


def _whole_part(number: str) -> str:
    found = _WHOLE_PART.search(number)
    return found[0] if found else ""
