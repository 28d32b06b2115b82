"""A topic: what several briefings are about together, and what their sources say of it, weighed point by point."""

from __future__ import annotations

import enum
from typing import Annotated

from pydantic import Field

from mujaz.model.fields import Choice, Day, Id, Localised, Model, StatementId


class Standing(enum.StrEnum):
    """How a point of a synthesis stands among the sources."""

    AGREED = "agreed"
    REPORTED = "reported"
    DISPUTED = "disputed"
    UNKNOWN = "unknown"
    WATCH = "watch"


class Point(Model):
    """A point of a synthesis: what the sources say together, and on what that rests.

    Attributes:
        id: id inside its topic; also its anchor on the page, the same in every language.
        standing: how it stands among the sources.
        text: the point, in thirty-five words at most; says who, in words.
        rests_on: the statements that it rests on, each as `slug/statement`.
        differences: ids of the differences that it is about.
    """

    id: Id
    standing: Choice[Standing]
    text: Localised
    rests_on: list[StatementId] = []
    differences: list[Id] = []


class Topic(Model):
    """What several briefings are about together, with its synthesis.

    Attributes:
        id: id of the topic.
        title: its name.
        summary: what it is about, in a sentence.
        as_of: day on which an editor last weighed all its sources (EDTF).
        bottom_line: the whole in 40 to 80 words, about the events and not about the articles.
        points: the synthesis.
        open_question: id of the difference on which most hangs, whose passages are shown facing each other.
        considered: slugs of its briefings that no point rests on, though they were weighed.
        key_events: ids of four to eight events that tell it; labelled in every picture.
        protagonists: ids of the people and organisations that it turns on.
    """

    id: Id
    title: Localised
    summary: Localised
    as_of: Day
    bottom_line: Localised
    points: Annotated[list[Point], Field(min_length=1)]
    open_question: Id | None = None
    considered: list[Id] = []
    key_events: list[Id] = []
    protagonists: list[Id] = []
