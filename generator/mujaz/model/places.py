"""Where things are: the path of each page inside a language's folder, and the place of each id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model.entity import EntityType

if TYPE_CHECKING:
    from mujaz.model import Briefing, Dossier, Entity, Event, Statement, Topic

HOME = "index.md"
BRIEFINGS = "briefings/index.md"
TIMELINE = "timeline.md"
GLOSSARY = "glossary.md"
SOURCES = "sources.md"
DIFFERENCES = "differences.md"
COVERAGE = "coverage.md"
INDEX = "a-z.md"
WHO = "who.md"
ABOUT = "about.md"
DATA = "data.md"
REGISTERS = {
    EntityType.PERSON: "people.md",
    EntityType.ORGANISATION: "organisations.md",
    EntityType.PLACE: "places.md",
    EntityType.DOCUMENT: "documents.md",
}
"""The page of each type of entity."""
TOPIC_BRIEFINGS, TOPIC_TIMELINE = "briefings", "timeline"
"""What the lists of a topic that have pages of their own are called in addresses, below the topic's."""


def briefing_path(briefing: Briefing) -> str:
    """Return the path of a briefing's page."""
    return f"briefings/{briefing.slug}.md"


def statement_path(briefing: Briefing, statement: Statement) -> str:
    """Return where a statement stands on its briefing's page."""
    return f"{briefing_path(briefing)}#{statement.id}"


def parallel_path(briefing: Briefing) -> str:
    """Return the path of the page that has a briefing in all languages side by side."""
    return f"briefings/{briefing.slug}/parallel.md"


def name_path(entity: Entity) -> str:
    """Return the path of the page of a name."""
    return f"names/{entity.id}.md"


def lineage_path(event: Event) -> str:
    """Return the path of the page that tells who reports an event, where it has one; see `mujaz.model.lineage`."""
    return f"events/{event.id}.md"


def topic_path(topic: Topic) -> str:
    """Return the path of a topic's page, on a site that has several."""
    return f"topics/{topic.id}.md"


def places(dossier: Dossier) -> dict[str, str]:
    """Return where each id of a dossier is: path of its page, and its anchor there."""
    found = {record.value.id: name_path(record.value) for record in dossier.entities}
    for page, records in (
        (TIMELINE, dossier.events),
        (GLOSSARY, dossier.terms),
        (DIFFERENCES, dossier.differences),
        (SOURCES, dossier.sources),
    ):
        found.update((record.value.id, f"{page}#{record.value.id}") for record in records)
    for parts in (dossier.cuts.events, dossier.cuts.differences, dossier.cuts.sources):
        found.update((entry.id, f"{part.path}#{entry.id}") for part in parts for entry in part.entries)
    found.update((record.value.slug, briefing_path(record.value)) for record in dossier.briefings)
    has_several = len(dossier.topics) > 1
    found.update((topic.value.id, topic_path(topic.value) if has_several else HOME) for topic in dossier.topics)
    return found
