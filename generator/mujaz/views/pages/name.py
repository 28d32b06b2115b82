"""The pages of the names: each person, organisation, place and document on one of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.places import WHO, name_path
from mujaz.views.parts.contents import part_page, part_title
from mujaz.views.parts.name import LISTS, is_used, name_part_view, name_view, part_name
from mujaz.views.parts.page import Later, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Entity
    from mujaz.wording import Wording


def name_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all names in one language, and the pages of their long lists."""
    for record in dossier.entities:
        entity = record.value
        if is_used(entity, dossier):
            view = Later(partial(name_view, entity, dossier, wording))
            description = wording.plain(entity.description) if entity.description else ""
            title = wording.plain(entity.name)
            yield Page(wording.tag, name_path(entity), title, description, WHO, view, in_sequence=False)
            yield from _parts(entity, title, description, dossier, wording)


def _parts(entity: Entity, title: str, description: str, dossier: Dossier, wording: Wording) -> Iterator[Page]:
    for name, parts in dossier.cuts.name(entity).lists.items():
        for part in parts:
            said = wording.language.list_separator.join([title, wording.text(LISTS[name])])
            own = part_title(said, part, "" if part.key in LISTS else part_name(part, dossier, wording), wording)
            view = Later(partial(name_part_view, entity, (name, part), own, dossier, wording))
            yield part_page(part, name_path(entity), own, description, view=view, wording=wording)
