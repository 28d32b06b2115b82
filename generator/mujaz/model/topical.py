"""To which topics things belong: what cuts the lists of a site that has several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.model.briefing import Briefing
    from mujaz.model.difference import Difference
    from mujaz.model.references import References
    from mujaz.model.topic import Topic

NO_TOPIC = "no_topic"
"""Stands in addresses for the topic of what belongs to none; no id has an underscore."""


@dataclass(frozen=True)
class Topical:
    """To which topics things belong, by id, in the order of the topics; what belongs to none is in no mapping.

    Attributes:
        briefings: topics of a briefing, by its slug.
        sources: topics of a source: those of its briefings.
        events: topics of an event: those of the briefings that report it.
        differences: topics of a difference: those of the sources whose passages it has.
    """

    briefings: Mapping[str, Sequence[str]]
    sources: Mapping[str, Sequence[str]]
    events: Mapping[str, Sequence[str]]
    differences: Mapping[str, Sequence[str]]

    def first(self, found: Mapping[str, Sequence[str]], name: str) -> str:
        """Return the first topic of a thing; `NO_TOPIC` where it has none."""
        return found[name][0] if name in found else NO_TOPIC


def topical(
    topics: Sequence[Topic], briefings: Iterable[Briefing], differences: Iterable[Difference], references: References
) -> Topical:
    """Tell to which topics things belong; on a site with one topic, briefings that name none are of it."""
    rank = {topic.id: number for number, topic in enumerate(topics)}
    only = [topics[0].id] if len(topics) == 1 else []

    def ordered(names: Iterable[str]) -> list[str]:
        return sorted({name for name in names if name in rank}, key=rank.__getitem__)

    of_briefings = {each.slug: ordered(each.topics or only) for each in briefings}
    of_sources = {
        source: ordered(name for briefing in found for name in of_briefings[briefing.slug])
        for source, found in references.briefings.items()
    }
    of_events = {
        event: ordered(name for slug in {m.briefing.slug for m in mentions} for name in of_briefings[slug])
        for event, mentions in references.events.items()
    }
    of_differences = {
        each.id: ordered(name for passage in each.passages for name in of_sources.get(passage.source, ()))
        for each in differences
    }
    return Topical(*(_kept(found) for found in (of_briefings, of_sources, of_events, of_differences)))


def _kept(found: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    return {name: topics for name, topics in found.items() if topics}
