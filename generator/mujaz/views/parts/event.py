"""Events as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.lineage import lineage_link, to_lineage
from mujaz.views.parts.references import difference_link, listed, statement_references

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.model import Dossier, Event, Mention
    from mujaz.wording import Phrase, Wording

TITLE = 12
"""Words of an event's text that stand for a title, which has as many at most."""


@dataclass(frozen=True)
class EventView:
    """An event.

    Attributes:
        id: its id.
        date: its date in words, without a word that it is planned.
        title: what it is called.
        link: the same as a link to the timeline.
        inferred: why the date is what it is, where no source gives it outright.
        place: where it happened.
        text: what happened; None where its title says all of it.
        reports: the statements that report it.
        strands: how many strands report it, in words that lead to who they are.
        lineage: a link to that; None where one article alone reports it.
        differences: what sources differ on about it; None where nothing is known.
    """

    id: str
    date: str
    title: Phrase
    link: Phrase
    inferred: Phrase | None
    place: Phrase | None
    text: Phrase | None
    reports: Phrase
    strands: Phrase
    lineage: Phrase | None
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
    title, text = event_title(event, wording), wording.phrase(event.text)
    return EventView(
        id=event.id,
        date=wording.event_date(event, marked=False),
        title=title,
        link=title.leading(wording.targets.get(event.id)),
        inferred=wording.phrase(event.inferred.reason) if event.inferred else None,
        place=wording.link(place.name, place.id) if place else None,
        text=None if str(title) == str(text) else text,
        reports=refer(mentions, wording),
        strands=to_lineage(wording.count("strands.count", len(strands(mentions, dossier))), event, dossier, wording),
        lineage=lineage_link(event, dossier, wording),
        differences=listed(differences, wording) if differences else None,
    )


def event_title(event: Event, wording: Wording) -> Phrase:
    """Return what an event is called where there is little room: its short title, else the beginning of its text."""
    return wording.phrase(event.title) if event.title else wording.phrase(event.text).shortened(TITLE)


def strands(mentions: Sequence[Mention], dossier: Dossier) -> set[str]:
    """Return the strands that statements come from: sources that carry the same material corroborate nothing."""
    sources = (dossier.source.get(mention.source) for mention in mentions)
    return {source.strand for source in sources if source}


def reported_events(dossier: Dossier) -> list[Event]:
    """Return the events that a statement reports, in order of time; reports about events are none."""
    return [event for event in _mentioned(dossier) if not event.report]


def published_reports(dossier: Dossier) -> list[Event]:
    """Return the reports about events of whose publication a statement tells, in order of time."""
    return [event for event in _mentioned(dossier) if event.report]


def _mentioned(dossier: Dossier) -> list[Event]:
    return [dossier.event[name] for name in dossier.chronology if name in dossier.references.events]
