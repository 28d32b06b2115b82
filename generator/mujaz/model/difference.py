"""A difference: sources that disagree with each other, with themselves, or with general knowledge."""

from __future__ import annotations

import enum
from typing import Annotated

from pydantic import Field

from mujaz.model.briefing import Evidence, OfSource
from mujaz.model.fields import Choice, Id, Localised, Model


class Scope(enum.StrEnum):
    """What disagrees with what."""

    INSIDE = "inside"
    BETWEEN = "between"
    GENERAL = "general"


class Consequence(enum.StrEnum):
    """How much hangs on a difference; those with the greatest consequence come first."""

    MAJOR = "major"
    MINOR = "minor"
    DETAIL = "detail"


class Passage(Evidence, OfSource):
    """One of the passages that disagree.

    Attributes:
        text: what the passage says, in our words.
    """

    text: Localised


class Difference(Model):
    """A disagreement, with its passages side by side.

    Attributes:
        id: id of the difference.
        scope: what disagrees with what.
        title: what it is about.
        consequence: how much hangs on it.
        line: the whole of it in one line: who says what.
        passages: the passages; two or more, or one that disagrees with general knowledge.
        note: editor's note; what is generally known, where the scope is general.
        entities: ids of the entities that it is about.
        events: ids of the events that it is about.
    """

    id: Id
    scope: Choice[Scope]
    title: Localised
    consequence: Choice[Consequence] = Consequence.MINOR
    line: Localised | None = None
    passages: Annotated[list[Passage], Field(min_length=1)]
    note: Localised | None = None
    entities: list[Id] = []
    events: list[Id] = []
