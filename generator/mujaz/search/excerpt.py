"""Excerpts: the part of a text that fits a query best, with the words that the query means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.search.ranking import means

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.search.analyser import Analyser
    from mujaz.search.matching import WordMatch

_LEAD = 5
"""Words before the first that is meant."""


@dataclass(frozen=True)
class Piece:
    """A stretch of an excerpt, and whether it is a word that the query means."""

    text: str
    marked: bool


def excerpt(text: str, found: Sequence[WordMatch], analyser: Analyser) -> tuple[Piece, ...]:
    """Return an excerpt of a text in pieces.

    Args:
        text: the text.
        found: what each word of the query stands for.
        analyser: finds words and forms.
    """
    spans = analyser.spans(text)
    marked = [
        any(means(word, match, analyser) for word in analyser.words_of(text[a:b]) for match in found) for a, b in spans
    ]
    size = analyser.rules.limits.excerpt
    start = _start(marked, size)
    end = min(start + size, len(spans))
    pieces: list[Piece] = []
    at = spans[start][0] if start else 0
    if start:
        pieces.append(Piece("… ", marked=False))
    for (a, b), hit in zip(spans[start:end], marked[start:end], strict=True):
        if hit:
            pieces += [Piece(text[at:a], marked=False), Piece(text[a:b], marked=True)]
            at = b
    last = len(text) if end == len(spans) else spans[end - 1][1]
    pieces.append(Piece(text[at:last], marked=False))
    if end < len(spans):
        pieces.append(Piece(" …", marked=False))
    return tuple(piece for piece in pieces if piece.text)


def _start(marked: Sequence[bool], size: int) -> int:
    """Return the first word of the window that holds most marked words, a little before the first of them."""
    best, most = 0, -1
    for start in range(max(1, len(marked) - size + 1)):
        count = sum(marked[start : start + size])
        if count > most:
            best, most = start, count
    first = next((position for position in range(best, len(marked)) if marked[position]), best)
    return max(0, min(first - _LEAD, len(marked) - size)) if best else 0
