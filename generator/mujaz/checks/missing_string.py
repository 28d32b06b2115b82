"""A language file lacks a string.

Why: buttons, headings and notices of every page are worded by the language's file; without one the page cannot be
built, or says nothing where it should.

Example: a language file that was made before Mujaz had a timeline has no `timeline` under `strings`.

Fix: add the key that the message names, and translate what `mujaz/languages/en.yml` says under it. Keys under `strings`
are ours, those under `theme` the Material theme's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.standard import common
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Dossier

RULE = Rule("MJZ601", __doc__, fixed=Fixed.READING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each string that a language file of the site lacks."""
    wanted: dict[str, Mapping[str, object]] = {
        "strings": common([language.strings for language in dossier.standard]),
        "theme": common([language.theme for language in dossier.standard]),
    }
    for record in dossier.language_files:
        for section, standard in wanted.items():
            for key in sorted(standard.keys() - getattr(record.value, section).keys()):
                yield RULE.at(
                    record.span(section),
                    say("'{key}' is missing under '{section}'", key=key, section=section),
                    say("add it: {standard}", standard=standard[key]),
                )
