"""Differences in print: told in a line in a brief, and set as a table of their sources in a booklet."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Consequence, Scope
from mujaz.views.parts.references import joined
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model import Difference
    from mujaz.views.print.notes import NoteRef, Notes
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class DifferenceLine:
    """A difference in a line: its number in its document, what it is about, who says what, and whether it is a detail.

    A detail is named with others like it where there is little room.
    """

    key: int
    title: Phrase
    text: Phrase
    is_detail: bool


@dataclass(frozen=True)
class PassageLine:
    """What a passage says, and its note."""

    text: Phrase
    note: NoteRef


@dataclass(frozen=True)
class SourceColumn:
    """What one source says on a difference: its short name, and its passages."""

    source: Phrase
    passages: tuple[PassageLine, ...]


@dataclass(frozen=True)
class DifferenceTable:
    """A difference as a table: the question, a column for each source, and the editor's note."""

    title: Phrase
    columns: tuple[SourceColumn, ...]
    note: Phrase | None


@dataclass(frozen=True)
class DifferenceGroup:
    """The differences of one scope."""

    label: str
    differences: tuple[DifferenceTable, ...]


SCOPES = (Scope.BETWEEN, Scope.INSIDE, Scope.GENERAL)
"""The order of differences in a booklet: first those that no source shows on its own."""


def by_consequence(differences: Iterable[Difference]) -> list[Difference]:
    """Return differences, those on which most hangs first; those of one rank keep their order."""
    return sorted(differences, key=lambda difference: list(Consequence).index(difference.consequence))


def difference_lines(
    differences: Iterable[Difference], sources: Sequence[str], wording: Wording
) -> tuple[DifferenceLine, ...]:
    """Return the differences of a brief; each has its place among them as its key.

    Args:
        differences: the differences, in their order.
        sources: ids of the brief's sources.
        wording: wording of its language.
    """
    return tuple(
        DifferenceLine(
            key,
            wording.phrase(difference.title),
            told(difference, sources, wording),
            difference.consequence is Consequence.DETAIL,
        )
        for key, difference in enumerate(differences)
    )


def told(difference: Difference, sources: Sequence[str], wording: Wording) -> Phrase:
    """Return a difference in a line: the editor's, or what the passages of sources say where nobody wrote one."""
    if difference.line:
        return wording.phrase(difference.line)
    own = [passage for passage in difference.passages if passage.source in sources] or difference.passages
    if len(sources) == 1:
        return joined([wording.phrase(passage.text) for passage in own], " ")
    named = [(wording.source(passage.source).capitalised(), wording.phrase(passage.text)) for passage in own]
    return joined([joined(each, ": ") for each in named], " ")


def difference_groups(differences: Iterable[Difference], notes: Notes, wording: Wording) -> tuple[DifferenceGroup, ...]:
    """Return the differences of a booklet, by what disagrees with what; of each group the weightiest first."""
    ordered = sorted(by_consequence(differences), key=lambda difference: SCOPES.index(difference.scope))
    return tuple(
        DifferenceGroup(
            wording.text(f"differences.{scope.value}"), tuple(_table(each, notes, wording) for each in group)
        )
        for scope, group in itertools.groupby(ordered, lambda difference: difference.scope)
    )


def _table(difference: Difference, notes: Notes, wording: Wording) -> DifferenceTable:
    found: dict[str, list[PassageLine]] = {}
    for passage in difference.passages:
        line = PassageLine(wording.phrase(passage.text), notes.refer(passage.source, [passage]))
        found.setdefault(passage.source, []).append(line)
    return DifferenceTable(
        wording.phrase(difference.title),
        tuple(
            SourceColumn(wording.words(source_label(source, wording)), tuple(lines)) for source, lines in found.items()
        ),
        wording.phrase(difference.note) if difference.note else None,
    )
