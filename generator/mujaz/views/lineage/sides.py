"""What articles give, side by side: once with all articles that give it so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import statement_path
from mujaz.views.parts.references import listed
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model import Mention
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Side:
    """What some articles give: their ids and names, these as links to where they do, and what it is."""

    ids: tuple[str, ...]
    sources: Phrase
    says: Phrase


@dataclass(frozen=True)
class Comparison:
    """Something that articles give differently: a word for CSS, what it is, and what each gives."""

    kind: str
    label: Phrase
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Given:
    """What one article gives.

    Attributes:
        source: id of the article's record.
        name: its name, as a link to where it gives it.
        key: what tells it from what others give, in every language alike.
        says: how it is said.
    """

    source: str
    name: Phrase
    key: object
    says: Phrase


def given(mention: Mention, key: object, says: Phrase, wording: Wording) -> Given:
    """Return what an article gives in a statement; `key` and `says` as `Given` has them."""
    name = wording.words(source_label(mention.source, wording))
    return Given(mention.source, name.leading(statement_path(mention.briefing, mention.statement)), key, says)


def sides(every: Iterable[Given], wording: Wording) -> tuple[Side, ...]:
    """Return what articles give, once with all that give it so, and word it so; what is alike is side by side."""
    found: dict[object, dict[str, list[Given]]] = {}
    for each in every:
        found.setdefault(each.key, {}).setdefault(str(each.says), []).append(each)
    return tuple(
        Side(tuple(each.source for each in same), listed([each.name for each in same], wording), same[0].says)
        for alike in found.values()
        for same in alike.values()
    )


def are_different(every: Iterable[Given]) -> bool:
    """Tell whether not all articles give the same."""
    return len({each.key for each in every}) > 1


def label(kind: str, wording: Wording) -> Phrase:
    """Return what is compared, as it stands alone."""
    return wording.words(wording.text(f"lineage.differ.{kind}")).capitalised()
