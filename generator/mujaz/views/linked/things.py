"""What sources speak of, and the sources: people, organisations, places, documents, events, terms, articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.model.changes import calendar_date, calendar_ends
from mujaz.model.places import name_path
from mujaz.views.linked.graph import node, reference
from mujaz.views.parts.event import event_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.model import Entity, Event, Source, Term
    from mujaz.views.linked.graph import Graph, Node

TYPES = {
    EntityType.PERSON: "Person",
    EntityType.ORGANISATION: "Organization",
    EntityType.PLACE: "Place",
    EntityType.DOCUMENT: "CreativeWork",
}
"""What schema.org calls each type of entity."""


def add_entities(graph: Graph, names: Iterable[str]) -> list[Node]:
    """Add entities by their ids, and return references to those that there are."""
    known = graph.dossier.entity
    return [add_entity(graph, known[name]) for name in dict.fromkeys(names) if name in known]


def add_entity(graph: Graph, entity: Entity, *, whole: bool = False) -> Node:
    """Add an entity: its names, where its page is, and on that page what it is.

    The ranks and posts that sources give it are each source's, which no property of schema.org says of them.
    """
    name = graph.at.thing(entity.id)
    if whole or not graph.known(name):
        graph.add(
            node(
                TYPES[entity.type],
                name,
                name=graph.text(entity.name),
                alternateName=graph.other_names(entity.name),
                description=graph.text(entity.description) if whole else "",
                url=graph.at.page(graph.wording.tag, name_path(entity)),
            )
        )
    return reference(name)


def add_events(graph: Graph, names: Iterable[str]) -> list[Node]:
    """Add events by their ids, and return references to those that there are."""
    known = graph.dossier.event
    return [add_event(graph, known[name]) for name in dict.fromkeys(names) if name in known]


def add_event(graph: Graph, event: Event) -> Node:
    """Add an event: its name, its place, and its date as far as that can be said; and what is said of it.

    Its description has its text, which says whose word date and place are, and the reason of a date that no source
    gives outright. What was published about events is an event of publication.
    """
    name, wording = graph.at.thing(event.id), graph.wording
    if not graph.known(name):
        start, end = calendar_ends(event.date)
        place = graph.dossier.entity.get(event.place or "")
        title, text = str(event_title(event, wording)), graph.text(event.text)
        reason = graph.text(event.inferred.reason) if event.inferred else ""
        inferred = f"{wording.text('inferred')}{wording.language.colon} {reason}" if reason else ""
        graph.add(
            node(
                "PublicationEvent" if event.report else "Event",
                name,
                name=title if graph.text(event.title or event.text) else "",
                alternateName=graph.other_names(event.title) if event.title else [],
                description=" ".join(filter(None, (text if text != title else "", inferred))),
                startDate=start,
                endDate=end,
                location=add_entity(graph, place) if place and place.type is EntityType.PLACE else None,
                url=graph.at.page(wording.tag, wording.targets.get(event.id, "")),
            )
        )
    return reference(name)


def term_node(graph: Graph, term: Term) -> Node:
    """Return a term of the glossary."""
    return node(
        "DefinedTerm",
        graph.at.thing(term.id),
        name=graph.text(term.name),
        alternateName=graph.other_names(term.name),
        description=graph.text(term.definition),
        inDefinedTermSet=reference(graph.at.own("glossary")),
        url=graph.at.page(graph.wording.tag, graph.wording.targets.get(term.id, "")),
    )


def add_sources(graph: Graph, names: Iterable[str]) -> list[Node]:
    """Add sources by their ids, and return references to those that there are."""
    known = graph.dossier.source
    return [_add_source(graph, known[name]) for name in dict.fromkeys(names) if name in known]


def _add_source(graph: Graph, source: Source) -> Node:
    """Add an article: its headline in its own language, and what its text shows of outlet and date.

    Where its text shows its outlet, if it does, is said in words: it has no `publisher`, which would be more than that.
    Its author stands in no record, and so not here.
    """
    wording, outlet = graph.wording, graph.text(source.outlet.name)
    shown = f"{wording.text('outlet')}{wording.language.colon} {outlet}." if outlet else ""
    headline = None
    if source.headline:
        headline = {"@value": " ".join(source.headline.split()), "@language": source.language}
    return graph.add(
        node(
            "Article",
            graph.at.thing(source.id),
            name=graph.text(source.short_name),
            alternateName=graph.other_names(source.short_name),
            headline=headline,
            genre=graph.wording.text(f"genre.{source.genre.value}"),
            inLanguage=source.language,
            description=" ".join(filter(None, (shown, graph.text(source.outlet.note)))),
            datePublished=calendar_date(source.published or source.date_shown.date),
            url=source.url,
            archivedAt=source.archived,
        )
    )
