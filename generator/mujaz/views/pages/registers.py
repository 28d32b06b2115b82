"""The registers of people, organisations, places and documents; where one is cut, a page for each letter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.measure import evidence_weight, forms_weight, length
from mujaz.model.parts import Entry
from mujaz.model.places import REGISTERS, WHO
from mujaz.views.parts.by_letter import letter_contents
from mujaz.views.parts.contents import Contents, part_page, part_title
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.name import is_used, name_contents
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.posts import PostRow, post_rows
from mujaz.views.parts.term import forms, other_names
from mujaz.wording.collation import Collator, filed_as
from mujaz.wording.lettered import lettered_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Entity
    from mujaz.model.parts import Part
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EntryView:
    """An entry of a register: the name as a link to its page, its other names and spellings, what it is, its posts.

    `parts` are further pages of a name that has several, so that they are as near as the name itself.
    """

    id: str
    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostRow, ...]
    said: str
    parts: tuple[Contents, ...]


@dataclass(frozen=True)
class RegisterView:
    """The register of one type of entity, and the pages of the letters where it is cut."""

    type: str
    title: str
    summary: str
    filter: InstantFilter | None
    entities: tuple[EntryView, ...]
    contents: Contents | None = None


def register_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the register of each type of entity in one language, sorted as it sorts, and the parts of long ones."""
    for kind in REGISTERS:
        if kind is EntityType.PERSON or _of_type(kind, dossier):
            yield from _register(kind, dossier, wording)


def register_parts(kind: EntityType, dossier: Dossier, wording: Wording) -> tuple[Part[Entity], ...]:
    """Return the parts of the register of a type in one language; none where it stays one page."""
    named = (
        (wording.plain(entity.name), filed_as(entity, wording.tag), Entry("", _weight(entity, dossier), entity))
        for entity in _of_type(kind, dossier)
    )
    return lettered_parts(REGISTERS[kind], named, dossier.sizes.register, wording.language)


def register_contents(parts: Sequence[Part[Entity]], wording: Wording, here: Part[Entity] | None = None) -> Contents:
    """Return the letters of a register as a page shows them."""
    return letter_contents(parts, partial(_letter, wording), wording, here)


def _of_type(kind: EntityType, dossier: Dossier) -> list[Entity]:
    return [r.value for r in dossier.entities if r.value.type is kind and is_used(r.value, dossier)]


def _register(kind: EntityType, dossier: Dossier, wording: Wording) -> Iterator[Page]:
    path, cut = REGISTERS[kind], register_parts(kind, dossier, wording)
    title, summary = wording.text(f"entity.{kind.value}"), wording.text(f"entity.{kind.value}.summary")
    if not cut:
        collator, entities = Collator(wording.language), _of_type(kind, dossier)
        entities.sort(key=lambda entity: collator.key(wording.plain(entity.name), filed_as(entity, wording.tag)))
        shown = _entries(entities, dossier, wording)
        view = RegisterView(kind.value, title, summary, instant_filter(len(entities), wording), shown)
        yield Page(wording.tag, path, title, summary, WHO, view)
        return
    view = RegisterView(kind.value, title, summary, None, (), register_contents(cut, wording))
    moved = {entity.id: f"{part.path}#{entity.id}" for part in cut for entity in part.entries}
    yield Page(wording.tag, path, title, summary, WHO, view, moved=moved)
    for part in cut:
        name = part_title(title, part, _letter(wording, part.entries[0]), wording)
        made = partial(_part, part, cut, name, dossier, wording)
        yield part_page(part, path, name, summary, view=Later(made), wording=wording)


def _part(
    part: Part[Entity], cut: Sequence[Part[Entity]], title: str, dossier: Dossier, wording: Wording
) -> RegisterView:
    table = register_contents(cut, wording, part)
    return RegisterView(part.entries[0].type.value, title, "", None, _entries(part.entries, dossier, wording), table)


def _entries(entities: Sequence[Entity], dossier: Dossier, wording: Wording) -> tuple[EntryView, ...]:
    return tuple(_entity(entity, dossier, wording) for entity in entities)


def _entity(entity: Entity, dossier: Dossier, wording: Wording) -> EntryView:
    found = dossier.references
    mentions = {id(m.statement): m for m in (*found.by.get(entity.id, ()), *found.about.get(entity.id, ()))}
    cut = dossier.cuts.name(entity)
    return EntryView(
        id=entity.id,
        name=wording.link(entity.name, entity.id),
        others=other_names(entity.name, wording),
        description=wording.phrase(entity.description) if entity.description else None,
        forms=forms(entity.forms, wording),
        posts=() if cut.posts else post_rows(entity.posts, dossier, wording),
        said=wording.count("statements.count", len(mentions)),
        parts=tuple(name_contents(entity, dossier, wording).values()),
    )


def _weight(entity: Entity, dossier: Dossier) -> int:
    cut = dossier.cuts.name(entity)
    posts = 0 if cut.posts else sum(300 + length(each.text) + evidence_weight([each]) for each in entity.posts)
    pages = 70 * sum(len(parts) for parts in cut.lists.values())
    return 350 + 3 * length(entity.name) + length(entity.description) + forms_weight(entity.forms) + posts + pages


def _letter(wording: Wording, entity: Entity) -> str:
    return Collator(wording.language).initial(wording.plain(entity.name), filed_as(entity, wording.tag))
