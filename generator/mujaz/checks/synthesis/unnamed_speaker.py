"""A point that only some report does not say who.

Why: what is not agreed is somebody's: one strand reports it, somebody expects or fears it. A reader of the point alone
has to know whose it is.

Example:

    standing: reported
    text: {ar: "…", en: "Seven agreements were signed."}

Fix: name the source by `[](id)`, or the person or organisation that says so, in each language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded
from mujaz.checks.synthesis.names import Names
from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ704", __doc__)

_SOMEBODYS = frozenset({Standing.REPORTED, Standing.WATCH})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point and language whose text names neither a source nor a speaker of its statements."""
    for item in grounded(dossier):
        if item.point.standing not in _SOMEBODYS or not item.grounds:
            continue
        speakers = {ground.statement.attribution.entity for ground in item.grounds} - {None}
        for tag, text in item.point.text.root.items():
            if tag not in dossier.languages:
                continue
            named = Names.of(dossier, tag).in_text(text)
            if not named.sources & item.sources and not named.entities & speakers:
                message = say("the point '{point}' does not say in {tag} who says so", point=item.point.id, tag=tag)
                hint = say("name the source, as {mark}, or who speaks", mark=f"[]({min(item.sources)})")
                yield RULE.at(item.topic.span(*item.path, "text", tag), message, hint)
