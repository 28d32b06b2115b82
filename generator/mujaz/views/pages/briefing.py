"""The page of a briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Mention, Status
from mujaz.model.places import BRIEFINGS, briefing_path, parallel_path
from mujaz.views.parts.amendment import AmendmentView, amendment_views
from mujaz.views.parts.card import newest_first
from mujaz.views.parts.difference import DifferenceView, difference_view
from mujaz.views.parts.event import EventView, event_view
from mujaz.views.parts.glance import GlanceView, glance_view
from mujaz.views.parts.page import Page
from mujaz.views.parts.person import EntityGroup, entity_groups
from mujaz.views.parts.references import joined, own_references, source_facts
from mujaz.views.parts.source import SourceView, source_view
from mujaz.views.parts.statement import StatementView, statement_view
from mujaz.views.parts.term import TermNote, term_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class BriefingView:
    """Everything that the page of a briefing shows."""

    title: Phrase
    status_label: str
    kicker: Phrase
    summary: Phrase
    counts: str
    parallel: str
    glance: GlanceView
    statements: tuple[StatementView, ...]
    entities: tuple[EntityGroup, ...]
    events: tuple[EventView, ...]
    planned: tuple[EventView, ...]
    terms: tuple[TermNote, ...]
    differences: tuple[DifferenceView, ...]
    source: SourceView | None
    amendments: tuple[AmendmentView, ...]


def briefing_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all briefings in one language."""
    for briefing in newest_first(dossier):
        yield Page(
            language=wording.tag,
            path=briefing_path(briefing),
            title=wording.plain(briefing.title),
            description=wording.plain(briefing.summary),
            parent=BRIEFINGS,
            view=_view(briefing, dossier, wording),
        )


def _view(briefing: Briefing, dossier: Dossier, wording: Wording) -> BriefingView:
    source = dossier.source.get(briefing.source)
    differences = dossier.references.differences.get(briefing.source, ())
    pieces = sum(len(statement.evidence) for statement in briefing.statements)
    counts = [
        wording.count("statements.count", len(briefing.statements)),
        wording.count("evidence.count", pieces),
        wording.count("differences.count", len(differences)),
    ]
    mentions = [Mention(briefing, statement, number) for number, statement in enumerate(briefing.statements, 1)]
    linked: set[str] = set()
    return BriefingView(
        title=wording.phrase(briefing.title),
        status_label="" if briefing.status is Status.PUBLISHED else wording.text(briefing.status.value),
        kicker=joined(source_facts(briefing.source, source, wording), " · "),
        summary=wording.linked_phrase(briefing.summary, set(), briefing.unlinked),
        counts=wording.language.list_separator.join(counts),
        parallel=parallel_path(briefing) if len(wording.siblings) > 1 else "",
        glance=glance_view(briefing, dossier, wording),
        statements=tuple(statement_view(mention, linked, dossier, wording) for mention in mentions),
        entities=entity_groups(briefing, dossier, wording),
        events=_events(mentions, dossier, wording, planned=False),
        planned=_events(mentions, dossier, wording, planned=True),
        terms=tuple(term_note(dossier.term[term], wording) for term in briefing.terms if term in dossier.term),
        differences=tuple(difference_view(d, dossier, wording, briefing.source) for d in differences),
        source=source_view(source, briefing.stance, wording) if source else None,
        amendments=amendment_views(briefing, wording),
    )


def _events(mentions: list[Mention], dossier: Dossier, wording: Wording, *, planned: bool) -> tuple[EventView, ...]:
    reports: dict[str, list[Mention]] = {}
    for mention in mentions:
        for event in mention.statement.events:
            reports.setdefault(event, []).append(mention)
    known = [name for name in reports if name in dossier.event and bool(dossier.event[name].planned) is planned]
    known.sort(key=dossier.chronology.__getitem__)
    return tuple(event_view(dossier.event[name], reports[name], dossier, wording, own_references) for name in known)
