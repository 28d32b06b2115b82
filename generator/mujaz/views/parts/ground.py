"""Statements as they are shown in place, under what rests on them, with speaker, source and evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import statement_path
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.parts.evidence import EvidenceView, evidence_view

if TYPE_CHECKING:
    from mujaz.model import Dossier, Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class GroundView:
    """A statement under a point or an event.

    Attributes:
        kind: name of its kind.
        kind_label: its kind in words.
        attribution: who says it; None where the source itself does, which is named beside it.
        source: the source's short name, as a link to the statement on its briefing's page.
        text: what it says.
        not_stated: what the source leaves out; None where nothing is said of that.
        evidence: where the source says it.
    """

    kind: str
    kind_label: str
    attribution: Phrase | None
    source: Phrase
    text: Phrase
    not_stated: Phrase | None
    evidence: tuple[EvidenceView, ...]


def ground_view(mention: Mention, dossier: Dossier, wording: Wording) -> GroundView:
    """Return a statement as it is shown in place.

    Args:
        mention: the statement, its briefing and its number.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    statement, briefing = mention.statement, mention.briefing
    source = dossier.source.get(mention.source)
    said_by_source = statement.attribution.is_article
    name = wording.source(mention.source).capitalised()
    return GroundView(
        kind=statement.kind.value,
        kind_label=wording.text(f"kind.{statement.kind.value}"),
        attribution=None
        if said_by_source
        else attribution_phrase(statement.attribution, dossier, wording).capitalised(),
        source=name.leading(statement_path(briefing, statement)),
        text=wording.phrase(statement.text),
        not_stated=wording.phrase(statement.not_stated) if statement.not_stated else None,
        evidence=tuple(evidence_view(piece, source, wording) for piece in statement.evidence),
    )
