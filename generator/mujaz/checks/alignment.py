"""Which part of a text says what a part of its counterpart in another language says.

Two languages cut the same text into other sentences. What both have tells the parts apart: names, sources, numbers and
months, and how long the parts are. The parts are laid beside each other in their order, as sentences are aligned by
their length (Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19,
1993), with names and numbers as anchors.
"""

from __future__ import annotations

import functools
import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST = 3
"""Parts of one text that may be one of the other; of both, one less may be joined at once."""

_STRAY = 4.0
"""What an anchor costs that only one of two parts has."""

_UNLIKE = 3.0
"""What it costs where one part is longer than the other by the factor e."""

_JOINED = 0.6
"""What it costs to take two parts for one."""

_USUAL = 20
"""Letters of a short part, whose length tells little."""


@dataclass(frozen=True)
class Part:
    """A part of a text.

    Attributes:
        text: the part as it is written.
        anchors: what it has that its counterpart must have: ids, numbers, months.
        length: how long it is, in letters of a language that is as brief as English.
    """

    text: str
    anchors: frozenset[str]
    length: float


def aligned(first: Sequence[Part], other: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Yield the parts of two texts that say the same, parts taken together where the other has one for them.

    Yields:
        Parts in their order. Those of which one has an anchor that the other has not may belong elsewhere.
    """
    left, right = (functools.cache(functools.partial(_between, parts)) for parts in (first, other))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for one, another in itertools.product(range(len(first) + 1), range(len(other) + 1)):
        if (one, another) not in best:
            continue
        spent = best[one, another][0]
        for here, there in itertools.product(range(1, _MOST + 1), repeat=2):
            end = one + here, another + there
            if end[0] <= len(first) and end[1] <= len(other) and here + there <= _MOST + 1:
                cost = spent + _cost(left(one, end[0]), right(another, end[1]), here + there)
                if end not in best or cost < best[end][0]:
                    best[end] = cost, (one, another)
    end, found = (len(first), len(other)), []
    while end != (0, 0) and end in best:
        start = best[end][1]
        found.append((left(start[0], end[0]), right(start[1], end[1])))
        end = start
    yield from reversed(found)


def _between(every: Sequence[Part], start: int, end: int) -> Part:
    parts = every[start:end]
    anchors: frozenset[str] = frozenset().union(*(part.anchors for part in parts))
    return Part(" ".join(part.text for part in parts), anchors, sum(part.length for part in parts))


def _cost(one: Part, other: Part, parts: int) -> float:
    unlike = math.log((one.length + _USUAL / 2) / (other.length + _USUAL / 2))
    weight = _UNLIKE * math.sqrt(1 + min(one.length, other.length) / _USUAL)
    return _STRAY * len(one.anchors ^ other.anchors) + weight * unlike**2 + _JOINED * (parts - 2)
