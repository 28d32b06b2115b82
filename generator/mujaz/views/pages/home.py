"""The home page of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Scope, parse_date
from mujaz.model.dates import Precision
from mujaz.model.places import BRIEFINGS, DIFFERENCES, GLOSSARY, HOME, INDEX, TIMELINE
from mujaz.views.parts.card import Card, cards
from mujaz.views.parts.event import reported_events
from mujaz.views.parts.glance import Happening
from mujaz.views.parts.page import Page
from mujaz.views.parts.references import difference_link, event_day
from mujaz.wording.naming import sources_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Difference, Dossier
    from mujaz.wording import Phrase, Wording

LATEST = 5
"""Briefings, events and differences that the home page shows."""

_EXACT = frozenset({Precision.DAY, Precision.MONTH})


@dataclass(frozen=True)
class Dispute:
    """A difference: a link to it, and between which sources it is."""

    link: Phrase
    sources: str


@dataclass(frozen=True)
class HomeView:
    """The home page: what the site is about, its briefings, the latest events, and where sources differ."""

    title: Phrase
    summary: Phrase
    counts: tuple[Phrase, ...]
    cards: tuple[Card, ...]
    briefings: str
    index: str
    events: tuple[Happening, ...]
    timeline: str
    differences: tuple[Dispute, ...]
    all_differences: str


def home_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the home page in one language."""
    site = dossier.site.value
    happened = [event for event in reported_events(dossier) if not event.planned]
    # What is known to the year alone may be of its first day, and does not lead what is known better.
    exact = [event for event in happened if parse_date(event.date).placed.precision in _EXACT]
    latest = (exact or happened)[: -LATEST - 1 : -1]
    view = HomeView(
        title=wording.phrase(site.name),
        summary=wording.phrase(site.summary),
        counts=_counts(dossier, wording),
        cards=cards(dossier, wording)[:LATEST],
        briefings=BRIEFINGS,
        index=INDEX,
        events=tuple(Happening(event_day(event, wording), wording.phrase(event.text)) for event in latest),
        timeline=TIMELINE,
        differences=tuple(_dispute(difference, wording) for difference in _foremost(dossier)),
        all_differences=DIFFERENCES,
    )
    yield Page(wording.tag, HOME, wording.text("home"), str(view.summary), None, view)


def _foremost(dossier: Dossier) -> list[Difference]:
    """Return the differences that a home page has room for: those between sources before those inside one."""
    differences = [record.value for record in dossier.differences]
    return sorted(differences, key=lambda difference: difference.scope is not Scope.BETWEEN)[:LATEST]


def _dispute(difference: Difference, wording: Wording) -> Dispute:
    sources = sources_label([passage.source for passage in difference.passages], wording)
    return Dispute(difference_link(difference, wording), sources)


def _counts(dossier: Dossier, wording: Wording) -> tuple[Phrase, ...]:
    statements = sum(len(record.value.statements) for record in dossier.briefings)
    counts = (
        ("briefings.count", len(dossier.briefings), None),
        ("statements.count", statements, None),
        ("events.count", len(reported_events(dossier)), TIMELINE),
        ("entities.count", len(dossier.entities), INDEX),
        ("terms.count", len(dossier.references.terms), GLOSSARY),
        ("differences.count", len(dossier.differences), DIFFERENCES),
    )
    return tuple(wording.linked(wording.words(wording.count(key, n)), target) for key, n, target in counts)
