"""A point counts as agreed, and fewer than two strands say so.

Why: sources of one strand carry the same material, so they cannot confirm each other. What one strand alone reports is
reported, not agreed.

Example: a point with `standing: agreed` that rests on two statements of one source, or on a source and its translation.

Fix: let it rest on a statement of another strand too, or give it the standing `reported` and say in its text who
reports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded, unread
from mujaz.findings import Finding, Rule
from mujaz.messages import listed, say
from mujaz.model import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ701", __doc__)

LEAST = 2
"""Strands that make a point agreed."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each agreed point that rests on fewer than two strands."""
    if unread(dossier):
        return
    for item in grounded(dossier):
        strands = {dossier.source[name].strand for name in item.sources if name in dossier.source}
        if item.point.standing is Standing.AGREED and item.grounds and len(strands) < LEAST:
            message = say(
                "the point '{point}' is agreed, and rests on one strand: {strands}",
                point=item.point.id,
                strands=listed(sorted(strands)),
            )
            yield RULE.at(
                item.topic.span(*item.path, "standing"), message, say("name another strand, or write 'reported'")
            )
