"""Numbers in the digits of the site: digits, decimal and thousands separators and percent signs, as CLDR has them.

An editor writes numbers as in English, `1,500`, `4.6` or `70%`; a site that asks for Arabic-Indic digits shows ١٬٥٠٠,
٤٫٦ and ٧٠٪. What only looks like a number keeps its digits: names such as F-16, addresses, and whatever else has
letters of another script.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.languages import Language

_TOKEN = re.compile(r"[^\s،؛؟]*\d[^\s،؛؟]*")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_DECIMAL = re.compile(r"(?<![\d.])(\d+(?:,\d{3})*)\.(\d+)(?![\d.])")
_PERCENT = re.compile(r"(?<=\d)%")
_NUMBER = re.compile(r"[-+−±]?\d+(?:[^\w\s/:.,–−-]\d+)*[^\w\s]?")
_CONTROLS = re.compile("[\u061c\u200e\u200f]")  # CLDR puts a bidi control beside some signs; we isolate instead


def localised(text: str, language: Language, digits: str) -> str:
    """Return a text with its numbers in one of a language's digit sets.

    Args:
        text: words of the language.
        language: the language.
        digits: name of the digit set; also the numbering system of CLDR whose signs go with it.
    """
    table = digit_table(language, digits)
    if all(chr(ascii_digit) == digit for ascii_digit, digit in table.items()):
        return text
    signs = _signs(language.locale, digits)

    def written(match: re.Match[str]) -> str:
        token = match[0]
        if any(c.isalpha() and not language.has_letter(c) for c in token) or "@" in token:
            return token
        token = _DECIMAL.sub(rf"\g<1>{signs['decimal']}\g<2>", token) if "decimal" in signs else token
        token = _GROUPED.sub(lambda number: number[0].replace(",", signs.get("group", ",")), token)
        return _PERCENT.sub(signs.get("percentSign", "%"), token).translate(table)

    return _TOKEN.sub(written, text)


def is_number(text: str) -> bool:
    """Tell whether a text is one number, with or without a sign; a date, a range or a ratio is none."""
    return _NUMBER.fullmatch(text) is not None


def digit_table(language: Language, digits: str) -> dict[int, str]:
    """Return the translation table (for `str.translate`) from ASCII digits to one of a language's digit sets."""
    return _table(language.digits[digits])


@functools.cache
def _table(digits: str) -> dict[int, str]:
    return {ord(str(value)): digit for value, digit in enumerate(digits)}


@functools.cache
def _signs(locale: str, numbering: str) -> Mapping[str, str]:
    """Return the signs of a numbering system (CLDR, number symbols) by their names there; none where it has none."""
    symbols = Locale.parse(locale, sep="_").number_symbols.get(numbering, {})
    names = ("decimal", "group", "percentSign")
    return {name: _CONTROLS.sub("", symbols[name]) for name in names if name in symbols}
