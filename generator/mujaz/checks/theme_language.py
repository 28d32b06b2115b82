"""What a language file tells the theme is not what it says itself.

Why: the theme takes the language and the direction of a page from `theme.language` and `theme.direction`. A file that
was copied from another language keeps the other's, and browsers, screen readers and search engines are misled.

Example:

    tag: fa
    direction: rtl
    theme:
      language: en
      direction: ltr

Fix: write the file's own tag and direction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import stem
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ607", __doc__, fixed=Fixed.READING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each value of the theme's that contradicts the language."""
    for record in dossier.language_files:
        language = record.value
        for key, wanted in (("language", stem(record.file)), ("direction", language.direction)):
            told = language.theme.get(key, wanted)
            if told != wanted:
                yield RULE.at(
                    record.span("theme", key),
                    say("the theme is told '{told}'", told=told),
                    say("write {wanted}", wanted=wanted),
                )
