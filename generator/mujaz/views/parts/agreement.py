"""How far a briefing's source and others agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.views.parts.event import strands
from mujaz.views.parts.references import listed_first
from mujaz.wording.naming import source_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Briefing, Dossier, Mention
    from mujaz.wording import Phrase, Wording


def same_strand(source_id: str, dossier: Dossier, wording: Wording) -> Phrase | None:
    """Return links to the other sources that carry the same material; None where there are none."""
    source = dossier.source.get(source_id)
    carrying = dossier.strand.get(source.strand, ()) if source else ()
    related = [source_link(name, wording) for name in carrying if name != source_id]
    return listed_first(related, dossier.sizes.reporters, wording) if related else None


def agreed_events(briefing: Briefing, source: str, dossier: Dossier, wording: Wording) -> str:
    """Return how many dated events of a source another strand reports too, in words; empty where it dates none.

    Args:
        briefing: the briefing that tells of them.
        source: id of the source, one of the briefing's.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    own = [statement for statement in briefing.statements if briefing.source_of(statement) == source]
    named = {name for statement in own for name in statement.events if name in dossier.event}
    said = {name for name in named if not dossier.event[name].report}
    if not said:
        return ""
    shared = sum(_elsewhere(dossier.references.events[name], source, dossier) for name in said)
    return agreed_words(shared, len(said), wording)


def agreed_words(shared: int, dated: int, wording: Wording) -> str:
    """Return `6 of 11 events are also reported in other, separate accounts`; of a single event there is no "of".

    Args:
        shared: how many events another strand reports too; the words agree with it.
        dated: how many events a briefing dates; what is counted has the case that follows "of".
        wording: wording of the page's language.
    """
    if dated == 1:
        return wording.text("glance.only.agreed" if shared else "glance.only.alone")
    return wording.count("glance.agreed", shared, events=wording.count("glance.events", dated))


def _elsewhere(mentions: Sequence[Mention], source_id: str, dossier: Dossier) -> bool:
    source = dossier.source.get(source_id)
    return bool(strands(mentions, dossier) - ({source.strand} if source else set()))
