"""Something is referred to by an id that nothing has.

Why: a link would lead nowhere, and a statement would be attributed to nobody.

Example:

    attribution: asim-muneer      # entities.yml has asim-munir

Fix: correct the id, or add the entity, term, event, difference, topic or source to its register. A statement of another
briefing is named `slug/statement`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.walk import inline_parts, stem
from mujaz.findings import Finding, Fixed, Rule, closest
from mujaz.messages import say
from mujaz.model import Briefing, Difference, Entity, Event, Link, Term, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ201", __doc__, fixed=Fixed.REFERENCE)

_REGISTER = {
    "source": "seeds",
    "entity": "briefings/entities.yml",
    "term": "briefings/glossary.yml",
    "event": "briefings/events.yml",
    "entry": "briefings/glossary.yml",
    "briefing": "briefings",
    "statement": "briefings",
    "difference": "briefings/differences.yml",
    "topic": "briefings/topics",
    "side": "briefings/site.yml",
}

_KINDS = {
    "source": say("source"),
    "entity": say("entity"),
    "term": say("term"),
    "event": say("event"),
    "entry": say("entry"),
    "briefing": say("briefing"),
    "statement": say("statement"),
    "difference": say("difference"),
    "topic": say("topic"),
    "side": say("side"),
}


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each reference to an unknown id."""
    known = {
        # A record whose id is not its file's name has been reported; it is meant by either.
        "source": {*dossier.source, *(stem(record.file) for record in dossier.sources)},
        "entity": set(dossier.entity),
        "term": set(dossier.term),
        "event": set(dossier.event),
        "entry": {*dossier.entity, *dossier.term},
        "difference": {record.value.id for record in dossier.differences},
        "briefing": {record.value.slug for record in dossier.briefings},
        "side": {side.id for side in dossier.site.value.sides},
        "topic": {record.value.id for record in dossier.topics},
        "statement": {f"{b.value.slug}/{s.id}" for b in dossier.briefings for s in b.value.statements},
    }
    # A link leads to a briefing, not to one of its statements.
    anything = set().union(*(ids for kind, ids in known.items() if kind not in {"statement", "side"}))
    for record in dossier.records:
        for kind, path, target in _references(record):
            if target not in known[kind] and _REGISTER[kind] not in dossier.unread and not _is_lost(target, dossier):
                message = say("there is no {kind} with the id '{target}'", kind=_KINDS[kind], target=target)
                yield RULE.at(
                    record.span(*path),
                    message,
                    (closest(target, known[kind]) or say("add it to {register}", register=_REGISTER[kind])),
                )
        for path, part in inline_parts(record):
            if isinstance(part, Link) and part.target not in anything | dossier.lost and not dossier.unread:
                message = say(
                    "the link '{label}' leads to the unknown id '{target}'", label=part.text, target=part.target
                )
                yield RULE.at(record.span(*path), message, closest(part.target, anything))
            elif isinstance(part, Link) and not part.text and part.target not in known["source"]:
                message = say(
                    "'{mark}' stands for what a source is called, and '{target}' is no source",
                    mark=f"[]({part.target})",
                    target=part.target,
                )
                yield RULE.at(
                    record.span(*path), message, say("write a label into the brackets, or the id of a source")
                )


def _is_lost(target: str, dossier: Dossier) -> bool:
    """Tell whether a briefing or statement may stand in a draft that could not be read."""
    return target.partition("/")[0] in dossier.lost


def _references(record: Record[object]) -> Iterator[tuple[str, Path, str]]:
    value = record.value
    if isinstance(value, Briefing):
        yield from _of_briefing(value)
    elif isinstance(value, Entity):
        if value.side is not None:
            yield "side", ("side",), value.side
        for position, post in enumerate(value.posts):
            yield "source", ("posts", position, "source"), post.source
        yield from _of_forms(value, "forms")
    elif isinstance(value, Term):
        yield from _of_forms(value, "forms", "forbidden")
    elif isinstance(value, Event):
        yield from _of_event(value)
    elif isinstance(value, Topic):
        yield from _of_topic(value)
    elif isinstance(value, Difference):
        for position, passage in enumerate(value.passages):
            yield "source", ("passages", position, "source"), passage.source
        yield from _each("entity", ("entities",), value.entities)
        yield from _each("event", ("events",), value.events)


def _of_event(event: Event) -> Iterator[tuple[str, Path, str]]:
    if event.place is not None:
        yield "entity", ("place",), event.place
    if event.after is not None:
        yield "event", ("after",), event.after


def _of_briefing(briefing: Briefing) -> Iterator[tuple[str, Path, str]]:
    yield from _each("source", ("source",), briefing.source)
    yield from _each("term", ("terms",), briefing.terms)
    yield from _each("entry", ("unlinked",), briefing.unlinked)
    yield from _each("topic", ("topics",), briefing.topics)
    yield from _each("event", ("key_events",), briefing.key_events)
    yield from _each("statement", ("key",), [f"{briefing.slug}/{name}" for name in briefing.key])
    for position, theme in enumerate(briefing.themes):
        own = [f"{briefing.slug}/{name}" for name in theme.statements]
        yield from _each("statement", ("themes", position, "statements"), own)
    for position, amendment in enumerate(briefing.amendments):
        own = [f"{briefing.slug}/{name}" for name in amendment.statements]
        yield from _each("statement", ("amendments", position, "statements"), own)
    for position, statement in enumerate(briefing.statements):
        path = ("statements", position)
        if statement.attribution.entity is not None:
            yield "entity", (*path, "attribution"), statement.attribution.entity
        yield from _each("event", (*path, "events"), statement.events)
        yield from _each("entity", (*path, "entities"), statement.entities)
        yield from _each("entry", (*path, "unlinked"), statement.unlinked)


def _of_topic(topic: Topic) -> Iterator[tuple[str, Path, str]]:
    if topic.open_question is not None:
        yield "difference", ("open_question",), topic.open_question
    yield from _each("briefing", ("considered",), topic.considered)
    yield from _each("event", ("key_events",), topic.key_events)
    yield from _each("entity", ("protagonists",), topic.protagonists)
    for position, point in enumerate(topic.points):
        yield from _each("statement", ("points", position, "rests_on"), point.rests_on)
        yield from _each("difference", ("points", position, "differences"), point.differences)


def _of_forms(value: Entity | Term, *lists: str) -> Iterator[tuple[str, Path, str]]:
    for name in lists:
        for position, form in enumerate(getattr(value, name)):
            yield from _each("source", (name, position, "sources"), form.sources)


def _each(kind: str, path: Path, targets: list[str]) -> Iterator[tuple[str, Path, str]]:
    for position, target in enumerate(targets):
        yield kind, (*path, position), target
