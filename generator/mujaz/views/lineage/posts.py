"""The ranks and posts that articles give those whom they name in telling of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import PostKind
from mujaz.model.places import name_path
from mujaz.views.lineage.sides import Comparison, Given, are_different, label, sides
from mujaz.views.parts.references import joined, listed
from mujaz.wording.naming import source_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Entity, Event, Post
    from mujaz.model.lineage import Telling
    from mujaz.wording import Wording

_PEOPLE = 6
"""How many of those named are looked at: those whom the most articles name."""


def compared_posts(
    event: Event, tellings: Sequence[Telling], dossier: Dossier, wording: Wording
) -> Iterator[Comparison]:
    """Yield the ranks that articles give somebody whom they name, and the posts in the passages that tell of the event.

    Where a difference about the event lays them side by side, nothing is said of them again.

    Args:
        event: the event.
        tellings: the articles.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    named: dict[str, dict[str, None]] = {}
    told: set[tuple[str, int]] = set()
    for telling in tellings:
        for statement in (mention.statement for mention in telling.mentions):
            for name in filter(None, [statement.attribution.entity, *statement.entities]):
                named.setdefault(name, {})[telling.source] = None
            told.update((telling.source, piece.paragraph) for piece in statement.evidence)
    shared = [name for name in named if len(named[name]) > 1 and name in dossier.entity]
    shared.sort(key=lambda name: -len(named[name]))
    for name in shared[:_PEOPLE]:
        entity, sources = dossier.entity[name], named[name]
        for kind in PostKind:
            given = {source: _of(source, kind, entity) for source in sources}
            shown = {
                source: [post for post in own if kind is PostKind.RANK or (source, post.paragraph) in told]
                for source, own in given.items()
            }
            if not _is_told(event, entity, [post for own in shown.values() for post in own], dossier):
                yield from _compared(entity, kind, shown, given, wording)


def _of(source: str, kind: PostKind, entity: Entity) -> list[Post]:
    return [post for post in entity.posts if post.source == source and post.kind is kind]


def _is_told(event: Event, entity: Entity, posts: Sequence[Post], dossier: Dossier) -> bool:
    """Tell whether a difference about the event lays all of these posts side by side."""
    places = {(post.source, post.paragraph) for post in posts}
    return any(
        entity.id in each.entities and places <= {(passage.source, passage.paragraph) for passage in each.passages}
        for each in dossier.references.differences.get(event.id, ())
    )


def _compared(
    entity: Entity,
    kind: PostKind,
    shown: dict[str, list[Post]],
    every: dict[str, list[Post]],
    wording: Wording,
) -> Iterator[Comparison]:
    """Yield what articles give somebody, where two of them have nothing of it in common, here or anywhere else."""
    groups: list[list[Post]] = []
    given = []
    for source, own in shown.items():
        if not own:
            continue
        place = next((place for place, group in enumerate(groups) if _are_alike(group, every[source])), len(groups))
        if place == len(groups):
            groups.append(every[source])
        said = {str(phrase): phrase for phrase in (wording.phrase(post.text) for post in own)}
        given.append(Given(source, source_link(source, wording), place, listed(list(said.values()), wording)))
    if are_different(given):
        name = wording.phrase(entity.name).leading(f"{name_path(entity)}#posts")
        what = joined([label(kind.value, wording), name], f"{wording.language.colon} ")
        yield Comparison(kind.value, what, sides(given, wording))


def _are_alike(one: Sequence[Post], two: Sequence[Post]) -> bool:
    """Tell whether a rank or post of two is worded alike in any language: then another's may only be translated so."""
    tags = {tag for post in (*one, *two) for tag in post.text.root}
    return any(_words(one, tag) & _words(two, tag) for tag in tags)


def _words(posts: Sequence[Post], tag: str) -> set[str]:
    return {" ".join(own.split()).casefold() for post in posts if (own := post.text.get(tag)) is not None}
