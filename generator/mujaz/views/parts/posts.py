"""Ranks and posts as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.evidence import EvidenceView, evidence_view
from mujaz.wording.naming import source_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model import Dossier, Post
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class PostView:
    """A rank or post: which of the two, and what it is."""

    kind_label: str
    text: Phrase


@dataclass(frozen=True)
class PostRow:
    """The ranks and posts that one passage of a source gives."""

    source: Phrase
    posts: tuple[PostView, ...]
    evidence: EvidenceView


def post_rows(posts: Iterable[Post], dossier: Dossier, wording: Wording) -> tuple[PostRow, ...]:
    """Return ranks and posts as a page shows them: those that one passage gives stand together."""
    passages: dict[tuple[str, int, str], list[Post]] = {}
    for post in posts:
        passages.setdefault((post.source, post.paragraph, post.excerpt), []).append(post)
    return tuple(_row(group, dossier, wording) for group in passages.values())


def _row(posts: list[Post], dossier: Dossier, wording: Wording) -> PostRow:
    source = posts[0].source
    return PostRow(
        source=source_link(source, wording),
        posts=tuple(PostView(wording.text(post.kind.value), wording.phrase(post.text)) for post in posts),
        evidence=evidence_view(posts[0], dossier.source.get(source), wording),
    )
