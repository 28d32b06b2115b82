"""A statement names somebody whom it does not list, or lists somebody whom nothing names.

Why: a name's page collects what all sources say about it by these lists. Who is left out of one is missing there; who
stands in one by mistake is shown with what is not about them.

Example:

    text: {ar: "وصل سالم عامر", en: "Salim Amir arrived"}
    entities: [nadir-amin]

Fix: list under `entities` whom the statement is about. A person who is named in every language belongs there, but for
the one who speaks; one whom neither the briefing nor its source's excerpts name anywhere does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.names import Names, names_in
from mujaz.findings import Finding, Rule, Severity
from mujaz.model import Entity, EntityType
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier

RULE = Rule("MJZ849", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each person who is named and not listed, or listed and not named."""
    if any(record.file in dossier.mended for record in (*dossier.entities, *dossier.briefings)):
        return  # who is missing may be what could not be read
    people = {name for name, entity in dossier.entity.items() if entity.type is EntityType.PERSON}
    proven = _proven(dossier)
    for record in dossier.briefings:
        briefing = record.value
        known = _told(briefing, dossier) | proven.get(briefing.source, set())
        for position, statement in enumerate(briefing.statements):
            named = names_in(statement.text, dossier)
            everywhere = frozenset.intersection(*named) if named else frozenset()
            for person in sorted((everywhere & people) - {*statement.entities, statement.attribution.entity}):
                message = f"'{statement.id}' names '{person}' and does not list it"
                yield RULE.at(record.span("statements", position, "id"), message, f"add {person} under 'entities'")
            for place, person in enumerate(statement.entities):
                if person in people and person not in known:
                    message = f"'{statement.id}' lists '{person}', whom nothing of this source names"
                    span = record.span("statements", position, "entities", place)
                    yield RULE.at(span, message, "take it out, or name the person in the text")


def _told(briefing: Briefing, dossier: Dossier) -> set[str]:
    """Return whom a briefing names, or lets speak."""
    texts = [briefing.title, briefing.summary, *(statement.text for statement in briefing.statements)]
    named = {name for text in texts for names in names_in(text, dossier) for name in names}
    return named | {s.attribution.entity for s in briefing.statements if s.attribution.entity}


def _proven(dossier: Dossier) -> dict[str, set[str]]:
    """Return whom the excerpts of each source name, and to whom it gives ranks and posts."""
    found: dict[str, set[str]] = {}
    for record, _, source, piece in all_evidence(dossier):
        language = dossier.source[source].language if source in dossier.source else ""
        names = found.setdefault(source, set())
        if language in dossier.languages and language not in dossier.unread_languages:
            names |= Names.of(dossier, language).in_text(piece.excerpt).entities
        if isinstance(record.value, Entity):
            names.add(record.value.id)
    return found
