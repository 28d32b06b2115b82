"""Marks that are written must agree: a query for عَمّان (Amman) does not find عُمان (Oman).

Indexes and queries are without vowel marks, since most writers leave them out. Where a site has a word with marks that
disagree, its index says which documents have it with which, and a query that bears marks itself leaves out those that
disagree with them. The site's JavaScript does the same (`site-theme/assets/mujaz/search/marks.js`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.search.known import Known

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.search.analyser import Analyser

Variants = dict[str, set[str]]
"""Words, folded and without article and particles, each with the ways in which marks are written on it."""


class Marks:
    """Knows the marks of words.

    Args:
        analyser: finds words, and has the rules.
    """

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        fold = analyser.rules.fold
        self._vowel, self._doubled = re.compile(f"[{fold.vowels}]"), re.compile(f"[{fold.doubled}]")
        self._any = re.compile(f"[{fold.vowels}{fold.doubled}]")
        self._letter = re.compile(f"[^{fold.vowels}{fold.doubled}][{fold.vowels}{fold.doubled}]*")
        self._chunk = re.compile(rf"(?<!\S)[^\s{fold.vowels}{fold.doubled}]*[{fold.vowels}{fold.doubled}]\S*")
        self._chunks = Known(self._variants_in)

    def variants(self, text: str) -> Variants:
        """Return the words of a text that bear marks."""
        found: Variants = {}
        # Few words of a text bear marks, and most of them in many texts.
        if self._any.search(text):
            for chunk in self._chunk.findall(unicodedata.normalize("NFC", text)):
                for bare, marked in self._chunks[chunk]:
                    found.setdefault(bare, set()).add(marked)
        return found

    def _variants_in(self, chunk: str) -> list[tuple[str, str]]:
        """Return the words that bear marks of a text without white space, each with its marks."""
        found = []
        for surface in self._analyser.surfaces(chunk):
            words = self._analyser.words_of(surface) if self._any.search(surface) else ()
            for word in words[:1] if len(words) == 1 else ():
                letters = self._letter.findall(self._analyser.fold_keeping(surface, kept=self._any))
                bare = min(self._analyser.itself(word), key=len)
                if "".join(letter[0] for letter in letters).endswith(bare) and bare:
                    marked = "".join(letters[-len(bare) :])
                    if self._any.search(marked):
                        found.append((bare, marked))
        return found

    def agree(self, one: str, other: str) -> bool:
        """Tell whether two ways of writing marks on a word agree.

        Two vowels of one letter must be the same, but for those of the last one, which are a case's. Where both bear
        marks, a letter is doubled in both or in neither, but for the first one, which the article may double.
        """
        mine, its = self._letter.findall(one), self._letter.findall(other)
        last = len(mine) - 1
        for place, (letter, another) in enumerate(zip(mine, its, strict=False)):
            if place and bool(self._doubled.search(letter)) != bool(self._doubled.search(another)):
                return False
            vowel, vowels = self._vowel.findall(letter), self._vowel.findall(another)
            if place < last and vowel and vowels and vowel != vowels:
                return False
        return True

    def disagreeing(self, variants: Mapping[str, dict[str, list[int]]]) -> dict[str, dict[str, list[int]]]:
        """Return those words of a site of which two ways disagree.

        Args:
            variants: for each word the ways in which its marks are written, each with the documents that have it so.
        """
        return {
            word: ways
            for word, ways in variants.items()
            if any(not self.agree(one, other) for one in ways for other in ways)
        }

    def unfit(self, own: str, ways: Mapping[str, Iterable[int]]) -> set[int]:
        """Return the documents that have a word only with marks that disagree with a query's.

        Args:
            own: the word with the query's marks.
            ways: the documents that have it with each way of marks.
        """
        fit = {number for way, numbers in ways.items() if self.agree(own, way) for number in numbers}
        return {number for numbers in ways.values() for number in numbers} - fit
