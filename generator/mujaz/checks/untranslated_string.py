"""A string of a language file is still the one that it was copied from.

Why: a language file begins as a copy of another. What was overlooked in it stands on the pages in the other language,
and nobody who reads the site in one language sees it.

Example: a French file, copied from `mujaz/languages/en.yml`, that still has

    glance.happened: What happened

Fix: translate the strings that the findings name. Short words that both languages have, such as *Sources*, are named
only where most of the file is still as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from mujaz.checks.standard import forms
from mujaz.checks.walk import stem
from mujaz.findings import Finding, Rule, Severity
from mujaz.languages import direction_of
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.languages import Forms, Language
    from mujaz.model import Dossier, Record

RULE = Rule("MJZ609", __doc__, Severity.WARNING)

_SAID = 3
"""Words of a string that two languages hardly have in common by chance."""

_CODES = frozenset({"language", "direction"})
"""Keys of the theme that are no words."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_PLACEHOLDER = re.compile(r"\{\w*\}")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each string that is the same in another language that Mujaz brings along."""
    for record in dossier.language_files:
        for other in dossier.standard:
            if _is_same_language(record, other):
                continue
            for section in ("strings", "theme"):
                for key in _copied(getattr(record.value, section), getattr(other, section)):
                    message = say(
                        "'{key}' of '{section}' is still the {locale} text",
                        key=key,
                        section=section,
                        locale=other.locale,
                    )
                    yield RULE.at(record.span(section, key), message, say("translate it"))


def _copied(own: Mapping[str, Forms], other: Mapping[str, Forms]) -> list[str]:
    worded = {key: _words(text) for key, text in other.items() if key in own and key not in _CODES and _words(text)}
    same = [key for key in worded if own[key] == other[key]]
    short = [key for key, words in worded.items() if words < _SAID]
    is_a_copy = sum(key in short for key in same) * 2 > len(short)
    return [key for key in same if is_a_copy or worded[key] >= _SAID]


def _words(text: Forms) -> int:
    """Return how many words the shortest form of a string has."""
    return min(len(_WORD.findall(_PLACEHOLDER.sub(" ", form))) for form in forms(text).values())


def _is_same_language(record: Record[Language], other: Language) -> bool:
    """Tell whether a file is of the same language as another; one with a tag that nobody knows is of its locale's."""
    tag = stem(record.file)
    if direction_of(tag) is not None:
        return tag.partition("-")[0] == _language(other)
    return _language(record.value) in {_language(other), None}


def _language(language: Language) -> str | None:
    try:
        return str(Locale.parse(language.locale, sep="_").language)
    except (ValueError, UnknownLocaleError):  # unknown_locale says so
        return None
