"""From text to the forms of its words under which they are found.

The site's JavaScript does the same with the same rules (`site-theme/assets/mujaz/search/analyser.js`); the vectors in
`tests/search/vectors.json` hold for both. Light stemming of Arabic follows the idea of Larkey, Ballesteros and Connell,
"Light Stemming for Arabic Information Retrieval" (2007): affixes come off, roots are not sought.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from mujaz.search.dates import MONTH, numeric_date, written_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.search.rules import LanguageRules, Rules

FRAME, SOUND = "*", "~"
"""What terms begin with that are no words: consonants, and sounds."""

WRITTEN, STEM, BARE = range(3)
"""The roles of forms: the word as written, its stem, and its stem less proclitics or less what derives it from another."""


@cache
def _marks() -> str:
    # Python's \w leaves out combining marks, which belong to words in many scripts.
    # None stand between these planes (The Unicode Standard, ch. 2.8).
    points = (*range(0x20000), *range(0xE0000, 0xE1000))
    return "".join(chr(point) for point in points if unicodedata.category(chr(point))[0] == "M")


class Analyser:
    """Finds words in texts, and the forms of words.

    Args:
        rules: the rules.

    Attributes:
        rules: the rules.
        spelled: the letters that each name of a Latin letter in another script may mean, by the name, folded.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        marks, dropped = _marks(), rules.fold.dropped
        letter = rf"(?:[^\W\d_]|[{marks}])"
        apostrophes = re.escape("'" + "".join(c for c, other in rules.fold.letters.items() if other == "'"))
        self._surface = re.compile(rf"[\w{marks}{dropped}{apostrophes}]+")
        self._word = re.compile(rf"\d+|{letter}+(?:'{letter}+)*'?")
        self._initials = re.compile(r"\W*((?:[^\W\d_]\.){2,}[^\W\d_]?)\W*")
        self._dropped = re.compile(f"[{dropped}]")
        self._letters = str.maketrans(rules.fold.letters)
        self._languages = [(re.compile(f"[{own.letters}]"), self._folded(own)) for own in rules.languages.values()]
        self._chunks: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._forms: dict[str, dict[str, int]] = {}
        self._cores: dict[str, str] = {}
        self._frames: dict[str, str] = {}
        self.spelled = {self.fold(name): to for own in rules.languages.values() for name, to in own.spelled.items()}
        self._months: dict[str, str] = {}
        self._month_pairs: dict[tuple[str, str], str] = {}
        for own in rules.languages.values():
            self._name_months(own)
        self._stop = {word for _, own in self._languages for stop in own.stop for word in self.words(stop)}

    def fold(self, text: str) -> str:
        """Return a text as all of its spellings have it."""
        small = unicodedata.normalize("NFKD", text).lower()
        return unicodedata.normalize("NFC", self._dropped.sub("", small).translate(self._letters))

    def words(self, text: str) -> list[str]:
        """Return the words of a text, folded, in order."""
        found: list[str] = []
        for chunk in text.split():
            words = self._chunks.get(chunk)
            if words is None:
                words = self._chunks[chunk] = self._words_in(chunk)
            found += words
        return written_dates(found, self._months, self._month_pairs, self.is_stop)

    def telling(self, text: str) -> list[str]:
        """Return the words of a text that are looked for, folded, in order."""
        return [word for word in self.words(text) if word not in self._stop]

    def surfaces(self, text: str) -> list[str]:
        """Return the stretches of letters and digits of a text, as they are written."""
        return self._surface.findall(text.replace("_", " "))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the stretches of letters and digits of a text begin and end."""
        return [found.span() for found in self._surface.finditer(text.replace("_", " "))]

    def words_of(self, surface: str) -> tuple[str, ...]:
        """Return the words that one stretch of letters and digits holds, folded; mostly one."""
        known = self._known.get(surface)
        if known is None:
            known = self._known[surface] = self._split(surface)
        return known

    def is_stop(self, word: str) -> bool:
        """Tell whether a folded word is not looked for."""
        return word in self._stop

    def forms(self, word: str) -> dict[str, int]:
        """Return the forms of a folded word, each with its role, the word itself first."""
        known = self._forms.get(word)
        if known is None:
            known = self._forms[word] = self._all_forms(word)
        return known

    def core(self, term: str) -> str:
        """Return what decides in which shard a term is: the first of its stems, so that forms stand together."""
        known = self._cores.get(term)
        if known is None:
            own = None if term[0] in FRAME + SOUND else self._language(term)
            known = self._cores[term] = self._stems(own, term)[0] if own else term.partition(MONTH)[0] or term
        return known

    def openings(self, word: str) -> list[str]:
        """Return how a word may begin that a reader has not finished: as written, and without its article."""
        own = self._language(word)
        rests = self._without_article(own, word) if own else []
        return list(dict.fromkeys((word, *rests)))

    def frame(self, word: str) -> str:
        """Return the consonants of a word as a term, or nothing where there are too few: broken plurals share them."""
        known = self._frames.get(word)
        if known is None:
            own = self._language(word)
            known = self._frames[word] = self._consonants(own, self.core(word)) if own and own.frame else ""
        return known

    def sound(self, word: str) -> str:
        """Return the sounds of a word as a term, alike in every script, or nothing where there are too few."""
        own, sounds = self._language(word), self.rules.sounds
        rest = self._without_article(own, word)[0] if own else word
        found = ""
        before = ""
        while rest:
            pair = sounds.pairs.get(rest[:2])
            letter, size = (pair, 2) if pair else (sounds.letters.get(rest[0], ""), 1)
            if rest[:size] != before:
                found += letter
            before, rest = rest[:size], rest[size:]
        found = found.rstrip(sounds.silent_at_end)
        return SOUND + found if len(found) >= sounds.shortest else ""

    def _words_in(self, chunk: str) -> tuple[str, ...]:
        """Return the words of a text without white space; initials with dots (U.N.) are one."""
        initials = self._initials.fullmatch(chunk)
        if initials:
            return self.words_of(initials[1].replace(".", ""))
        date = numeric_date(self.fold(chunk)) if any(letter.isdecimal() for letter in chunk) else ()
        return date or tuple(word for surface in self.surfaces(chunk) for word in self.words_of(surface))

    def _name_months(self, own: LanguageRules) -> None:
        for number, names in enumerate(own.months, 1):
            for name in names:
                match [word for surface in self.surfaces(name) for word in self.words_of(surface)]:
                    case [word]:
                        self._months[word] = f"{MONTH}{number}"
                    case [word, other]:
                        self._month_pairs[word, other] = f"{MONTH}{number}"

    def _folded(self, own: LanguageRules) -> LanguageRules:
        same = {self.fold(word): self.fold(other) for word, other in own.same.items()}
        for number, names in enumerate(own.months, 1):
            # A name of two letters is another word too.
            same |= {self.fold(name): f"{MONTH}{number}" for name in names if len(name) > 2}  # noqa: PLR2004
        own = own.model_copy(update={"same": same})
        whole = frozenset(stem for word in own.whole for stem in self._stems(own, self.fold(word)))
        return own.model_copy(update={"whole": whole})

    @staticmethod
    def _consonants(own: LanguageRules, stem: str) -> str:
        stem = stem[1:] if stem[0] in own.frame and len(stem) > own.frame_left else stem
        bare = stem[0] + "".join(letter for letter in stem[1:] if letter not in own.frame)
        return FRAME + bare if len(bare) >= own.frame_left else ""

    def _split(self, surface: str) -> tuple[str, ...]:
        return tuple(word for found in self._word.findall(self.fold(surface)) if (word := self._plain(found)))

    def _plain(self, word: str) -> str:
        if word.isdecimal():
            return word.lstrip("0") or "0"
        own = self._language(word)
        for enclitic in own.enclitics if own else ():
            if word.endswith(enclitic) and word != enclitic:
                word = word.removesuffix(enclitic)
                break
        return word.replace("'", "")

    def _language(self, word: str) -> LanguageRules | None:
        return next((own for letter, own in self._languages if letter.match(word)), None)

    def _all_forms(self, word: str) -> dict[str, int]:
        own = self._language(word)
        if own is None:
            day, month, _ = word.partition(MONTH)
            return {word: WRITTEN, day: BARE} if day and month else {word: WRITTEN}
        stems = self._stems(own, word)
        forms = {word: WRITTEN} | {stem: STEM for stem in stems if stem != word}
        if not own.whole.intersection(stems):
            for rest in self._without_proclitics(own, word):
                for stem in self._stems(own, rest):
                    forms.setdefault(stem, BARE)
        for stem in stems if own.derived else ():
            forms.setdefault(_without(own.derived, stem), BARE)
        return forms

    def _stems(self, own: LanguageRules, word: str) -> list[str]:
        return [self._stem(own, rest) for rest in self._without_article(own, word)]

    def _stem(self, own: LanguageRules, word: str) -> str:
        word = self._same(own, word)
        for endings in own.suffixes:
            if _is_masdar(own, word) and own.masdar and len(word) == own.masdar[2]:
                break  # what looks like an ending belongs to it
            word = _without((endings,), word)
        return word[:-2] + word[-1] if _is_masdar(own, word) else word

    @staticmethod
    def _same(own: LanguageRules, word: str) -> str:
        """Return what a word is taken for, with a pronoun attached to it or without."""
        if word in own.same:
            return own.same[word]
        for pronoun in own.pronouns:
            rest = word.removesuffix(pronoun)
            if rest != word:
                alone = (rest.removesuffix(end) + other for end, other in own.joined_letters.items() if rest.endswith(end))
                known = next((own.same[each] for each in (rest, *alone) if each in own.same), None)
                if known:
                    return known
        return word

    @staticmethod
    def _without_article(own: LanguageRules, word: str) -> list[str]:
        for prefix, starts, left in own.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= left:
                return [start + word[len(prefix) :] for start in starts]
        return [word]

    @staticmethod
    def _without_proclitics(own: LanguageRules, word: str) -> Iterator[str]:
        rests = [word]
        for group in own.proclitics:
            rests += [rest[1:] for rest in rests if rest[0] in group and len(rest) > own.proclitics_left]
        yield from rests[1:]


def _without(rounds: tuple[tuple[tuple[str, str, int], ...], ...], word: str) -> str:
    for endings in rounds:
        for ending, other, left in endings:
            if word.endswith(ending) and len(word) - len(ending) >= left:
                word = word[: len(word) - len(ending)] + other
                break
    return word


def _is_masdar(own: LanguageRules, word: str) -> bool:
    if own.masdar is None:
        return False
    first, dropped, shortest = own.masdar
    return len(word) >= shortest and word[0] == first and word[-2] == dropped
