"""What printed documents are made of: hashes of the records, which tell whether a document says what it said before.

A document's data follows from its briefings, and from what can be reached from these by id: the sources, names, events
and terms that they name, what these name in turn, and the differences and topics in which they are named. Records that
are not reached do not count, but for what an event's support is counted from. So a briefing that is new or changed
changes the hashes of its own documents, and of those alone that have something to do with it.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from mujaz.edges import program_digest
from mujaz.model import Briefing, Entity, Event, Source
from mujaz.model.fields import PLAIN_ID, Model
from mujaz.model.publication import of_sources
from mujaz.views.parts.event import strands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.model import Dossier
    from mujaz.tasks.booklets import Volume
    from mujaz.views.print import SiteAddress

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What could be an id."""


class MadeOf:
    """Hashes what printed documents are made of.

    Args:
        dossier: what is shown.
        families: font families at hand.
        address: where the site is published; None where that is not known.
    """

    def __init__(self, dossier: Dossier, families: Sequence[str], address: SiteAddress | None) -> None:
        self._dossier = dossier
        languages = [(tag, language.model_dump_json()) for tag, language in dossier.languages.items()]
        where = (address, dossier.address and dossier.address.value)
        ground = (program_digest(), languages, _json(dossier.site.value), families, where, dossier.sizes)
        self._ground = repr(ground).encode()
        self._records: list[Any] = [record.value for record in dossier.records if record is not dossier.site]
        self._by_id: defaultdict[str, list[int]] = defaultdict(list)
        for place, value in enumerate(self._records):
            self._by_id[_id(value)].append(place)
        # Words of a text are looked for; what is no word counts for all documents.
        self._odd = {name for name in self._by_id if not re.fullmatch(PLAIN_ID, name)}
        self._digests: list[bytes] = []
        self._named: list[set[str]] = []
        for value in self._records:
            said = _json(value)
            self._digests.append(_digest(value, said))
            self._named.append(self._names(value, said))
        self._naming: defaultdict[str, list[int]] = defaultdict(list)
        for place, names in enumerate(self._named):
            if not isinstance(self._records[place], Briefing | Source):
                for name in names:
                    self._naming[name].append(place)

    def brief(self, briefing: Briefing) -> str:
        """Return a hash of what the briefs of a briefing are made of."""
        topics = [
            record.value.id
            for record in self._dossier.topics
            if briefing in self._dossier.briefings_of(record.value.id)
        ]
        return self._hash([briefing], topics, counts=True)

    def booklet(self, volume: Volume) -> str:
        """Return a hash of what a volume of a booklet is made of."""
        briefings = [record.value for record in volume.briefings]
        topics = [volume.topic.value.id] if volume.topic else []
        return self._hash(briefings, topics, volume.number, volume.total, volume.stem)

    def _hash(self, briefings: Sequence[Briefing], topics: Sequence[str], *more: object, counts: bool = False) -> str:
        sources = {name for briefing in briefings for name in briefing.sources}
        slugs = [briefing.slug for briefing in briefings]
        digest = hashlib.sha256(self._ground)
        digest.update(repr((slugs, topics, more)).encode())
        names, places = self._reached({*slugs, *sources, *topics}, set(slugs), sources)
        digest.update(repr(sorted(names)).encode())
        for place in sorted(places):
            value = self._records[place]
            if isinstance(value, Entity):
                digest.update(_digest(value, _json(of_sources(value, sources))))
            else:
                digest.update(self._digests[place])
        events = [value.id for place in places if isinstance(value := self._records[place], Event)]
        digest.update(repr(sorted(events, key=self._dossier.chronology.__getitem__)).encode())
        if counts:
            digest.update(repr([self._support(event) for event in sorted(events)]).encode())
        return digest.hexdigest()

    def _support(self, event: str) -> object:
        """Return what an event's support is counted from, which other briefings and differences have a say in."""
        references = self._dossier.references
        about = [(each.id, each.consequence.value) for each in references.differences.get(event, ())]
        return event, len(strands(references.events.get(event, ()), self._dossier)), about

    def _reached(self, begin: Iterable[str], slugs: set[str], sources: set[str]) -> tuple[set[str], set[int]]:
        """Return what is reached by name, and the places of its records; other briefings count by their names alone."""
        names: set[str] = set()
        places: set[int] = set()
        waiting = [*begin, *self._odd]
        while waiting:
            name = waiting.pop()
            if name in names:
                continue
            names.add(name)
            naming = self._naming[name] if name in slugs or name in sources else ()
            for place in (*self._by_id[name], *naming):
                value = self._records[place]
                if place not in places and (not isinstance(value, Briefing) or value.slug in slugs):
                    places.add(place)
                    waiting += self._leading(place, value, sources)
        return names, places

    def _leading(self, place: int, value: object, sources: set[str]) -> Iterator[str]:
        """Yield what a record names; of the sources of a name only those that the document is about."""
        for name in self._named[place]:
            if not isinstance(value, Entity) or name in sources or not self._is_source(name):
                yield name

    def _is_source(self, name: str) -> bool:
        return all(isinstance(self._records[place], Source) for place in self._by_id[name])

    def _names(self, value: Any, said: str) -> set[str]:  # noqa: ANN401 - models have no common id
        if isinstance(value, Source):  # what proves excerpts is long, and names nothing
            said = value.model_dump_json(exclude={"fingerprint"})
        return self._by_id.keys() & set(_WORD.findall(said))


def _id(value: Any) -> str:  # noqa: ANN401 - as above
    return str(value.slug if isinstance(value, Briefing) else value.id)


def _json(value: Model) -> str:
    return value.model_dump_json()


def _digest(value: object, said: str) -> bytes:
    return hashlib.sha256(f"{type(value).__name__}\0{said}".encode()).digest()
