"""The registers of people, organisations, places and documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.places import REGISTERS, WHO
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.name import is_used
from mujaz.views.parts.page import Page
from mujaz.views.parts.posts import PostRow, post_rows
from mujaz.views.parts.term import forms, other_names
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Entity
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EntryView:
    """An entry of a register: the name as a link to its page, its other names and spellings, what it is, its posts."""

    id: str
    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostRow, ...]
    said: str


@dataclass(frozen=True)
class RegisterView:
    """The register of one type of entity."""

    type: str
    title: str
    summary: str
    filter: InstantFilter
    entities: tuple[EntryView, ...]


def register_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the register of each type of entity in one language, sorted as that language sorts."""
    collator = Collator(wording.language)
    for kind, path in REGISTERS.items():
        entities = [
            record.value for record in dossier.entities if record.value.type is kind and is_used(record.value, dossier)
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
            yield Page(wording.tag, path, view.title, view.summary, WHO, view)


def _entity(entity: Entity, dossier: Dossier, wording: Wording) -> EntryView:
    found = dossier.references
    mentions = {id(m.statement): m for m in (*found.by.get(entity.id, ()), *found.about.get(entity.id, ()))}
    return EntryView(
        id=entity.id,
        name=wording.link(entity.name, entity.id),
        others=other_names(entity.name, wording),
        description=wording.phrase(entity.description) if entity.description else None,
        forms=forms(entity.forms, wording),
        posts=post_rows(entity.posts, dossier, wording),
        said=wording.count("statements.count", len(mentions)),
    )
