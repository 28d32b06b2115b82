"""Names of months in texts, by every profile of a language."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from babel.dates import get_month_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mujaz.languages import Language

_NUMBER_BESIDE = (re.compile(r"\d\W{0,3}$"), re.compile(r"\W{0,3}\d"))


def months_in(text: str, language: Language) -> dict[str, int]:
    """Return the months that a text names.

    A name that is a common word too (the language's `month_homonyms`) counts only beside a number.

    Args:
        text: a text in the language, without markup.
        language: the language; the months of all its profiles are known (CLDR, wide forms).

    Returns:
        Each name as the text has it, to the number of the month from 1.
    """
    pattern, numbers = _names(language.tag, tuple(language.months.values()), _before(language))
    found: dict[str, int] = {}
    for match in pattern.finditer(text):
        name = match["name"]
        before, after = _NUMBER_BESIDE
        beside = before.search(text[: match.start()]) or after.match(text[match.end() :])
        if name not in language.month_homonyms or beside:
            found[name] = numbers[name]
    return found


def _before(language: Language) -> str:
    """Return a pattern for the particles that may be written together with a name."""
    return "".join(f"(?:{'|'.join(map(re.escape, group))})?" for group in language.matching.proclitics)


@functools.lru_cache(maxsize=32)
def _names(tag: str, locales: tuple[str, ...], particles: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    del tag  # two languages may have the same locales and other particles; the key of the cache holds all three
    numbers: dict[str, int] = {}
    for locale in locales:
        for context in ("format", "stand-alone"):
            numbers |= {name: month for month, name in get_month_names("wide", context, locale).items()}
    names = "|".join(re.escape(name) for name in sorted(numbers, key=len, reverse=True))
    return re.compile(rf"(?<!\w){particles}(?P<name>{names})(?!\w)"), numbers
