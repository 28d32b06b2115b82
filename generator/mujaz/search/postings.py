"""Postings: for each term the documents that have it, and how much it tells about each.

The weight of a term in a document is Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009,
section 3) with weighted fields, computed when the site is built and kept as a small whole number.

Words are counted first (`counting`) and spread over their forms afterwards: most have several, and many share one.
"""

from __future__ import annotations

import itertools
import math
from array import array
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.search.analyser import FRAME, SOUND
from mujaz.search.counting import Counts, count
from mujaz.search.known import Known
from mujaz.search.stems import RELATED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from mujaz.search.aliases import Aliases
    from mujaz.search.analyser import Analyser
    from mujaz.search.documents import Document

K1, B = 1.2, 0.4
"""BM25's saturation, at its usual value, and its correction for length: documents differ in kind, not in wordiness."""

_FEW = 100
"""Documents of a term that are weighed one by one."""

SCALE = 12
"""How many units of a stored weight make one of BM25's."""


@dataclass(frozen=True)
class _Entries:
    """Documents that have a term, in their order, and how often each has it, in units of `factor`."""

    numbers: array[int]
    amounts: array[float]
    factor: float = 1.0


@dataclass(frozen=True)
class Postings:
    """What an index knows of terms.

    Attributes:
        documents: for each term its documents' numbers, each as the difference from the one before, and its weight in
            each, in turn: four times the weight, two more where the document is about what is called so, and one more
            where it has the very word.
        shown: for terms that texts do not have the words that stand for them.
        ways: for words with marks that disagree the documents that have them with each way of marks, as differences.
    """

    documents: dict[str, array[int]]
    shown: dict[str, tuple[str, ...]]
    ways: dict[str, dict[str, list[int]]]


def postings(documents: Sequence[Document], aliases: Aliases, analyser: Analyser) -> Postings:
    """Return the postings of documents.

    Args:
        documents: the documents, in the order of their numbers.
        aliases: what entities and terms are called.
        analyser: finds words and forms.
    """
    counts = count(documents, aliases, analyser)
    entries = _entries(counts, analyser)
    rarities = {term: _rarity(len(documents), len(having.numbers)) for term, having in entries.items()}
    average = sum(counts.lengths) / len(counts.lengths) if documents else 1
    kinds = [analyser.rules.weights.kind.get(document.kind, 1) for document in documents]
    measures = list(zip(kinds, counts.lengths, strict=True))
    sorts = {measure: number for number, measure in enumerate(dict.fromkeys(measures))}
    sort_of = [sorts[measure] for measure in measures].__getitem__
    tops = [SCALE * kind * (K1 + 1) for kind, _ in sorts]
    norms = [K1 * (1 - B + B * length / average) for _, length in sorts]
    limits = analyser.rules.limits
    written = _written(counts, analyser)
    encoded = {}
    while entries:
        term, having = entries.popitem()
        # A rare form of a common word tells no more than the word.
        forms = analyser.forms(term) if term[0] not in FRAME + SOUND else {}
        having_forms = (rarities[form] for form, role in forms.items() if role < RELATED and form in rarities)
        rarity = min(having_forms, default=rarities[term])

        def weight(pair: tuple[float, int], rarity: float = rarity, factor: float = having.factor) -> int:
            amount, sort = pair
            return round(rarity * tops[sort] * amount * factor / (amount * factor + norms[sort])) or 1

        # Many documents that have a common term have it equally often, and are of one kind and length.
        pairs = zip(having.amounts, map(sort_of, having.numbers), strict=True)
        each = list(map(Known(weight).__getitem__ if len(having.numbers) > _FEW else weight, pairs))
        # Whatever a written form finds, its stem finds too.
        is_stem = analyser.core(term) == term
        kept = limits.stop if analyser.is_stop(term) else limits.postings if is_stem else limits.written
        numbers, weights = _best(having.numbers, each, kept)
        encoded[term] = _encoded(numbers, weights, written.get(term, set()), counts.own.get(term, set()))
    ways = {
        word: {way: [b - a for a, b in itertools.pairwise([0, *numbers])] for way, numbers in found.items()}
        for word, found in counts.ways.items()
    }
    return Postings(dict(reversed(encoded.items())), counts.shown, ways)


def _written(counts: Counts, analyser: Analyser) -> dict[str, set[int]]:
    """Return which documents have each term as a word of their own, and not only words that it is a form of."""
    found: dict[str, set[int]] = {}
    for word, (numbers, _) in counts.words.items():
        for each in analyser.itself(word):
            found.setdefault(each, set()).update(numbers)
    return found


def _entries(counts: Counts, analyser: Analyser) -> dict[str, _Entries]:
    """Return which documents have each term, however many words and names have it as a form."""
    words: dict[str, list[tuple[str, float]]] = {}
    names: dict[str, list[tuple[str, float]]] = {}
    weights = analyser.rules.weights.form
    for word in counts.words:
        for form, role in analyser.kept_forms(word).items():
            words.setdefault(form, []).append((word, weights[role]))
        frame = analyser.frame(word)
        if frame and not analyser.is_stop(word):
            words.setdefault(frame, []).append((word, 1.0))
    for name in counts.names:
        for form, factor in counts.forms[name].items():
            names.setdefault(form, []).append((name, factor))
    return {term: _united(words.get(term, ()), names.get(term, ()), counts) for term in itertools.chain(words, names)}


def _united(words: Sequence[tuple[str, float]], names: Sequence[tuple[str, float]], counts: Counts) -> _Entries:
    if len(words) == 1 and not names:
        ((word, factor),) = words
        return _Entries(*counts.words[word], factor)
    total: dict[int, float] = {}
    # The word that most documents have comes first, at once.
    for word, factor in sorted(words, key=lambda pair: -len(counts.words[pair[0]][0])):
        numbers, amounts = counts.words[word]
        if not total:
            total = dict(zip(numbers, map(factor.__mul__, amounts), strict=True))
            continue
        for number, amount in zip(numbers, amounts, strict=True):
            total[number] = total.get(number, 0) + amount * factor
    for name, factor in names:
        for number, amount in zip(*counts.names[name], strict=True):
            own = amount * factor
            if own > total.get(number, 0):
                total[number] = own
    ordered = sorted(total)
    return _Entries(array("i", ordered), array("d", map(total.__getitem__, ordered)))


def _rarity(documents: int, having: int) -> float:
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def _best(numbers: Sequence[int], weights: Sequence[int], kept: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return as many documents as are kept, those of most weight and of them the first, in their order."""
    if len(numbers) <= kept:
        return numbers, weights
    left, least = kept, 0
    for weight, many in sorted(Counter(weights).items(), reverse=True):
        if many >= left:
            least = weight
            break
        left -= many
    chosen = []
    for place in [place for place, weight in enumerate(weights) if weight >= least]:
        if weights[place] == least:
            left -= 1
            if left < 0:
                continue
        chosen.append(place)
    return [numbers[place] for place in chosen], [weights[place] for place in chosen]


def _encoded(
    numbers: Sequence[int], weights: Sequence[int], written: AbstractSet[int], own: AbstractSet[int]
) -> array[int]:
    encoded = array("i", bytes(8 * len(numbers)))
    encoded[::2] = array("i", [number - before for before, number in itertools.pairwise([0, *numbers])])
    encoded[1::2] = array(
        "i",
        [
            4 * weight + 2 * (number in own) + (number in written)
            for number, weight in zip(numbers, weights, strict=True)
        ],
    )
    return encoded
