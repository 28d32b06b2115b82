"""Ranks and posts in print: each person's, as each source gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.views.parts.person import entities_of
from mujaz.wording import Phrase, Run
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model import Briefing, Dossier, Entity, Post
    from mujaz.views.print.notes import NoteRef, Notes
    from mujaz.wording import Wording


@dataclass(frozen=True)
class PostLine:
    """A rank or post: its source, whether it is a rank or a post, how that source words it, and the note."""

    source: Phrase
    kind_label: str
    text: Phrase
    note: NoteRef


@dataclass(frozen=True)
class PersonPosts:
    """Somebody, and the ranks and posts that sources give them."""

    name: Phrase
    posts: tuple[PostLine, ...]


def posts_of_source(briefing: Briefing, notes: Notes, dossier: Dossier, wording: Wording) -> tuple[PersonPosts, ...]:
    """Return the ranks and posts that a briefing's sources give, in the order in which the briefing names people."""
    entities = [dossier.entity[name] for name in entities_of(briefing) if name in dossier.entity]
    people = (
        PersonPosts(
            wording.phrase(entity.name),
            tuple(
                _with_source(line) if briefing.has_several else line
                for line in post_lines((p for p in entity.posts if p.source in briefing.sources), notes, wording)
            ),
        )
        for entity in entities
    )
    return tuple(person for person in people if person.posts)


def _with_source(line: PostLine) -> PostLine:
    """Return a rank or post with the source that gives it behind it."""
    text = Phrase((*line.text.runs, Run(" ("), *line.source.runs, Run(")")))
    return replace(line, text=text)


def posts_of_all(entity: Entity, notes: Notes, wording: Wording) -> tuple[PostLine, ...]:
    """Return the ranks and posts that all sources give somebody."""
    return post_lines(entity.posts, notes, wording)


def post_lines(posts: Iterable[Post], notes: Notes, wording: Wording) -> tuple[PostLine, ...]:
    """Return posts as lines; what a source says in several places is one line, and its note gives them all."""
    merged: dict[tuple[str, str, tuple[tuple[str, str], ...]], list[Post]] = {}
    for post in posts:  # the same in all languages, so that two languages have the same lines
        merged.setdefault((post.source, post.kind.value, tuple(post.text.root.items())), []).append(post)
    return tuple(
        PostLine(
            wording.words(source_label(source, wording)),
            wording.text(kind),
            wording.phrase(group[0].text),
            notes.refer(source, group),
        )
        for (source, kind, _), group in merged.items()
    )
