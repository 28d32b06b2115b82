"""What of a dossier readers see: what is published, and what that rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.model.briefing import Status
from mujaz.model.remembering import ByWhole

if TYPE_CHECKING:
    from mujaz.model.briefing import Briefing
    from mujaz.model.difference import Difference
    from mujaz.model.dossier import Dossier, Record
    from mujaz.model.entity import Entity
    from mujaz.model.event import Event
    from mujaz.model.term import Term
    from mujaz.model.topic import Topic


def visible(dossier: Dossier, *, drafts: bool) -> Dossier:
    """Return a dossier without what readers must not see: drafts, and whatever rests on them or on nothing.

    Args:
        dossier: a dossier.
        drafts: whether briefings that are not published stay.
    """
    briefings = tuple(r for r in dossier.briefings if drafts or r.value.status is Status.PUBLISHED)
    sources = {source for record in briefings for source in record.value.sources}
    entities = tuple(replace(record, value=of_sources(record.value, sources)) for record in dossier.entities)
    differences = tuple(
        record for record in dossier.differences if all(passage.source in sources for passage in record.value.passages)
    )
    kept = replace(
        dossier,
        briefings=briefings,
        sources=tuple(record for record in dossier.sources if record.value.id in sources),
        entities=entities,
        differences=differences,
        topics=tuple(replace(record, value=_of_briefings(record.value, briefings)) for record in dossier.topics),
    )
    found = kept.references
    named = {*found.by, *found.about, *found.places, *found.differences}
    return replace(
        kept,
        entities=tuple(record for record in entities if record.value.id in named),
        events=tuple(record for record in dossier.events if record.value.id in found.events),
        terms=tuple(record for record in dossier.terms if record.value.id in found.terms),
    )


_DRAFTS: ByWhole[Dossier, frozenset[tuple[str, str]]] = ByWhole()


def of_drafts(dossier: Dossier) -> frozenset[tuple[str, str]]:
    """Return the entries of registers that only drafts use, and the sources that no published briefing is of.

    What nothing uses at all is nobody's draft. Each is named by its file and its id.
    """
    if dossier not in _DRAFTS:
        _DRAFTS[dossier] = _of_drafts(dossier)
    return _DRAFTS[dossier]


def _of_drafts(dossier: Dossier) -> frozenset[tuple[str, str]]:
    published, everything = visible(dossier, drafts=False), visible(dossier, drafts=True)
    used = {(record.file, record.value.id) for record in _entries(everything)}
    used |= {(record.file, record.value.id) for record in dossier.sources}
    return frozenset(used - {(record.file, record.value.id) for record in (*_entries(published), *published.sources)})


def _entries(dossier: Dossier) -> tuple[Record[Entity | Event | Term | Difference], ...]:
    return (*dossier.entities, *dossier.events, *dossier.terms, *dossier.differences)


def _of_briefings(topic: Topic, briefings: tuple[Record[Briefing], ...]) -> Topic:
    """Return a topic without the points that rest on a statement which readers must not see."""
    known = {f"{record.value.slug}/{statement.id}" for record in briefings for statement in record.value.statements}
    points = [point for point in topic.points if known.issuperset(point.rests_on)]
    return topic.model_copy(update={"points": points})


def of_sources(entity: Entity, sources: set[str]) -> Entity:
    """Return a name without the ranks, posts and forms that other sources than these give it."""
    posts = [post for post in entity.posts if post.source in sources]
    forms = [form for form in entity.forms if not form.sources or sources.intersection(form.sources)]
    return entity.model_copy(update={"posts": posts, "forms": forms})
