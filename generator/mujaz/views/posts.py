"""Ranks and posts as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.evidence import EvidenceView, evidence_view
from mujaz.views.references import source_label

if TYPE_CHECKING:
    from mujaz.model import Dossier, Post
    from mujaz.views.phrase import Phrase
    from mujaz.views.wording import Wording


@dataclass(frozen=True)
class PostView:
    """A rank or post as a source gives it."""

    source: Phrase
    kind_label: str
    text: Phrase
    evidence: EvidenceView


def post_view(post: Post, dossier: Dossier, wording: Wording) -> PostView:
    """Return a rank or post as a page shows it."""
    label = source_label(post.source, wording)
    return PostView(
        source=wording.linked(wording.words(label), wording.targets.get(post.source)),
        kind_label=wording.text(post.kind.value),
        text=wording.phrase(post.text),
        evidence=evidence_view(post, dossier.source.get(post.source), wording),
    )
