"""Where a text names an entry of the registers: terms and names, found word by word.

What a writer may do to a form is data of the language (`mujaz.languages.language.Matching`). In Arabic, vowel marks and
tatweel carry no letters (The Unicode Standard, ch. 9.2), short particles are written together with the word behind
them, and by the rules of Arabic spelling ل contracts with the article: to لل, or to a single ل before a word that
begins with ل.

Nothing but a knowledge of words tells whether a first letter is a particle: فسرت may be "and Sirte" or "she explained".
So a word that the language's file lists, in any of its forms, is that word; a particle that is rare before names is
taken for one only where enough is left to be no accident; and an entry may say that particles are to be seen through
always, or never (`particles`).
"""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.remembering import remembering
from mujaz.wording.forms import Compiler, Entry, Form
from mujaz.wording.spelling import Speller, Spelt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.languages import Language
    from mujaz.wording.spelling import Word

__all__ = ["Entry", "Match", "Matcher"]


@dataclass(frozen=True)
class Match:
    """A place where an entry is named: the text from `start` to `end`, and the entry's `id`."""

    start: int
    end: int
    id: str


@dataclass(frozen=True)
class _Reading:
    """What may stand behind particles: the word, the particles, how long they are, and whether all is a known word."""

    word: Spelt
    particles: tuple[str, ...] = ()
    front: int = 0
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class _Start:
    """A form that a word may begin.

    Attributes:
        form: the form.
        length: how many words it has.
        front: how many letters of the word are particles.
        fit: how the word fits the form, as `Matcher._fit` says it; None where it does not.
        second: keys of what may be written for the form's second word; None where it has none.
    """

    form: Form
    length: int
    front: int
    fit: tuple[int, int] | None
    second: frozenset[str] | None


