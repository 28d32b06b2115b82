"""Words that two texts of one language share, in whatever form: the thread between a text and its evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.wording.lexicon import Lexicon

SHORTEST = 3
"""Letters of a word that may tell something."""

_STEM, _ENDING = 4, 2
"""Letters that words of one stem share at least, and letters that may come behind."""

_FEW, _SHARE = 6, 0.06
"""A word is frequent that stands in more texts than this, and in more than this part of them."""

Forms = frozenset[str]
"""What a word may be without what is written together with it: «والجسر», «الجسر», «جسر»."""


@dataclass
class Kinship:
    """Tells how much texts of one language share.

    Args:
        lexicon: the words of the language.
        texts: texts without markup that tell which words are frequent.
    """

    lexicon: Lexicon
    texts: Iterable[str] = ()
    _words: dict[str, tuple[Forms, ...]] = field(default_factory=dict)
    _forms: dict[str, Forms] = field(default_factory=dict)
    _shortest: dict[Forms, str] = field(default_factory=dict)
    _frequent: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Count the words."""
        counts: Counter[str] = Counter()
        total = 0
        for total, text in enumerate(self.texts, 1):  # noqa: B007 - how many there are
            counts.update({self._name(word) for word in self.words(text)})
        most = max(_FEW, _SHARE * total)
        self._frequent = frozenset(word for word, count in counts.items() if count > most)

    def words(self, text: str) -> tuple[Forms, ...]:
        """Return the words of a text, each in the forms that it may have, and its numbers as they are written."""
        if text not in self._words:
            found = (self._read(token.text, token.kind) for token in self.lexicon.tokens(text) if token.kind != "x")
            self._words[text] = tuple(word for word in found if word)
        return self._words[text]

    def _read(self, text: str, kind: str) -> Forms:
        if text not in self._forms:
            forms = self.lexicon.forms(text) if kind == "w" else None
            self._forms[text] = frozenset({text} if forms is None else (f for f in forms if len(f) >= SHORTEST))
        return self._forms[text]

    def _name(self, word: Forms) -> str:
        """Return the form by which a word is counted: its shortest, and of two as short the first by its letters."""
        if word not in self._shortest:
            self._shortest[word] = min(word, key=lambda form: (len(form), form))
        return self._shortest[word]

    def shared(self, one: str, other: str) -> tuple[int, int]:
        """Return how many different words two texts share that tell something, and how many that are frequent."""
        stems: dict[str, set[str]] = {}
        for word in self.words(one):
            for form in word:
                stems.setdefault(form[:_STEM], set()).add(form)
        found = {self._name(word) for word in self.words(other) if _has_kin(word, stems)}
        frequent = len(found & self._frequent)
        return len(found) - frequent, frequent


def _has_kin(word: Forms, stems: dict[str, set[str]]) -> bool:
    return any(is_kin(form, each) for form in word for each in stems.get(form[:_STEM], ()))


def is_kin(one: str, other: str) -> bool:
    """Tell whether two words are of one stem, as far as their letters show."""
    least = min(len(one), len(other))
    stem = max(_STEM, least - _ENDING)
    return one == other or (least >= _STEM and one[:stem] == other[:stem])
