"""The registers of people, organisations, places and documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.places import REGISTERS
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.page import Page
from mujaz.views.parts.posts import PostRow, post_rows
from mujaz.views.parts.references import difference_link, event_line, statement_references
from mujaz.views.parts.term import forms, other_names
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Entity, Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EntityView:
    """An entity, with everything that is about it."""

    id: str
    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostRow, ...]
    by: Phrase | None
    about: Phrase | None
    events: tuple[Phrase, ...]
    differences: tuple[Phrase, ...]


@dataclass(frozen=True)
class RegisterView:
    """The register of one type of entity."""

    type: str
    title: str
    summary: str
    filter: InstantFilter
    entities: tuple[EntityView, ...]


def register_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the register of each type of entity in one language, sorted as that language sorts."""
    collator = Collator(wording.language)
    for kind, path in REGISTERS.items():
        entities = [
            record.value for record in dossier.entities if record.value.type is kind and _is_used(record.value, dossier)
        ]
        entities.sort(key=lambda entity: collator.key(wording.plain(entity.name), filed_as(entity, wording.tag)))
        view = RegisterView(
            kind.value,
            wording.text(f"entity.{kind.value}"),
            wording.text(f"entity.{kind.value}.summary"),
            instant_filter(len(entities), wording),
            tuple(_entity(entity, dossier, wording) for entity in entities),
        )
        if entities or kind is EntityType.PERSON:
            yield Page(wording.tag, path, view.title, view.summary, None, view)


def _is_used(entity: Entity, dossier: Dossier) -> bool:
    found = dossier.references
    return any(entity.id in known for known in (found.by, found.about, found.places, found.differences))


def _entity(entity: Entity, dossier: Dossier, wording: Wording) -> EntityView:
    found = dossier.references
    by, about = found.by.get(entity.id, ()), found.about.get(entity.id, ())
    events = {event.id: event for event in found.places.get(entity.id, ())}
    if entity.type is not EntityType.PLACE:
        events |= {
            name: dossier.event[name]
            for mention in (*by, *about)
            for name in mention.statement.events
            if name in dossier.event and _names(mention, entity)
        }
    return EntityView(
        id=entity.id,
        name=wording.phrase(entity.name),
        others=other_names(entity.name, wording),
        description=wording.phrase(entity.description) if entity.description else None,
        forms=forms(entity.forms, wording),
        posts=post_rows(entity.posts, dossier, wording),
        by=statement_references(by, wording) if by else None,
        about=statement_references(about, wording) if about else None,
        events=tuple(
            event_line(event, wording) for event in sorted(events.values(), key=lambda e: dossier.chronology[e.id])
        ),
        differences=tuple(difference_link(d, wording) for d in found.differences.get(entity.id, ())),
    )


def _names(mention: Mention, entity: Entity) -> bool:
    return entity.id in mention.statement.entities
