"""The order of a list of terms and names, and the letter under which each stands.

The order is the Unicode collation algorithm's in small: digits, then the language's own alphabet, then other letters;
word by word; marks, case and most punctuation count for nothing (UTS #10; CLDR puts the own script first, UTS #35 part
5). Which letters count as one is data of the language (`mujaz.languages.language.Collation`), and so is the article
that does not count at the beginning of an entry (MARC 21, appendix F "Initial Definite and Indefinite Articles").
"""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.languages import Language

_SPACE, _DIGIT, _OWN, _OTHER = range(4)
_NO_LETTER = "#"

Entry = TypeVar("Entry")

SortKey: TypeAlias = tuple[tuple[tuple[int, int], ...], str]
"""The weight of each character, and the text itself, so that only equal texts have equal keys."""


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

    def key(self, text: str) -> SortKey:
        """Return what `sorted` takes as the key of a text; the order is total."""
        return tuple(map(self._weight, self._folded(text))), text

    def initial(self, text: str) -> str:
        """Return the letter under which a text stands, or `#` for a number or a text without letters.

        In a sorted list all texts with the same initial stand together.
        """
        first = self._folded(text)[:1]
        if not first.isalpha():
            return _NO_LETTER
        capital = first.upper()
        return capital if capital.casefold() == first else first  # ı has the capital of another letter

    def lettered(self, named: Iterable[tuple[str, Entry]]) -> list[tuple[str, list[Entry]]]:
        """Return entries in their order, under the letters under which they stand.

        Args:
            named: what each entry is called, and the entry.
        """
        ordered = sorted(named, key=lambda pair: self.key(pair[0]))
        groups = itertools.groupby(ordered, lambda pair: self.initial(pair[0]))
        return [(letter, [entry for _, entry in group]) for letter, group in groups]

    def _folded(self, text: str) -> str:
        plain = _plain(unicodedata.normalize("NFKC", text).casefold().translate(self._void))
        if plain.split(" ")[0] not in self._kept:
            begins = (prefix for prefix in self._rules.ignored if plain.startswith(prefix) and plain != prefix)
            plain = plain[len(max(begins, key=len, default="")) :]
        # The language's own folds come first: Unicode takes a letter for its seat, ؤ for و with a mark.
        return _plain(unicodedata.normalize("NFKD", plain.translate(self._fold)))

    def _weight(self, character: str) -> tuple[int, int]:
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


def _reduced(character: str) -> str:
    if character.isspace() or unicodedata.category(character) == "Pd":
        return " "
    return character if character.isalnum() else ""
