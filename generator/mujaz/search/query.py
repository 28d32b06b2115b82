"""Which documents of one language a query finds, and how well each fits."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.search.analyser import FRAME, SOUND
from mujaz.search.index import PROPER

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mujaz.search.analyser import Analyser
    from mujaz.search.reader import Entry, Index


_MARKED = re.compile(r"(?<![^\W_])([^\W\d_]+)-?([0-9]+)(?![^\W_])")


@dataclass(frozen=True)
class Query:
    """A query, as it is looked for.

    Attributes:
        words: the words that are looked for, folded.
        unfinished: whether the last one may be the beginning of a word.
        all_words: all of its words, folded.
        marked: the numbers that are written as one with letters (JF17), each with these; it means nothing without them.
    """

    words: tuple[str, ...]
    unfinished: bool
    all_words: tuple[str, ...]
    marked: Mapping[str, str]

    def of(self, words: Sequence[str], analyser: Analyser) -> Query:
        """Return the query with other words."""
        telling = [word for word in words if not analyser.is_stop(word)]
        unfinished = self.unfinished and bool(telling) and telling[-1] == self.all_words[-1]
        return Query(tuple(telling[: analyser.rules.limits.words]), unfinished, tuple(words), self.marked)


@dataclass
class WordMatch:
    """What one word of a query finds.

    Attributes:
        word: the word, folded.
        scores: how well each document fits, by its number.
        terms: the terms by which words of a text are known to be meant.
        names: the names that the word is part of.
        trust: weight of the best of the terms that have found something.
    """

    word: str
    scores: dict[int, float] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    trust: float = 0

    def importance(self, documents: int) -> float:
        """Return how much the word tells of what is wanted: nothing where it finds nothing, more where it finds little.

        Args:
            documents: how many there are.
        """
        if not self.scores:
            return 0
        # Rounded, so that two languages' logarithms cannot differ.
        return self.trust * math.floor(math.log(1 + documents / len(self.scores)) * 1000 + 0.5) / 1000

    def add(self, term: str, entry: Entry | None, weight: float) -> None:
        """Count what a term finds, each document by its best term."""
        if entry is None:
            return
        self.terms.update((term, *entry.shown))
        self.names.update(entry.names)
        if entry.postings:
            self.trust = max(self.trust, weight)
        for number, stored in entry.postings.items():
            score = stored * weight
            if score > self.scores.get(number, 0):
                self.scores[number] = score


def read_query(text: str, analyser: Analyser) -> Query:
    """Read a query; of one that is very long only the beginning counts."""
    text = text[: analyser.rules.limits.query]
    words = list(dict.fromkeys(analyser.words(text)))
    marked = {found[2]: found[1] for found in _MARKED.finditer(analyser.fold(text))}
    return Query((), not text[-1:].isspace(), tuple(words), marked).of(words, analyser)


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
                weight = weights.prefix if match.scores else weights.completed
                for term, entry in begun[: limits.prefix_terms]:
                    match.add(term, entry, weight * len(start) / len(term))
    frame = analyser.frame(word)
    if frame and len(match.scores) < limits.enough:
        match.add(frame, index.entry(frame), weights.frame)
    return match


def add_sound(match: WordMatch, index: Index, analyser: Analyser) -> None:
    """Let a word that no language knows, or by its consonants alone, find the names that sound like it."""
    sound = analyser.sound(match.word)
    if sound:
        match.add(sound, index.entry(sound), analyser.rules.weights.sound)


def guess(match: WordMatch, index: Index, analyser: Analyser) -> None:
    """Let a word that no language knows find what sounds or begins like it, or differs in one letter."""
    weights, limits, word = analyser.rules.weights, analyser.rules.limits, match.word
    add_sound(match, index, analyser)
    if len(word) >= limits.fuzzy and word.isalpha():
        for term, entry in index.near(word):
            if term[0] not in FRAME + SOUND and (one_edit_apart(word, term) or _begin_alike(word, term, limits.alike)):
                # Names are misspelled more often than other words are missing.
                match.add(term, entry, weights.sound if entry.names else weights.fuzzy)


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


def without_meaning(query: Query, found: Sequence[WordMatch]) -> None:
    """Let a number find nothing where the letters that it is written as one with find nothing: JF17 is no 17."""
    empty = {match.word for match in found if not match.scores}
    for match in found:
        if query.marked.get(match.word) in empty:
            match.scores.clear()


def importances(found: Sequence[WordMatch], index: Index, analyser: Analyser) -> list[float]:
    """Return the share of each word in what a query tells, of which a part is equal for all words."""
    rare = analyser.rules.weights.rare
    values = [match.importance(index.documents) for match in found]
    total = 0.0
    for value in values:  # as JavaScript adds: `sum` is more exact in later Pythons
        total += value
    return [(1 - rare) / len(found) + rare * (value / total if total else 0) for value in values]


def _bearer(found: Sequence[WordMatch], index: Index) -> int | None:
    """Return the document that bears a name in a query: where none has all words, and one name has the rarest."""
    known = [match for match in found if match.scores]
    if not known or set(known[0].scores).intersection(*(match.scores for match in found)):
        return None
    rarest = min(known, key=lambda match: len(match.scores))
    if len(rarest.names) != 1:
        return None
    named = [number for number in rarest.scores if index.kind(number) in PROPER]
    return min(named, key=lambda number: (-rarest.scores[number], number), default=None)


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
    shares: dict[int, float] = {}
    for match, part in zip(found, importances(found, index, analyser), strict=True):
        for number, score in match.scores.items():
            totals[number] = totals.get(number, 0) + score
            shares[number] = shares.get(number, 0) + part
    for number, share in shares.items():
        totals[number] *= 1 - weights.cover + weights.cover * share * share
    wanted = [number for number in totals if not kinds or index.kind(number) in kinds]
    best = sorted(wanted, key=lambda number: (-totals[number], number))[: limits.results]
    kept = {number: totals[number] for number in best if totals[number] >= weights.floor * totals[best[0]]}
    bearer = _bearer(found, index)
    if bearer is None or bearer not in kept:
        return kept
    kept[bearer] *= weights.named
    return dict(sorted(kept.items(), key=lambda pair: (-pair[1], pair[0])))
