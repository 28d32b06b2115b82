"""The pages of the names: each person, organisation, place and document on one of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.places import WHO, name_path
from mujaz.views.parts.name import is_used, name_view
from mujaz.views.parts.page import Later, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier
    from mujaz.wording import Wording


def name_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all names in one language."""
    for record in dossier.entities:
        entity = record.value
        if is_used(entity, dossier):
            view = Later(partial(name_view, entity, dossier, wording))
            description = wording.plain(entity.description) if entity.description else ""
            title = wording.plain(entity.name)
            yield Page(wording.tag, name_path(entity), title, description, WHO, view, in_sequence=False)
