"""Numbers in the digits of the site: digits, decimal and thousands separators and percent signs, as CLDR has them.

An editor writes numbers as in English, `1,500`, `4.6` or `70%`, or in digits of the language; a site that asks for
Arabic-Indic digits shows ١٬٥٠٠, ٤٫٦ and ٧٠٪ for either, another shows 1,500, 4.6 and 70%. What only looks like a number
keeps its digits: names such as F-16, addresses, and whatever else has letters of another script.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.languages import Language

_TOKEN = re.compile(r"[^\s،؛؟]*\d[^\s،؛؟]*")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_DECIMAL = re.compile(r"(?<![\d.])(\d+(?:,\d{3})*)\.(\d+)(?![\d.])")
_PERCENT = re.compile(r"(?<=\d)%")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_ARABIC_SIGNS = str.maketrans("٪٫٬", "%.,")
"""U+066A to U+066C, the signs that go with Arabic digits (The Unicode Standard, ch. 9.2)."""
_CONTROLS = re.compile("[\u061c\u200e\u200f]")  # CLDR puts a bidi control beside some signs; we isolate instead


def localised(text: str, language: Language, digits: str) -> str:
    """Return a text with its numbers in one of a language's digit sets; it is as long as before.

    Args:
        text: words of the language, with numbers in any digits.
        language: the language.
        digits: name of the digit set; also the numbering system of CLDR whose signs go with it.
    """
    table = digit_table(language, digits)
    as_typed = all(chr(ascii_digit) == digit for ascii_digit, digit in table.items())
    if as_typed and not _OTHER_DIGIT.search(text):
        return text
    signs = {} if as_typed else _signs(language.locale, digits)

    def written(match: re.Match[str]) -> str:
        token = match[0]
        if any(c.isalpha() and not language.has_letter(c) for c in token) or "@" in token:
            return token
        token = _in_ascii(token)
        token = _DECIMAL.sub(rf"\g<1>{signs['decimal']}\g<2>", token) if "decimal" in signs else token
        token = _GROUPED.sub(lambda number: number[0].replace(",", signs.get("group", ",")), token)
        return _PERCENT.sub(signs.get("percentSign", "%"), token).translate(table)

    return _TOKEN.sub(written, text)


def _in_ascii(token: str) -> str:
    if not _OTHER_DIGIT.search(token):
        return token
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in token).translate(_ARABIC_SIGNS)


def digit_table(language: Language, digits: str) -> dict[int, str]:
    """Return the translation table (for `str.translate`) from ASCII digits to one of a language's digit sets."""
    return _table(language.digits[digits])


@functools.cache
def _table(digits: str) -> dict[int, str]:
    return {ord(str(value)): digit for value, digit in enumerate(digits)}


@functools.cache
def _signs(locale: str, numbering: str) -> Mapping[str, str]:
    """Return the signs of a numbering system (CLDR, number symbols) by their names there; each is one character."""
    symbols = Locale.parse(locale, sep="_").number_symbols.get(numbering, {})
    found = {name: _CONTROLS.sub("", symbols.get(name, "")) for name in ("decimal", "group", "percentSign")}
    return {name: sign for name, sign in found.items() if len(sign) == 1}
