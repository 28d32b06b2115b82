"""The order of the best documents, by their texts: which words stand there, how near each other, and in the title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.search.documents import LABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.search.analyser import Analyser
    from mujaz.search.matching import WordMatch
    from mujaz.search.query import Query
    from mujaz.search.reader import Found

_FAR = 1000
"""Words between the title and the text: what stands in both does not stand near each other."""


@dataclass(frozen=True)
class _Place:
    position: int
    word: int
    share: float


def factor(
    document: Found, query: Query, found: Sequence[WordMatch], parts: Sequence[float], analyser: Analyser
) -> float:
    """Return by how much a document's text raises its score.

    Args:
        document: the document.
        query: the query.
        found: what each word of the query stands for.
        parts: the share of each word in what the query tells.
        analyser: finds words and forms.
    """
    weights, count = analyser.rules.weights, len(found)
    heading, rest = document.title, f"{document.context} {document.text}"
    if document.kind in LABELLED:
        heading, rest = "", f"{heading} {rest}"
    title, length = _places(heading, found, analyser)
    text, _ = _places(rest, found, analyser)
    places = title + [_Place(place.position + _FAR, place.word, place.share) for place in text]
    words = _share(places, parts)
    in_title = _share(title, parts)
    filled = len({place.position for place in title}) / length if length else 0
    result = 1 + weights.words * words + (weights.title + weights.whole_title * filled * filled) * in_title
    if len(query.all_words) > 1:
        result += weights.literal * _is_within(query.all_words, analyser.words(heading))
    if count > 1:
        result += weights.near * _nearness(places, count) + weights.phrase * _phrases(places, count)
    return result


def _is_within(words: Sequence[str], others: Sequence[str]) -> bool:
    count = len(words)
    return any(tuple(others[at : at + count]) == tuple(words) for at in range(len(others) - count + 1))


def _places(text: str, found: Sequence[WordMatch], analyser: Analyser) -> tuple[list[_Place], int]:
    """Return where words of the query stand, and how many words there are: those that tell something, if any."""
    weights = analyser.rules.weights
    words = analyser.telling(text) or analyser.words(text)
    places = []
    for position, word in enumerate(words):
        for number, match in enumerate(found):
            if means(word, match, analyser):
                is_same = not set(analyser.itself(match.word)).isdisjoint(analyser.itself(word))
                share = weights.exact_word if is_same else weights.other_word
                places.append(_Place(position, number, share))
    return places, len(words)


def means(word: str, match: WordMatch, analyser: Analyser) -> bool:
    """Tell whether a word of a text is one that a word of the query stands for."""
    return any(form in match.terms for form in analyser.forms(word)) or analyser.frame(word) in match.terms


def _share(places: Sequence[_Place], parts: Sequence[float]) -> float:
    best = [0.0] * len(parts)
    for place in places:
        best[place.word] = max(best[place.word], place.share)
    # Added one by one, as JavaScript does: `sum` is more exact in later Pythons, and the order must be the same.
    total = 0.0
    for share, part in zip(best, parts, strict=True):
        total += share * part
    return total


def _nearness(places: Sequence[_Place], count: int) -> float:
    """Return how near to each other all words stand: 1 where nothing is between them, 0 where one is missing."""
    last = [-1] * count
    nearest = 0.0
    for place in places:
        last[place.word] = place.position
        if min(last) >= 0:
            nearest = max(nearest, count / (max(last) - min(last) + 1))
    return min(nearest, 1)


def _phrases(places: Sequence[_Place], count: int) -> float:
    """Return the share of the query's neighbours that are neighbours here, in the same order."""
    known = {(place.position, place.word) for place in places}
    pairs = {place.word for place in places if (place.position + 1, place.word + 1) in known}
    return len(pairs) / (count - 1)