class Matcher:
    """Finds entries in texts of one language.

    Args:
        language: the texts' language.
        entries: what to find, with its forms in that language. Of entries with the same form the first is found.
    """

    def __init__(self, language: Language, entries: Iterable[Entry]) -> None:
        self._rules = rules = language.matching
        self._speller = speller = Speller(language)
        shorn = {word.removesuffix(end) for word in rules.whole for end in rules.whole_endings}
        self._whole = {*rules.whole, *(stem for stem in shorn if len(stem) >= rules.shortest)}
        self._whole_letters = {speller.spelt(word).letters for word in self._whole}
        self._forms: dict[str, list[Form]] = {}
        self._starts: dict[str, tuple[tuple[_Start, ...], ...]] = {}
        self._asks = remembering(self._read_asks)
        self._digest = functools.cache(self._read_digest)
        self._keys = remembering(self._read_keys)
        compiler = Compiler(speller)
        found = [form for entry in entries for form in compiler.forms(entry)]
        # Longer forms first, and of two that differ in case the one that asks for more capitals.
        for form in sorted(found, key=lambda form: (-len(form.words), -form.capitals)):
            for key in sorted({self._key(spelt.letters) for spelt in form.words[0]}):
                self._forms.setdefault(key, []).append(form)

    def matches(self, text: str) -> Iterator[Match]:
        """Find the entries that a text names.

        Args:
            text: words of the language, without markup.

        Yields:
            Matches in order, none overlapping another, the longest at each place. The matched text is without
            proclitics, optional words in front and possessive endings, except where a proclitic is contracted.
        """
        words, at = list(self._speller.words(text)), 0
        while at < len(words):
            count, match = self._longest(text, words, at)
            if match:
                yield match
            at += count

    def asked(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield what this text's words ask the entries for, whatever is cut out of it and matched alone.

        Yields:
            The beginning of some entries' forms, and a digest of these forms: while all of these stay the same, so does
            what is found in any part of the text.
        """
        for spelt in {word.spelt for word in self._speller.words(text)}:
            for key in self._asks(spelt):
                yield key, self._digest(key)

    def _read_asks(self, word: Spelt) -> frozenset[str]:
        keys = (key for reading in self._readings(word) for key in self._read_keys(reading.word))
        return frozenset(key for key in keys if key in self._forms)

    def _read_keys(self, word: Spelt) -> frozenset[str]:
        return frozenset(self._key(stem.letters) for stem, _ in self._endings(word))

    def _read_digest(self, key: str) -> str:
        said = [
            (form.entry.id, form.entry.proper, form.entry.particles, form.gaps, form.words) for form in self._forms[key]
        ]
        return hashlib.sha256(repr(said).encode()).hexdigest()

    def _longest(self, text: str, words: list[Word], at: int) -> tuple[int, Match | None]:
        """Return how many words the longest form here has, and the match: of forms as long the one that agrees most."""
        count, match, word = 1, None, words[at]
        readings = self._starts.get(word.text)
        if readings is None:  # texts say the same words again and again
            readings = self._starts[word.text] = tuple(self._read_starts(word.spelt))
        behind = self._keys(words[at + 1].spelt) if readings and at + 1 < len(words) else frozenset[str]()
        for starts in readings:
            best = -1
            for start in starts:
                if match and (start.length < count or (start.length == count and best < 0)):
                    break
                # Most forms are told apart by their second word.
                if start.second is not None and start.second.isdisjoint(behind):
                    continue
                fit = self._fit(start, words, at)
                if fit is not None and (start.length > count or fit[1] > best):
                    back, best = fit
                    count, begin = start.length, self._speller.after(text, word.start, start.front)
                    match = Match(begin, words[at + count - 1].end - back, start.form.entry.id)
        return count, match

    def _read_starts(self, word: Spelt) -> Iterator[tuple[_Start, ...]]:
        """Yield the forms that a word may begin, for each reading of it that begins any."""
        for reading in self._readings(word):
            starts = tuple(
                self._start(reading, form) for stem, _ in self._endings(reading.word) for form in self._starting(stem)
            )
            if starts:
                yield starts

    def _start(self, reading: _Reading, form: Form) -> _Start:
        fit = None
        if self._may_follow(reading, form):
            if len(form.words) > 1:
                agreed = self._agreement(form.words[0], reading.word)
                fit = None if agreed is None else (0, agreed)
            else:
                fit = self._last(form.words[0], reading.word)
        second = frozenset(self._key(spelt.letters) for spelt in form.words[1]) if len(form.words) > 1 else None
        return _Start(form, len(form.words), reading.front, fit, second)

    def _fit(self, start: _Start, words: list[Word], at: int) -> tuple[int, int] | None:
        """Tell how words fit a form.

        Returns:
            The length of the ending that is no part of the form, and on how many letters written marks agree; None if
            these words are not the form.
        """
        if start.fit is None or start.second is None:
            return start.fit
        if at + start.length > len(words):
            return None
        _, agreed = start.fit
        last = start.length - 1
        for place, gap in enumerate(start.form.gaps, 1):
            word = words[at + place]
            if word.gap != gap:
                return None
            if place < last:
                own = self._agreement(start.form.words[place], word.spelt)
                if own is None:
                    return None
                agreed += own
        fit = self._last(start.form.words[last], words[at + last].spelt)
        return fit and (fit[0], agreed + fit[1])

    def _last(self, spellings: Iterable[Spelt], word: Spelt) -> tuple[int, int] | None:
        """Tell how a word fits the last one of a form, with an ending behind it or none; see `_fit`."""
        for stem, back in self._endings(word):
            own = self._agreement(spellings, stem)
            if own is not None:
                return back, own
        return None

    def _agreement(self, spellings: Iterable[Spelt], word: Spelt) -> int | None:
        found = (self._speller.agreement(word, spelt) for spelt in spellings if self._same(spelt.letters, word.letters))
        return max((agreed for agreed in found if agreed is not None), default=None)

    def _same(self, spelling: str, word: str) -> bool:
        if spelling == word:
            return True
        free = self._rules.case == "capitals"  # a small letter of the form stands for the capital too
        return (
            free
            and len(spelling) == len(word)
            and all(one in {other, other.lower()} for one, other in zip(spelling, word, strict=True))
        )

    def _starting(self, word: Spelt) -> list[Form]:
        return self._forms.get(self._key(word.letters), [])

    def _readings(self, word: Spelt) -> Iterator[_Reading]:
        """Yield what may stand behind proclitics; that with the fewest taken off first."""
        whole = _Reading(word)
        yield whole
        cuts = [whole]
        for position, group in enumerate(self._rules.proclitics, start=1):
            for reading in tuple(cuts):
                new = [self._cut(reading, proclitic) for proclitic in group if self._comes_off(proclitic, reading.word)]
                yield from new
                cuts += new
                if position == len(self._rules.proclitics):
                    yield from self._contracted(reading)

    def _contracted(self, reading: _Reading) -> Iterator[_Reading]:
        for written, meant in self._rules.contractions.items():
            if reading.word.letters.startswith(written):
                for start in meant:
                    word = reading.word.after(len(written), start)
                    yield _Reading(word, (*reading.particles, written), reading.front, reading.is_known)

    def _cut(self, reading: _Reading, proclitic: str) -> _Reading:
        size = len(proclitic)
        known = reading.is_known or self._is_known(reading.word)
        return _Reading(reading.word.after(size), (*reading.particles, proclitic), reading.front + size, known)

    def _comes_off(self, proclitic: str, word: Spelt) -> bool:
        is_begun = word.letters.startswith(proclitic) and word.letters != proclitic
        return is_begun and self._speller.is_begun_by(proclitic, word)

    def _is_known(self, word: Spelt) -> bool:
        """Tell whether a word is one that only looks as if it began with a proclitic, in any of its forms.

        A letter that is written in full is no other: لازمة is one word, لأزمة is two.
        """
        letters, whole = (word.written, self._whole) if word.written else (word.letters, self._whole_letters)
        ends = (end for end in self._rules.whole_endings if letters.endswith(end))
        return letters in whole or any(letters.removesuffix(end) in whole for end in ends)

    def _may_follow(self, reading: _Reading, form: Form) -> bool:
        """Tell whether an entry may stand behind the particles of a reading."""
        if not reading.particles or form.entry.particles is not None:
            return not reading.particles or bool(form.entry.particles)
        if len(form.words) > 1:  # the words behind it leave no doubt
            return True
        least = self._rules.rare.get(reading.particles[-1], 0) if form.entry.proper else 0
        return not reading.is_known and len(reading.word.letters) >= max(least, self._rules.shortest)

    def _endings(self, word: Spelt) -> Iterator[tuple[Spelt, int]]:
        yield word, 0
        for ending in self._rules.enclitics:
            if word.letters.endswith(ending):
                yield word.before(len(ending)), len(ending)

    def _key(self, letters: str) -> str:
        return letters.lower() if self._rules.case == "capitals" else letters
