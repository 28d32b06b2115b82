"""Who is who: the door to all names, by side and by type.

Where these are too many for a page, it has those of whom most is said, and the registers have all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.places import REGISTERS, WHO
from mujaz.views.pages.registers import register_contents, register_parts
from mujaz.views.parts.name import is_used
from mujaz.views.parts.page import Page
from mujaz.views.parts.topic import Protagonist, protagonist_view
from mujaz.wording.collation import Collator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Entity
    from mujaz.views.parts.contents import Contents
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class SideView:
    """The names of one side: its anchor, its title, the names, people first, and how many more there are, in words."""

    id: str
    title: Phrase
    names: tuple[Protagonist, ...]
    more: str


@dataclass(frozen=True)
class TypeView:
    """The names of one type that stand on no side.

    Attributes:
        type: name of the type.
        title: its title.
        path: path of the register, which has all names of the type.
        names: the names.
        more: how many more there are, in words; empty where none are left out.
        letters: the pages of the register, where it is cut.
    """

    type: str
    title: str
    path: str
    names: tuple[Protagonist, ...]
    more: str
    letters: Contents | None


@dataclass(frozen=True)
class WhoView:
    """Who is who: title, what it is, the protagonists of the topics, the sides, and the other names by type."""

    title: str
    summary: str
    protagonists: tuple[Protagonist, ...]
    sides: tuple[SideView, ...]
    types: tuple[TypeView, ...]


def who_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page that leads to all names in one language."""
    collator = Collator(wording.language)
    used = [record.value for record in dossier.entities if is_used(record.value, dossier)]
    used.sort(key=lambda entity: (list(EntityType).index(entity.type), collator.key(wording.plain(entity.name))))
    foremost = dict.fromkeys(name for topic in dossier.topics for name in topic.value.protagonists)
    sides = {side.id: side for side in dossier.site.value.sides}

    is_cut = len(used) > dossier.sizes.names

    def shown(entities: Sequence[Entity]) -> tuple[tuple[Protagonist, ...], str]:
        first = sorted(entities, key=lambda each: -_said(each, dossier))[: dossier.sizes.foremost]
        kept = {entity.id for entity in first} if is_cut else {entity.id for entity in entities}
        views = tuple(protagonist_view(each.id, dossier, wording) for each in entities if each.id in kept)
        left = len(entities) - len(views)
        return views, wording.text("more", n=left) if left else ""

    def letters(kind: EntityType) -> Contents | None:
        parts = register_parts(kind, dossier, wording) if is_cut else ()
        return register_contents(parts, wording) if parts else None

    view = WhoView(
        title=wording.text("who.title"),
        summary=wording.text("who.summary"),
        protagonists=tuple(protagonist_view(name, dossier, wording) for name in foremost if name in dossier.entity),
        sides=tuple(
            SideView(f"side-{side.id}", wording.phrase(side.title), *shown(names))
            for side in sides.values()
            if (names := [entity for entity in used if entity.side == side.id])
        ),
        types=tuple(
            TypeView(kind.value, wording.text(f"entity.{kind.value}"), path, *shown(names), letters(kind))
            for kind, path in REGISTERS.items()
            if (names := [entity for entity in used if entity.type is kind and entity.side not in sides])
            or (is_cut and any(entity.type is kind for entity in used))
        ),
    )
    yield Page(wording.tag, WHO, view.title, view.summary, None, view)


def _said(entity: Entity, dossier: Dossier) -> int:
    """Return how many statements an entity makes, and how many are about it."""
    found = dossier.references
    return len(found.by.get(entity.id, ())) + len(found.about.get(entity.id, ()))
