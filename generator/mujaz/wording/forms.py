"""Forms in which an entry may stand in a text: with an article, in the plural, in another case, as one word or two."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.wording.spelling import Spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.wording.spelling import Speller, Word

_JOINTS = 6
"""Blanks of a form that may each be missing; of longer forms only one at a time."""


@dataclass(frozen=True)
class Entry:
    """What can be found.

    Attributes:
        id: the entry's id.
        forms: how it may be written.
        proper: whether it is a proper name, which takes no article of its own, and not a common term.
        particles: whether particles written together with it are seen through: always, never, or by the rules.
    """

    id: str
    forms: Sequence[str]
    proper: bool
    particles: bool | None = None


@dataclass(frozen=True)
class Form:
    """One way in which an entry is written.

    Attributes:
        entry: the entry.
        gaps: what stands between its words.
        words: what may be written for each of its words.
    """

    entry: Entry
    gaps: tuple[str, ...]
    words: tuple[tuple[Spelt, ...], ...]

    @property
    def capitals(self) -> int:
        """How many capitals it asks for."""
        return sum(max(sum(map(str.isupper, spelt.letters)) for spelt in word) for word in self.words)


class Compiler:
    """Makes the forms of entries in one language.

    Args:
        speller: finds words, and has the language's rules.
    """

    def __init__(self, speller: Speller) -> None:
        self._speller, self._rules = speller, speller.rules
        self._apart_of = [self._letters(start) for start in self._rules.apart]
        self._declined_as = {
            word: [other for other in group if other != word]
            for listed in self._rules.declined
            for group in [list(map(self._letters, listed))]
            for word in group
        }

    def forms(self, entry: Entry) -> Iterator[Form]:
        """Yield the forms of an entry, each once."""
        seen = set()
        for text in entry.forms:
            words = list(self._speller.words(text))
            if len(words) > 1 and words[0].spelt.letters in self._rules.optional:
                del words[0]
            for form in self._compiled(entry, words) if words else ():
                if (form.gaps, form.words) not in seen:
                    seen.add((form.gaps, form.words))
                    yield form

    def _compiled(self, entry: Entry, words: Sequence[Word]) -> Iterator[Form]:
        for apart, gaps in self._apart([word.spelt for word in words], [word.gap for word in words[1:]]):
            for found, left in self._together(self._spellings(entry, apart), gaps):
                yield Form(entry, tuple(left), tuple(tuple(dict.fromkeys(each)) for each in found))

    def _apart(self, words: list[Spelt], gaps: list[str]) -> Iterator[tuple[list[Spelt], list[str]]]:
        """Yield the words as they are written, and with a word in two that begins as names of two words do."""
        yield words, gaps
        for place, word in enumerate(words):
            for start in self._apart_of:
                rest = len(word.letters) - len(start)
                if word.letters.startswith(start) and rest >= self._rules.shortest:
                    both = [word.before(rest), word.after(len(start))]
                    yield [*words[:place], *both, *words[place + 1 :]], [*gaps[:place], " ", *gaps[place:]]

    def _together(self, words: list[list[Spelt]], gaps: list[str]) -> Iterator[tuple[list[list[Spelt]], list[str]]]:
        """Yield the words apart, and where blanks may be missing as one."""
        blanks = [place for place, gap in enumerate(gaps) if gap == " "] if self._rules.blanks == "optional" else []
        most = len(blanks) if len(blanks) < _JOINTS else 1
        for missing in itertools.chain.from_iterable(itertools.combinations(blanks, n) for n in range(most + 1)):
            found, left = [words[0]], list[str]()
            for place, (gap, word) in enumerate(zip(gaps, words[1:], strict=True)):
                if place in missing:
                    found[-1] = [one.joined(other) for one in found[-1] for other in word]
                else:
                    found.append(word)
                    left.append(gap)
            yield found, left

    def _spellings(self, entry: Entry, words: list[Spelt]) -> list[list[Spelt]]:
        """Return what may be written for each word: other cases and numbers, each with the article or without."""
        articles = ("",) if entry.proper else ("", self._rules.article)
        last = len(words) - 1
        head = self._head([word.letters for word in words])
        plural = set(range(len(words))) if self._rules.agreeing else {last, head}
        found: list[list[Spelt]] = []
        for place, word in enumerate(words):
            own = [word, *self._declined(entry, word, is_last=place == last)]
            own += map(Spelt, self._plurals(word.letters) if place in plural else ())
            accusative = self._accusative(entry, word)
            found.append([each.after(0, article) for article in articles for each in own] + accusative)
        return found

    def _declined(self, entry: Entry, word: Spelt, *, is_last: bool) -> Iterator[Spelt]:
        if not is_last:  # the five nouns have these endings where another noun follows
            yield from map(Spelt, self._declined_as.get(word.letters, ()))
        for ending, others in self._rules.cases.items():
            if word.letters.endswith(ending) and (not entry.proper or self._is_definite(word)):
                yield from (word.before(len(ending)).ending(other) for other in others)

    def _accusative(self, entry: Entry, word: Spelt) -> list[Spelt]:
        """Return the indefinite accusative; of a proper name only where its mark is written."""
        rule = self._rules.accusative
        if rule is None or self._is_definite(word) or word.letters[-1] in rule.not_after or word.letters in rule.not_of:
            return []
        return [word.ending(rule.ending, rule.mark if entry.proper else "")]

    def _is_definite(self, word: Spelt) -> bool:
        return bool(self._rules.article) and word.letters.startswith(self._rules.article)

    def _head(self, words: Sequence[str]) -> int:
        """Return the place of the noun that takes the plural where it is not the last one; else -1."""
        followers = self._rules.followers
        elided = tuple(word for word in followers if word.endswith("'"))
        small = [word.lower() for word in words]
        return next(
            (at - 1 for at, word in enumerate(small) if at and (word in followers or word.startswith(elided))), -1
        )

    def _plurals(self, word: str) -> Iterator[str]:
        joiner = next((mark for mark in self._rules.joiners if mark in word), "")
        parts = word.split(joiner) if joiner else [word]
        for place in sorted({len(parts) - 1, self._head(parts)} - {-1}):
            for plural in self._plural(parts[place]):
                yield joiner.join((*parts[:place], plural, *parts[place + 1 :]))

    def _plural(self, word: str) -> list[str]:
        endings = [ending for ending in self._rules.plurals if word.lower().endswith(ending)]
        ending = max(endings, key=len, default="")
        return [word[: len(word) - len(ending)] + plural for plural in self._rules.plurals.get(ending, ())]

    def _letters(self, word: str) -> str:
        return self._speller.spelt(word).letters
