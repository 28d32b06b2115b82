"""How the two languages of the dossier say things, as far as mistakes are made from it.

These lists are the bench's own: they share nothing with what the checks know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bench.mistakes.content import AR, EN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

MONTHS = {
    EN: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    AR: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
}  # fmt: skip
"""The months as the site's profiles name them."""

LEVANT = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
]  # fmt: skip
"""The months as another profile of Arabic names them."""

NUMBER_WORDS = {
    EN: [["three"], ["four"], ["five"], ["six"], ["seven"], ["eight"], ["nine"], ["ten"]],
    AR: [
        ["ثلاثة", "ثلاث"], ["أربعة", "أربع"], ["خمسة", "خمس"], ["ستة", "ست"], ["سبعة", "سبع"],
        ["ثمانية", "ثماني"], ["تسعة", "تسع"], ["عشرة", "عشر"],
    ],
}  # fmt: skip
"""From three on: each number's words, in Arabic for things that are masculine and feminine."""

YEAR = re.compile(r"(?<![\d(\-–])(?:19|20)\d\d(?![\d)])")
NUMBER = re.compile(r"(?<![\d\w(\[.,])(?!(?:19|20)\d\d\b)\d{1,3}(?![\d)\].])")
"""A number in digits that is no year, and no source's in `[](003)`."""

SENTENCE = {EN: re.compile(r"(?<=[.!?])\s+(?=[A-Z“\[])"), AR: re.compile(r"(?<=[.؟!])\s+")}

OUTSIDE = {
    EN: re.compile(r"“[^”]*”|\[[^\]]*\]\([^)]*\)|\[[^\]]*\]\{[^}]*\}"),
    AR: re.compile(r"«[^»]*»|\[[^\]]*\]\([^)]*\)|\[[^\]]*\]\{[^}]*\}"),
}
"""What stands in quotation marks, or in markup."""


def word(said: str, tag: str) -> str:
    """Return what finds a word or name in a language's text, with what Arabic writes together with it."""
    front = r"(?<![\w’])" if tag == EN else r"(?<!\w)(?:[وف]?[بكل]?)"
    return rf"{front}{re.escape(said)}(?!\w)"


def swap_one(
    pattern: str | re.Pattern[str], new: str | Callable[[re.Match[str]], str], text: str, chance: Random
) -> str:
    """Return a text with something else for one of the matches of a pattern; the text as it is where there is none."""
    found = list(re.finditer(pattern, text))
    if not found:
        return text
    match = chance.choice(found)
    put = match.expand(new) if isinstance(new, str) else new(match)
    return tidy(text[: match.start()] + put + text[match.end() :])


def replaced_name(name: str, other: str, tag: str, text: str) -> str:
    """Return a text with one name in another's place, outside of quotation marks and markup, as often as it stands there."""
    if tag == EN:
        return outside(tag, text, lambda part: re.sub(word(name, tag), other.replace("\\", ""), part))
    pattern = rf"(?<!\w)([وف]?[بكل]?){re.escape(name)}(?!\w)"
    return outside(tag, text, lambda part: re.sub(pattern, lambda m: m[1] + other, part))


def outside(tag: str, text: str, change: Callable[[str], str]) -> str:
    """Return a text whose parts outside of quotation marks and markup are changed."""
    parts: list[str] = []
    at = 0
    for match in OUTSIDE[tag].finditer(text):
        parts += [change(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*parts, change(text[at:])])


def tidy(text: str) -> str:
    """Return a text without two blanks in a row, and with its first letter as it must be."""
    text = re.sub(r"(?<=\S)  +(?=\S)", " ", text).strip()
    return re.sub(r"^[a-z]", lambda m: m[0].upper(), text) if text.endswith(".") else text


def sentences(tag: str, text: str) -> list[str]:
    """Return a text's sentences."""
    return SENTENCE[tag].split(text)


def both() -> Iterator[tuple[str, str]]:
    """Yield each language with the other one."""
    yield AR, EN
    yield EN, AR
