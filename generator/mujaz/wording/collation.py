"""The order of a list of terms and names, and the letter under which each stands.

The order is the Unicode collation algorithm's in small: digits, then the language's own alphabet, then other letters;
word by word; marks, case and most punctuation count for nothing (UTS #10; CLDR puts the own script first, UTS #35 part
5). Which letters count as one is data of the language (`mujaz.languages.language.Collation`), and so are the articles
that do not count at the beginning of an entry: those of MARC 21, appendix F "Initial Definite and Indefinite Articles",
which for the Arabic al- means all of its spellings in romanisation, such as the as of as-Safir. The signs of ayn and
hamza in romanised words are disregarded too (ALA-LC romanisation table of Arabic).

No rule tells an article from the beginning of a foreign name that is written alike (الكسندر, Alexander). The article is
never written with a hamza (ألكسندر), the language's file lists the commonest of such names, and an entry may say by
what words it is filed (`sort`), of which nothing is left out.
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from mujaz.model.remembering import remembering

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.languages import Language
    from mujaz.model import Entity, Term

_SPACE, _DIGIT, _OWN, _OTHER = range(4)
_NO_LETTER = "#"
_OPENING = "«“‘\"'([ \u00a0"
"""What may stand before the first word."""

_SIGNS = frozenset(map(chr, range(0x02B0, 0x0300)))
"""The block "Spacing Modifier Letters", with the signs of ayn and hamza: letters to Unicode, but no word's."""

Entry = TypeVar("Entry")

SortKey: TypeAlias = tuple[tuple[tuple[int, int], ...], str]
"""The weight of each character, and the text itself, so that only equal texts have equal keys."""


def filed_as(value: Entity | Term, tag: str) -> str | None:
    """Return the words by which an entity or a term is filed in a language, where it says so itself."""
    return value.sort.get(tag)


class Collator:
    """Orders texts of one language.

    Args:
        language: the texts' language.
    """

    def __init__(self, language: Language) -> None:
        self._rules = language.collation
        self._fold = str.maketrans(self._rules.fold)
        self._void = str.maketrans({letter: "" for letter, other in self._rules.fold.items() if not other})
        self._kept = frozenset(self._rules.kept)
        self._own = {letter: position for position, letter in enumerate(self._rules.alphabet)}
        self._folded = remembering(self._read_folded)  # a name stands in many lists
        self._weight = functools.cache(self._read_weight)

    def key(self, text: str, filed: str | None = None) -> SortKey:
        """Return what `sorted` takes as the key of a text; the order is total.

        Args:
            text: the text.
            filed: the words by which it is filed, where it says so itself; see `filed_as`.
        """
        return tuple(map(self._weight, self._folded(text, filed))), text

    def initial(self, text: str, filed: str | None = None) -> str:
        """Return the letter under which a text stands, or `#` for a number or a text without letters.

        In a sorted list all texts with the same initial stand together.

        Args:
            text: the text.
            filed: the words by which it is filed, where it says so itself.
        """
        first = self._folded(text, filed)[:1]
        if not first.isalpha():
            return _NO_LETTER
        capital = first.upper()
        return capital if capital.casefold() == first else first  # ı has the capital of another letter

    def lettered(self, named: Iterable[tuple[str, str | None, Entry]]) -> list[tuple[str, list[Entry]]]:
        """Return entries in their order, under the letters under which they stand.

        Args:
            named: what each entry is called, by what words it is filed where it says so itself, and the entry.
        """
        ordered = sorted(named, key=lambda each: self.key(*each[:2]))
        groups = itertools.groupby(ordered, lambda each: self.initial(*each[:2]))
        return [(letter, [entry for *_, entry in group]) for letter, group in groups]

    def _read_folded(self, text: str, filed: str | None) -> str:
        written = unicodedata.normalize("NFKC", filed or text).translate(self._void)
        plain = _plain((written if filed else self._without_article(written)).casefold())
        # The language's own folds come first: Unicode takes a letter for its seat, ؤ for و with a mark.
        return _plain(unicodedata.normalize("NFKD", plain.translate(self._fold)))

    def _without_article(self, text: str) -> str:
        """Return a text from behind its article on; all of it where it has none, or is nothing else."""
        if _plain(text).split(" ")[0].casefold() in self._kept:
            return text
        spaced = "".join(filter(None, map(_spaced, text))).lstrip()
        small = "".join(map(_unaccented, spaced)).casefold()
        rests = [spaced[len(article) :] for article in self._rules.ignored if small.startswith(article)]
        start = text.lstrip(_OPENING)
        written = start.replace("’", "'").casefold()
        elided = (article for article in self._rules.ignored if article.endswith("'"))
        rests += [start[len(article) :] for article in elided if written.startswith(article)]
        romanised = (article for article in self._rules.ignored_before_capitals if small.startswith(article))
        rests += [rest for article in romanised if (rest := spaced[len(article) :])[:1].isupper()]
        return min(filter(_plain, rests), key=len, default=text)

    def _read_weight(self, character: str) -> tuple[int, int]:
        if character == " ":
            return _SPACE, 0
        if character in self._own:
            return _OWN, self._own[character]
        if character.isalpha():
            return _OTHER, ord(character)
        return _DIGIT, unicodedata.digit(character, ord(character))


def _plain(text: str) -> str:
    """Return the letters and digits of a text, its words separated by single blanks."""
    return " ".join("".join(map(_reduced, text)).split())


@functools.cache
def _reduced(character: str) -> str:
    return " " if (spaced := _spaced(character)) == "-" else spaced


@functools.cache
def _unaccented(character: str) -> str:
    letters = unicodedata.normalize("NFD", character)
    return letters[0] if all("\u0300" <= mark <= "\u036f" for mark in letters[1:]) else character


@functools.cache
def _spaced(character: str) -> str:
    """Return a letter or a digit as it is, a blank for white space, a hyphen for a dash, and nothing for the rest."""
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Pd":
        return "-"
    return character if character.isalnum() and character not in _SIGNS else ""
