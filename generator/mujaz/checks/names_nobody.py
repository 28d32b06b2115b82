"""A title names nothing, or a summary does not say who says so.

Why: both stand alone, in lists, results and previews. A title without a person, place, body or document of the
registers says of nothing what happened; a summary that attributes nothing makes the site's own what a source says.

Example:

    title: {ar: "اتفاق وقلق", en: "An agreement and concern"}

Fix: name in the title whom or what it is about, and in the summary who says it: the article, or somebody in it. By
which words a language attributes is data in its file (`attributing` under `proofreading`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.checks.synthesis.names import Names
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language
    from mujaz.model import Dossier

RULE = Rule("MJZ854", __doc__, Severity.WARNING)

_SHORT = 20
"""Words of a text of which its length is the first thing to say, and is said elsewhere."""

_WORD = re.compile(r"[^\W\d_]+")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each title without a name, and each summary without a word that attributes."""
    for record in dossier.briefings:
        for tag, language in dossier.languages.items():
            title, summary = record.value.title.get(tag), record.value.summary.get(tag)
            if tag in dossier.unread_languages:
                continue
            if (
                title
                and _is_own(title, language)
                and not Names.of(dossier, tag).in_text(title).entities
                and not dossier.unread
            ):
                yield RULE.at(
                    record.span("title", tag), say("the title names nobody and nothing"), say("name what it is about")
                )
            is_long = summary and len(summary.split()) >= _SHORT and _is_own(summary, language)
            if (
                summary
                and is_long
                and language.proofreading.attributing
                and not _attributes(plain_text(summary), language)
            ):
                yield RULE.at(
                    record.span("summary", tag), say("the summary does not say who says so"), say("name who does")
                )


def _is_own(text: str, language: Language) -> bool:
    """Tell whether a text is in the script of its language; where it is not, wrong_script says so."""
    return language.own_letters(text) * 2 >= sum(map(str.isalpha, text))


def _attributes(text: str, language: Language) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    words = {word for found in _WORD.findall(plain) for word in _without_particles(found, language)}
    listed = [
        "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        for word in language.proofreading.attributing
    ]
    starts = tuple(word.removesuffix("*") for word in listed if word.endswith("*"))
    return any(word in words for word in listed) or any(word.startswith(starts) for word in words if starts)


def _without_particles(word: str, language: Language) -> Iterator[str]:
    yield word
    for group in language.matching.proclitics:
        for particle in group:
            if word.startswith(particle):
                yield word[len(particle) :]
