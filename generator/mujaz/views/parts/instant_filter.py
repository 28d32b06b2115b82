"""The filter of a long list, which narrows it while a reader types; it needs JavaScript, and hides without it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.wording import Wording


@dataclass(frozen=True)
class InstantFilter:
    """What the page's script needs.

    Attributes:
        label: name of its field.
        dropped: marks that do not count, as the inside of a regular expression's character class.
        fold: letters that count as another, as a JSON object.
        counter: words for how many of all entries are shown, as a JSON object (`Wording.counter`).
    """

    label: str
    dropped: str
    fold: str
    counter: str


def instant_filter(total: int, wording: Wording) -> InstantFilter:
    """Return the filter of a list.

    Args:
        total: how many entries the list has.
        wording: wording of the page's language.
    """
    language = wording.language
    collated = {letter: other[:1] for letter, other in language.collation.fold.items() if other}
    return InstantFilter(
        label=wording.text("filter"),
        dropped=language.matching.dropped,
        fold=json.dumps(
            collated | dict(language.matching.fold) | dict(language.typed), ensure_ascii=False, sort_keys=True
        ),
        counter=json.dumps(wording.counter("filter.shown", total=total), ensure_ascii=False),
    )
