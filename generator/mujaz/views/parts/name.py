"""A name: what it is, its posts as each source gives them, what it says, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.views.parts.ground import GroundView, ground_view
from mujaz.views.parts.posts import PostRow, post_rows
from mujaz.views.parts.references import difference_link, event_line
from mujaz.views.parts.term import forms, other_names

if TYPE_CHECKING:
    from mujaz.model import Dossier, Entity, Event
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class NameView:
    """A name, with everything that is about it.

    Attributes:
        id: its id.
        type_label: what it is: person, organisation, place or document.
        name: its standard name.
        others: its names in the site's other languages; None where they are the same.
        description: who or what it is.
        forms: its other spellings.
        posts: its ranks and posts, as each source gives them.
        by: the statements that it makes.
        about: the statements about it that others make.
        events: the events that it is part of.
        reports: the reports about events that it is part of.
        differences: what sources differ on about it.
    """

    id: str
    type_label: str
    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostRow, ...]
    by: tuple[GroundView, ...]
    about: tuple[GroundView, ...]
    events: tuple[Phrase, ...]
    reports: tuple[Phrase, ...]
    differences: tuple[Phrase, ...]


def is_used(entity: Entity, dossier: Dossier) -> bool:
    """Tell whether anything is about an entity; what nothing is about stands on no page."""
    found = dossier.references
    return any(entity.id in known for known in (found.by, found.about, found.places, found.differences))


def name_view(entity: Entity, dossier: Dossier, wording: Wording) -> NameView:
    """Return a name as its page shows it.

    Args:
        entity: the entity.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    found = dossier.references
    events = _events(entity, dossier)
    by, about = found.by.get(entity.id, ()), found.about.get(entity.id, ())
    return NameView(
        id=entity.id,
        type_label=wording.text(f"entity.{entity.type.value}.one"),
        name=wording.phrase(entity.name),
        others=other_names(entity.name, wording),
        description=wording.phrase(entity.description) if entity.description else None,
        forms=forms(entity.forms, wording),
        posts=post_rows(entity.posts, dossier, wording),
        by=tuple(ground_view(mention, dossier, wording) for mention in by),
        about=tuple(ground_view(mention, dossier, wording) for mention in about),
        events=tuple(event_line(event, wording) for event in events if not event.report),
        reports=tuple(event_line(event, wording) for event in events if event.report),
        differences=tuple(difference_link(d, wording) for d in found.differences.get(entity.id, ())),
    )


def _events(entity: Entity, dossier: Dossier) -> list[Event]:
    """Return the events at a place, or those that statements about anything else report, in order of time."""
    found = dossier.references
    events = {event.id: event for event in found.places.get(entity.id, ())}
    if entity.type is not EntityType.PLACE:
        mentions = (*found.by.get(entity.id, ()), *found.about.get(entity.id, ()))
        events |= {
            name: dossier.event[name]
            for mention in mentions
            for name in mention.statement.events
            if name in dossier.event and entity.id in mention.statement.entities
        }
    return sorted(events.values(), key=lambda event: dossier.chronology[event.id])
