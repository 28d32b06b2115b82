"""A strip of key events: each dated, with a short title, how far it is supported, and the statements that report it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.event import event_title
from mujaz.views.parts.ground import GroundView, ground_view
from mujaz.views.parts.references import event_day
from mujaz.views.parts.support import SupportView, support_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mujaz.model import Dossier, Event
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
        grounds: the statements that report it.
    """

    id: str
    date: Phrase
    title: Phrase
    place: Phrase | None
    support: SupportView
    inferred: Phrase | None
    grounds: tuple[GroundView, ...]


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
    return tuple(_item(dossier.event[name], dossier, wording, sources) for name in known)


def _item(event: Event, dossier: Dossier, wording: Wording, sources: Collection[str]) -> StripItem:
    place = dossier.entity.get(event.place or "")
    mentions = [m for m in dossier.references.events.get(event.id, ()) if not sources or m.source in sources]
    return StripItem(
        id=event.id,
        date=event_day(event, wording),
        title=event_title(event, wording),
        place=wording.link(place.name, place.id) if place else None,
        support=support_of(event, dossier, wording),
        inferred=wording.phrase(event.inferred.reason) if event.inferred else None,
        grounds=tuple(ground_view(mention, dossier, wording) for mention in mentions),
    )
