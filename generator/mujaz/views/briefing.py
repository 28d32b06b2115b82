"""The page of a briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Status, parse_date
from mujaz.views.evidence import EvidenceView, evidence_view, source_label
from mujaz.views.page import Page
from mujaz.views.people import EntityGroup, entity_groups
from mujaz.views.source import SourceView, source_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Attribution, Briefing, Difference, Dossier, Event, Statement, Term
    from mujaz.views.phrase import Phrase
    from mujaz.views.wording import Wording

FOLDER = "briefings"
"""Folder of the briefings' pages inside a language's folder."""


@dataclass(frozen=True)
class StatementView:
    """A statement: its place on the page, its kind, who makes it, its text and its evidence."""

    id: str
    number: str
    kind: str
    kind_label: str
    attribution: Phrase
    is_article: bool
    is_unnamed: bool
    text: Phrase
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True)
class Reference:
    """A link to a statement: its anchor and its number."""

    id: str
    number: str


@dataclass(frozen=True)
class EventView:
    """An event: its date in words, why where that is inferred, its text, and the statements that report it."""

    id: str
    date: str
    inferred: Phrase | None
    place: Phrase | None
    text: Phrase
    reported: str
    statements: tuple[Reference, ...]


@dataclass(frozen=True)
class TermView:
    """A term and its definition."""

    id: str
    name: Phrase
    definition: Phrase


@dataclass(frozen=True)
class PassageView:
    """One of the passages of a difference: what it says, and its evidence."""

    text: Phrase
    evidence: EvidenceView


@dataclass(frozen=True)
class DifferenceView:
    """A difference: what disagrees with what, its passages, and the editor's note."""

    id: str
    scope_label: str
    title: Phrase
    passages: tuple[PassageView, ...]
    note: Phrase | None


@dataclass(frozen=True)
class AmendmentView:
    """A significant change: its day in words, and what changed."""

    date: str
    note: Phrase


@dataclass(frozen=True)
class BriefingView:
    """Everything that the page of a briefing shows."""

    title: Phrase
    status_label: str
    summary: Phrase
    counts: str
    statements: tuple[StatementView, ...]
    entities: tuple[EntityGroup, ...]
    events: tuple[EventView, ...]
    terms: tuple[TermView, ...]
    differences: tuple[DifferenceView, ...]
    source: SourceView | None
    amendments: tuple[AmendmentView, ...]


def briefing_path(briefing: Briefing) -> str:
    """Return the path of a briefing's page inside a language's folder."""
    return f"{FOLDER}/{briefing.slug}.md"


def briefing_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all briefings in one language."""
    for record in dossier.briefings:
        briefing = record.value
        yield Page(
            language=wording.tag,
            path=briefing_path(briefing),
            title=wording.plain(briefing.title),
            description=wording.plain(briefing.summary),
            parent=f"{FOLDER}/index.md",
            view=_view(briefing, dossier, wording),
        )


def _view(briefing: Briefing, dossier: Dossier, wording: Wording) -> BriefingView:
    source = dossier.source.get(briefing.source)
    differences = tuple(
        _difference(record.value, dossier, wording)
        for record in dossier.differences
        if any(passage.source == briefing.source for passage in record.value.passages)
    )
    pieces = sum(len(statement.evidence) for statement in briefing.statements)
    counts = [
        wording.count("statements.count", len(briefing.statements)),
        wording.count("evidence.count", pieces),
        wording.count("differences.count", len(differences)),
    ]
    return BriefingView(
        title=wording.phrase(briefing.title),
        status_label="" if briefing.status is Status.PUBLISHED else wording.text(briefing.status.value),
        summary=wording.phrase(briefing.summary),
        counts=wording.language.list_separator.join(counts),
        statements=tuple(
            _statement(statement, number, briefing, dossier, wording)
            for number, statement in enumerate(briefing.statements, 1)
        ),
        entities=entity_groups(briefing, dossier, wording),
        events=_events(briefing, dossier, wording),
        terms=tuple(_term(dossier.term[term], wording) for term in briefing.terms if term in dossier.term),
        differences=differences,
        source=source_view(source, briefing.stance, wording) if source else None,
        amendments=tuple(
            AmendmentView(wording.date(amendment.date), wording.phrase(amendment.note))
            for amendment in briefing.amendments
        ),
    )


def _statement(
    statement: Statement, number: int, briefing: Briefing, dossier: Dossier, wording: Wording
) -> StatementView:
    return StatementView(
        id=statement.id,
        number=wording.number(number),
        kind=statement.kind.value,
        kind_label=wording.text(f"kind.{statement.kind.value}"),
        attribution=_attribution(statement.attribution, dossier, wording),
        is_article=statement.attribution.is_article,
        is_unnamed=statement.attribution.unnamed is not None,
        text=wording.phrase(statement.text),
        evidence=tuple(
            evidence_view(piece, dossier.source.get(briefing.source), wording) for piece in statement.evidence
        ),
    )


def _attribution(attribution: Attribution, dossier: Dossier, wording: Wording) -> Phrase:
    if attribution.unnamed is not None:
        return wording.phrase(attribution.unnamed)
    if attribution.entity is None:
        return wording.words(wording.text("article"))
    entity = dossier.entity.get(attribution.entity)
    return wording.phrase(entity.name if entity else None)


def _events(briefing: Briefing, dossier: Dossier, wording: Wording) -> tuple[EventView, ...]:
    reports: dict[str, list[Reference]] = {}
    for number, statement in enumerate(briefing.statements, 1):
        for event in statement.events:
            reports.setdefault(event, []).append(Reference(statement.id, wording.number(number)))
    events = sorted((dossier.event[name] for name in reports if name in dossier.event), key=_by_date)
    return tuple(_event(event, reports[event.id], dossier, wording) for event in events)


def _by_date(event: Event) -> tuple[int, int, int, int, str]:
    return parse_date(event.date).sort_key


def _event(event: Event, reports: list[Reference], dossier: Dossier, wording: Wording) -> EventView:
    place = dossier.entity.get(event.place) if event.place else None
    return EventView(
        id=event.id,
        date=wording.date(event.date),
        inferred=wording.phrase(event.inferred.reason) if event.inferred else None,
        place=wording.phrase(place.name) if place else None,
        text=wording.phrase(event.text),
        reported=wording.count("reported-by", len(reports)),
        statements=tuple(reports),
    )


def _term(term: Term, wording: Wording) -> TermView:
    return TermView(term.id, wording.phrase(term.name), wording.phrase(term.definition))


def _difference(difference: Difference, dossier: Dossier, wording: Wording) -> DifferenceView:
    return DifferenceView(
        id=difference.id,
        scope_label=wording.text(f"differences.{difference.scope.value}"),
        title=wording.phrase(difference.title),
        passages=tuple(
            PassageView(
                wording.phrase(passage.text),
                evidence_view(
                    passage, dossier.source.get(passage.source), wording, label=source_label(passage.source, wording)
                ),
            )
            for passage in difference.passages
        ),
        note=wording.phrase(difference.note) if difference.note else None,
    )
