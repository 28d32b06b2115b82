"""A strip of key events: each dated, with a short title, how far it is supported, and the statements that report it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.event import event_title
from mujaz.views.parts.ground import GroundView, ground_view
from mujaz.views.parts.lineage import lineage_link
from mujaz.views.parts.references import event_day
from mujaz.views.parts.support import SupportView, support_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mujaz.model import Dossier, Event, Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class StripItem:
    """An event of a strip.

    Attributes:
        id: id of the event.
        date: its date as a link to the timeline.
        title: its short title, or the beginning of what is said of it where it has none.
        place: where it happened; None where that is not known.
        support: how far it is supported.
        inferred: why its date is what it is; None where a source gives it outright.
        grounds: the statements that report it; of too many, one of each of the first strands.
        more: how many more there are, as a link to the event in the timeline; None where none is left out.
        lineage: a link to who reports it; None where one article alone does.
    """

    id: str
    date: Phrase
    title: Phrase
    place: Phrase | None
    support: SupportView
    inferred: Phrase | None
    grounds: tuple[GroundView, ...]
    more: Phrase | None
    lineage: Phrase | None


def strip(
    names: Sequence[str], dossier: Dossier, wording: Wording, sources: Collection[str] = ()
) -> tuple[StripItem, ...]:
    """Return events as a strip, in order of time.

    Args:
        names: ids of the events; those that are not known are left out.
        dossier: everything that was read.
        wording: wording of the page's language.
        sources: ids of the sources whose statements alone stand under the events; none for those of all.
    """
    known = sorted((name for name in names if name in dossier.event), key=dossier.chronology.__getitem__)
    mentions = {name: _mentions(name, dossier, sources) for name in known}
    is_cut = dossier.cuts.is_archive or sum(map(len, mentions.values())) > dossier.sizes.grounds
    shown = {name: _foremost(each, dossier) if is_cut else each for name, each in mentions.items()}
    return tuple(_item(dossier.event[name], shown[name], len(mentions[name]), dossier, wording) for name in known)


def _mentions(name: str, dossier: Dossier, sources: Collection[str]) -> Sequence[Mention]:
    return [m for m in dossier.references.events.get(name, ()) if not sources or m.source in sources]


def _foremost(mentions: Sequence[Mention], dossier: Dossier) -> Sequence[Mention]:
    """Return one statement of each of the first strands that report an event: a strand corroborates nothing twice."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        source = dossier.source.get(mention.source)
        first.setdefault(source.strand if source else mention.source, mention)
    return list(first.values())[: dossier.sizes.under]


def _item(event: Event, shown: Sequence[Mention], every: int, dossier: Dossier, wording: Wording) -> StripItem:
    place = dossier.entity.get(event.place or "")
    left = every - len(shown)
    more = wording.words(wording.text("more", n=left)).leading(wording.targets.get(event.id)) if left else None
    return StripItem(
        id=event.id,
        date=event_day(event, wording),
        title=event_title(event, wording),
        place=wording.link(place.name, place.id) if place else None,
        support=support_of(event, dossier, wording),
        inferred=wording.phrase(event.inferred.reason) if event.inferred else None,
        grounds=tuple(ground_view(mention, dossier, wording) for mention in shown),
        more=more,
        lineage=lineage_link(event, dossier, wording),
    )
