"""A statement is attributed to somebody whom the source neither names nor lets speak near that place.

Why: who says it is half of what a statement says, and a wrong name puts words into somebody's mouth.

Example:

    - id: s9
      attribution: imad-ismail
      evidence: [{paragraph: 3, excerpt: "…"}]

where Imad Ismail is named, and speaks, in paragraphs 31 to 42 alone.

Fix: correct the attribution; where it is right, add the excerpt that names the speaker to the evidence, or a post with
its passage to the register. Names are looked for in the texts and excerpts of all that rests on a paragraph no further
than three from those of the statement.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from mujaz.checks.synthesis.names import names_in
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Entity
from mujaz.model.evidence import evidence_of, proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier, Statement

RULE = Rule("MJZ811", __doc__, Severity.WARNING)

NEAR = 3
"""Paragraphs; on the first site nobody speaks further than that from where they are named or speak otherwise."""

Places: TypeAlias = dict[str, dict[str, set[int]]]
"""Paragraphs by source and entity."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each statement whose speaker is nowhere near."""
    proven = _proven(dossier)
    for record in dossier.briefings:
        told = [
            (statement, frozenset(statement.entities).union(*names_in(statement.text, dossier)), _paragraphs(statement))
            for statement in record.value.statements
        ]
        source_of = record.value.source_of
        for position, (statement, _, own) in enumerate(told):
            entity = statement.attribution.entity
            if entity is None or entity not in dossier.entity:
                continue
            source = source_of(statement)
            known = proven[source][entity].union(*(
                paragraphs
                for other, names, paragraphs in told
                if source_of(other) == source
                and (entity in names or (other is not statement and other.attribution.entity == entity))
            ))  # fmt: skip
            if not any(abs(one - other) <= NEAR for one in own for other in known):
                message = say(
                    "no excerpt or text that rests on paragraph {paragraph} or near it names '{entity}', "
                    "who is said to speak there",
                    paragraph=min(own),
                    entity=entity,
                )
                hint = say("correct it, or add the excerpt that names the speaker")
                yield RULE.at(record.span("statements", position, "attribution"), message, hint)


def _proven(dossier: Dossier) -> Places:
    """Return where the excerpts of each source, and their glosses, name somebody, and where posts are given.

    Of the sources of all records, those that the briefings of a part rest on.
    """
    found: Places = defaultdict(lambda: defaultdict(set))
    for source in sorted({name for record in dossier.briefings for name in _sources(record.value)}):
        language = dossier.source[source].language if source in dossier.source else ""
        for record, piece in evidence_of(source, dossier):
            names = {record.value.id} if isinstance(record.value, Entity) else set()
            for entity in names.union(*names_in(proof(piece, language), dossier)):
                found[source][entity].add(piece.paragraph)
    return found


def _sources(briefing: Briefing) -> set[str]:
    return {briefing.source_of(statement) for statement in briefing.statements}


def _paragraphs(statement: Statement) -> set[int]:
    return {piece.paragraph for piece in statement.evidence}
