"""What a briefing is about: whom and what it names, some of it new and some of it known."""

from __future__ import annotations

import datetime as dt
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archive import laws
from archive.registers import Event
from archive.words import LEXICON, pick

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable

    from archive.registers import Entity, Entry, Makers, Register, Term

_SPEAKERS = 6
_COUNTED = 0.5
"""How many events are such that something is counted in them."""


@dataclass
class Registers:
    """The registers of a site, and who makes new entries."""

    makers: Makers
    entities: Register[Entity]
    terms: Register[Term]
    events: Register[Event]


class Cast:
    """Entries of a kind, and whose turn it is: each once, then by Zipf's law, the first ones oftenest."""

    def __init__(self, rng: random.Random, entries: Iterable[Entry]) -> None:
        self._rng = rng
        self._all = list(entries)
        self._due = deque(self._all)

    def next(self) -> Any:
        """Return an entry that was not named yet, or any."""
        if self._due:
            return self._due.popleft()
        return self._rng.choices(self._all, [1 / rank for rank in range(1, len(self._all) + 1)])[0]


class Matter:
    """What a briefing is about.

    Args:
        rng: draws everything.
        registers: the registers of the site, which grow as their laws have it.
        topic: number of the topic.
        day: day of publication.
        read: how many statements were written before.

    Attributes:
        count: how many statements there will be.
        terms: its terms.
        events: what it reports; new events first.
        actors: who does something.
        partners: with whom, or on which documents' basis.
        speakers: who speaks.
        places: where.
        things: its terms, in turn.
    """

    def __init__(self, rng: random.Random, registers: Registers, topic: int, day: dt.date, read: int) -> None:
        self._rng, self._registers, self.topic, self.day = rng, registers, topic, day
        self.count = laws.STATEMENTS.draw(rng)
        total = read + self.count
        new = registers.events.due(total)
        old = list(registers.events.old(rng, topic, max(laws.HAPPENED.draw(rng) - new, 0)))
        involved = [entry for event in old for entry in (event.who, event.place)]
        self._entities = self._drawn(registers.entities, registers.makers.entity, laws.NAMED, total, involved)
        terms = [event.term for event in old]
        self.terms: list[Term] = self._drawn(registers.terms, registers.makers.term, laws.SPOKEN, total, terms)
        people = self._of("person", "organisation")
        self.actors, self.places, self.things = Cast(rng, people), Cast(rng, self._of("place")), Cast(rng, self.terms)
        self.partners = Cast(rng, self._of("document", "organisation", "person"))
        self.speakers = Cast(rng, rng.sample(people, min(_SPEAKERS, len(people))))
        first = len(registers.events.entries)
        self.events = [registers.events.add(self.happened(f"e{first + n:05}-")) for n in range(new)] + old

    def keep(self, most: int) -> None:
        """Report no more events than so many, and count all that is named as used."""
        del self.events[most:]
        for register, entries in (
            (self._registers.entities, self._entities),
            (self._registers.terms, self.terms),
            (self._registers.events, self.events),
        ):
            for entry in entries:
                register.use(entry, self.topic)

    def happened(self, name: str = "") -> Event:
        """Make an event."""
        rng = self._rng
        term, place = self.things.next(), self.places.next()
        return Event(
            id=f"{name}{term.id}-{place.id}",
            who=self.actors.next(),
            verb=tuple(rng.choice(LEXICON["verbs"])),
            term=term,
            place=place,
            day=self.day - dt.timedelta(days=1 + int(200 * rng.random() ** 3)),
            parts=rng.choices((3, 2, 1), (70, 20, 10))[0],
            covering=pick(rng, "covering"),
            counted=tuple(rng.choice(LEXICON["counted"])),
            region=pick(rng, "regions"),
            amount=rng.randint(21, 89) if rng.random() < _COUNTED else 0,
        )

    def _of(self, *sorts: str) -> list[Entity]:
        return [entity for entity in self._entities if entity.sort in sorts]

    def _drawn(
        self, register: Register[Any], make: Callable[[], Any], spread: laws.Spread, total: int, involved: list[Any]
    ) -> list[Any]:
        """Return new entries of a register, as many as its law has, those involved anyway, and old ones besides."""
        entries = dict.fromkeys([register.add(make()) for _ in range(register.due(total))])
        entries |= dict.fromkeys(involved)
        more = max(spread.draw(self._rng) - len(entries), 3)
        entries |= dict.fromkeys(register.old(self._rng, self.topic, more))
        return list(entries)
