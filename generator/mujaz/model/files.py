"""The kinds of files that a site is made of: where each lies, and what it is read as."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import RootModel

from mujaz.languages import Language
from mujaz.model.briefing import Briefing
from mujaz.model.difference import Difference
from mujaz.model.entity import Entity
from mujaz.model.event import Event
from mujaz.model.review import Review
from mujaz.model.site import Site
from mujaz.model.source import Source
from mujaz.model.term import Term
from mujaz.model.topic import Topic
from mujaz.model.waiver import Waiver

if TYPE_CHECKING:
    from pydantic import BaseModel


class Entities(RootModel[list[Entity]]):
    """The register of people, organisations, places and documents."""


class Terms(RootModel[list[Term]]):
    """The glossary."""


class Events(RootModel[list[Event]]):
    """The register of events."""


class Differences(RootModel[list[Difference]]):
    """The register of differences."""


class Waivers(RootModel[list[Waiver]]):
    """The findings that editors let stand."""


@dataclass(frozen=True)
class FileKind:
    """A kind of file.

    Attributes:
        name: what it is called, in one word.
        folder: the folder of its files, relative to the site's root.
        model: what a file is read as.
        file: the name of the only file of this kind, where there is one.
        is_written: whether editors write it; else the program does.
    """

    name: str
    folder: str
    model: type[BaseModel]
    file: str = ""
    is_written: bool = True

    @property
    def patterns(self) -> tuple[str, ...]:
        """Where its files lie, as glob patterns; one that begins with an exclamation mark takes files away again."""
        if self.file:
            return (f"{self.folder}/{self.file}",)
        others = (kind for kind in KINDS if kind.file and kind.folder == self.folder)
        return (f"{self.folder}/*.yml", *(f"!{kind.folder}/{kind.file}" for kind in others))


KINDS = (
    FileKind("briefing", "briefings", Briefing),
    FileKind("source", "seeds", Source),
    FileKind("entities", "briefings", Entities, "entities.yml"),
    FileKind("events", "briefings", Events, "events.yml"),
    FileKind("glossary", "briefings", Terms, "glossary.yml"),
    FileKind("differences", "briefings", Differences, "differences.yml"),
    FileKind("topic", "briefings/topics", Topic),
    FileKind("site", "briefings", Site, "site.yml"),
    FileKind("waivers", "briefings", Waivers, "waivers.yml"),
    FileKind("language", "languages", Language),
    FileKind("review", "briefings/reviews", Review, is_written=False),
)
"""All kinds, in the order in which an editor meets them."""


def kind_of(file: str) -> FileKind | None:
    """Return the kind of a file, by its path relative to the site's root; None where it is no content."""
    folder, name = posixpath.split(file)
    if not name.endswith(".yml"):
        return None
    known = [kind for kind in KINDS if kind.folder == folder]
    return next((kind for kind in known if kind.file == name), next((kind for kind in known if not kind.file), None))
