"""The parts of a name's page: what somebody says and what is said of them, in hundreds of briefings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mujaz.model.entity import EntityType
from mujaz.model.measure import evidence_weight, length
from mujaz.model.parts import Entry, Part, divided
from mujaz.model.places import name_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.model.difference import Difference
    from mujaz.model.dossier import Dossier
    from mujaz.model.entity import Entity, Post
    from mujaz.model.event import Event
    from mujaz.model.references import Mention

T = TypeVar("T")


@dataclass(frozen=True)
class NameCut:
    """The lists of a name's page that have pages of their own, the newest first; empty are those that stay on the page.

    Attributes:
        by: the statements that it makes, by the year of their briefing: years that fit into a page have one, which is
            called by the first of them.
        about: the statements about it, by the same.
        posts: its ranks and posts.
        events: the events that it is part of.
        reports: the reports about events that it is part of.
        differences: what sources differ on about it.
    """

    by: tuple[Part[Mention], ...] = ()
    about: tuple[Part[Mention], ...] = ()
    posts: tuple[Part[Post], ...] = ()
    events: tuple[Part[Event], ...] = ()
    reports: tuple[Part[Event], ...] = ()
    differences: tuple[Part[Difference], ...] = ()

    @property
    def lists(self) -> Mapping[str, Sequence[Part[object]]]:
        """The lists that have pages of their own, by name, in the order of the page."""
        return {name: parts for name, parts in vars(self).items() if parts}


WHOLE = NameCut()
"""A name's page that has everything."""


def name_cut(entity: Entity, dossier: Dossier) -> NameCut:
    """Return how the page of a name is cut; `WHOLE` where it is not."""
    found, year = dossier.references, dossier.cuts.year
    events = events_of(entity, dossier)
    lists: dict[str, list[Entry[object]]] = {
        "by": [Entry(year[m.briefing.slug], _mention(m), m) for m in found.by.get(entity.id, ())],
        "about": [Entry(year[m.briefing.slug], _mention(m), m) for m in found.about.get(entity.id, ())],
        "posts": [Entry("posts", 350 + length(p.text) + evidence_weight([p]), p) for p in entity.posts],
        "events": [Entry("events", 110 + length(e.text), e) for e in events if not e.report],
        "reports": [Entry("reports", 130 + length(e.text), e) for e in events if e.report],
        "differences": [
            Entry("differences", 60 + 2 * length(d.title), d) for d in found.differences.get(entity.id, ())
        ],
    }
    size, room = dossier.sizes.name, dossier.sizes.listed
    if sum(entry.weight for entries in lists.values() for entry in entries) <= size.whole:
        return WHOLE
    page = name_path(entity)
    folder = page.removesuffix(".md")
    parts = {
        name: divided(f"{folder}/{name}.md", newest_first(by_years(entries, size.part)), size.part)
        if name in {"by", "about"}
        else divided(page, newest_first(entries), size.part)
        for name, entries in lists.items()
        if sum(entry.weight for entry in entries) > room
    }
    return NameCut(**parts)  # type: ignore[arg-type] # each list has its own sort of entries


def by_years(entries: Iterable[Entry[T]], room: int) -> list[Entry[T]]:
    """Put years that follow one another under the first of them, as far as a page holds them; see `NameCut`.

    They are filled from the oldest on, so that a page keeps its address and its years while newer ones are added.

    Args:
        entries: entries with their years as keys.
        room: what a page holds at most.
    """
    filed: dict[str, list[Entry[T]]] = {}
    for entry in entries:
        filed.setdefault(entry.key, []).append(entry)
    first, filled, found = "", 0, []
    for year in sorted(filed):
        weight = sum(entry.weight for entry in filed[year])
        if not first or not year.isdecimal() or filled + weight > room:
            first, filled = year, 0
        filled += weight
        found += [entry._replace(key=first) for entry in filed[year]]
    return found


def newest_first(entries: Sequence[T]) -> list[T]:
    """Return what is listed in the order of time from the newest on."""
    return list(reversed(entries))


def events_of(entity: Entity, dossier: Dossier) -> list[Event]:
    """Return the events at a place, or those that statements about anything else report, in order of time."""
    found = dossier.references
    events = {event.id: event for event in found.places.get(entity.id, ())}
    if entity.type is not EntityType.PLACE:
        mentions = (*found.by.get(entity.id, ()), *found.about.get(entity.id, ()))
        events |= {
            name: dossier.event[name]
            for mention in mentions
            for name in mention.statement.events
            if name in dossier.event and entity.id in mention.statement.entities
        }
    return sorted(events.values(), key=lambda event: dossier.chronology[event.id])


def _mention(mention: Mention) -> int:
    statement = mention.statement
    return 250 + length(statement.text) + length(statement.not_stated) + evidence_weight(statement.evidence)
