"""What each word of a query finds in one language, and which words are alike."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.search.analyser import FRAME, SOUND
from mujaz.search.marks import Marks
from mujaz.search.stems import BARE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.search.analyser import Analyser
    from mujaz.search.query import Query
    from mujaz.search.reader import Entry, Index


@dataclass
class WordMatch:
    """What one word of a query finds.

    Attributes:
        word: the word, folded.
        scores: how well each document fits, by its number.
        terms: the terms by which words of a text are known to be meant.
        names: the names that the word is part of.
        very: the documents that have the very word.
        own: the documents of the entities and terms that are called so.
        trust: weight of the best of the terms that have found something.
    """

    word: str
    scores: dict[int, float] = field(default_factory=dict)
    terms: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    very: set[int] = field(default_factory=set)
    own: set[int] = field(default_factory=set)
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

    def add(self, term: str, entry: Entry | None, weight: float, written: float | None = None) -> None:
        """Count what a term finds, each document by its best term.

        Args:
            term: the term.
            entry: what the index knows of it.
            weight: how much it counts.
            written: how much it counts in documents that have the very word, if not as much as in others.
        """
        if entry is None:
            return
        self.terms.update((term, *entry.shown))
        self.names.update(entry.names)
        self.own.update(entry.own)
        if entry.postings:
            self.trust = max(self.trust, weight)
        if written is not None:
            self.very.update(entry.written)
        for number, stored in entry.postings.items():
            score = stored * (written if written is not None and number in entry.written else weight)
            if score > self.scores.get(number, 0):
                self.scores[number] = score


def matches(query: Query, index: Index, analyser: Analyser) -> list[WordMatch]:
    """Return what each word of a query finds in a language."""
    found = _matches(query, index, analyser)
    for match in found:
        bare = min(analyser.itself(match.word), key=len)
        entry = index.entry(bare) if bare in query.marks else None
        for number in Marks(analyser).unfit(query.marks[bare], entry.ways) if entry else ():
            match.scores.pop(number, None)
    return found


def _matches(query: Query, index: Index, analyser: Analyser) -> list[WordMatch]:
    return [
        _match(word, index, analyser, unfinished=query.unfinished and position == len(query.words))
        for position, word in enumerate(query.words, 1)
    ]


def _match(word: str, index: Index, analyser: Analyser, *, unfinished: bool) -> WordMatch:
    weights, limits = analyser.rules.weights, analyser.rules.limits
    match = WordMatch(word, terms=set(analyser.forms(word)))
    itself, written = analyser.itself(word), weights.written
    for form, role in (dict.fromkeys(itself, BARE) | analyser.forms(word)).items():
        very = written * (weights.bare if role == BARE else 1) if form in itself else None
        match.add(form, index.entry(form), weights.form[role], very)
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
