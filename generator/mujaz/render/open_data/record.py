"""The dossier as JSON: what is published of it, key by key, one record a line; see `dossier_schema`.

Every key stands here by name, so that what is added to the model is not published by itself. Fingerprints are not: the
proof of a briefing (`proof/<slug>.json`) has what readers need of them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mujaz.model.version import text_version
from mujaz.render.open_data.dossier_schema import DOSSIER_FORMAT, SCHEMA_FILE
from mujaz.render.open_data.texts import said, verbatim

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from mujaz.model import (
        Attribution,
        Briefing,
        Difference,
        Dossier,
        Entity,
        Event,
        Evidence,
        Form,
        Source,
        Statement,
        Term,
        Topic,
    )
    from mujaz.render.open_data.texts import DataAddresses

_Json = dict[str, Any]


def dossier_json(dossier: Dossier, addresses: DataAddresses) -> Iterator[str]:
    """Yield the dossier as JSON, piece by piece.

    Args:
        dossier: what is published.
        addresses: where the pages are.
    """
    yield f'{{\n"$schema": {_line(SCHEMA_FILE)},\n"format": {_line(DOSSIER_FORMAT)},\n'
    yield f'"site": {_line(_site(dossier, addresses))}'
    known = _Known(dossier)
    yield from _list("sources", (_source(record.value, dossier) for record in dossier.sources))
    yield from _list("entities", (_entity(record.value, dossier) for record in dossier.entities))
    yield from _list("events", (_event(record.value, known) for record in dossier.events))
    yield from _list("terms", (_term(record.value, dossier) for record in dossier.terms))
    yield from _list("differences", (_difference(record.value, known) for record in dossier.differences))
    yield from _list("topics", (_topic(record.value, known) for record in dossier.topics))
    yield from _list("briefings", (_briefing(record.value, known, addresses) for record in dossier.briefings))
    yield "\n}\n"


class _Known:
    """What is published, to leave out ids that lead nowhere: those of drafts above all."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.entities = {record.value.id for record in dossier.entities}
        self.events = {record.value.id for record in dossier.events}
        self.terms = {record.value.id for record in dossier.terms}
        self.differences = {record.value.id for record in dossier.differences}
        self.topics = {record.value.id for record in dossier.topics}
        self.briefings = {record.value.slug for record in dossier.briefings}


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list(name: str, records: Iterable[_Json]) -> Iterator[str]:
    yield f',\n"{name}": ['
    mark = "\n"
    for record in records:
        yield f"{mark}{_line(record)}"
        mark = ",\n"
    yield "\n]"


def _kept(ids: Iterable[str], known: Container[str]) -> list[str]:
    return [name for name in ids if name in known]


def _one(name: str | None, known: Container[str]) -> str | None:
    return name if name is not None and name in known else None


def _site(dossier: Dossier, addresses: DataAddresses) -> _Json:
    site = dossier.site.value
    publisher, licence = site.publisher, site.licence
    return {
        "languages": list(dossier.tags),
        "name": said(site.name, dossier),
        "summary": said(site.summary, dossier),
        "address": addresses.site or None,
        "publisher": {"name": said(publisher.name, dossier), "contact": publisher.contact} if publisher else None,
        "licence": {"name": said(licence.name, dossier), "url": licence.url} if licence else None,
        "corrections": site.corrections,
        "sides": [{"id": side.id, "title": said(side.title, dossier)} for side in site.sides],
    }


def _source(source: Source, dossier: Dossier) -> _Json:
    return {
        "id": source.id,
        "short_name": said(source.short_name, dossier),
        "headline": verbatim(source.headline) if source.headline else None,
        "outlet": {"name": said(source.outlet.name, dossier), "note": said(source.outlet.note, dossier)},
        "genre": source.genre.value,
        "language": source.language,
        "date_shown": {"date": source.date_shown.date, "note": said(source.date_shown.note, dossier)},
        "url": source.url,
        "archived": source.archived,
        "published": source.published,
        "retrieved": source.retrieved,
        "strand": source.strand,
        "stance": said(source.stance, dossier),
        "paragraphs": len(source.fingerprint.paragraphs),
    }


def _forms(forms: Iterable[Form], dossier: Dossier) -> list[_Json]:
    return [
        {
            "text": verbatim(form.text),
            "language": form.language,
            "sources": _kept(form.sources, dossier.source),
        }
        for form in forms
    ]


def _entity(entity: Entity, dossier: Dossier) -> _Json:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "name": said(entity.name, dossier),
        "description": said(entity.description, dossier),
        "side": entity.side,
        "forms": _forms(entity.forms, dossier),
        "posts": [
            {
                "source": post.source,
                "kind": post.kind.value,
                "text": said(post.text, dossier),
                **_passage(post, post.source, dossier),
            }
            for post in entity.posts
        ],
    }


