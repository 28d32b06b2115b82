"""What several articles count of an event, and how many each gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from mujaz.wording.counted import counted, may_have

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Mention
    from mujaz.model.lineage import Telling
    from mujaz.wording.counted import Counted

Found: TypeAlias = "tuple[Counted, Mention]"
"""A number, and the statement that gives it."""


@dataclass(frozen=True)
class NumberGroup:
    """Numbers of the same: what each article gives that gives any, and the articles that leave it out."""

    given: tuple[tuple[Found, ...], ...]
    without: tuple[Telling, ...]


def number_groups(tellings: Sequence[Telling], dossier: Dossier, tag: str) -> Iterator[NumberGroup]:
    """Yield what articles count differently.

    That is where two of them have no number in common, or where of two that carry the same material only one has it.

    Args:
        tellings: the articles.
        dossier: everything that was read.
        tag: tag of the language in which numbers are worded.
    """
    alike: list[list[tuple[int, Found]]] = []
    for place, telling in enumerate(tellings):
        for mention in telling.mentions:
            for number in counted(mention.statement.text, dossier.languages, tag):
                own = next((group for group in alike if group[0][1][0].is_alike(number)), None)
                if own is None:
                    alike.append(own := [])
                own.append((place, (number, mention)))
    for group in alike:
        by_place: dict[int, list[Found]] = {}
        for place, found in group:
            by_place.setdefault(place, []).append(found)
        without = tuple(_without(by_place, tellings, dossier))
        if without or _differ(list(by_place.values())):
            yield NumberGroup(tuple(tuple(each) for each in by_place.values()), without)


def _differ(given: Sequence[Sequence[Found]]) -> bool:
    """Tell whether two articles have no number in common."""
    return any(
        all(number.is_other(other) for number, _ in one for other, _ in two)
        for place, one in enumerate(given)
        for two in given[:place]
    )


def _without(given: dict[int, list[Found]], tellings: Sequence[Telling], dossier: Dossier) -> Iterator[Telling]:
    """Yield the articles of the same strand as one that gives a number, in which it stands nowhere, of whatever."""
    strands = {dossier.source[tellings[place].source].strand for place in given}
    numbers = [number for found in given.values() for number, _ in found]
    for place, telling in enumerate(tellings):
        if place in given or dossier.source[telling.source].strand not in strands:
            continue
        texts = [mention.statement.text for mention in telling.mentions]
        if not any(may_have(text, dossier.languages, number) for text in texts for number in numbers):
            yield telling
