"""Words of a language that mean something all languages have: numbers, units, months, negation, doubt.

They are data of the language (`mujaz.languages.meaning`); names of months and days of the week are those of the Unicode
CLDR, which Babel has, by every profile of the language. A text is cut into tokens, and at each the longest entry is
found: so «كانون الثاني» is January and not "second", and "not least" is no negation.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from mujaz.model.remembering import remembering
from mujaz.wording.senses import Meaning, Sense, calendar, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language


_HAS_DUAL = frozenset({Sense.SCALE, Sense.UNIT, Sense.CURRENCY})


class Token(NamedTuple):
    """A token of a text, of which there are so many that a plain tuple is worth it.

    Attributes:
        text: as it stands there.
        start: where it begins.
        end: where it ends.
        kind: `w` a word, `d` digits, `x` a mark.
        touches: whether nothing stands between it and the token before.
    """

    text: str
    start: int
    end: int
    kind: str
    touches: bool


class Found(NamedTuple):
    """An entry in a text.

    Attributes:
        meanings: what it may mean.
        length: how many tokens it has.
        joined: whether a particle that joins parts of a number is written together with it.
        twos: whether it is written as two of its kind: of that alone, or of that or one.
    """

    meanings: frozenset[Meaning]
    length: int
    joined: bool = False
    twos: tuple[int, ...] = (1,)


class _Key(NamedTuple):
    """A form that a word may be read as, and what was taken off for it."""

    key: str
    joined: bool = False
    twos: tuple[int, ...] = (1,)


@dataclass
class Lexicon:
    """The words of one language.

    Args:
        language: the language.
    """

    language: Language
    _entries: dict[str, list[tuple[tuple[str, ...], frozenset[Meaning]]]] = field(default_factory=dict)
    _starts: dict[str, frozenset[Meaning]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Compile the language's lists."""
        matching = self.language.matching
        self._fold = str.maketrans({**matching.fold, "’": "'"})
        self._dropped = re.compile(f"[{matching.dropped}]" if matching.dropped else "(?!)")
        self.folded = remembering(self._folded)
        counting = self.language.meaning.counting
        self.joiners = frozenset(map(self.folded, counting.joiners if counting else ()))
        self._duals = sorted((counting.duals if counting else {}).items(), key=lambda pair: -len(pair[0]))
        self._before_nouns = sorted((counting.before_nouns if counting else {}).items(), key=lambda pair: -len(pair[0]))
        self.forms = remembering(self._read_forms)
        self.is_dual = remembering(self._is_dual)
        self._tokens = _token_pattern(*self.language.separators)
        self._keys = remembering(self._read_keys)
        self._written = remembering(self._read_written)
        self._candidates = remembering(self._read_candidates)
        found: dict[tuple[str, ...], set[Meaning]] = {}
        for words, meaning in (*listed(self.language), *calendar(self.language)):
            is_start = words.endswith("*")
            form = tuple(self.folded(token.text) for token in self.tokens(words.removesuffix("*"))) or (words,)
            if is_start and len(form) == 1:
                self._starts[form[0]] = frozenset({meaning})
                continue
            form = (*form[:-1], f"{form[-1]}*") if is_start else form
            found.setdefault(form, set()).add(meaning)
        for form in sorted(found, key=len, reverse=True):
            self._entries.setdefault(form[0], []).append((form[1:], frozenset(found[form])))

    def _folded(self, word: str) -> str:
        """Return a word as it is compared: without marks, letters as what they count as; capitals stay."""
        return self._dropped.sub("", unicodedata.normalize("NFC", word)).translate(self._fold)

    def _read_forms(self, word: str) -> frozenset[str]:
        """Return what a word may be, without capitals and what is written together with it."""
        return frozenset(key.key.casefold() for key in self._keys(word))

    def tokens(self, text: str) -> list[Token]:
        """Cut a text into tokens: words, numbers in digits as the language writes them, and marks."""
        found, end = [], -1
        for match in self._tokens.finditer(text):
            (start, behind), touching = match.span(), end
            end = behind
            found.append(Token(match[0], start, behind, match.lastgroup or "", start == touching))
        return found

    def at(self, tokens: list[Token], place: int) -> Found | None:
        """Return the longest entry that begins at a token."""
        best: Found | None = None
        for reading, rest, meanings in self._candidates(tokens[place].text):
            if best and len(rest) + 1 <= best.length:
                if len(rest) + 1 == best.length == 1 and any(sense is Sense.WEEKDAY for sense, _ in best.meanings):
                    best = best._replace(meanings=best.meanings | meanings)  # «الاثنين»: Monday, or the two
                continue
            if rest and not self._follows(tokens, place + 1, rest):
                continue
            # Of words for numbers only those that multiply have a dual.
            own = meanings if 1 in reading.twos else frozenset(m for m in meanings if m[0] in _HAS_DUAL)
            best = Found(own, len(rest) + 1, reading.joined, reading.twos) if own else best
        return best

    def _follows(self, tokens: list[Token], place: int, rest: tuple[str, ...]) -> bool:
        for word in rest:
            if place < len(tokens) and tokens[place].text in "-‐‑" and word not in "-‐‑":  # two-thirds
                place += 1
            if place >= len(tokens) or not self._is(tokens[place].text, word):
                return False
            place += 1
        return True

    def _is(self, text: str, word: str) -> bool:
        """Tell whether a token may be a word of an entry, or begin as it says."""
        if word.endswith("*"):
            return self.folded(text).startswith(word[:-1]) and len(text) > len(word)
        return word in self._written(text)

    def _read_written(self, word: str) -> frozenset[str]:
        return frozenset(key.key for key in self._keys(word))

    def _is_dual(self, word: str) -> bool:
        """Tell whether a word may mean two of something by its ending."""
        folded = self.folded(word)
        return any(folded.endswith(ending) and len(folded) > len(ending) + 2 for ending, _ in self._duals)

    def _read_candidates(self, word: str) -> list[tuple[_Key, tuple[str, ...], frozenset[Meaning]]]:
        found: list[tuple[_Key, tuple[str, ...], frozenset[Meaning]]] = []
        for key in self._keys(word):
            found.extend((key, *entry) for entry in self._entries.get(key.key, ()))
        for start, meanings in () if found else self._starts.items():
            found.extend(
                (key, (), meanings)
                for key in self._keys(word)[:3]
                if key.key.startswith(start) and len(key.key) > len(start) + 1
            )
        return found

    def _read_keys(self, word: str) -> tuple[_Key, ...]:
        """Return what a word may be read as, that with the fewest letters taken off first."""
        folded = self.folded(word)
        whole = [_Key(folded)] if folded == folded.casefold() else [_Key(folded), _Key(folded.casefold())]
        if len(folded) == 1:
            return tuple(whole)
        found = {key.key: key for key in (*whole, *self._without_particles(folded))}
        for key in tuple(found.values()):
            for other in self._inflected(key):
                found.setdefault(other.key, other)
        return tuple(found.values())

    def _without_particles(self, word: str) -> Iterator[_Key]:
        rules = self.language.matching
        cuts = [_Key(word)]
        for position, group in enumerate(rules.proclitics):
            least = rules.shortest if position else 2
            cuts += [
                _Key(cut.key[len(particle) :], joined=cut.joined or particle in self.joiners)
                for cut in tuple(cuts)
                for particle in group
                if cut.key.startswith(particle) and len(cut.key) - len(particle) >= least
            ]
        for cut in cuts:
            yield cut
            for contracted in rules.contractions:
                if cut.key.startswith(contracted) and len(cut.key) - len(contracted) >= 2:  # noqa: PLR2004
                    yield _Key(cut.key[len(contracted) :], cut.joined)
            if rules.article and cut.key.startswith(rules.article) and len(cut.key) - len(rules.article) >= 2:  # noqa: PLR2004
                yield _Key(cut.key[len(rules.article) :], cut.joined)

    def _inflected(self, key: _Key) -> Iterator[_Key]:
        """Yield the indefinite accusative without its ending, and duals as one of their kind."""
        accusative, word = self.language.matching.accusative, key.key
        for ending, single in self._duals:
            if word.endswith(ending) and len(word) - len(ending) > 1:
                yield _Key(word.removesuffix(ending) + self.folded(single), key.joined, (2,))
        if accusative and word.endswith(accusative.ending) and len(word) > self.language.matching.shortest:
            yield _Key(word.removesuffix(accusative.ending), key.joined, (1, 2) if self._before_nouns else (1,))
        for ending, single in self._before_nouns:
            if word.endswith(ending) and len(word) - len(ending) > 1:
                yield _Key(word.removesuffix(ending) + self.folded(single), key.joined, (2,))


