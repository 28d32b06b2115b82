"""Two things have the same id.

Why: a reference to that id could mean either, and two pages or anchors would have the same address.

Example:

    - id: s4
      …
    - id: s4

Fix: give one of them another id. Ids of sources, briefings (their slugs), topics, entities, terms, events and
differences are all different from each other; ids of statements are different inside their briefing, ids of points
inside their topic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import ids
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ202", __doc__, fixed=Fixed.REFERENCE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each id that was defined before."""
    first: dict[tuple[str, str], tuple[Record[object], Path]] = {}
    # What is published has its id before any draft has.
    for record, path, name in sorted(ids(dossier), key=lambda each: each[0].file in dossier.drafts):
        # Statements and points are anchors of their own page; everything else shares one space of ids.
        scope = record.file if path[0] in {"statements", "points"} else ""
        other, at = first.setdefault((scope, name), (record, path))
        if other is not record or at != path:
            yield RULE.at(
                record.span(*path),
                say("the id '{name}' is taken", name=name),
                say("it is defined at {earlier}; choose another", earlier=other.span(*at)),
            )
