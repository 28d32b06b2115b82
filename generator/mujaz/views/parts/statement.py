"""Statements as the page of their briefing shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.attribution import attribution_phrase, source_beside
from mujaz.views.parts.evidence import EvidenceView, evidence_view
from mujaz.views.parts.facts import facts_of
from mujaz.views.parts.lineage import lineage_link
from mujaz.views.parts.references import event_date, event_day, joined, listed

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier, Event, Mention, Statement
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class OtherText:
    """A text in another language of the site: the language's tag, direction and name, and the text."""

    language: str
    direction: str
    name: str
    text: Phrase


@dataclass(frozen=True)
class StatementView:
    """A statement.

    Attributes:
        id: its id, also its anchor.
        number: its number in its briefing.
        kind: name of its kind.
        kind_label: its kind in words.
        speaker: name of its speaker among those of the briefing, as `SpeakerView` has it.
        attribution: who makes it.
        is_unnamed: whether that is a source that stays unnamed.
        source: what names its source beside that; None where it need not be said.
        origin: what its source is, for whoever takes the statement along; empty where the page has no other.
        text: what it says.
        not_stated: what the source leaves out; None where nothing is said of that.
        others: its text in the site's other languages.
        evidence: where the source says it.
        events: the events that it reports, and where these are told of elsewhere too, a link to who does.
        report: where a report of an error in it goes; empty where the site does not say.
        older: that languages of it are older than another, in a sentence each; see `mujaz.model.reviewed`.
    """

    id: str
    number: str
    kind: str
    kind_label: str
    speaker: str
    attribution: Phrase
    is_unnamed: bool
    source: Phrase | None
    origin: str
    text: Phrase
    not_stated: Phrase | None
    others: tuple[OtherText, ...]
    evidence: tuple[EvidenceView, ...]
    events: Phrase | None
    report: str
    older: tuple[str, ...]


def statement_view(
    mention: Mention, speaker: str, linked: set[str], dossier: Dossier, wording: Wording
) -> StatementView:
    """Return a statement as a page shows it.

    Args:
        mention: the statement, its briefing and its number.
        speaker: name of its speaker.
        linked: ids that its section links already; those that its text links are added.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    statement, source = mention.statement, dossier.source.get(mention.source)
    events = [dossier.event[name] for name in statement.events if name in dossier.event]
    return StatementView(
        id=statement.id,
        number=wording.number(mention.number),
        kind=statement.kind.value,
        kind_label=wording.text(f"kind.{statement.kind.value}"),
        speaker=speaker,
        attribution=attribution_phrase(statement.attribution, dossier, wording, mention.source).capitalised(),
        is_unnamed=statement.attribution.unnamed is not None,
        source=source_beside(mention, wording),
        origin=str(facts_of(mention.source, dossier, wording)) if mention.briefing.has_several else "",
        text=wording.linked_phrase(statement.text, linked, (*mention.briefing.unlinked, *statement.unlinked)),
        not_stated=wording.phrase(statement.not_stated) if statement.not_stated else None,
        others=tuple(
            OtherText(tag, other.language.direction, other.language.name, other.phrase(statement.text))
            for tag, other in wording.siblings.items()
            if tag != wording.tag
        ),
        evidence=tuple(evidence_view(piece, source, wording) for piece in statement.evidence),
        events=listed([_event(event, dossier, wording) for event in events], wording) if events else None,
        report=dossier.site.value.report or "",
        older=older_notices(mention.briefing, statement, dossier, wording),
    )


def _event(event: Event, dossier: Dossier, wording: Wording) -> Phrase:
    # What happened stands on the page too, with who reports it; an archive does not say it again with each statement.
    if dossier.cuts.is_archive:
        return event_day(event, wording)
    date, link = event_date(event, wording), lineage_link(event, dossier, wording)
    return joined([date, link], " · ") if link else date


def older_notices(briefing: Briefing, statement: Statement, dossier: Dossier, wording: Wording) -> tuple[str, ...]:
    """Return that languages of a statement did not follow a change in another, in a sentence each."""
    older = dossier.reviewed[briefing.slug].older.get(statement.id, ())
    return tuple(wording.text("statement.older", language=wording.language_name(tag)) for tag in older)