BLANKS = " \u00a0\u2007\u2009\u202f"
"""Blanks that may stand between groups of three digits (SI Brochure, 5.4.4, and what editors type).

But for the common one they part digits of one number whatever the language's own separator is.
"""
_FIXED_BLANKS = BLANKS.replace(" ", "")


@functools.cache
def _token_pattern(decimal: str, group: str) -> re.Pattern[str]:
    """Return what cuts a text into tokens; numbers are written with these separators."""
    group += BLANKS if any(c.isspace() for c in group) else _FIXED_BLANKS
    point, mark = f"[{re.escape(decimal)}]", f"[{re.escape(group)}]" if group else "(?!)"
    grouped = rf"\d{{1,3}}(?:{mark}\d{{3}})+(?!{mark}?\d)"
    return re.compile(
        # Words first, of which there are most: nothing else begins with a letter.
        r"(?P<w>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]|['’](?=[^\W\d_]))*)"
        r"|(?P<time>(?<![\d:.,])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]))"
        r"|(?P<date>(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?P<between>[-./])\d{1,2}(?P=between)\d{4})(?!\d))"
        rf"|(?P<dotted>(?<!\d)\d+(?:{point}\d+){{2,}})"
        rf"|(?P<d>(?<!\d)(?:{grouped}|\d+)(?:{point}\d+)?)"
        r"|(?P<x>[^\s\w]|_)"
    )
