"""From text to the forms of its words under which they are found.

The site's JavaScript does the same with the same rules (`site-theme/assets/mujaz/search/analyser.js`); the vectors in
`tests/search/vectors.json` hold for both.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from mujaz.search.dates import MONTH, numeric_date, written_dates
from mujaz.search.known import Known
from mujaz.search.stems import BARE, WRITTEN, Stems

if TYPE_CHECKING:
    from mujaz.search.rules import LanguageRules, Rules

FRAME, SOUND = "*", "~"
"""What terms begin with that are no words: consonants, and sounds."""


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
        self._languages = [(re.compile(f"[{own.letters}]"), Stems(own, self.fold)) for own in rules.languages.values()]
        self._chunks = Known(self._words_in)
        self._surfaces = Known(self._split)
        self._forms = Known(self._all_forms)
        self._cores = Known(self._core)
        self._frames = Known(self._frame)
        self.spelled = {self.fold(name): to for own in rules.languages.values() for name, to in own.spelled.items()}
        self._months: dict[str, str] = {}
        self._month_pairs: dict[tuple[str, str], str] = {}
        for own in rules.languages.values():
            self._name_months(own)
        self._month_words = {*self._months, *(first for first, _ in self._month_pairs)}
        self._stop = {word for own in rules.languages.values() for stop in own.stop for word in self._words_in(stop)}

    def fold(self, text: str) -> str:
        """Return a text as all of its spellings have it."""
        small = unicodedata.normalize("NFKD", text).lower()
        return unicodedata.normalize("NFC", self._dropped.sub("", small).translate(self._letters))

    def words(self, text: str) -> list[str]:
        """Return the words of a text, folded, in order."""
        found = list(itertools.chain.from_iterable(map(self._chunks.__getitem__, text.split())))
        if self._month_words.isdisjoint(found):
            return found
        return written_dates(found, self._months, self._month_pairs, self.is_stop)

    def telling(self, text: str) -> list[str]:
        """Return the words of a text that are looked for, folded, in order."""
        return list(itertools.filterfalse(self._stop.__contains__, self.words(text)))

    def surfaces(self, text: str) -> list[str]:
        """Return the stretches of letters and digits of a text, as they are written."""
        return self._surface.findall(text.replace("_", " "))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the stretches of letters and digits of a text begin and end."""
        return [found.span() for found in self._surface.finditer(text.replace("_", " "))]

    def words_of(self, surface: str) -> tuple[str, ...]:
        """Return the words that one stretch of letters and digits holds, folded; mostly one."""
        return self._surfaces[surface]

    def is_stop(self, word: str) -> bool:
        """Tell whether a folded word is not looked for."""
        return word in self._stop

    def forms(self, word: str) -> dict[str, int]:
        """Return the forms of a folded word, each with its role, the word itself first."""
        return self._forms[word]

    def core(self, term: str) -> str:
        """Return what decides in which shard a term is: the first of its stems, so that forms stand together."""
        return self._cores[term]

    def openings(self, word: str) -> list[str]:
        """Return how a word may begin that a reader has not finished: as written, and without its article."""
        own = self._language(word)
        rests = own.without_article(word) if own else []
        return list(dict.fromkeys((word, *rests)))

    def frame(self, word: str) -> str:
        """Return the consonants of a word as a term, or nothing where there are too few: broken plurals share them."""
        return self._frames[word]

    def sound(self, word: str) -> str:
        """Return the sounds of a word as a term, alike in every script, or nothing where there are too few."""
        own, sounds = self._language(word), self.rules.sounds
        rest = own.without_article(word)[0] if own else word
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

    def _split(self, surface: str) -> tuple[str, ...]:
        return tuple(word for found in self._word.findall(self.fold(surface)) if (word := self._plain(found)))

    def _plain(self, word: str) -> str:
        if word.isdecimal():
            return word.lstrip("0") or "0"
        own = self._language(word)
        return (own.plain(word) if own else word).replace("'", "")

    def _language(self, word: str) -> Stems | None:
        return next((own for letter, own in self._languages if letter.match(word)), None)

    def _all_forms(self, word: str) -> dict[str, int]:
        own = self._language(word)
        if own is not None:
            return own.forms(word)
        day, month, _ = word.partition(MONTH)
        return {word: WRITTEN, day: BARE} if day and month else {word: WRITTEN}

    def _core(self, term: str) -> str:
        own = None if term[0] in FRAME + SOUND else self._language(term)
        return own.stems(term)[0] if own else term.partition(MONTH)[0] or term

    def _frame(self, word: str) -> str:
        own = self._language(word)
        bare = own.consonants(self.core(word)) if own else ""
        return FRAME + bare if bare else ""
