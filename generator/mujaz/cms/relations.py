"""What the ids under a key are ids of, so that a form offers them."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from mujaz.model.briefing import Amendment, Attribution, Briefing, OfSource, Statement, Theme
from mujaz.model.difference import Difference
from mujaz.model.entity import Entity, Form
from mujaz.model.event import Event
from mujaz.model.topic import Point, Topic

if TYPE_CHECKING:
    from pydantic import BaseModel


class Named(enum.Enum):
    """What ids name.

    A value is the collection, the file in it where it is one of several, where the id stands, and where a text that
    says what is named: keys joined with dots, `*` for each item of a list; `{tag}` stands for the form's language.
    """

    BRIEFINGS = ("briefing", "", "{{fields.slug}}", "title.{tag}")
    STATEMENTS = ("briefing", "", "{{fields.slug}}/{{statements.*.id}}", "statements.*.text.{tag}")
    SOURCES = ("source", "", "id", "short_name.{tag}")
    TOPICS = ("topic", "", "id", "title.{tag}")
    ENTITIES = ("registers", "entities", "entries.*.id", "entries.*.name.{tag}")
    EVENTS = ("registers", "events", "entries.*.id", "entries.*.text.{tag}")
    TERMS = ("registers", "glossary", "entries.*.id", "entries.*.name.{tag}")
    DIFFERENCES = ("registers", "differences", "entries.*.id", "entries.*.title.{tag}")
    SIDES = ("registers", "site", "sides.*.id", "sides.*.title.{tag}")


RELATIONS: dict[tuple[type[BaseModel], str], Named] = {
    (Briefing, "source"): Named.SOURCES,
    (Briefing, "topics"): Named.TOPICS,
    (Briefing, "key_events"): Named.EVENTS,
    (Briefing, "terms"): Named.TERMS,
    (Statement, "source"): Named.SOURCES,
    (Statement, "events"): Named.EVENTS,
    (Statement, "entities"): Named.ENTITIES,
    (Attribution, "entity"): Named.ENTITIES,
    (OfSource, "source"): Named.SOURCES,
    (Entity, "side"): Named.SIDES,
    (Form, "sources"): Named.SOURCES,
    (Event, "after"): Named.EVENTS,
    (Event, "place"): Named.ENTITIES,
    (Difference, "entities"): Named.ENTITIES,
    (Difference, "events"): Named.EVENTS,
    (Topic, "open_question"): Named.DIFFERENCES,
    (Topic, "considered"): Named.BRIEFINGS,
    (Topic, "key_events"): Named.EVENTS,
    (Topic, "protagonists"): Named.ENTITIES,
    (Point, "rests_on"): Named.STATEMENTS,
    (Point, "differences"): Named.DIFFERENCES,
}

TYPED: frozenset[tuple[type[BaseModel], str]] = frozenset(
    {
        # Statements of the file that is being edited: a form offers what is saved, and they may be new.
        (Briefing, "key"),
        (Theme, "statements"),
        (Amendment, "statements"),
        # Ids of entities and of terms: a form offers those of one register.
        (Briefing, "unlinked"),
        (Statement, "unlinked"),
        # Former names of the page itself.
        (Briefing, "aliases"),
    }
)
"""Keys with ids of something else that are typed all the same."""


def named_by(model: type[BaseModel], key: str) -> Named | None:
    """Return what the ids under a key name, by the model that has the key or one that it has it from."""
    return next((RELATIONS[each, key] for each in model.__mro__ if (each, key) in RELATIONS), None)
