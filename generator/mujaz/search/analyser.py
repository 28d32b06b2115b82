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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.search.rules import LanguageRules, Rules

FRAME, SOUND = "*", "~"
"""What terms begin with that are no words: consonants, and sounds."""

WRITTEN, STEM, BARE = range(3)
"""The roles of forms: the word as written, its stem, and its stem less proclitics."""


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
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        marks, dropped = _marks(), rules.fold.dropped
        letter = rf"(?:[^\W\d_]|[{marks}])"
        apostrophes = re.escape("'" + "".join(c for c, other in rules.fold.letters.items() if other == "'"))
        self._surface = re.compile(rf"[\w{marks}{dropped}{apostrophes}]+")
        self._word = re.compile(rf"\d+|{letter}+(?:'{letter}+)*'?")
        self._dropped = re.compile(f"[{dropped}]")
        self._letters = str.maketrans(rules.fold.letters)
        self._languages = [(re.compile(f"[{own.letters}]"), self._folded(own)) for own in rules.languages.values()]
        self._chunks: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._forms: dict[str, dict[str, int]] = {}
        self._cores: dict[str, str] = {}
        self._frames: dict[str, str] = {}
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
                words = tuple(word for surface in self.surfaces(chunk) for word in self.words_of(surface))
                self._chunks[chunk] = words
            found += words
        return found

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
            known = self._cores[term] = self._stems(own, term)[0] if own else term
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

    def _folded(self, own: LanguageRules) -> LanguageRules:
        same = {self.fold(word): self.fold(other) for word, other in own.same.items()}
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
            return {word: WRITTEN}
        stems = self._stems(own, word)
        forms = {word: WRITTEN} | {stem: STEM for stem in stems if stem != word}
        if not own.whole.intersection(stems):
            for rest in self._without_proclitics(own, word):
                for stem in self._stems(own, rest):
                    forms.setdefault(stem, BARE)
        return forms

    def _stems(self, own: LanguageRules, word: str) -> list[str]:
        return [self._without_endings(own, own.same.get(rest, rest)) for rest in self._without_article(own, word)]

    @staticmethod
    def _without_article(own: LanguageRules, word: str) -> list[str]:
        for prefix, starts, left in own.prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= left:
                return [start + word[len(prefix) :] for start in starts]
        return [word]

    @staticmethod
    def _without_endings(own: LanguageRules, word: str) -> str:
        for endings in own.suffixes:
            for ending, other, left in endings:
                if word.endswith(ending) and len(word) - len(ending) >= left:
                    word = word[: len(word) - len(ending)] + other
                    break
        return word

    @staticmethod
    def _without_proclitics(own: LanguageRules, word: str) -> Iterator[str]:
        rests = [word]
        for group in own.proclitics:
            rests += [rest[1:] for rest in rests if rest[0] in group and len(rest) > own.proclitics_left]
        yield from rests[1:]
