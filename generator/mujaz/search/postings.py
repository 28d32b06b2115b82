"""Postings: for each term the documents that have it, and how much it tells about each.

The weight of a term in a document is Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009,
section 3) with weighted fields, computed when the site is built and kept as a small whole number.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mujaz.search.analyser import FRAME, SOUND, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.search.aliases import Aliases
    from mujaz.search.analyser import Analyser
    from mujaz.search.documents import Document

K1, B = 1.2, 0.4
"""BM25's saturation, at its usual value, and its correction for length: documents differ in kind, not in wordiness."""

SCALE = 12
"""How many units of a stored weight make one of BM25's."""


def postings(
    documents: Sequence[Document], aliases: Aliases, analyser: Analyser
) -> tuple[dict[str, list[int]], dict[str, tuple[str, ...]]]:
    """Return the postings of documents.

    Args:
        documents: the documents, in the order of their numbers.
        aliases: what entities and terms are called.
        analyser: finds words and forms.

    Returns:
        For each term its documents' numbers, each as the difference from the one before, and its weight in each, in
        turn; and for terms that texts do not have the words that stand for them.
    """
    terms: dict[str, list[tuple[int, float]]] = {}
    weigher = _Weigher(aliases, analyser)
    lengths = []
    for number, document in enumerate(documents):
        found, length = weigher.weights(document)
        lengths.append(length)
        for term, weight in found.items():
            terms.setdefault(term, []).append((number, weight))
    rarities = {term: _rarity(len(documents), len(entries)) for term, entries in terms.items()}
    average = sum(lengths) / len(lengths) if lengths else 1
    kinds = [analyser.rules.weights.kind.get(document.kind, 1) for document in documents]
    norms = [K1 * (1 - B + B * length / average) for length in lengths]
    limits = analyser.rules.limits
    encoded = {}
    for term, entries in terms.items():
        # A rare form of a common word tells no more than the word.
        forms = analyser.forms(term) if term[0] not in FRAME + SOUND else ()
        rarity = min((rarities[form] for form in forms if form in rarities), default=rarities[term])
        weighed = [
            (number, max(1, round(SCALE * kinds[number] * rarity * weight * (K1 + 1) / (weight + norms[number]))))
            for number, weight in entries
        ]
        # Whatever a written form finds, its stem finds too.
        is_stem = analyser.core(term) == term
        kept = limits.postings if is_stem else limits.written
        if len(weighed) > kept:
            weighed = sorted(sorted(weighed, key=lambda pair: (-pair[1], pair[0]))[:kept])
        encoded[term] = _encoded(weighed)
    return encoded, {term: tuple(words) for term, words in weigher.shown.items()}


def _rarity(documents: int, having: int) -> float:
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def _brevity(words: int) -> float:
    """Return how much more a word of a short name tells than one of a long one, from 1 downwards."""
    return 4 / (3 + words)


def _encoded(entries: Iterable[tuple[int, int]]) -> list[int]:
    numbers: list[int] = []
    before = 0
    for number, weight in entries:
        numbers += (number - before, weight)
        before = number
    return numbers


class _Weigher:
    """Counts the terms of documents, each by the weight of where it stands.

    Attributes:
        shown: words that stand for terms which texts do not have.
    """

    def __init__(self, aliases: Aliases, analyser: Analyser) -> None:
        self._aliases, self._analyser = aliases, analyser
        self._field, self._form = analyser.rules.weights.field, analyser.rules.weights.form
        self._words: dict[str, list[tuple[str, float]]] = {}
        self._factors: dict[str, dict[str, float]] = {}
        self.shown: dict[str, dict[str, None]] = {}

    def weights(self, document: Document) -> tuple[dict[str, float], int]:
        """Return the weight of each term of a document, and the length of its text in words."""
        field = self._field
        title, name, text, context, aside = (
            self._analyser.telling(part)
            for part in (document.title, document.name, document.text, document.context, document.aside)
        )
        leading = max(field["sentence"], field["title"] * _brevity(len(title)))
        if document.kind == "statement":  # its title says only of what kind it is, and whose
            leading = field["text"]
        counted: dict[str, float] = {}
        for words, weight in (
            (title, leading),
            (name, field["name"]),
            (text, field["text"]),
            (context + aside, field["aside"]),
        ):
            for word in words:
                self._count(word, weight, counted)
        named = dict.fromkeys(document.about)
        named.update(dict.fromkeys(found for words in (title, name, text) for found in self._aliases.named_in(words)))
        for found in named:
            self._count_alias(found, field["name"] if found == document.own else field["alias"], counted)
        return counted, len(text)

    def _count(self, word: str, weight: float, counted: dict[str, float]) -> None:
        factors = self._words.get(word)
        if factors is None:
            factors = [(form, self._form[role]) for form, role in self._analyser.forms(word).items()]
            frame = self._analyser.frame(word)
            factors += [(frame, 1.0)] if frame else []
            self._words[word] = factors
        for form, factor in factors:
            counted[form] = counted.get(form, 0) + weight * factor

    def _count_alias(self, name: str, weight: float, counted: dict[str, float]) -> None:
        factors = self._factors.get(name)
        if factors is None:
            factors = self._factors[name] = self._alias(name)
        for form, factor in factors.items():
            own = weight * factor
            if own > counted.get(form, 0):
                counted[form] = own

    def _alias(self, name: str) -> dict[str, float]:
        """Return the part of its weight that each term gets where an entity or a term is named."""
        alias, factors = self._aliases.of(name), dict[str, float]()
        if alias is None:
            return factors
        for term, size in alias.terms.items():
            forms = {term: WRITTEN} if term[0] == SOUND else self._analyser.forms(term)
            for form, role in forms.items():
                factors[form] = max(factors.get(form, 0), _brevity(size) * self._form[role])
        for term, words in alias.shown.items():
            self.shown.setdefault(term, {}).update(dict.fromkeys(words))
        return factors
