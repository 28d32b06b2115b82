"""Who speaks, and the quotation block: whole sentences of a source that an editor marked for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.views.parts.attribution import attribution_phrase, source_beside
from mujaz.views.parts.references import joined
from mujaz.views.print.notes import NoteRef, Notes, Verbatim, verbatim
from mujaz.wording import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier, Mention
    from mujaz.wording import Phrase, Wording

QUOTATIONS = 4
"""Quotations that stand in the quotation block, at most, in the order of the source."""


@dataclass(frozen=True)
class Quotation:
    """A sentence of a source: its words, our translation of them, who says it, and where.

    Attributes:
        words: the words.
        gloss: our translation; None where the words are in the document's language, or nobody translated them.
        attribution: who says it.
        note: the note that says where.
    """

    words: Verbatim
    gloss: Phrase | None
    attribution: Phrase
    note: NoteRef


def marked_attribution(mention: Mention, dossier: Dossier, wording: Wording) -> Phrase:
    """Return who makes a statement, a source by its short name; one that stays unnamed is marked as such.

    Where its briefing has several sources, the one that has it is named behind the speaker.
    """
    attribution = mention.statement.attribution
    words = attribution_phrase(attribution, dossier, wording, mention.source)
    if attribution.unnamed is not None:
        words = replace(words, runs=(*words.runs, Run(f" ({wording.text('unnamed')})")))
    beside = source_beside(mention, wording)
    return joined([words, beside], " · ") if beside else words


def quotations(mentions: Sequence[Mention], notes: Notes, dossier: Dossier, wording: Wording) -> tuple[Quotation, ...]:
    """Return the quotation block of a briefing: its statements' quotes, and no words of anything else.

    Args:
        mentions: the statements of the briefing.
        notes: the notes of the document.
        dossier: everything that was read.
        wording: wording of the document's language.
    """
    found: list[Quotation] = []
    for mention in mentions:
        quote, source = mention.statement.quote, dossier.source.get(mention.source)
        if quote is None or source is None:
            continue
        gloss = quote.gloss if source.language != wording.tag else None
        found.append(
            Quotation(
                verbatim(quote.excerpt, source.language, wording),
                wording.phrase(gloss) if gloss else None,
                marked_attribution(mention, dossier, wording),
                notes.refer(source.id, [quote]),
            )
        )
    return tuple(found[:QUOTATIONS])
