"""A text names another place, organisation or document in one language than in another.

Why: both languages say the same. A place or body that was mistaken for another in one of them is false there, and
nobody who reads only one language would see it.

Example:

    text: {ar: "وصل الوفد إلى بنغازي", en: "The delegation arrived in Tripoli"}

Fix: name the same in each language. Names are those of `entities.yml`, in all their spellings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.counterparts import HINT, swaps
from mujaz.findings import Finding, Rule, Severity
from mujaz.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ838", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that names something else in another language."""
    for kind in (EntityType.PLACE, EntityType.ORGANISATION, EntityType.DOCUMENT):
        for swap in swaps(dossier, frozenset({kind})):
            yield RULE.at(swap.record.span(*swap.path), swap.message, HINT)
