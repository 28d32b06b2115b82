"""Who makes a statement, as pages show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.wording.naming import source_link

if TYPE_CHECKING:
    from mujaz.model import Attribution, Dossier, Mention
    from mujaz.wording import Phrase, Wording


def attribution_phrase(attribution: Attribution, dossier: Dossier, wording: Wording, source: str = "") -> Phrase:
    """Return who makes a statement: the article, an entity as a link, or an unnamed source as it is described.

    Args:
        attribution: who makes it.
        dossier: everything that was read.
        wording: wording of the page's language.
        source: id of the statement's source, whose short name then stands for the article.
    """
    if attribution.unnamed is not None:
        return wording.phrase(attribution.unnamed)
    if attribution.entity is None:
        return wording.source(source) if source else wording.words(wording.text("article"))
    entity = dossier.entity.get(attribution.entity)
    return wording.link(entity.name if entity else None, attribution.entity)


def source_beside(mention: Mention, wording: Wording) -> Phrase | None:
    """Return what names the source of a statement beside its speaker; None where the page need not say it.

    That is where its briefing has no other, and where the source itself speaks: its name stands for the article then.
    """
    if not mention.briefing.has_several or mention.statement.attribution.is_article:
        return None
    return source_link(mention.source, wording)
