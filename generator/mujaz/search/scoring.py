"""Which documents of one language a query finds, and how well each fits by the weights of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.search.index import PROPER

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mujaz.search.analyser import Analyser
    from mujaz.search.matching import WordMatch
    from mujaz.search.reader import Index


def importances(found: Sequence[WordMatch], index: Index, analyser: Analyser) -> list[float]:
    """Return the share of each word in what a query tells, of which a part is equal for all words."""
    rare = analyser.rules.weights.rare
    values = [match.importance(index.documents) for match in found]
    total = 0.0
    for value in values:  # as JavaScript adds: `sum` is more exact in later Pythons
        total += value
    return [(1 - rare) / len(found) + rare * (value / total if total else 0) for value in values]


def very(found: Sequence[WordMatch]) -> set[int]:
    """Return the documents that have the very word of a query of one word: they come first."""
    return found[0].very if len(found) == 1 else set()


def _bearer(found: Sequence[WordMatch], index: Index) -> int | None:
    """Return the document that bears a name in a query: where none has all words, and one name has the rarest."""
    known = [match for match in found if match.scores]
    if not known or set(known[0].scores).intersection(*(match.scores for match in found)):
        return None
    rarest = min(known, key=lambda match: len(match.scores))
    if len(rarest.names) != 1:
        return None
    named = [number for number in rarest.own if number in rarest.scores and index.kind(number) in PROPER]
    return min(named, key=lambda number: (-rarest.scores[number], number), default=None)


def scored(
    found: Sequence[WordMatch], kinds: Collection[str], index: Index, analyser: Analyser, *, asked: bool
) -> dict[int, float]:
    """Return the score of each document, the best first.

    Args:
        found: what each word has found.
        kinds: kinds of document that are wanted; all where it is empty.
        index: the index.
        analyser: its rules.
        asked: whether the query is a question.
    """
    weights, limits = analyser.rules.weights, analyser.rules.limits
    totals: dict[int, float] = {}
    shares: dict[int, float] = {}
    for match, part in zip(found, importances(found, index, analyser), strict=True):
        for number, score in match.scores.items():
            totals[number] = totals.get(number, 0) + score
            shares[number] = shares.get(number, 0) + part
    for number, share in shares.items():
        totals[number] *= 1 - weights.cover + weights.cover * share * share
        if not asked and all(number in match.own for match in found):
            totals[number] *= weights.own
        if asked:
            totals[number] *= weights.asked.get(index.kind(number), 1)
    wanted = [number for number in totals if not kinds or index.kind(number) in kinds]
    first = very(found)
    best = sorted(wanted, key=lambda number: (number not in first, -totals[number], number))[: limits.results]
    least = weights.floor * max((totals[number] for number in best), default=0)
    kept = {number: totals[number] for number in best if totals[number] >= least}
    bearer = _bearer(found, index)
    if bearer is None or bearer not in kept:
        return kept
    kept[bearer] *= weights.named
    return dict(sorted(kept.items(), key=lambda pair: (-pair[1], pair[0])))
