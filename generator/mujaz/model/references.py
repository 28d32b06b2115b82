"""Cross-references of a dossier: which statements, briefings and differences are about what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mujaz.model.briefing import Briefing, Statement
    from mujaz.model.difference import Difference
    from mujaz.model.event import Event


T = TypeVar("T")


@dataclass(frozen=True)
class Mention:
    """A statement that is about something: its briefing, and its number there from 1."""

    briefing: Briefing
    statement: Statement
    number: int

    @property
    def source(self) -> str:
        """Id of the source that it rests on; see `Briefing.source_of`."""
        return self.briefing.source_of(self.statement)


@dataclass(frozen=True)
class References:
    """What is about what, by id; ids that nothing is about are not in the mappings.

    Attributes:
        by: statements that an entity makes.
        about: statements that are about an entity and made by another.
        events: statements that report an event.
        terms: briefings that a term belongs to.
        briefings: briefings of a source.
        differences: differences about an entity, an event or a source.
        places: events at a place.
    """

    by: Mapping[str, Sequence[Mention]]
    about: Mapping[str, Sequence[Mention]]
    events: Mapping[str, Sequence[Mention]]
    terms: Mapping[str, Sequence[Briefing]]
    briefings: Mapping[str, Sequence[Briefing]]
    differences: Mapping[str, Sequence[Difference]]
    places: Mapping[str, Sequence[Event]]

    def differences_of(self, briefing: Briefing) -> list[Difference]:
        """Return the differences about the sources of a briefing, those of its first source first."""
        found = (each for source in briefing.sources for each in self.differences.get(source, ()))
        return list({each.id: each for each in found}.values())


def references(briefings: Sequence[Briefing], differences: Sequence[Difference], events: Sequence[Event]) -> References:
    """Collect the cross-references of briefings, differences and events, in their order."""
    mentions = [
        Mention(briefing, statement, number)
        for briefing in briefings
        for number, statement in enumerate(briefing.statements, 1)
    ]
    reported = _index((event, mention) for mention in mentions for event in mention.statement.events)
    return References(
        by=_index((m.statement.attribution.entity, m) for m in mentions),
        about=_index(
            (entity, mention)
            for mention in mentions
            for entity in mention.statement.entities
            if entity != mention.statement.attribution.entity
        ),
        events=reported,
        terms=_index((term, briefing) for briefing in briefings for term in briefing.terms),
        briefings=_index((source, briefing) for briefing in briefings for source in briefing.sources),
        differences=_index((name, difference) for difference in differences for name in _about(difference)),
        places=_index((event.place, event) for event in events if event.id in reported),
    )


def _about(difference: Difference) -> Iterator[str]:
    yield from (*difference.entities, *difference.events)
    yield from (passage.source for passage in difference.passages)


def _index(pairs: Iterable[tuple[str | None, T]]) -> dict[str, list[T]]:
    """Group values by id; a value stands once under an id, and nothing stands under no id."""
    found: dict[str, list[T]] = {}
    for name, value in pairs:
        if name is not None:
            values = found.setdefault(name, [])
            if not values or values[-1] is not value:
                values.append(value)
    return found
