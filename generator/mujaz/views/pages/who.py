"""Who is who: the door to all names, by side and by type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.places import REGISTERS, WHO
from mujaz.views.parts.name import is_used
from mujaz.views.parts.page import Page
from mujaz.views.parts.topic import Protagonist, protagonist_view
from mujaz.wording.collation import Collator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Entity
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class SideView:
    """The names of one side: its anchor, its title, and the names, people first."""

    id: str
    title: Phrase
    names: tuple[Protagonist, ...]


@dataclass(frozen=True)
class TypeView:
    """The names of one type that stand on no side: its name, title, the register's path, and the names."""

    type: str
    title: str
    path: str
    names: tuple[Protagonist, ...]


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

    def views(entities: Sequence[Entity]) -> tuple[Protagonist, ...]:
        return tuple(protagonist_view(entity.id, dossier, wording) for entity in entities)

    view = WhoView(
        title=wording.text("who.title"),
        summary=wording.text("who.summary"),
        protagonists=tuple(protagonist_view(name, dossier, wording) for name in foremost if name in dossier.entity),
        sides=tuple(
            SideView(f"side-{side.id}", wording.phrase(side.title), views(names))
            for side in sides.values()
            if (names := [entity for entity in used if entity.side == side.id])
        ),
        types=tuple(
            TypeView(kind.value, wording.text(f"entity.{kind.value}"), path, views(names))
            for kind, path in REGISTERS.items()
            if (names := [entity for entity in used if entity.type is kind and entity.side not in sides])
        ),
    )
    yield Page(wording.tag, WHO, view.title, view.summary, None, view)
