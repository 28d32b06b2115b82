"""How much of a briefing its printed brief shows: the rule that keeps a brief at two to four pages.

A brief has room for `ROOM` words in the size of a statement; words in smaller type count for less. What every brief has
(summary, timeline, posts, terms, about the source, differences by their titles) is set first. Statements follow: all of
them where they fit into what is left, and into `STATEMENT_SHARE` of the whole. A longer briefing is cut by what a
statement is, never by whose it is: statements that report an event come first, then other reports, claims and
quotations, then opinions and conjectures, inside each of these in the order of the source. The brief then says how many
of how many statements it shows. The room that remains goes to what the source says on each difference, difference by
difference in their order, and then to the definitions of all terms.

Words are counted in the language that needs most of them, so that all languages show the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Kind, Mention, Scope, fingerprint, plain_text
from mujaz.views.parts.person import entities_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.model import Briefing, Difference, Dossier, Localised, Post, Statement

ROOM = 2_300
"""Words in the size of a statement that four pages A4 or Letter hold; measured on this repository's briefings."""

STATEMENT_SHARE = 0.63
"""Part of the room that statements may take with their evidence, so that differences are never crowded out."""

SMALL, NOTE, LINE = 0.85, 0.7, 3
"""What a word costs in the size of lists, and in that of notes; what the end of a line costs in lists, in words."""


@dataclass(frozen=True)
class Extent:
    """What a document shows of a briefing.

    Attributes:
        statements: the statements, with their numbers in the briefing.
        in_full: ids of the differences on which it says what the source says; the others are named.
        definitions: whether terms show their definitions.
    """

    statements: tuple[Mention, ...]
    in_full: frozenset[str]
    definitions: bool = True


def whole(briefing: Briefing, dossier: Dossier) -> Extent:
    """Return the extent of a briefing of which everything is shown."""
    return Extent(_mentions(briefing), frozenset(d.id for d in _differences(briefing, dossier)))


def extent(briefing: Briefing, dossier: Dossier) -> Extent:
    """Return what a brief shows of a briefing."""
    tags = dossier.tags
    left = ROOM - max(_fixed(briefing, dossier, tag) for tag in tags)
    share = min(left, ROOM * STATEMENT_SHARE)
    shown: list[Mention] = []
    for mention in sorted(_mentions(briefing), key=lambda mention: _rank(mention.statement)):
        cost = max(_statement(mention.statement, tag) for tag in tags)
        if shown and cost > share:
            break
        share, left = share - cost, left - cost
        shown.append(mention)
    in_full: set[str] = set()
    for difference in _differences(briefing, dossier):
        cost = max(_difference(difference, briefing.source, tag) for tag in tags)
        if cost <= left:
            left -= cost
            in_full.add(difference.id)
    definitions = [dossier.term[term].definition for term in briefing.terms if term in dossier.term]
    fits = max(_words(definitions, tag) * SMALL for tag in tags) <= left
    return Extent(tuple(sorted(shown, key=lambda mention: mention.number)), frozenset(in_full), fits)


def _mentions(briefing: Briefing) -> tuple[Mention, ...]:
    return tuple(Mention(briefing, statement, number) for number, statement in enumerate(briefing.statements, 1))


def _differences(briefing: Briefing, dossier: Dossier) -> Sequence[Difference]:
    return dossier.references.differences.get(briefing.source, ())


def _rank(statement: Statement) -> int:
    if statement.events:
        return 0
    return 2 if statement.kind in {Kind.OPINION, Kind.CONJECTURE} else 1


def _fixed(briefing: Briefing, dossier: Dossier, tag: str) -> float:
    source = dossier.source.get(briefing.source)
    stance = briefing.stance or (source.stance if source else None)
    events = [dossier.event[name] for name in _events(briefing) if name in dossier.event]
    lists: list[Localised | None] = [
        *(event.text for event in events),
        *(event.inferred.reason for event in events if event.inferred),
        *(difference.title for difference in _differences(briefing, dossier)),
        *(post.text for post in _posts(briefing, dossier)),
        *(dossier.term[name].name for name in briefing.terms if name in dossier.term),
        *(amendment.note for amendment in briefing.amendments),
    ]
    return _words([briefing.summary], tag) * 1.2 + sum(
        _words([text], tag) * SMALL + LINE for text in (*lists, stance) if text
    )


def _events(briefing: Briefing) -> Iterator[str]:
    yield from dict.fromkeys(event for statement in briefing.statements for event in statement.events)


def _posts(briefing: Briefing, dossier: Dossier) -> Iterator[Post]:
    for name in entities_of(briefing):
        if name in dossier.entity:
            yield from (post for post in dossier.entity[name].posts if post.source == briefing.source)


def _statement(statement: Statement, tag: str) -> float:
    notes = sum(fingerprint.count_words(piece.excerpt) + LINE for piece in statement.evidence)
    return _words([statement.text], tag) + 2 * LINE + notes * NOTE


def _difference(difference: Difference, source: str, tag: str) -> float:
    own = [passage for passage in difference.passages if passage.source == source]
    notes = sum(fingerprint.count_words(passage.excerpt) + LINE for passage in own)
    texts = [passage.text for passage in own]
    if difference.note and difference.scope is Scope.GENERAL:
        texts.append(difference.note)
    return _words(texts, tag) * SMALL + notes * NOTE


def _words(texts: Iterable[Localised], tag: str) -> int:
    return sum(fingerprint.count_words(plain_text(text.get(tag) or "")) for text in texts)
