"""A difference is not of the scope that it names.

Why: the scope says what disagrees with what, and readers find the difference under it: two sources with each other
(`between`), a source with itself (`inside`), or with what is generally known (`general`), which an editor's note must
say because no source does.

Example: `scope: between` with two passages of the same source.

Fix: correct the scope, or add the passage or note that is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ208", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each difference whose passages or note do not fit its scope."""
    for record in dossier.differences:
        difference = record.value
        sources = {passage.source for passage in difference.passages}
        if difference.scope is Scope.BETWEEN and len(sources) == 1:
            message, hint = say("a difference between sources needs passages of two"), say("add one, or write inside")
        elif difference.scope is Scope.INSIDE and len(sources) > 1:
            message, hint = say("a difference inside a source has passages of that one alone"), say("write between")
        elif difference.scope is Scope.INSIDE and len(difference.passages) == 1:
            message, hint = (
                say("a difference inside a source needs two passages"),
                say("add the other, or write general"),
            )
        elif difference.scope is Scope.GENERAL and difference.note is None:
            message, hint = (
                say("a difference with what is generally known needs a note"),
                say("say under 'note' what is known"),
            )
        else:
            continue
        yield RULE.at(record.span("scope"), message, hint)
