"""Anchors that pages have besides the ids of content: an id that is one of them would be an anchor twice.

The tables follow the page templates; a test compares them. Whoever gives a template a new heading adds its anchor here.
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.model.entity import EntityType
from mujaz.model.topic import Standing

OURS = "mjz-"
"""How anchors begin that the frame of any page may have: those of its search, its filters and its prints."""


@dataclass(frozen=True)
class Anchors:
    """Anchors of a type of page.

    Attributes:
        fixed: anchors as they are.
        prefixes: how anchors begin that are put together with an id, a number or a word.
    """

    fixed: frozenset[str]
    prefixes: tuple[str, ...] = ()

    def __contains__(self, name: str) -> bool:
        """Tell whether an id would be one of these anchors, or one that every page may have."""
        return name in self.fixed or name.startswith((OURS, *self.prefixes))


_TOP = frozenset({"top"})

BRIEFING = Anchors(
    _TOP
    | {
        "glance",
        "not-known",
        "voices",
        "statements",
        "named",
        "differences",
        "events",
        "planned",
        "who",
        "terms",
        "source",
        "amendments",
        "cite",
        "mjz-citation",
        "mjz-verify",
        "mjz-verify-copy",
    }
    | {f"who-{kind.value}" for kind in EntityType},
    ("difference-", "event-", "term-", "kind-", "by-", "theme-"),
)
"""The page of a briefing, which also has the ids of its statements and of the entities that they name."""

TIMELINE = Anchors(_TOP | {"background", "reports", "topics"}, ("year-",))
GLOSSARY = Anchors(_TOP, ("letter-",))
DIFFERENCES = Anchors(_TOP, ("scope-",))
SOURCES = Anchors(_TOP)
NAME = Anchors(_TOP | {"posts", "by", "about", "events", "reports", "differences"})
WHO = Anchors(_TOP | {"protagonists"}, ("side-", "type-"))
REGISTER = Anchors(_TOP)
CARDS = Anchors(
    _TOP
    | {"story", "question", "briefings", "protagonists", "topics", "more"}
    | {standing.value for standing in Standing},
    ("event-",),
)
"""The home page, the pages of topics and the list of briefings, which have the briefings' slugs and ids of points."""
