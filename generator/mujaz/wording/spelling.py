"""Words as they are compared: their letters, and the marks that are written on them.

Most writers leave marks out, so a mark that is missing says nothing; marks that are written must agree: عُمان is Oman,
and عَمّان is Amman.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mujaz.model.remembering import remembering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language

_ACCENTS = "\u0300-\u036f"
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Spelt:
    """A word, as it is compared.

    Attributes:
        letters: its letters, without marks, each as the letter that it counts as.
        written: its letters as they are written, where they are others.
        marks: the marks on each letter; empty where the word has none.
        asks: a mark that must be written on one of the last two letters of what agrees with this.
    """

    letters: str
    marks: tuple[str, ...] = ()
    asks: str = ""
    written: str = field(default="", compare=False)

    def after(self, count: int, before: str = "") -> Spelt:
        """Return the word without its first letters, and with others in their place."""
        marks = ("",) * len(before) + self.marks[count:] if self.marks else ()
        return Spelt(before + self.letters[count:], marks, self.asks, self.written and before + self.written[count:])

    def before(self, count: int) -> Spelt:
        """Return the word without its last letters."""
        return Spelt(self.letters[:-count], self.marks[:-count], self.asks) if count else self

    def ending(self, letters: str, asks: str = "") -> Spelt:
        """Return the word with letters behind it."""
        return Spelt(self.letters + letters, (*self.marks, *("",) * len(letters)) if self.marks else (), asks)

    def joined(self, other: Spelt) -> Spelt:
        """Return the word as one with another."""
        bare = ("",)
        marks = (*(self.marks or bare * len(self.letters)), *(other.marks or bare * len(other.letters)))
        return Spelt(self.letters + other.letters, marks if self.marks or other.marks else (), other.asks)


class Word(NamedTuple):
    """A word of a text, of which there are so many that a plain tuple is worth it.

    Attributes:
        text: as it is written.
        gap: what stands between it and the word before.
        start: where it begins.
        end: where it ends.
        spelt: as it is compared.
    """

    text: str
    gap: str
    start: int
    end: int
    spelt: Spelt


class Speller:
    """Finds the words of texts of one language, and compares them.

    Args:
        language: the language.
    """

    def __init__(self, language: Language) -> None:
        self.rules = rules = language.matching
        # Each class by itself: joined, a hyphen at the edge of one would make a range with the next.
        dropped = f"|[{rules.dropped}]" if rules.dropped else ""
        inside = f"(?:[^\\W_]|[{language.letters}]|[{_ACCENTS}]{dropped})+"
        joined = f"(?:[{re.escape(rules.joiners)}]{inside})*" if rules.joiners else ""
        self._word = re.compile(inside + joined)
        self._dropped = re.compile(f"[{rules.dropped}]" if rules.dropped else "(?!)")
        self._vowel = re.compile(f"[{rules.vowels}]" if rules.vowels else "(?!)")
        self._fold = str.maketrans(rules.fold)
        self.spelt = remembering(self._spelt)  # texts say the same words again and again

    def words(self, text: str) -> Iterator[Word]:
        """Yield the words of a text, in order."""
        end = 0
        for found in self._word.finditer(text):
            word, (start, behind) = found[0], found.span()
            gap = text[end:start]
            gap = gap if gap == " " else _BLANKS.sub(" ", gap)  # as between almost all words
            end = behind
            yield Word(word, gap, start, end, self.spelt(word))

    def _spelt(self, word: str) -> Spelt:
        """Return a word as it is compared."""
        word = unicodedata.normalize("NFC", word)
        bare = self._dropped.sub("", word)
        letters = bare.translate(self._fold)
        written = bare if bare != letters else ""
        if len(letters) == len(word):
            return Spelt(letters, written=written)
        marks = [""] * len(letters)
        place = -1
        for character in word:
            if not self._dropped.match(character):
                place += 1
            elif place >= 0 and (self._vowel.match(character) or character in self.rules.doubled):
                marks[place] += character
        return Spelt(letters, tuple(marks) if any(marks) else (), written=written)

    def after(self, text: str, offset: int, letters: int) -> int:
        """Return the offset behind so many letters of a text and their marks."""
        while letters or self._dropped.match(text, offset):
            letters -= not self._dropped.match(text, offset)
            offset += 1
        return offset

    def agreement(self, one: Spelt, other: Spelt) -> int | None:
        """Return on how many letters two words of the same letters have the same marks; None where marks disagree."""
        if other.asks and not any(other.asks in marks for marks in one.marks[-2:]):
            return None
        if not one.marks or not other.marks:
            return 0
        told, last = self._tells(one) and self._tells(other), len(one.letters) - 1
        agreed = 0
        for place, (mine, its) in enumerate(zip(one.marks, other.marks, strict=True)):
            # The first letter behind the article may be doubled for the sake of the article alone.
            is_assimilated = place == len(self.rules.article) and one.letters.startswith(self.rules.article)
            if told and not is_assimilated and self._doubled(mine) != self._doubled(its):
                return None
            # The vowel of the last letter is a case's, not the word's.
            vowel, another = (self._vowel.findall(marks) if place < last else [] for marks in (mine, its))
            if vowel and another and vowel != another:
                return None
            agreed += bool(mine) and mine == its
        return agreed

    def is_begun_by(self, proclitic: str, word: Spelt) -> bool:
        """Tell whether the marks of a word leave it open that its first letter is a particle.

        A particle has a vowel of its own, and the first letter of a word is not doubled.
        """
        if not word.marks:
            return True
        vowels, known = self._vowel.findall(word.marks[0]), self.rules.particle_vowels.get(proclitic)
        behind = word.marks[len(proclitic)] if len(proclitic) < len(word.marks) else ""
        return not self._doubled(behind) and (not vowels or known is None or set(vowels) <= set(known))

    def _tells(self, word: Spelt) -> bool:
        return any(word.marks[:-1]) or self._doubled(word.marks[-1])

    def _doubled(self, marks: str) -> bool:
        return any(mark in self.rules.doubled for mark in marks)
