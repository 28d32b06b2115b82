"""Who is who: the entities of a briefing, by type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.views.parts.posts import PostRow, post_rows
from mujaz.views.parts.term import forms

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mujaz.model import Briefing, Dossier, Entity
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EntityView:
    """An entity: its name, what it is, its other spellings, and its posts in the briefing's sources.

    In an archive its own page alone has its posts.
    """

    id: str
    name: Phrase
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostRow, ...]


@dataclass(frozen=True)
class EntityGroup:
    """The entities of one type."""

    type: str
    label: str
    entities: tuple[EntityView, ...]


def entity_groups(
    briefing: Briefing, dossier: Dossier, wording: Wording, linked: Collection[str] = ()
) -> tuple[EntityGroup, ...]:
    """Return the entities that a briefing names, by type and in the order in which it names them.

    Args:
        briefing: the briefing.
        dossier: everything that was read.
        wording: wording of the page's language.
        linked: ids that its texts link besides.
    """
    named = dict.fromkeys((*entities_of(briefing), *sorted(linked)))
    known = [dossier.entity[name] for name in named if name in dossier.entity]
    groups = (
        EntityGroup(
            kind.value,
            wording.text(f"entity.{kind.value}"),
            tuple(_entity(entity, briefing.sources, dossier, wording) for entity in known if entity.type is kind),
        )
        for kind in EntityType
    )
    return tuple(group for group in groups if group.entities)


def entities_of(briefing: Briefing) -> list[str]:
    """Return the ids of the entities that a briefing names, in the order in which it names them."""
    names: dict[str, None] = {}
    for statement in briefing.statements:
        if statement.attribution.entity is not None:
            names[statement.attribution.entity] = None
        names.update(dict.fromkeys(statement.entities))
    return list(names)


def _entity(entity: Entity, sources: Sequence[str], dossier: Dossier, wording: Wording) -> EntityView:
    return EntityView(
        id=entity.id,
        name=wording.link(entity.name, entity.id),
        description=wording.phrase(entity.description) if entity.description else None,
        forms=forms([form for form in entity.forms if not set(form.sources).isdisjoint(sources)], wording),
        posts=()
        if dossier.cuts.is_archive
        else post_rows([post for post in entity.posts if post.source in sources], dossier, wording),
    )
