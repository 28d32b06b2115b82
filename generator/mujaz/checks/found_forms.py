"""Names as they are written, with what a language writes together with the word behind: «ولخليفة» for «خليفة»."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.languages import Language

MOST_PARTICLES = 2
"""Particles of one letter that stand before a word at most."""

_RUN = re.compile(r"[^\W\d_]+")


class Forms:
    """Finds forms of names in texts, each as whole words.

    Args:
        forms: the forms.
        language: the language of the texts.
    """

    def __init__(self, forms: Iterable[str], language: Language) -> None:
        self._particles = particles(language)
        self._forms = tuple(dict.fromkeys(forms))
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._others: list[int] = []
        for number, form in enumerate(self._forms):
            # A form that begins with letters stands where these stand in the text, with a particle or two before them.
            start = _RUN.match(form)
            (self._by_word[start[0]] if start else self._others).append(number)

    def found(self, text: str) -> Iterator[str]:
        """Yield the forms that stand in a text, in the order in which they were given."""
        numbers = set(self._others)
        for word in set(_RUN.findall(text)):
            for bare in self._bare(word):
                numbers.update(self._by_word.get(bare, ()))
        for number in sorted(numbers):
            form = self._forms[number]
            if form in text and self.pattern(form).search(text):
                yield form

    def pattern(self, form: str) -> re.Pattern[str]:
        """Return what finds a form in a text."""
        return re.compile(rf"(?<!\w)[{self._particles}]{{0,{MOST_PARTICLES}}}{re.escape(form)}(?!\w)")

    def _bare(self, word: str) -> Iterator[str]:
        yield word
        for cut in range(1, min(MOST_PARTICLES, len(word) - 1) + 1):
            if word[cut - 1] not in self._particles:
                return
            yield word[cut:]


def particles(language: Language) -> str:
    """Return the particles of one letter that a language writes together with the word behind; never nothing."""
    return "".join(p for group in language.matching.proclitics for p in group if len(p) == 1) or "\0"