def _event(event: Event, known: _Known) -> _Json:
    dossier = known.dossier
    return {
        "id": event.id,
        "date": event.date,
        "hijri": event.hijri,
        "inferred": said(event.inferred.reason, dossier) if event.inferred else None,
        "planned": bool(event.planned),
        "report": event.report,
        "after": _one(event.after, known.events),
        "place": _one(event.place, known.entities),
        "title": said(event.title, dossier),
        "text": said(event.text, dossier),
    }


def _term(term: Term, dossier: Dossier) -> _Json:
    return {
        "id": term.id,
        "name": said(term.name, dossier),
        "definition": said(term.definition, dossier),
        "forms": _forms(term.forms, dossier),
        "forbidden": _forms(term.forbidden, dossier),
    }


def _difference(difference: Difference, known: _Known) -> _Json:
    dossier = known.dossier
    return {
        "id": difference.id,
        "scope": difference.scope.value,
        "consequence": difference.consequence.value,
        "title": said(difference.title, dossier),
        "line": said(difference.line, dossier),
        "passages": [
            {
                "source": passage.source,
                "text": said(passage.text, dossier),
                **_passage(passage, passage.source, dossier),
            }
            for passage in difference.passages
        ],
        "note": said(difference.note, dossier),
        "entities": _kept(difference.entities, known.entities),
        "events": _kept(difference.events, known.events),
    }


def _topic(topic: Topic, known: _Known) -> _Json:
    dossier = known.dossier
    return {
        "id": topic.id,
        "title": said(topic.title, dossier),
        "summary": said(topic.summary, dossier),
        "as_of": topic.as_of,
        "bottom_line": said(topic.bottom_line, dossier),
        "points": [
            {
                "id": point.id,
                "standing": point.standing.value,
                "text": said(point.text, dossier),
                "rests_on": list(point.rests_on),
                "differences": _kept(point.differences, known.differences),
            }
            for point in topic.points
        ],
        "open_question": _one(topic.open_question, known.differences),
        "considered": _kept(topic.considered, known.briefings),
        "key_events": _kept(topic.key_events, known.events),
        "protagonists": _kept(topic.protagonists, known.entities),
    }


def _briefing(briefing: Briefing, known: _Known, addresses: DataAddresses) -> _Json:
    dossier, image = known.dossier, briefing.image
    return {
        "slug": briefing.slug,
        "version": text_version(briefing),
        "pages": {tag: addresses.briefing(tag, briefing) for tag in dossier.tags},
        "sources": list(briefing.sources),
        "published": briefing.published,
        "revised": briefing.revised,
        "title": said(briefing.title, dossier),
        "summary": said(briefing.summary, dossier),
        "image": {
            "alt": said(image.alt, dossier),
            "caption": said(image.caption, dossier),
            "credit": said(image.credit, dossier),
            "taken": image.taken,
        }
        if image and dossier.image_file(image)
        else None,
        "topics": _kept(briefing.topics, known.topics),
        "key": list(briefing.key),
        "themes": [
            {"title": said(theme.title, dossier), "statements": list(theme.statements)} for theme in briefing.themes
        ],
        "key_events": _kept(briefing.key_events, known.events),
        "terms": _kept(briefing.terms, known.terms),
        "stance": said(briefing.stance, dossier),
        "statements": [
            _statement(number, statement, briefing, known) for number, statement in enumerate(briefing.statements, 1)
        ],
        "amendments": [
            {"date": each.date, "note": said(each.note, dossier), "statements": list(each.statements)}
            for each in briefing.amendments
        ],
    }


def _statement(number: int, statement: Statement, briefing: Briefing, known: _Known) -> _Json:
    dossier, source = known.dossier, briefing.source_of(statement)
    return {
        "id": statement.id,
        "number": number,
        "source": source,
        "kind": statement.kind.value,
        "attribution": _attribution(statement.attribution, dossier),
        "text": said(statement.text, dossier),
        "not_stated": said(statement.not_stated, dossier),
        "evidence": [_passage(piece, source, dossier) for piece in statement.evidence],
        "quote": _passage(statement.quote, source, dossier) if statement.quote else None,
        "events": _kept(statement.events, known.events),
        "entities": _kept(statement.entities, known.entities),
    }


def _attribution(attribution: Attribution, dossier: Dossier) -> _Json:
    by = "unnamed" if attribution.unnamed else "article" if attribution.is_article else "entity"
    return {"by": by, "entity": attribution.entity, "description": said(attribution.unnamed, dossier)}


def _passage(piece: Evidence, source: str, dossier: Dossier) -> _Json:
    record = dossier.source.get(source)
    return {
        "paragraph": piece.paragraph,
        "language": record.language if record else None,
        "excerpt": verbatim(piece.excerpt),
        "gloss": said(piece.gloss, dossier),
    }
