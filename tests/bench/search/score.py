"""Recall and reciprocal rank of ranked lists against the places that a query should find."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIRST = 5
"""Results that a reader looks at."""

DEEP = 10
"""Results in which the first right one counts."""

REPEATED = {"event-": "timeline", "term-": "glossary", "difference-": "differences"}
"""What a briefing's page repeats under an anchor of its own: prefix of the anchor to the page where it stands."""

REGISTERS = ("people/", "organisations/", "places/", "documents/")
"""Pages that list names; each name has a page of its own too."""


@dataclass(frozen=True)
class Score:
    """Mean recall among the first five, and mean reciprocal rank among the first ten."""

    recall: float
    rank: float


def known_as(place: str, places: frozenset[str]) -> str:
    """Return the place that a result stands for.

    Args:
        place: path and anchor below the language's folder.
        places: all places that queries want.
    """
    path, _, anchor = place.partition("#")
    if anchor in {"", "top"}:
        return path
    if path.startswith("briefings/") and not re.fullmatch(r"s\d+", anchor):
        for prefix, page in REPEATED.items():
            if anchor.startswith(prefix):
                return f"{page}/#{anchor.removeprefix(prefix)}"
    if path.startswith("briefings/") or path in REGISTERS:
        name = f"names/{anchor}/"
        return name if name in places else place
    return place


def score(found: Sequence[Sequence[str]], wanted: Sequence[str], places: frozenset[str]) -> Score:
    """Return how good a list of results is.

    Args:
        found: the results in their order, each with the places that it stands for.
        wanted: the places that should be among the first.
        places: all places that queries want.
    """
    ranked = list(dict.fromkeys(tuple(known_as(place, places) for place in row) for row in found))
    recall = len({place for row in ranked[:FIRST] for place in row} & set(wanted)) / min(FIRST, len(wanted))
    first = next((position for position, row in enumerate(ranked[:DEEP], 1) if set(row) & set(wanted)), None)
    return Score(recall, 1 / first if first else 0)


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of scores."""
    return Score(sum(s.recall for s in scores) / len(scores), sum(s.rank for s in scores) / len(scores))


def by_category(scores: Sequence[tuple[str, Score]]) -> Mapping[str, Score]:
    """Return the mean of each category, in their order, and of all."""
    names = dict.fromkeys(name for name, _ in scores)
    means = {name: mean([score for other, score in scores if other == name]) for name in names}
    return {**means, "all": mean([score for _, score in scores])}
