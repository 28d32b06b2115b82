"""Who speaks, and the quotation block: words of a source's speakers as the source gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.model import Kind, plain_text
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.print.notes import NoteRef, Notes, Verbatim, verbatim
from mujaz.wording import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Attribution, Dossier, Evidence, Mention, Statement
    from mujaz.wording import Phrase, Wording

QUOTATIONS = 3
"""Quotations that stand in the quotation block, at most: one of each speaker, in the order of the source."""

_QUOTATION_MARKS = '«“„"'


@dataclass(frozen=True)
class Quotation:
    """Words of somebody, as the source gives them: who said them, and where."""

    words: Verbatim
    attribution: Phrase
    note: NoteRef


def marked_attribution(attribution: Attribution, dossier: Dossier, wording: Wording) -> Phrase:
    """Return who makes a statement; an unnamed source is marked as such."""
    words = attribution_phrase(attribution, dossier, wording)
    if attribution.unnamed is None:
        return words
    return replace(words, runs=(*words.runs, Run(f" ({wording.text('unnamed')})")))


def quotations(mentions: Sequence[Mention], notes: Notes, dossier: Dossier, wording: Wording) -> tuple[Quotation, ...]:
    """Return the quotation block: of each speaker, words of the first quotation that has an excerpt of their words."""
    speakers: list[Attribution] = []
    found: list[Quotation] = []
    for mention in mentions:
        statement, source = mention.statement, dossier.source.get(mention.briefing.source)
        if statement.kind is not Kind.QUOTATION or source is None or statement.attribution in speakers:
            continue
        piece = _own_words(statement, source.language, dossier)
        if piece is not None:
            speakers.append(statement.attribution)
            words = verbatim(piece.excerpt, source.language, wording)
            speaker = marked_attribution(statement.attribution, dossier, wording)
            found.append(Quotation(words, speaker, notes.refer(source.id, piece)))
    return tuple(found[:QUOTATIONS])


def _own_words(statement: Statement, language: str, dossier: Dossier) -> Evidence | None:
    """Return the excerpt of a quotation that holds the speaker's own words, or None.

    An excerpt that names the speaker introduces the words; one with quotation marks holds them for certain; else the
    longest is taken.
    """
    speaker = dossier.entity.get(statement.attribution.entity or "")
    names = [plain_text(speaker.name.get(language) or ""), *(form.text for form in speaker.forms)] if speaker else []
    pieces = [e for e in statement.evidence if not any(name and name in e.excerpt for name in names)]
    quoted = [piece for piece in pieces if any(mark in piece.excerpt for mark in _QUOTATION_MARKS)]
    return max(quoted or pieces, key=lambda piece: len(piece.excerpt), default=None)
