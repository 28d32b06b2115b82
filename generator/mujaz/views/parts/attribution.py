"""Who makes a statement, as pages show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.model import Attribution, Dossier
    from mujaz.wording import Phrase, Wording


def attribution_phrase(attribution: Attribution, dossier: Dossier, wording: Wording) -> Phrase:
    """Return who makes a statement: the article, an entity as a link, or an unnamed source as it is described."""
    if attribution.unnamed is not None:
        return wording.phrase(attribution.unnamed)
    if attribution.entity is None:
        return wording.words(wording.text("article"))
    entity = dossier.entity.get(attribution.entity)
    return wording.link(entity.name if entity else None, attribution.entity)
