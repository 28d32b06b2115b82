"""A language file names a locale that does not exist.

Why: plural rules, number patterns, names of languages and month names come from the Unicode CLDR data of a locale.

Example:

    locale: arabic              # ar
    months: {gregorian: ar_XX}  # ar_EG

Fix: write a locale of CLDR: a language, and where it matters a country, such as `fa` or `ar_LB`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from mujaz.findings import Finding, Fixed, Rule, closest
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path

RULE = Rule("MJZ605", __doc__, fixed=Fixed.READING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each locale that Babel has no data of."""
    for record in dossier.language_files:
        named: list[tuple[Path, str]] = [(("locale",), record.value.locale)]
        named += [(("months", name), locale) for name, locale in record.value.months.items()]
        for path, locale in named:
            if not _is_known(locale):
                hint = closest(locale, locale_identifiers()) or say("write a locale of CLDR, such as fa or ar_LB")
                yield RULE.at(record.span(*path), say("there is no locale '{locale}'", locale=locale), hint)


def _is_known(locale: str) -> bool:
    try:
        Locale.parse(locale, sep="_")
    except (ValueError, UnknownLocaleError):
        return False
    return True
