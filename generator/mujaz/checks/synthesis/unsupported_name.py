"""A point names somebody or something that no statement under it names.

Why: a name that comes from elsewhere attributes to the statements what they do not say.

Example: a point names a prime minister; the statements under it name only a defence minister. Or a point says
`[](002)`, and rests on no statement of source 002.

Fix: correct the name, or name the statement that has it under `rests_on`. A statement names those that it is attributed
to, those that its `entities` list, and the places of its events; a source may also be one of the differences' that the
point names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded, unread
from mujaz.checks.synthesis.names import Names
from mujaz.checks.synthesis.support import Support
from mujaz.findings import Finding, Rule
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.synthesis.grounds import Grounded
    from mujaz.model import Dossier

RULE = Rule("MJZ707", __doc__)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point and language that names what its statements do not name."""
    if unread(dossier):
        return
    for item in grounded(dossier):
        support, sources = Support(dossier, item.grounds), item.sources | _sources(item, dossier)
        for tag, text in item.point.text.root.items():
            if tag not in dossier.languages:
                continue
            named = Names.of(dossier, tag).in_text(text)
            alone = sorted([*support.entities_missing(tag, text), *(named.sources - sources)])
            if alone:
                message = say(
                    "no statement under '{point}' names {alone}, as its text in {tag} does",
                    point=item.point.id,
                    alone=listed(alone),
                    tag=tag,
                )
                yield RULE.at(
                    item.topic.span(*item.path, "text", tag), message, say("correct it, or name the statement")
                )


def _sources(item: Grounded, dossier: Dossier) -> set[str]:
    return {
        passage.source
        for record in dossier.differences
        if record.value.id in item.point.differences
        for passage in record.value.passages
    }
