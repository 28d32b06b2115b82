"""Statements as the page of their briefing shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.parts.evidence import EvidenceView, evidence_view
from mujaz.views.parts.references import event_date, listed

if TYPE_CHECKING:
    from mujaz.model import Dossier, Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class StatementView:
    """A statement: its place on the page, its kind, who makes it, its text, its evidence, and what it reports."""

    id: str
    number: str
    kind: str
    kind_label: str
    attribution: Phrase
    is_unnamed: bool
    text: Phrase
    evidence: tuple[EvidenceView, ...]
    events: Phrase | None


def statement_view(mention: Mention, linked: set[str], dossier: Dossier, wording: Wording) -> StatementView:
    """Return a statement as a page shows it.

    Args:
        mention: the statement, its briefing and its number.
        linked: ids that its section links already; those that its text links are added.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    statement, source = mention.statement, dossier.source.get(mention.briefing.source)
    events = [dossier.event[name] for name in statement.events if name in dossier.event]
    return StatementView(
        id=statement.id,
        number=wording.number(mention.number),
        kind=statement.kind.value,
        kind_label=wording.text(f"kind.{statement.kind.value}"),
        attribution=attribution_phrase(statement.attribution, dossier, wording).capitalised(),
        is_unnamed=statement.attribution.unnamed is not None,
        text=wording.linked_phrase(statement.text, linked, (*mention.briefing.unlinked, *statement.unlinked)),
        evidence=tuple(evidence_view(piece, source, wording) for piece in statement.evidence),
        events=listed([event_date(event, wording) for event in events], wording) if events else None,
    )
