"""An entity stands where one of its type cannot.

Why: an event happens at a place, and a statement is made by somebody: a person, an organisation, or a document that
says so. A country's government speaks, the country does not.

Example:

    place: asim-munir             # in events.yml; a person
    attribution: benghazi         # a place

Fix: name the place, or the person or organisation that is meant; or correct the entity's `type`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ207", __doc__, fixed=Fixed.REFERENCE)

_TYPES = {
    EntityType.PERSON: say("person"),
    EntityType.ORGANISATION: say("organisation"),
    EntityType.DOCUMENT: say("document"),
}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each event at what is no place, and each statement that a place makes."""
    for event in dossier.events:
        entity = dossier.entity.get(event.value.place or "")
        if entity and entity.type is not EntityType.PLACE:
            yield RULE.at(
                event.span("place"),
                say("'{entity}' is not a place but a {type}", entity=entity.id, type=_TYPES[entity.type]),
                say("name a place"),
            )
    for briefing in dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            entity = dossier.entity.get(statement.attribution.entity or "")
            if entity and entity.type is EntityType.PLACE:
                place = briefing.span("statements", position, "attribution")
                hint = say("name the person or organisation, its government for example")
                yield RULE.at(place, say("'{entity}' is a place and says nothing", entity=entity.id), hint)
