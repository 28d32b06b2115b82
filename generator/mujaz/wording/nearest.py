"""The passage of a text that is nearest to some words: where most of their rarer words stand, in their order.

It is a local alignment (Smith and Waterman, "Identification of Common Molecular Subsequences", Journal of Molecular
Biology 147, 1981) of words instead of letters. Words of one stem are alike, and a word that stands everywhere in the
text says little about the place.
"""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING

from mujaz.wording.kinship import is_kin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mujaz.wording.kinship import Forms

_SKIPPED = 0.05
"""What it costs to pass over a word of the text, of what a word is worth that stands there once."""

_MISSED = 0.05
"""What it costs where a word that is looked for has no counterpart."""

_KIN = 0.8
"""What a word of the same stem is worth, of what the word itself is."""

_SHORT, _LITTLE = 3, 0.25
"""Letters of a word that says something, and what a shorter one is worth, of what a longer one is."""

_TOLL = {**dict.fromkeys("؛;:،,", 0.2), **dict.fromkeys(".!?؟", 0.8)}
"""What it costs to go on behind a mark: another clause begins there, or another sentence."""


def nearest(text: str, wanted: str, forms: Callable[[str], Forms]) -> str:
    """Return the passage of a text that is nearest to some words; nothing where the two share no word.

    Args:
        text: the text.
        wanted: the words.
        forms: returns what a word may be without what is written together with it.
    """
    words, sought = text.split(), wanted.split()
    alike = _alike([forms(_bare(word)) for word in words], [forms(_bare(word)) for word in sought], sought)
    path = _aligned(alike, [0.0, *(_TOLL.get(word[-1], 0.0) for word in words)])
    if not path:
        return ""
    (first, before), (last, behind) = path[0], path[-1]
    start, end = first, last + 1
    # What is looked for before the first word that was found, and behind the last, stands there in some other way.
    while start > 0 and first - start < before and words[start - 1][-1] not in _TOLL:
        start -= 1
    while end < len(words) and end - last < len(sought) - behind and words[end - 1][-1] not in _TOLL:
        end += 1
    return " ".join(words[start:end])


def _bare(word: str) -> str:
    """Return a word without the marks round it."""
    kept = [place for place, letter in enumerate(word) if unicodedata.category(letter)[0] in "LMN"]
    return word[kept[0] : kept[-1] + 1] if kept else word


def _alike(words: Sequence[Forms], sought: Sequence[Forms], written: Sequence[str]) -> list[list[float]]:
    """Return what each word of the text is worth as each of those that are looked for."""
    table = []
    for wanted, word in zip(sought, written, strict=True):
        same = [1.0 if wanted & own else _KIN if _is_kin(wanted, own) else 0.0 for own in words]
        weight = 1 / max(sum(map(bool, same)), 1)
        table.append([each * weight * (_LITTLE if len(_bare(word)) < _SHORT else 1) for each in same])
    return [list(column) for column in zip(*table, strict=True)]


def _is_kin(one: Forms, other: Forms) -> bool:
    return any(is_kin(first, second) for first, second in itertools.product(one, other))


def _aligned(alike: list[list[float]], tolls: Sequence[float]) -> list[tuple[int, int]]:
    """Return the places of the words that are found, in the text and among those looked for, in their order.

    Args:
        alike: what each word of the text is worth, as each of those that are looked for.
        tolls: what it costs to come to each word of the text from the one before.
    """
    width = len(alike[0]) if alike else 0
    scores = [[0.0] * (width + 1) for _ in range(len(alike) + 1)]
    came = [[""] * (width + 1) for _ in range(len(alike) + 1)]
    best, end = 0.0, (0, 0)
    for here, there in itertools.product(range(1, len(alike) + 1), range(1, width + 1)):
        worth, before = alike[here - 1][there - 1], scores[here - 1][there - 1] - tolls[here - 1]
        ways = [
            (0.0, ""),
            (scores[here - 1][there] - _SKIPPED - tolls[here - 1], "skipped"),
            (scores[here][there - 1] - _MISSED, "missed"),
        ]
        if worth:
            ways.append((worth + max(before, 0.0), "met" if before > 0 else "begun"))
        scores[here][there], came[here][there] = max(ways, key=lambda way: way[0])
        if scores[here][there] > best:
            best, end = scores[here][there], (here, there)
    found: list[tuple[int, int]] = []
    here, there = end
    while came[here][there]:
        way = came[here][there]
        if way in {"met", "begun"}:
            found.append((here - 1, there - 1))
        if way == "begun":
            break
        here, there = here - (way != "missed"), there - (way != "skipped")
    return found[::-1]
