"""The forms of a language's words: affixes come off, roots are not sought.

Light stemming of Arabic follows the idea of Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information
Retrieval" (2007).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.search.dates import MONTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mujaz.search.rules import LanguageRules

WRITTEN, STEM, BARE, RELATED = range(4)
"""The roles of forms: the word as written, its stem, its stem less proclitics, and the stem of a related word."""

_OTHER = 2
"""Letters of a month's name that is another word too."""

Rounds = tuple[tuple[tuple[str, str, int], ...], ...]


class Stems:
    """The forms of one language's words.

    Args:
        own: the language's rules.
        fold: folds a text.
    """

    def __init__(self, own: LanguageRules, fold: Callable[[str], str]) -> None:
        self.rules = own
        self._same = {fold(word): fold(other) for word, other in own.same.items()}
        for number, names in enumerate(own.months, 1):
            self._same |= {fold(name): f"{MONTH}{number}" for name in names if len(name) > _OTHER}
        self._related = dict[str, str]()
        self._apart = [re.compile(pattern) for pattern in own.apart]
        self._patterns = [(re.compile(found), to.replace("$", "\\")) for found, to in own.patterns]
        self._whole = frozenset[str]()
        self._whole = frozenset(self._stem(fold(word)) for word in own.whole)
        self._related = {self.stems(fold(word))[0]: self.stems(fold(other))[0] for word, other in own.related.items()}

    def forms(self, word: str) -> dict[str, int]:
        """Return the forms of a folded word, each with its role, the word itself first."""
        stems = self.stems(word)
        forms = {word: WRITTEN} | {stem: STEM for stem in stems if stem != word}
        rests = self._without_proclitics(word) if self._whole.isdisjoint(stems) else []
        bare = [stem for rest in rests for stem in self.stems(rest)]
        for stem in bare:
            forms.setdefault(stem, BARE)
        for stem in (*stems, *bare):
            for other in self._related_to(stem):
                forms.setdefault(other, RELATED)
        return forms

    def stems(self, word: str) -> list[str]:
        """Return the stems of a folded word: several where its article may be another word's beginning."""
        return [self._stem(rest) for rest in self.without_article(word)]

    def without_article(self, word: str) -> list[str]:
        """Return what a folded word may be without its article; the word where it has none."""
        for prefix, starts, left in self.rules.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= left and self._stem(word) not in self._whole:
                return [start + word[len(prefix) :] for start in starts]
        return [word]

    def itself(self, word: str) -> tuple[str, ...]:
        """Return a folded word, and what it is without its article and without particles."""
        rests = () if self._whole.intersection(self.stems(word)) else self._without_proclitics(word)
        return tuple(dict.fromkeys(each for rest in (word, *rests) for each in (rest, *self.without_article(rest))))

    def consonants(self, stem: str) -> str:
        """Return the consonants of a stem, or nothing where there are too few."""
        own = self.rules
        if not own.frame:
            return ""
        stem = stem[1:] if stem[0] in own.frame and len(stem) > own.frame_left else stem
        bare = stem[0] + "".join(letter for letter in stem[1:] if letter not in own.frame)
        return bare if len(bare) >= own.frame_left else ""

    def apart(self, word: str) -> tuple[str, ...]:
        """Return a word, or the two that it is written as one of."""
        found = next(filter(None, (pattern.fullmatch(word) for pattern in self._apart)), None)
        return found.groups() if found else (word,)

    def plain(self, word: str) -> str:
        """Return a word without what is no part of it at its beginning and its end."""
        word = next(
            (word.removeprefix(each) for each in self.rules.elided if word.startswith(each) and word != each), word
        )
        for enclitic in self.rules.enclitics:
            if word.endswith(enclitic) and word != enclitic:
                return word.removesuffix(enclitic)
        return word

    def _stem(self, word: str) -> str:
        word = self._taken_for(word)
        for endings in self.rules.suffixes:
            if self.rules.masdar and len(word) == self.rules.masdar[2] and self._is_masdar(word):
                break  # what looks like an ending belongs to it
            word = _without((endings,), word)
        return word[:-2] + word[-1] if self._is_masdar(word) else word

    def _taken_for(self, word: str) -> str:
        """Return what a word is taken for, with a pronoun attached to it or without."""
        if word in self._same:
            return self._same[word]
        for pronoun in self.rules.pronouns:
            rest = word.removesuffix(pronoun)
            if rest != word:
                joined = ((end, alone) for end, alone in self.rules.joined_letters.items() if rest.endswith(end))
                for each in (rest, *(rest.removesuffix(end) + alone for end, alone in joined)):
                    if each in self._same:
                        return self._same[each]
        return word

    def _related_to(self, stem: str) -> Iterator[str]:
        if stem in self._related:
            yield self._related[stem]
        for pattern, other in self._patterns:
            if pattern.match(stem):
                yield pattern.sub(other, stem)
        if self.rules.derived:
            yield _without(self.rules.derived, stem)

    def _is_masdar(self, word: str) -> bool:
        if self.rules.masdar is None:
            return False
        first, dropped, shortest = self.rules.masdar
        return len(word) >= shortest and word[0] == first and word[-2] == dropped

    def _without_proclitics(self, word: str) -> list[str]:
        rests = [word]
        for group in self.rules.proclitics:
            rests += [rest[1:] for rest in rests if rest[0] in group and len(rest) > self.rules.proclitics_left]
        return rests[1:]


def _without(rounds: Rounds, word: str) -> str:
    for endings in rounds:
        for ending, other, left in endings:
            if word.endswith(ending) and len(word) - len(ending) >= left:
                word = word[: len(word) - len(ending)] + other
                break
    return word
