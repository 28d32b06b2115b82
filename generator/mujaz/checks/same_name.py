"""Two entries of a register have the same name.

Why: readers take what has one name for one thing, and a link from a text leads to one of the two only.

Example: two persons «سالم عامر», because the second was added without a look at the register.

Fix: use the entry that is there, and delete the other; where two really share a name, say in it what tells them apart,
or waive this at the second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ856", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each entity and each term whose name another one of its kind has in the same language."""
    for register in (dossier.entities, dossier.terms):
        first: dict[tuple[str, str, str], str] = {}
        for record in register:
            value = record.value
            kind = getattr(value, "type", "")
            for tag, name in value.name.root.items():
                key = (kind, tag, " ".join(plain_text(name).casefold().split()))
                earlier = first.setdefault(key, value.id)
                if earlier != value.id:
                    message = f"'{earlier}' is called the same in '{tag}'"
                    yield RULE.at(record.span("name"), message, "use that one, or tell them apart by name")
                    break
