"""A plural form says no number, and stands for several.

Why: in English the form `one` stands for 1 alone, and may say it as a word. In French it stands for 0 and 1, in Russian
for 1, 21, 31 and so on: "1 difference" would be counted where there are none, or 21.

Example: in a French file

    differences.count: {one: "1 divergence", other: "{n} divergences"}      # 0 is `one` too

Fix: write `{n}` where the message says so. For which numbers each form is, Unicode CLDR says ("Language Plural Rules").
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from mujaz.checks.standard import common, forms, placeholders
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import Message, listed, say, series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ608", __doc__, fixed=Fixed.READING)

NUMBER = "n"
"""The placeholder of a number that decides on the form."""

_MARK = f"{{{NUMBER}}}"

_SOME = (*range(1000), *(10**power for power in range(3, 10)))
"""Whole numbers of every plural category: the rules look at the last digits, some at whole millions."""

_FEW = 3
"""How many numbers of a form are named."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each plural form without its number, where there is more than one number of that form."""
    strings = common([language.strings for language in dossier.standard])
    counted = [key for key, text in strings.items() if not isinstance(text, str) and _says_number(forms(text)["other"])]
    for record in dossier.language_files:
        try:
            rule = Locale.parse(record.value.locale, sep="_").plural_form
        except (ValueError, UnknownLocaleError):  # unknown_locale says so
            continue
        for key in counted:
            text = record.value.strings.get(key, "")
            for category, form in ({} if isinstance(text, str) else forms(text)).items():
                # `other` without its number is a lost placeholder; see bad_placeholder.
                if category == "other" or _says_number(form):
                    continue
                few = list(itertools.islice((n for n in _SOME if rule(n) == category), _FEW))
                if len(few) > 1:
                    message = say(
                        "'{key}' has no {mark} in '{category}', which stands for {numbers}",
                        key=key,
                        mark=_MARK,
                        category=category,
                        numbers=_listed(few),
                    )
                    yield RULE.at(
                        record.span("strings", key, category),
                        message,
                        say("write {mark} for the number", mark=_MARK),
                    )


def _says_number(text: str) -> bool:
    try:
        return NUMBER in placeholders(text)
    except ValueError:  # bad_placeholder says so
        return True


def _listed(numbers: list[int]) -> Message:
    return series(numbers) if len(numbers) < _FEW else say("{numbers} and others", numbers=listed(numbers))
