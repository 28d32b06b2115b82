"""Postings: for each term the documents that have it, and how much it tells about each.

The weight of a term in a document is Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009,
section 3) with weighted fields, computed when the site is built and kept as a small whole number.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from mujaz.search.analyser import SOUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.search.aliases import Aliases
    from mujaz.search.analyser import Analyser
    from mujaz.search.documents import Document

K1, B = 1.2, 0.4
"""BM25's saturation, at its usual value, and its correction for length: our documents differ in kind, not in wordiness."""

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
    shown: dict[str, dict[str, None]] = {}
    lengths = []
    for number, document in enumerate(documents):
        found, length = _weights(document, aliases, analyser, shown)
        lengths.append(length)
        for term, weight in found.items():
            terms.setdefault(term, []).append((number, weight))
    rarities = {term: _rarity(len(documents), len(entries)) for term, entries in terms.items()}
    average = sum(lengths) / len(lengths) if lengths else 1
    kinds = [analyser.rules.weights.kind.get(document.kind, 1) for document in documents]
    norms = [K1 * (1 - B + B * length / average) for length in lengths]
    kept = analyser.rules.limits.postings
    encoded = {}
    for term, entries in terms.items():
        # A rare form of a common word tells no more than the word.
        rarity = min(rarities[term], rarities.get(analyser.core(term), rarities[term]))
        weighed = [
            (number, max(1, round(SCALE * kinds[number] * rarity * weight * (K1 + 1) / (weight + norms[number]))))
            for number, weight in entries
        ]
        best = sorted(weighed, key=lambda pair: (-pair[1], pair[0]))[:kept] if len(weighed) > kept else weighed
        encoded[term] = _encoded(sorted(best))
    return encoded, {term: tuple(words) for term, words in shown.items()}


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


def _weights(
    document: Document, aliases: Aliases, analyser: Analyser, shown: dict[str, dict[str, None]]
) -> tuple[Mapping[str, float], int]:
    field, form = analyser.rules.weights.field, analyser.rules.weights.form
    counted: Counter[str] = Counter()
    length = 0
    named: dict[str, None] = dict.fromkeys(document.about)
    title = [word for word in analyser.words(document.title) if not analyser.is_stop(word)]
    leading = max(field["sentence"], field["title"] * _brevity(len(title)))
    if document.kind == "statement":  # its title says only of what kind it is, and whose
        leading = field["text"]
    for text, weight in (
        (document.title, leading),
        (document.name, field["name"]),
        (document.text, field["text"]),
        (document.context, field["aside"]),
        (document.aside, field["aside"]),
    ):
        words = [word for word in analyser.words(text) if not analyser.is_stop(word)]
        length += len(words) if weight == field["text"] else 0
        if weight >= field["text"]:
            named.update(dict.fromkeys(aliases.named_in(words)))
        for word in words:
            for other, role in analyser.forms(word).items():
                counted[other] += weight * form[role]
            frame = analyser.frame(word)
            if frame:
                counted[frame] += weight
    for name in named:
        alias = aliases.of(name)
        if alias is None:
            continue
        own = field["name"] if name == document.own else field["alias"]
        for term, size in alias.terms.items():
            for other, role in analyser.forms(term).items() if term[0] != SOUND else ((term, 0),):
                counted[other] = max(counted[other], own * _brevity(size) * form[role])
        for term, words in alias.shown.items():
            shown.setdefault(term, {}).update(dict.fromkeys(words))
    return counted, length
