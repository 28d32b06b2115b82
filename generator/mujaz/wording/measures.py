"""Words that belong to the number before them: units, currencies, months, and the words of large numbers.

All of them are data of the Unicode CLDR, which Babel has: units as LDML part 6 lists them, in every length; symbols
that are the same in all languages come from its root.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from babel import Locale, localedata
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mujaz.languages import Language

_ROOT = "root"
_NOT_WORD = re.compile(r"\{0\}|0+|['\u061c\u200e\u200f]")


def counted_words(languages: Iterable[Language]) -> frozenset[str]:
    """Return the words that may stand behind a number in any of some languages, months by all their profiles."""
    locales = {language.locale for language in languages}
    return frozenset().union(*map(_counted, sorted(locales)), month_names(languages))


def month_names(languages: Iterable[Language]) -> frozenset[str]:
    """Return the names of months in some languages by all their profiles, in full and short."""
    return frozenset().union(*(_months(name) for each in languages for name in each.months.values()))


@functools.cache
def _months(locale: str) -> frozenset[str]:
    widths = ("wide", "abbreviated")
    return frozenset(name for width in widths for name in Locale.parse(locale).months["format"][width].values())


@functools.cache
def _counted(locale: str) -> frozenset[str]:
    own = Locale.parse(locale, sep="_")
    data = [_locale_data(name) for name in (_ROOT, str(own))]
    units = (word for each in data for word in _words(each.get("unit_patterns", {})))
    numbers = (word for each in data for word in _words(each.get("compact_decimal_formats", {})))
    return frozenset((*units, *numbers, *get_global("all_currencies"), *own.currency_symbols.values()))


def _locale_data(name: str) -> localedata.LocaleDataDict:
    """Return the data of a locale: a mapping that follows references, by which a part of them shares another's."""
    data: dict[str | int | None, Any] = {}
    data.update(localedata.load(name))
    return localedata.LocaleDataDict(data)


def _words(patterns: Mapping[str, Any]) -> Iterator[str]:
    """Yield the words beside the number in patterns that are nested in any depth."""
    for pattern in patterns.values():
        if hasattr(pattern, "values"):
            yield from _words(pattern)
            continue
        words = _NOT_WORD.sub("", str(getattr(pattern, "pattern", pattern))).split()
        # Of several words the first may be any: `per`, `cubic`.
        if len(words) == 1:
            yield words[0]
