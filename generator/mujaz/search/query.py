"""Which documents of one language a query finds, and how well each fits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.search.analyser import FRAME, SOUND

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mujaz.search.analyser import Analyser
    from mujaz.search.reader import Entry, Index


@dataclass(frozen=True)
class Query:
    """A query, as it is looked for.

    Attributes:
        words: its words, folded.
        unfinished: whether the last one may be the beginning of a word.
    """

    words: tuple[str, ...]
    unfinished: bool


@dataclass
class WordMatch:
    """What one word of a query finds.

    Attributes:
        word: the word, folded.
        scores: how well each document fits, by its number.
        terms: the terms by which words of a text are known to be meant.
    """

    word: str
    scores: dict[int, float] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)

    def add(self, term: str, entry: Entry | None, weight: float) -> None:
        """Count what a term finds, each document by its best term."""
        if entry is None:
            return
        self.terms.update((term, *entry.shown))
        for number, stored in entry.postings.items():
            score = stored * weight
            if score > self.scores.get(number, 0):
                self.scores[number] = score


def read_query(text: str, analyser: Analyser) -> Query:
    """Read a query; of one that is very long only the beginning counts."""
    text = text[: analyser.rules.limits.query]
    words = list(dict.fromkeys(analyser.words(text)))
    telling = [word for word in words if not analyser.is_stop(word)]
    last = words[-1] if words else ""
    unfinished = bool(telling) and telling[-1] == last and not text[-1:].isspace()
    return Query(tuple(telling[: analyser.rules.limits.words]), unfinished)


def matches(query: Query, index: Index, analyser: Analyser) -> list[WordMatch]:
    """Return what each word of a query finds in a language."""
    return [
        _match(word, index, analyser, unfinished=query.unfinished and position == len(query.words))
        for position, word in enumerate(query.words, 1)
    ]


def _match(word: str, index: Index, analyser: Analyser, *, unfinished: bool) -> WordMatch:
    weights, limits = analyser.rules.weights, analyser.rules.limits
    match = WordMatch(word, terms=set(analyser.forms(word)))
    for form, role in analyser.forms(word).items():
        match.add(form, index.entry(form), weights.form[role])
    if unfinished:
        for start in analyser.openings(word):
            if len(start) >= limits.prefix:
                begun = [(term, entry) for term, entry in index.beginning(start) if term not in match.terms]
                begun.sort(key=lambda pair: (len(pair[0]), pair[0]))
                for term, entry in begun[: limits.prefix_terms]:
                    match.add(term, entry, weights.prefix * len(start) / len(term))
    frame = analyser.frame(word)
    if frame and len(match.scores) < limits.enough:
        match.add(frame, index.entry(frame), weights.frame)
    return match


def guess(match: WordMatch, index: Index, analyser: Analyser) -> None:
    """Let a word that no language knows find what sounds or begins like it, or differs in one letter."""
    weights, limits, word = analyser.rules.weights, analyser.rules.limits, match.word
    sound = analyser.sound(word)
    if sound:
        match.add(sound, index.entry(sound), weights.fuzzy)
    if len(word) >= limits.fuzzy and word.isalpha():
        for term, entry in index.near(word):
            if term[0] not in FRAME + SOUND and (one_edit_apart(word, term) or _begin_alike(word, term, limits.alike)):
                match.add(term, entry, weights.fuzzy)


def one_edit_apart(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter: added, missing, another, or two in the other's place."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < len(one) and at < len(other) and one[at] == other[at]:
        at += 1
    mine, its = one[at:], other[at:]
    swapped = len(mine) > 1 and len(its) > 1 and mine[0] == its[1] and mine[1] == its[0] and mine[2:] == its[2:]
    return mine[1:] == its[1:] or mine[1:] == its or mine == its[1:] or swapped


def _begin_alike(one: str, other: str, share: float) -> bool:
    """Tell whether two words have so much of the longer one in common from their beginnings on."""
    alike = 0
    while alike < min(len(one), len(other)) and one[alike] == other[alike]:
        alike += 1
    return alike >= share * max(len(one), len(other))


def scored(found: Sequence[WordMatch], kinds: Collection[str], index: Index, analyser: Analyser) -> dict[int, float]:
    """Return the score of each document, the best first.

    Args:
        found: what each word has found.
        kinds: kinds of document that are wanted; all where it is empty.
        index: the index.
        analyser: its rules.
    """
    weights, limits = analyser.rules.weights, analyser.rules.limits
    totals: dict[int, float] = {}
    counts: dict[int, int] = {}
    for match in found:
        for number, score in match.scores.items():
            totals[number] = totals.get(number, 0) + score
            counts[number] = counts.get(number, 0) + 1
    for number in totals:
        share = counts[number] / len(found)
        totals[number] *= 1 - weights.cover + weights.cover * share * share
    wanted = [number for number in totals if not kinds or index.kind(number) in kinds]
    best = sorted(wanted, key=lambda number: (-totals[number], number))[: limits.results]
    return {number: totals[number] for number in best if totals[number] >= weights.floor * totals[best[0]]}
