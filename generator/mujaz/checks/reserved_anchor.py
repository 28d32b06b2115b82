"""An id is an anchor that a page has already.

Why: ids are anchors, the same in every language. Two places of a page with one anchor make a link to the second lead to
the first.

Example: a statement with the id `terms`, which is the glossary's place on the page of a briefing; an event with the id
`year-2025`, which is a heading of the timeline; a statement with the id of an entity, which stands on the same page.

Fix: choose another id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import ids
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import Briefing, Difference, Entity, Event, Source, Term, Topic, anchors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ205", __doc__, fixed=Fixed.REFERENCE)


_PAGES: tuple[tuple[type, tuple[anchors.Anchors, ...]], ...] = (
    (Briefing, (anchors.CARDS,)),
    (Entity, (anchors.REGISTER, anchors.BRIEFING)),
    (Event, (anchors.TIMELINE,)),
    (Term, (anchors.GLOSSARY,)),
    (Difference, (anchors.DIFFERENCES,)),
    (Source, (anchors.SOURCES,)),
    (Topic, (anchors.CARDS, anchors.TIMELINE)),
)
"""The pages on which ids of each sort are anchors."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each id that is an anchor of another thing on one of its pages."""
    for record, path, name in ids(dossier):
        if "points" in path:
            pages: tuple[anchors.Anchors, ...] = (anchors.CARDS,)
        elif "statements" in path:
            pages = (anchors.BRIEFING,)
            if name in dossier.entity:
                yield RULE.at(
                    record.span(*path),
                    say("the id '{name}' is an entity's", name=name),
                    say("choose another, such as s1"),
                )
        else:
            pages = next(own for model, own in _PAGES if isinstance(record.value, model))
        if any(name in page for page in pages):
            yield RULE.at(
                record.span(*path),
                say("the id '{name}' is an anchor that its page has already", name=name),
                say("choose another"),
            )
