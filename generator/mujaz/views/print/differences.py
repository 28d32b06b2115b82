"""Differences in print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.wording import Phrase, Run
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model import Difference, Passage
    from mujaz.views.print.notes import NoteRef, Notes
    from mujaz.wording import Wording


@dataclass(frozen=True)
class PassageLine:
    """What a passage says: its source, empty where it is the document's only one; its text; its note."""

    source: Phrase | None
    text: Phrase
    note: NoteRef


@dataclass(frozen=True)
class DifferenceEntry:
    """A difference: what disagrees with what, what it is about, its passages, the other sources, the editor's note."""

    scope_label: str
    title: Phrase
    passages: tuple[PassageLine, ...]
    others: Phrase | None
    note: Phrase | None


SCOPES = (Scope.BETWEEN, Scope.INSIDE, Scope.GENERAL)
"""The order of differences in print: first those that no source shows on its own."""


def in_print_order(differences: Iterable[Difference]) -> list[Difference]:
    """Return differences by scope; those of one scope keep their order."""
    return sorted(differences, key=lambda difference: SCOPES.index(difference.scope))


def difference_of_source(
    difference: Difference, source: str, notes: Notes, wording: Wording, *, in_full: bool
) -> DifferenceEntry:
    """Return a difference as a brief of one source shows it: that source's passages, and where the others stand.

    Args:
        difference: the difference.
        source: id of the source.
        notes: the notes of the brief.
        wording: wording of the brief's language.
        in_full: whether it says what the source's passages say; else it only says where they stand.
    """
    own = [passage for passage in difference.passages if passage.source == source]
    lines = tuple(PassageLine(None, wording.phrase(p.text), notes.refer(p.source, p)) for p in own) if in_full else ()
    shown = [passage for passage in difference.passages if not in_full or passage.source != source]
    # Where a source disagrees with what is generally known, the note is the other side.
    note = in_full and difference.scope is Scope.GENERAL
    return _entry(difference, lines, _places(shown, wording) if shown else None, wording, note=note)


def difference_in_full(difference: Difference, notes: Notes, wording: Wording) -> DifferenceEntry:
    """Return a difference with all of its passages."""
    lines = tuple(
        PassageLine(
            wording.words(source_label(passage.source, wording)),
            wording.phrase(passage.text),
            notes.refer(passage.source, passage),
        )
        for passage in difference.passages
    )
    return _entry(difference, lines, None, wording, note=True)


def _entry(
    difference: Difference, lines: tuple[PassageLine, ...], others: Phrase | None, wording: Wording, *, note: bool
) -> DifferenceEntry:
    return DifferenceEntry(
        wording.text(f"differences.{difference.scope.value}"),
        wording.phrase(difference.title),
        lines,
        others,
        wording.phrase(difference.note) if note and difference.note else None,
    )


def _places(passages: Sequence[Passage], wording: Wording) -> Phrase:
    """Return where passages stand, by source: `Source 001, ¶ 3, 5; Source 004, ¶ 2`."""
    found: dict[str, dict[str, None]] = {}
    for passage in passages:
        found.setdefault(passage.source, {})[wording.number(passage.paragraph)] = None
    runs: list[Run] = []
    for source, numbers in found.items():
        where = wording.language.list_separator.join(numbers)
        text = wording.text("print.places", source=source_label(source, wording).replace(" ", "\u00a0"), where=where)
        runs += [Run(wording.language.group_separator)] if runs else []
        runs += wording.words(text).runs
    return Phrase(tuple(runs))
