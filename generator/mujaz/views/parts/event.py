"""Events as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.references import difference_link, event_day, listed, statement_references

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.model import Dossier, Event, Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EventView:
    """An event.

    Attributes:
        id: its id.
        date: its date in words, without a word that it is planned.
        link: its date in words, as a link to the timeline.
        inferred: why the date is what it is, where no source gives it outright.
        place: where it happened.
        text: what happened.
        reports: the statements that report it.
        strands: how many strands report it, in words.
        differences: what sources differ on about it; None where nothing is known.
    """

    id: str
    date: str
    link: Phrase
    inferred: Phrase | None
    place: Phrase | None
    text: Phrase
    reports: Phrase
    strands: str
    differences: Phrase | None


def event_view(
    event: Event,
    mentions: Sequence[Mention],
    dossier: Dossier,
    wording: Wording,
    refer: Callable[[Sequence[Mention], Wording], Phrase] = statement_references,
) -> EventView:
    """Return an event as a page shows it.

    Args:
        event: the event.
        mentions: the statements that report it, as far as the page is about them.
        dossier: everything that was read.
        wording: wording of the page's language.
        refer: makes the references to these statements.
    """
    place = dossier.entity.get(event.place) if event.place else None
    differences = [difference_link(d, wording) for d in dossier.references.differences.get(event.id, ())]
    return EventView(
        id=event.id,
        date=wording.event_date(event, marked=False),
        link=event_day(event, wording),
        inferred=wording.phrase(event.inferred.reason) if event.inferred else None,
        place=wording.link(place.name, place.id) if place else None,
        text=wording.phrase(event.text),
        reports=refer(mentions, wording),
        strands=wording.count("strands.count", len(strands(mentions, dossier))),
        differences=listed(differences, wording) if differences else None,
    )


def strands(mentions: Sequence[Mention], dossier: Dossier) -> set[str]:
    """Return the strands that statements come from: sources that carry the same material corroborate nothing."""
    sources = (dossier.source.get(mention.briefing.source) for mention in mentions)
    return {source.strand for source in sources if source}


def reported_events(dossier: Dossier) -> list[Event]:
    """Return the events that a statement reports, in order of time."""
    return [dossier.event[name] for name in dossier.chronology if name in dossier.references.events]
