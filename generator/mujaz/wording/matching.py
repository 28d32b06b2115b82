"""Where a text names an entry of the registers: terms and names, found word by word.

What a writer may do to a form is data of the language (`mujaz.languages.language.Matching`). In Arabic, vowel marks and
tatweel carry no letters (The Unicode Standard, ch. 9.2), short particles are written together with the word behind
them, and by the rules of Arabic spelling ل contracts with the article: to لل, or to a single ل before a word that
begins with ل.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.languages import Language

_ACCENTS = "\u0300-\u036f"


@dataclass(frozen=True)
class Entry:
    """What can be found.

    Attributes:
        id: the entry's id.
        forms: how it may be written.
        proper: whether it is a proper name, which takes no article of its own, and not a common term.
    """

    id: str
    forms: Sequence[str]
    proper: bool


@dataclass(frozen=True)
class Match:
    """A place where an entry is named: the text from `start` to `end`, and the entry's `id`."""

    start: int
    end: int
    id: str


@dataclass(frozen=True)
class _Word:
    gap: str
    start: int
    end: int
    bare: str


@dataclass(frozen=True)
class _Form:
    id: str
    gaps: tuple[str, ...]
    words: tuple[frozenset[str], ...]  # what may be written for each word


class Matcher:
    """Finds entries in texts of one language.

    Args:
        language: the texts' language.
        entries: what to find, with its forms in that language. Of entries with the same form the first is found.
    """

    def __init__(self, language: Language, entries: Iterable[Entry]) -> None:
        self._rules = rules = language.matching
        # Each class by itself: joined, a hyphen at the edge of one would make a range with the next.
        dropped = f"|[{rules.dropped}]" if rules.dropped else ""
        inside = f"(?:[^\\W_]|[{language.letters}]|[{_ACCENTS}]{dropped})+"
        joined = f"(?:[{re.escape(rules.joiners)}]{inside})*" if rules.joiners else ""
        self._word = re.compile(inside + joined)
        self._dropped = re.compile(f"[{rules.dropped}]" if rules.dropped else "(?!)")
        self._fold = str.maketrans(rules.fold)
        self._whole = frozenset(map(self._bare, rules.whole))
        self._forms: dict[str, list[_Form]] = {}
        forms = [form for entry in entries for text in entry.forms for form in self._compiled(entry, text)]
        # Longer forms first, and of two that differ in case the one that asks for more capitals.
        for form in sorted(forms, key=lambda form: (-len(form.words), -_capitals(form))):
            for key in sorted({self._key(spelling) for spelling in form.words[0]}):
                self._forms.setdefault(key, []).append(form)

    def matches(self, text: str) -> Iterator[Match]:
        """Find the entries that a text names.

        Args:
            text: words of the language, without markup.

        Yields:
            Matches in order, none overlapping another, the longest at each place. The matched text is without
            proclitics, optional words in front and possessive endings, except where a proclitic is contracted.
        """
        words, at = list(self._words(text)), 0
        while at < len(words):
            count, match = self._longest(text, words, at)
            if match:
                yield match
            at += count

    def _longest(self, text: str, words: list[_Word], at: int) -> tuple[int, Match | None]:
        count, match = 1, None
        for reading, front in self._readings(words[at].bare):
            for form in (form for stem, _ in self._endings(reading) for form in self._forms.get(self._key(stem), ())):
                length = len(form.words)
                if match and length <= count:
                    break
                here = words[at : at + length]
                back = self._fit(form, here, reading)
                if back is not None:
                    start = self._after(text, here[0].start, front)
                    count, match = length, Match(start, here[-1].end - back, form.id)
        return count, match

    def _fit(self, form: _Form, words: list[_Word], reading: str) -> int | None:
        """Return the length of the ending that is no part of the form, or None if these words are not the form."""
        if len(words) < len(form.words) or tuple(word.gap for word in words[1:]) != form.gaps:
            return None
        *inner, last = (reading, *(word.bare for word in words[1:]))
        if not all(map(self._spelt, form.words, inner)):
            return None
        return next((back for stem, back in self._endings(last) if self._spelt(form.words[-1], stem)), None)

    def _spelt(self, spellings: frozenset[str], word: str) -> bool:
        free = self._rules.case == "capitals"  # a small letter of the form stands for the capital too
        return word in spellings or any(
            len(spelling) == len(word)
            and all(one == other or (free and one == other.lower()) for one, other in zip(spelling, word, strict=True))
            for spelling in spellings
        )

    def _readings(self, bare: str) -> Iterator[tuple[str, int]]:
        """Yield what may stand behind proclitics, with how many letters come off in front; the least first."""
        yield bare, 0
        cuts = [(bare, 0)]
        for position, group in enumerate(self._rules.proclitics, start=1):
            for reading, front in tuple(cuts):
                new = [(reading[len(c) :], front + len(c)) for c in group if self._comes_off(c, reading)]
                yield from new
                cuts += new
                if position == len(self._rules.proclitics):
                    for written, meant in self._rules.contractions.items():
                        if reading.startswith(written):
                            yield from ((start + reading[len(written) :], front) for start in meant)

    def _comes_off(self, proclitic: str, word: str) -> bool:
        enough = len(word) - len(proclitic) >= self._rules.shortest
        return enough and word.startswith(proclitic) and word not in self._whole

    def _endings(self, word: str) -> Iterator[tuple[str, int]]:
        yield word, 0
        yield from ((word.removesuffix(e), len(e)) for e in self._rules.enclitics if word.endswith(e))

    def _compiled(self, entry: Entry, text: str) -> Iterator[_Form]:
        words = list(self._words(text))
        if len(words) > 1 and words[0].bare in self._rules.optional:
            del words[0]
        if not words:
            return
        articles = ("",) if entry.proper else ("", self._rules.article)
        gaps = tuple(word.gap for word in words[1:])
        spellings = [[word.bare] for word in words]
        spellings[-1] += self._plurals(words[-1].bare)
        yield _Form(entry.id, gaps, tuple(frozenset(a + s for a in articles for s in each) for each in spellings))

    def _plurals(self, word: str) -> list[str]:
        endings = [ending for ending in self._rules.plurals if word.lower().endswith(ending)]
        ending = max(endings, key=len, default="")
        return [word[: len(word) - len(ending)] + plural for plural in self._rules.plurals.get(ending, ())]

    def _words(self, text: str) -> Iterator[_Word]:
        end = 0
        for found in self._word.finditer(text):
            gap = re.sub(r"\s+", " ", text[end : found.start()])
            end = found.end()
            yield _Word(gap, found.start(), end, self._bare(found[0]))

    def _bare(self, word: str) -> str:
        return self._dropped.sub("", unicodedata.normalize("NFC", word)).translate(self._fold)

    def _key(self, bare: str) -> str:
        return bare.lower() if self._rules.case == "capitals" else bare

    def _after(self, text: str, offset: int, letters: int) -> int:
        """Return the offset behind so many letters and their marks."""
        while letters or self._dropped.match(text, offset):
            letters -= not self._dropped.match(text, offset)
            offset += 1
        return offset


def _capitals(form: _Form) -> int:
    return sum(max(sum(map(str.isupper, spelling)) for spelling in word) for word in form.words)
