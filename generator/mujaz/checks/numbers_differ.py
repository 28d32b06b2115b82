"""A text has other numbers in one language than in another.

Why: both languages say the same. A number that stands in one and not in the other is the commonest sign that one of
them was changed and the other forgotten.

Example:

    text: {ar: "وُقّعت 7 اتفاقيات", en: "6 agreements were signed"}

Fix: make the numbers agree. A number that one language writes as a word is a word in the other too; digits of either
script count as the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ404", __doc__, Severity.WARNING)

_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_SEPARATORS = str.maketrans("", "", ",٬")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose numbers differ between two languages."""
    for record in dossier.records:
        for path, text in record.localised:
            present = [(tag, numbers(text.root[tag])) for tag in dossier.tags if tag in text.root]
            for tag, found in present[1:]:
                first, expected = present[0]
                if found != expected:
                    message = f"{tag} has the numbers {_listed(found)}, {first} has {_listed(expected)}"
                    yield RULE.at(record.span(*path, tag), message, "both languages say the same")


def numbers(text: str) -> Counter[str]:
    """Return the numbers of a text field in ASCII digits, each with how often it stands there."""
    return Counter(_ascii(match[0]) for match in _NUMBER.finditer(plain_text(text)))


def _ascii(number: str) -> str:
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in number)
    return digits.translate(_SEPARATORS).replace("٫", ".")


def _listed(numbers: Counter[str]) -> str:
    return ", ".join(sorted(numbers.elements())) or "none"
