"""Facets of a timeline: by which source, year, person, organisation, place or document its events can be filtered.

Every option is an anchor of the page, and one rule of its style sheet shows the events of that option alone while the
address names it: no script is needed, and no page for each option, which would double an archive of a thousand sources.
With the page's script the query string combines several. A facet offers the options with the most events; the events of
any other source or entity stand together on its briefing's page or in its register.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType, parse_date
from mujaz.wording.collation import Collator, filed_as
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model import Dossier, Event
    from mujaz.wording import Wording

SOURCE, ENTITY, YEAR = "source", "entity", "year"
MOST = 60
"""How many options a facet offers."""


@dataclass(frozen=True)
class Belonging:
    """What an event belongs to: ids of sources and entities, and years; each in a fixed order."""

    source: tuple[str, ...]
    entity: tuple[str, ...]
    year: tuple[str, ...]


NOTHING = Belonging((), (), ())
"""What events belong to where nothing can be filtered."""


@dataclass(frozen=True)
class Option:
    """One choice of a facet.

    Attributes:
        key: name of the facet in addresses.
        value: the id or year, as addresses have it.
        anchor: anchor that shows these events alone; ids have no underscore, so it meets none of them.
        label: its name.
        number: how many events it has, in the site's digits.
        count: the same in words.
    """

    key: str
    value: str
    anchor: str
    label: str
    number: str
    count: str


@dataclass(frozen=True)
class Facet:
    """A facet: name of its kind, heading, and options."""

    id: str
    label: str
    options: tuple[Option, ...]


def union(found: Sequence[Belonging]) -> Belonging:
    """Return what any of several events belongs to."""
    return Belonging(
        tuple(sorted({value for each in found for value in each.source})),
        tuple(sorted({value for each in found for value in each.entity})),
        tuple(sorted({value for each in found for value in each.year})),
    )


def heading(event: Event) -> str:
    """Return the year, decade or century under which an event is listed, as an EDTF date."""
    return parse_date(event.date).heading


def anchor(heading: str) -> str:
    """Return the anchor of a heading of the list."""
    return f"year-{heading.lower()}"


def belongings(events: Sequence[Event], dossier: Dossier) -> list[Belonging]:
    """Return what each event belongs to.

    An entity has the events of the statements that are about it, and a place those that happened there, as in the
    registers. An interval belongs to every year of the list that it covers, and an open one to its known end; what is
    known to the decade or century alone belongs to no year.
    """
    listed = sorted({int(name) for name in map(heading, events) if name.isdecimal()})
    return [_belonging(event, listed, dossier) for event in events]


def _belonging(event: Event, listed: Sequence[int], dossier: Dossier) -> Belonging:
    mentions = dossier.references.events[event.id]
    named = dict.fromkeys(name for mention in mentions for name in mention.statement.entities)
    entities = [name for name in named if name in dossier.entity and dossier.entity[name].type is not EntityType.PLACE]
    if event.place and event.place in dossier.entity:
        entities.append(event.place)
    date = parse_date(event.date)
    # What is certain: from the last year in which it may have begun to the first in which it may have ended.
    first, last = (date.start or date.placed).last.year, (date.end or date.placed).first.year
    return Belonging(
        tuple(sorted({mention.source for mention in mentions if mention.source})),
        tuple(sorted(entities)),
        tuple(str(year) for year in listed if first <= year <= last),
    )


def facets(found: Iterable[Belonging], dossier: Dossier, wording: Wording) -> tuple[Facet, ...]:
    """Return the facets of a timeline, without those that have nothing to choose."""
    found = list(found)
    sources = Counter(value for each in found for value in each.source)
    entities = Counter(value for each in found for value in each.entity)
    years = Counter(value for each in found for value in each.year)
    collator = Collator(wording.language)
    by_type: dict[EntityType, list[tuple[str, str, int]]] = {kind: [] for kind in EntityType}
    for name, n in entities.items():
        by_type[dossier.entity[name].type].append((name, wording.plain(dossier.entity[name].name), n))
    groups = [
        (SOURCE, wording.text("sources"), [(s, source_label(s, wording), n) for s, n in sorted(sources.items())]),
        (YEAR, wording.text("timeline.years"), [(y, wording.number(int(y)), n) for y, n in sorted(years.items())]),
    ]
    groups += [
        (
            ENTITY,
            wording.text(f"entity.{kind.value}"),
            sorted(rows, key=lambda row: collator.key(row[1], filed_as(dossier.entity[row[0]], wording.tag))),
        )
        for kind, rows in by_type.items()
    ]
    return tuple(
        Facet(
            f"{key}-{position}",
            label,
            tuple(
                Option(key, value, f"only_{key}_{value}", name, wording.number(n), wording.count("events.count", n))
                for value, name, n in _largest(rows)
            ),
        )
        for position, (key, label, rows) in enumerate(groups, 1)
        if rows
    )


def _largest(rows: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    kept = set(sorted(range(len(rows)), key=lambda position: (-rows[position][2], position))[:MOST])
    return [row for position, row in enumerate(rows) if position in kept]
