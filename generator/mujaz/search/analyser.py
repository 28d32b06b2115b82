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
    from collections.abc import Iterable, Mapping

    from mujaz.search.rules import LanguageRules, Rules

_READINGS = 8
"""Ways in which a text that was typed in another layout is read."""

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
        grouping = rules.fold.grouping + "".join(own.grouping for own in rules.languages.values())
        inside = "".join(
            f"|(?<=[{own.letters}])[{own.inside}](?=[{own.letters}])" for own in rules.languages.values() if own.inside
        )
        letter = rf"(?:[^\W\d_]|[{marks}])"
        apostrophes = re.escape("'" + "".join(c for c, other in rules.fold.letters.items() if other == "'"))
        self._grouping = re.compile(f"[{grouping}]")
        number = rf"(?<!\d)(?<!\d[{grouping}])\d{{1,3}}(?:[{grouping}]\d{{3}})+(?!\w)"
        self._number = re.compile(number)
        self._surface = re.compile(rf"{number}|(?:[\w{marks}{dropped}{apostrophes}]{inside})+")
        self._inside = re.compile(inside.removeprefix("|") or "(?!)")
        self._word = re.compile(rf"\d+|{letter}+(?:'{letter}+)*'?")
        self._initials = re.compile(r"\W*((?:[^\W\d_]\.){2,}[^\W\d_]?)\W*")
        self._dropped = re.compile(f"[{dropped}]")
        self._letters = str.maketrans(rules.fold.letters)
        self._languages = [(re.compile(f"[{own.letters}]"), Stems(own, self.fold)) for own in rules.languages.values()]
        self._speaking: dict[str, list[Stems]] = {}
        self._chunks = Known(self._words_in)
        self._surfaces = Known(self._split)
        self._forms = Known(self._all_forms)
        self._cores = Known(self._core)
        self._selves = Known(self._itself)
        self._frames = Known(self._frame)
        self.spelled = {self.fold(name): to for own in rules.languages.values() for name, to in own.spelled.items()}
        self._months: dict[str, str] = {}
        self._month_pairs: dict[tuple[str, str], str] = {}
        for own in rules.languages.values():
            self._name_months(own)
        self._month_words = {*self._months, *(first for first, _ in self._month_pairs)}
        self._questions = {
            word for own in rules.languages.values() for each in own.questions for word in self._words_in(each)
        }
        self._stop = {word for own in rules.languages.values() for stop in own.stop for word in self._words_in(stop)}

    def fold(self, text: str) -> str:
        """Return a text as all of its spellings have it."""
        small = unicodedata.normalize("NFKD", text).lower()
        bare = self._dropped.sub("", self._inside.sub("", small))
        return unicodedata.normalize("NFC", bare.translate(self._letters))

    def fold_keeping(self, surface: str, kept: re.Pattern[str]) -> str:
        """Return a stretch of letters folded, but with marks of a kind that others drop."""
        small = self._inside.sub("", unicodedata.normalize("NFKD", surface).lower())
        bare = "".join(c for c in small if kept.match(c) or not self._dropped.match(c))
        return unicodedata.normalize("NFC", bare.translate(self._letters))

    def retyped(self, text: str) -> list[str]:
        """Return what the keys of a text type on another language's keyboard, most likely ways first.

        Args:
            text: what was typed.
        """
        found: dict[str, None] = {}
        for own in self.rules.languages.values():
            is_own = re.search(f"[{own.letters}]", text) is not None
            if own.keys and not is_own:
                for written in (text, text.lower()):
                    found["".join(own.keys.get(c, c) for c in written)] = None
            elif own.keys:
                found.update(dict.fromkeys(self._keys_of(text, own.keys)))
        return [each for each in found if each != text]

    def _keys_of(self, text: str, keys: Mapping[str, str]) -> Iterable[str]:
        """Return the keys that type a text: some type two letters, which two other keys type too."""
        typed = {letters: key for key, letters in keys.items()}
        readings = [""]
        at = 0
        while at < len(text):
            both = typed.get(text[at : at + 2]) if len(text[at : at + 2]) > 1 else None
            one = typed.get(text[at], text[at])
            if both is None:
                readings, at = [start + one for start in readings], at + 1
            else:
                two = one + typed.get(text[at + 1], text[at + 1])
                readings, at = [start + each for each in (both, two) for start in readings][:_READINGS], at + 2
        return readings

    def words(self, text: str) -> list[str]:
        """Return the words of a text, folded, in order."""
        # Blanks may stand between the thousands of a number, other blanks than between words.
        if self._grouping.search(text):
            text = self._number.sub(self._joined, text)
        found = list(itertools.chain.from_iterable(map(self._chunks.__getitem__, text.split())))
        if self._month_words.isdisjoint(found):
            return found
        return written_dates(found, self._months, self._month_pairs, self.is_stop)

    def telling(self, text: str) -> list[str]:
        """Return the words of a text that are looked for, folded, in order."""
        return self.without_stops(self.words(text))

    def without_stops(self, words: Iterable[str]) -> list[str]:
        """Return those of some folded words that are looked for."""
        return list(itertools.filterfalse(self._stop.__contains__, words))

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

    def is_question(self, word: str) -> bool:
        """Tell whether a folded word begins questions."""
        return word in self._questions

    def forms(self, word: str) -> dict[str, int]:
        """Return the forms of a folded word, each with its role, the word itself first."""
        return self._forms[word]

    def articles(self, word: str) -> tuple[str, ...]:
        """Return the articles that some write together with a name in the letters of a folded word."""
        return tuple(article for own in self._spoken(word) for article in own.rules.articles)

    def kept_forms(self, word: str) -> dict[str, int]:
        """Return the forms under which an index has a folded word: of one that is seldom looked for itself alone."""
        return {word: WRITTEN} if word in self._stop else self._forms[word]

    def itself(self, word: str) -> tuple[str, ...]:
        """Return as what a folded word counts as the very word: as written, and without article and particles."""
        return self._selves[word]

    def core(self, term: str) -> str:
        """Return what decides in which shard a term is: the first of its stems, so that forms stand together."""
        return self._cores[term]

    def cores(self, terms: Iterable[str]) -> list[str]:
        """Return the core of each term."""
        return list(map(self._cores.__getitem__, terms))

    def openings(self, word: str) -> list[str]:
        """Return how a word may begin that a reader has not finished: as written, and without its article."""
        rests = (rest for own in self._spoken(word) for rest in own.without_article(word))
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

    def _joined(self, number: re.Match[str]) -> str:
        return self._grouping.sub("", number[0])

    def _split(self, surface: str) -> tuple[str, ...]:
        surface = self._number.sub(self._joined, surface)
        words = (word for found in self._word.findall(self.fold(surface)) if (word := self._plain(found)))
        return tuple(part for word in words for part in self._apart(word))

    def _apart(self, word: str) -> tuple[str, ...]:
        """Return a word, or the two of a name that some write as one (عبدالله)."""
        ways = (own.apart(word) for own in self._spoken(word))
        return next((way for way in ways if len(way) > 1), (word,))

    def _plain(self, word: str) -> str:
        if word.isdecimal():
            return word.lstrip("0") or "0"
        plain = next((each for own in self._spoken(word) if (each := own.plain(word)) != word), word)
        return plain.replace("'", "")

    def _spoken(self, word: str) -> list[Stems]:
        """Return the languages whose letters a word is written in, in the site's order: it may be of each."""
        found = self._speaking.get(word[:1])
        if found is None:
            found = self._speaking[word[:1]] = [own for letter, own in self._languages if letter.match(word)]
        return found

    def _language(self, word: str) -> Stems | None:
        """Return the first language whose letters a word is written in; what is one for each word goes by it."""
        return next(iter(self._spoken(word)), None)

    def _all_forms(self, word: str) -> dict[str, int]:
        spoken = self._spoken(word)
        if spoken:
            found: dict[str, int] = {}
            for form, role in (each for own in spoken for each in own.forms(word).items()):
                found[form] = min(role, found.get(form, role))
            return found
        day, month, _ = word.partition(MONTH)
        return {word: WRITTEN, day: BARE} if day and month else {word: WRITTEN}

    def _itself(self, word: str) -> tuple[str, ...]:
        if word in self._stop:
            return (word,)
        return tuple(dict.fromkeys((word, *(each for own in self._spoken(word) for each in own.itself(word)))))

    def _core(self, term: str) -> str:
        own = None if term[0] in FRAME + SOUND else self._language(term)
        return own.stems(term)[0] if own else term.partition(MONTH)[0] or term

    def _frame(self, word: str) -> str:
        own = self._language(word)
        bare = own.consonants(self.core(word)) if own else ""
        return FRAME + bare if bare else ""
