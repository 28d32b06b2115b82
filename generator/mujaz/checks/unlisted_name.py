"""A statement names somebody or something that it does not list, or lists what nothing names.

Why: a name's page collects what all sources say about it by these lists. What is left out of one is missing there; what
stands in one by mistake is shown with what is not about it.

Example:

    text: {ar: "وصل سالم عامر", en: "Salim Amir arrived"}
    entities: [nadir-amin]

Fix: list under `entities` what the statement is about. What is named in every language belongs there, but for the one
who speaks; a person or a place that neither the briefing nor its source's excerpts name anywhere does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.synthesis.names import Names, names_in, spellings_of
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Entity, EntityType
from mujaz.model.evidence import evidence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier, Statement

RULE = Rule("MJZ849", __doc__, Severity.WARNING)

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMED_ALWAYS = frozenset({EntityType.PERSON, EntityType.PLACE})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each name that a statement has and does not list, or lists and nothing has."""
    if any(record.file in dossier.mended for record in (*dossier.root.entities, *dossier.root.briefings)):
        return  # who is missing may be what could not be read
    # A body or a document may be told of in other words than by its name.
    named_always = {name for name, entity in dossier.entity.items() if entity.type in _NAMED_ALWAYS}
    for record in dossier.briefings:
        briefing = record.value
        known = {
            source: _told(briefing, source, dossier) | _proven(source, dossier)
            for source in {*map(briefing.source_of, briefing.statements)}
        }
        for position, statement in enumerate(briefing.statements):
            own = known[briefing.source_of(statement)]
            named = names_in(statement.text, dossier)
            everywhere = frozenset.intersection(*named) if named else frozenset()
            for name in sorted(everywhere - {*statement.entities, statement.attribution.entity}):
                message = say("'{statement}' names '{name}' and does not list it", statement=statement.id, name=name)
                yield RULE.at(
                    record.span("statements", position, "id"), message, say("add {name} under 'entities'", name=name)
                )
            for place, name in enumerate(statement.entities):
                if name in named_always and name not in own and not _is_hinted(name, statement, dossier):
                    message = say(
                        "'{statement}' lists '{name}', which nothing of this source names",
                        statement=statement.id,
                        name=name,
                    )
                    span = record.span("statements", position, "entities", place)
                    yield RULE.at(span, message, say("take it out, or name it in the text"))


def _is_hinted(name: str, statement: Statement, dossier: Dossier) -> bool:
    """Tell whether a statement has a word of a place's name: "in the east of the country" for the east of Libya."""
    entity = dossier.entity[name]
    if entity.type is not EntityType.PLACE:
        return False
    for tag, text in statement.text.root.items():
        words = {word for spelling in spellings_of(entity, tag) for word in _WORD.findall(spelling.casefold())}
        if any(word in text.casefold() for word in words):
            return True
    return False


def _told(briefing: Briefing, source: str, dossier: Dossier) -> set[str]:
    """Return whom a briefing names, or lets speak, as a whole and in the statements of one of its sources."""
    own = [statement for statement in briefing.statements if briefing.source_of(statement) == source]
    texts = [briefing.title, briefing.summary, *(statement.text for statement in own)]
    named = {name for text in texts for names in names_in(text, dossier) for name in names}
    return named | {s.attribution.entity for s in own if s.attribution.entity}


def _proven(source: str, dossier: Dossier) -> set[str]:
    """Return whom the excerpts of a source name, and to whom it gives ranks and posts."""
    found: set[str] = set()
    language = dossier.source[source].language if source in dossier.source else ""
    is_read = language in dossier.languages and language not in dossier.unread_languages
    for record, piece in evidence_of(source, dossier):
        if is_read:
            found |= Names.of(dossier, language).in_text(piece.excerpt).entities
        if isinstance(record.value, Entity):
            found.add(record.value.id)
    return found
