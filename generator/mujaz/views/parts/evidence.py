"""Evidence: a passage of a source, in its own language and direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.wording.quotation import marks_round

if TYPE_CHECKING:
    from mujaz.model import Evidence, Source
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class EvidenceView:
    """A passage: its place, its words, their language and direction, and our translation of them, if any.

    The place is said in words, and as the number of the paragraph alone. Words that have quotation marks in them stand
    within those of the second level: `is_within`.
    """

    place: str
    paragraph: str
    excerpt: Phrase
    language: str
    direction: str
    gloss: Phrase | None = None
    is_within: bool = False


def evidence_view(piece: Evidence, source: Source | None, wording: Wording) -> EvidenceView:
    """Return a passage as a page shows it.

    Args:
        piece: the paragraph and the excerpt.
        source: the source, which stands beside it on the page; None where it is unknown.
        wording: wording of the page's language.
    """
    tag = source.language if source else wording.tag
    language = wording.languages.get(tag)
    return EvidenceView(
        place=wording.text("paragraph", n=piece.paragraph),
        paragraph=wording.number(piece.paragraph),
        excerpt=wording.verbatim(piece.excerpt, tag),
        language=tag,
        direction=wording.direction_of(tag) or "auto",
        gloss=wording.phrase(piece.gloss) if piece.gloss and tag != wording.tag else None,
        is_within=language is not None and marks_round(piece.excerpt, language) != tuple(language.quotes),
    )
