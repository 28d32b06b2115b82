"""What the evidence of a text says where two of its languages differ: it tells which of them is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.meanings import said
from mujaz.messages import Message, listed, say
from mujaz.model import Briefing, Difference, Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.checks.meanings import Side
    from mujaz.findings import Span
    from mujaz.model import Dossier, Evidence, Path, Record
    from mujaz.wording.amounts import Amount
    from mujaz.wording.said import Said


def witnesses(dossier: Dossier, record: Record[object], side: Side) -> list[Said]:
    """Return what the excerpts say on which a text rests; nothing for a text that has none of its own.

    Args:
        dossier: what was read; of it, the record alone is looked at, and the languages of its sources.
        record: where the text stands.
        side: the text in one language.
    """
    found = []
    for source, piece in _pieces(record.value, side.path[:-1]):
        if source in dossier.source:
            found.append(said(dossier, dossier.source[source].language, piece.excerpt))
    return [each for each in found if each is not None]


def judged(
    record: Record[object], first: Side, other: Side, told: tuple[Sequence[str], Sequence[str]], otherwise: Message
) -> tuple[Span, Message]:
    """Return where a difference between two languages stands, and what to do about it.

    Args:
        record: where the text stands.
        first: the text in the first language.
        other: the same in another.
        told: what the evidence has of what the first alone says, and of what the other alone says.
        otherwise: what to do where the evidence does not tell which is wrong; it then stands at the other.
    """
    by_first, by_other = told
    if bool(by_first) == bool(by_other):
        return record.span(*other.path), otherwise
    wrong = other if by_first else first
    hint = say(
        "the excerpt has {words}; correct '{tag}'", words=listed(dict.fromkeys(by_first or by_other)), tag=wrong.tag
    )
    return record.span(*wrong.path), hint


def units_told(
    evidence: Iterable[Said], amount: Amount, here: frozenset[str], there: frozenset[str]
) -> tuple[list[str], list[str]]:
    """Return of what a number is in the evidence, where that is its unit in the one language, and in the other."""
    units = [each.units_of(amount) or frozenset() for each in evidence]
    own, others = ([unit for each in units for unit in sorted(each & side)] for side in (here, there))
    return own, others


def _pieces(value: object, path: Path) -> Iterator[tuple[str, Evidence]]:
    """Yield the evidence of the text at a place, each piece with the id of its source."""
    position = path[1] if len(path) > 1 else None
    if path[2:] != ("text",) or not isinstance(position, int):
        return
    if isinstance(value, Briefing):
        statement = value.statements[position]
        for piece in (*statement.evidence, *([statement.quote] if statement.quote else [])):
            yield value.source_of(statement), piece
    elif isinstance(value, Entity):
        yield value.posts[position].source, value.posts[position]
    elif isinstance(value, Difference):
        yield value.passages[position].source, value.passages[position]
