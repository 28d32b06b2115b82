"""A text has other numbers in one language than in another.

Why: both languages say the same. A number that stands in one and not in the other is the commonest sign that one of
them was changed and the other forgotten.

Example:

    text: {ar: "وُقّعت 7 اتفاقيات", en: "6 agreements were signed"}

Fix: make the numbers agree. A number that one language writes as a word is a word in the other too; digits of either
script count as the same. Each language is read by its own separators (`numbers` in its file): 30.5% and 30,5 % are the
same in English and French.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language
    from mujaz.model import Dossier

RULE = Rule("MJZ404", __doc__, Severity.WARNING)

_BLANKS = " \u00a0\u2007\u2009\u202f"
"""Blanks that may stand between groups of three digits (SI Brochure, 5.4.4, and what editors type)."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose numbers differ between two languages."""
    for record in dossier.records:
        for path, text in record.localised:
            present = [
                (tag, numbers(text.root[tag], language))
                for tag, language in dossier.languages.items()
                if tag in text.root
            ]
            for tag, found in present[1:]:
                first, expected = present[0]
                if found != expected:
                    message = f"{tag} has the numbers {_listed(found)}, {first} has {_listed(expected)}"
                    yield RULE.at(record.span(*path, tag), message, "both languages say the same")


def numbers(text: str, language: Language) -> Counter[str]:
    """Return the numbers of a text field in ASCII digits, each with how often it stands there.

    Args:
        text: the field as written.
        language: its language, whose separators its numbers have.
    """
    decimal, group = language.separators
    found: Counter[str] = Counter()
    for match in _number(decimal, group).finditer(plain_text(text)):
        if match["dotted"]:  # a date in digits, a version, an address: each of its numbers
            found.update(_ascii(digits) for digits in re.findall(r"\d+", match["dotted"]))
        else:
            whole, fraction = _ascii(match["whole"]), _ascii(match["fraction"] or "").rstrip("0")
            found[f"{whole}.{fraction}" if fraction else whole] += 1
    return found


@functools.cache
def _number(decimal: str, group: str) -> re.Pattern[str]:
    """Return what finds numbers that are written with these separators."""
    group += _BLANKS if any(c.isspace() for c in group) else ""
    point, mark = f"[{re.escape(decimal)}]", f"[{re.escape(group)}]" if group else "(?!)"
    grouped = rf"\d{{1,3}}(?:{mark}\d{{3}})+(?!{mark}?\d)"
    return re.compile(
        rf"(?P<dotted>(?<!\d)\d+(?:{point}\d+){{2,}})"
        rf"|(?<!\d)(?P<whole>{grouped}|\d+)(?:{point}(?P<fraction>\d+))?"
    )


def _ascii(number: str) -> str:
    return "".join(str(unicodedata.decimal(c)) for c in number if c.isdecimal())


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "none"
