"""Evidence: a passage of a source, in its own language and direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.model import Evidence, Source
    from mujaz.views.wording import Wording


@dataclass(frozen=True)
class EvidenceView:
    """A passage: where it stands, its words, and their language and direction."""

    place: str
    excerpt: str
    language: str
    direction: str


def evidence_view(piece: Evidence, source: Source | None, wording: Wording, label: str = "") -> EvidenceView:
    """Return a passage as a page shows it.

    Args:
        piece: the paragraph and the excerpt.
        source: the source; None where it is unknown.
        wording: wording of the page's language.
        label: what names the source; empty where the page is about that source alone.
    """
    tag = source.language if source else wording.tag
    paragraph = wording.text("paragraph", n=piece.paragraph)
    return EvidenceView(
        place=f"{label}{wording.language.list_separator}{paragraph}" if label else paragraph,
        excerpt=piece.excerpt,
        language=tag,
        direction=wording.direction_of(tag) or "auto",
    )
