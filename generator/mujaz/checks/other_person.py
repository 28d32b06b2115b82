"""A text names somebody else in one language than in another.

Why: both languages say the same. A person who was mistaken for another in one of them is accused, or quoted, in the
other's place.

Example:

    text: {ar: "وصل سالم عامر", en: "Nadir Amir arrived"}

Fix: name the same person in each language. Names are those of `entities.yml`, in all their spellings; a text that says
"he" in one language says nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.counterparts import HINT, swaps
from mujaz.findings import Finding, Rule
from mujaz.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ837", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that names somebody else in another language."""
    for kind in (EntityType.PERSON,):
        for swap in swaps(dossier, frozenset({kind})):
            yield RULE.at(swap.record.span(*swap.path), swap.message, HINT)
