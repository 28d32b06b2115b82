"""What must say the same, sentence by sentence and clause by clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.alignment import Part, aligned
from mujaz.checks.meanings import Side, said
from mujaz.checks.synthesis.names import Names
from mujaz.model import plain_text
from mujaz.model.remembering import ByWhole
from mujaz.wording.reader import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

_CLAUSE_END = re.compile(rf"{SENTENCE_END.pattern}|[;:؛](?=\s)")
"""Where a sentence ends, or what could be one."""

_PHRASE_END = re.compile(rf"{_CLAUSE_END.pattern}|[,،](?=\s)")
"""Where a phrase ends that languages may put elsewhere in the sentence."""

_ROW = 3
"""Phrases that are read together: of two, one may be the other language's third."""

_KNOWN: ByWhole[Names, dict[tuple[Names, str, str], tuple[tuple[str, str], ...]]] = ByWhole()
"""Counterparts of texts, under the names of both languages that they were found by."""

_MOST = 8_192
"""Pairs of texts whose counterparts are remembered: checks look at half as many texts, one check after the other."""

_HUNDRED = 100
"""Letters of English that the letters of other languages are told against."""


def sentences(dossier: Dossier, first: Side, other: Side) -> Iterator[tuple[Side, Side]]:
    """Yield two texts that must say the same, and each part of them with its counterpart, each way round.

    In a text of several sentences a word of one may hide what another lacks. Where the two have as many sentences, the
    first is the first's, and so on. Clauses are laid beside each other by what they name and how long they are; and of
    what commas part, so many pieces in a row that a word that moved to a neighbour is still among them.
    """
    for one, another in _parts(dossier, first, other):
        yield one, another
        yield another, one


def _parts(dossier: Dossier, first: Side, other: Side) -> Iterator[tuple[Side, Side]]:
    yield first, other
    names = [Names.of(dossier, side.tag) for side in (first, other)]
    known, key = _KNOWN.setdefault(names[0], {}), (names[1], first.written, other.written)
    if key not in known:
        if len(known) >= _MOST:
            known.clear()
        known[key] = tuple(_laid(dossier, first, other))
    for one, another in known[key]:
        sides = [(side, text, said(dossier, side.tag, text)) for side, text in ((first, one), (other, another))]
        parts = [Side(side.tag, side.path, read, text) for side, text, read in sides if read is not None]
        if len(parts) == len(sides):
            yield parts[0], parts[1]


def _laid(dossier: Dossier, first: Side, other: Side) -> Iterator[tuple[str, str]]:
    ones, others = _cut(first.written, SENTENCE_END), _cut(other.written, SENTENCE_END)
    found = list(zip(ones, others, strict=True)) if len(ones) == len(others) > 1 else []
    # A clause has its counterpart in the sentence's own, where that is known.
    for one, another in tuple(found) or ((first.written, other.written),):
        cut = first._replace(written=one), other._replace(written=another)
        found += _aligned(dossier, *cut, _CLAUSE_END, 1)
        found += _aligned(dossier, *cut, _PHRASE_END, _ROW)
    yield from dict.fromkeys(found)


def _aligned(dossier: Dossier, first: Side, other: Side, end: re.Pattern[str], row: int) -> Iterator[tuple[str, str]]:
    """Yield so many parts in a row of each text that have the same names and numbers."""
    pieces = [[_part(dossier, side, text) for text in _cut(side.written, end)] for side in (first, other)]
    if all(pieces) and len(pieces[0]) + len(pieces[1]) > len(pieces):
        parts = list(aligned(*pieces))
        for start in range(len(parts) - row + 1):
            several = parts[start : start + row]
            if all(one.anchors == another.anchors for one, another in several):
                yield " ".join(one.text for one, _ in several), " ".join(another.text for _, another in several)


def _cut(text: str, end: re.Pattern[str]) -> list[str]:
    ends = [match.end() for match in end.finditer(text)]
    cuts = zip([0, *ends], [*ends, len(text)], strict=True)
    return [part for start, stop in cuts if (part := text[start:stop].strip())]


def _part(dossier: Dossier, side: Side, text: str) -> Part:
    read, names = said(dossier, side.tag, text), Names.of(dossier, side.tag).in_text(text)
    numbers = {amount for amount in read.amounts if amount.digits} if read else set()
    anchors = {
        *names.entities,
        *names.sources,
        *(" ".join(sorted(map(str, amount.values))) for amount in numbers),
        *(f"month {month}" for month in (read.months if read else ())),
    }
    letters = dossier.languages[side.tag].meaning.length or _HUNDRED
    return Part(text, frozenset(anchors), len(plain_text(text)) * _HUNDRED / letters)
