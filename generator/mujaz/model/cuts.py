"""Which lists of a site are cut, by what, and at which sizes; see `mujaz.model.parts` for how, and why."""

from __future__ import annotations

import itertools
import re
from functools import cached_property
from typing import TYPE_CHECKING

from mujaz.model.dates import parse_date
from mujaz.model.measure import card_weight, length, passages_weight
from mujaz.model.name_cuts import NameCut, name_cut
from mujaz.model.parts import Entry, Part, divided, parts
from mujaz.model.places import BRIEFINGS, COVERAGE, DIFFERENCES, SOURCES, TIMELINE, TOPIC_BRIEFINGS, TOPIC_TIMELINE
from mujaz.model.topical import NO_TOPIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mujaz.model.briefing import Briefing
    from mujaz.model.difference import Difference
    from mujaz.model.dossier import Dossier, Record
    from mujaz.model.entity import Entity
    from mujaz.model.event import Event
    from mujaz.model.source import Source

REPORTS = "reports"
"""Stands in addresses for the reports about events; no year is called so."""
NO_YEAR = "undated"
"""Stands in addresses for the year of briefings that tell none."""


class Cuts:
    """The parts of the lists of a site, as far as all languages have the same; empty where a list stays one page.

    Args:
        dossier: what the site shows.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._names: dict[str, NameCut] = {}

    def name(self, entity: Entity) -> NameCut:
        """Return how the page of a name is cut."""
        if entity.id not in self._names:
            self._names[entity.id] = name_cut(entity, self._dossier)
        return self._names[entity.id]

    @property
    def is_archive(self) -> bool:
        """Whether the site has so many briefings that their list is cut; see `mujaz.model.parts`."""
        return bool(self.briefings)

    @cached_property
    def year(self) -> Mapping[str, str]:
        """The year of each briefing as addresses have it, by slug."""
        return {record.value.slug: year_key(record) for record in self._dossier.briefings}

    @cached_property
    def events(self) -> tuple[Part[Event], ...]:
        """The timeline by year, decade or century; the reports about events are the last part."""
        found = self._dossier
        mentioned = [found.event[name] for name in found.chronology if name in found.references.events]
        entries = [
            Entry(heading_key(event), self.event_weight(event), event) for event in mentioned if not event.report
        ]
        entries += [Entry(REPORTS, self.event_weight(event), event) for event in mentioned if event.report]
        return parts(TIMELINE, entries, found.sizes.events)

    @cached_property
    def timelines(self) -> Mapping[str, tuple[Part[Event], ...]]:
        """The timeline of each topic, by its id, where the timeline of a site of several topics is cut."""
        found: dict[str, list[Entry[Event]]] = {}
        for event in (event for part in self.events if part.key != REPORTS for event in part.entries):
            weight = 1300 + 2 * length(event.title or event.text)
            for name in self._dossier.topical.events.get(event.id, ()):
                found.setdefault(name, []).append(Entry(TOPIC_TIMELINE, weight, event))
        room, several = self._dossier.sizes.events.part, len(self._dossier.topics) > 1
        return {name: divided(f"topics/{name}.md", each, room) for name, each in found.items() if several}

    @cached_property
    def differences(self) -> tuple[Part[Difference], ...]:
        """The differences by the topic to which they belong first."""
        topics, known = self._dossier.topical, [record.value for record in self._dossier.differences]
        entries = [
            Entry(topics.first(topics.differences, each.id), self.difference_weight(each), each) for each in known
        ]
        return parts(DIFFERENCES, self._by_topic(entries), self._dossier.sizes.differences)

    @cached_property
    def coverage(self) -> tuple[Part[Event], ...]:
        """The coverage by topic; an event stands under each topic that has a source which reports it."""
        found, most = self._dossier, self._dossier.sizes.reporters
        entries: dict[str, list[Entry[Event]]] = {name: [] for name in (*(r.value.id for r in found.topics), NO_TOPIC)}
        for event in (found.event[name] for name in found.chronology if name in found.references.events):
            named = {mention.source for mention in found.references.events[event.id]}
            weight = 420 + 2 * length(event.title or event.text) + 110 * min(len(named), most)
            for name in () if event.report else found.topical.events.get(event.id, (NO_TOPIC,)):
                entries[name].append(Entry(name, weight, event))
        return parts(COVERAGE, itertools.chain.from_iterable(entries.values()), found.sizes.coverage)

    @cached_property
    def sources(self) -> tuple[Part[Source], ...]:
        """The sources that have briefings, by the topic to which they belong first."""
        topics, references = self._dossier.topical, self._dossier.references
        known = [record.value for record in self._dossier.sources if record.value.id in references.briefings]
        entries = [Entry(topics.first(topics.sources, each.id), self._source(each), each) for each in known]
        return parts(SOURCES, self._by_topic(entries), self._dossier.sizes.sources)

    @cached_property
    def briefings(self) -> tuple[Part[Briefing], ...]:
        """All briefings by year, the newest first."""
        entries = [Entry(year_key(record), card_weight(record.value), record.value) for record in self._newest_first]
        entries.sort(key=lambda entry: (entry.key != NO_YEAR, entry.key), reverse=True)
        return parts(BRIEFINGS.replace("index", "years"), entries, self._dossier.sizes.briefings)

    @cached_property
    def topics(self) -> Mapping[str, tuple[Part[Briefing], ...]]:
        """The briefings of each topic that has too many for its own page, the newest first, by its id.

        A site with one topic has none: all of its briefings are of that one.
        """
        found: dict[str, list[Entry[Briefing]]] = {}
        for record in self._newest_first:
            briefing = record.value
            for name in self._dossier.topical.briefings.get(briefing.slug, ()):
                found.setdefault(name, []).append(Entry(TOPIC_BRIEFINGS, card_weight(briefing), briefing))
        several = len(self._dossier.topics) > 1
        size = self._dossier.sizes.briefings
        return {
            name: made
            for name, entries in found.items()
            if several and (made := parts(f"topics/{name}.md", entries, size))
        }

    @property
    def _newest_first(self) -> Iterable[Record[Briefing]]:
        return reversed(self._dossier.briefings)

    def _by_topic(self, entries: Iterable[Entry]) -> list[Entry]:  # type: ignore[type-arg] # of any sort
        rank = {record.value.id: number for number, record in enumerate(self._dossier.topics)}
        return sorted(entries, key=lambda entry: rank.get(entry.key, len(rank)))

    def event_weight(self, event: Event) -> int:
        """Return how much an event takes on the timeline, with its mark in the picture."""
        mentions = self._dossier.references.events[event.id]
        briefings = min(len({m.briefing.slug for m in mentions}), self._dossier.sizes.reports)
        about = 90 * len(self._dossier.references.differences.get(event.id, ()))
        said = 3 * length(event.title) + 2 * length(event.text)
        reason = length(event.inferred.reason) if event.inferred else 0
        return 1900 + said + reason + 60 * min(len(mentions), 2 * briefings) + 150 * briefings + about

    def difference_weight(self, difference: Difference) -> int:
        """Return how much a difference takes on its page."""
        known = [self._dossier.event[name] for name in difference.events if name in self._dossier.event]
        about = 90 * len(difference.entities) + sum(120 + length(event.text) for event in known)
        said = 2 * length(difference.title) + length(difference.line) + length(difference.note)
        return 500 + said + passages_weight(difference) + about

    def _source(self, source: Source) -> int:
        references = self._dossier.references
        briefings = sum(90 + length(each.title) + length(each.stance) for each in references.briefings[source.id])
        differences = sum(90 + length(each.title) for each in references.differences.get(source.id, ()))
        notes = length(source.outlet.note) + length(source.date_shown.note) + length(source.stance)
        return 900 + notes + briefings + differences


def heading_key(event: Event) -> str:
    """Return the year, decade or century under which an event is listed, as addresses have it: `2019`, `197x`."""
    return parse_date(event.date).heading.lower()


def year_key(record: Record[Briefing]) -> str:
    """Return the year of a briefing: that with which its file's name begins, by which it is ordered, else its own."""
    named = re.match(r"\d{4}(?!\d)", record.file.rpartition("/")[2])
    published = record.value.published
    return named[0] if named else parse_date(published).heading.lower() if published else NO_YEAR
