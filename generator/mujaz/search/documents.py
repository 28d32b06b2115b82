"""What can be found: each briefing, statement, name, event, term, difference, point and source is a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mujaz.model import Mention, parse_date, plain_text
from mujaz.model.hijri import parse_hijri
from mujaz.model.places import briefing_path, statement_path
from mujaz.search.heading import heading
from mujaz.wording.dates import format_event_date, format_hijri_date
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.model import Difference, Dossier, Entity, Event, Form, Localised, Point, Source, Term, Topic
    from mujaz.wording import Wording


LABELLED = frozenset({"statement", "point"})
"""Kinds whose titles say only of what sort they are, and whose: such a title names nothing that they are about."""


@dataclass(frozen=True)
class Document:
    """Something that can be found.

    Attributes:
        kind: what it is.
        target: where it is, relative to the language's folder.
        title: its title, as shown.
        context: what stands beside the title, as shown.
        text: its text, as shown.
        name: more words that name it.
        aside: words that it is also about, not shown.
        about: ids of the entities and terms that it is about.
        own: its own id, where it is an entity or a term.
    """

    kind: str
    target: str
    title: str
    text: str
    context: str = ""
    name: str = ""
    aside: str = ""
    about: tuple[str, ...] = ()
    own: str = ""


class Findable(Protocol):
    """A page that can be found by its title and description."""

    @property
    def path(self) -> str:
        """Its Markdown file, relative to the language's folder."""

    @property
    def title(self) -> str:
        """Its title, in words."""

    @property
    def description(self) -> str:
        """A sentence or two about it, in words; empty where there is none."""

    @property
    def part_of(self) -> str | None:
        """The page that lists all parts of a list, where it is one of them."""


def documents(dossier: Dossier, wording: Wording, pages: Iterable[Findable]) -> Iterator[Document]:
    """Yield what can be found in one language.

    Args:
        dossier: what the site shows.
        wording: wording of the language.
        pages: the pages of the language; one that is no document otherwise, and no view of one, is
            one by its title and description.
    """
    found = list(_content(dossier, wording))
    targets = {document.target for document in found}
    yield from found
    for page in pages:
        # Below a document's own page is another view of it, which would only stand beside it among the results; and
        # what a part of a list has, is found by itself.
        own = page.part_of is None and page.path not in targets
        if own and f"{page.path.rpartition('/')[0]}.md" not in targets:
            yield Document("page", page.path, page.title, page.description)


def _content(dossier: Dossier, wording: Wording) -> Iterator[Document]:
    for record in dossier.briefings:
        briefing = record.value
        title, path = wording.plain(briefing.title), briefing_path(briefing)
        label = wording.language.list_separator.join(source_label(name, wording) for name in briefing.sources)
        about = [name for statement in briefing.statements for name in statement.entities]
        stance = f"{_plain(briefing.stance, wording)} {_elsewhere(briefing.title, wording)}"
        yield Document(
            "briefing", path, title, wording.plain(briefing.summary), label, label, stance, _once(about, briefing.terms)
        )
        for number, statement in enumerate(briefing.statements, 1):
            yield _statement(Mention(briefing, statement, number), dossier, wording)
    yield from (_entity(record.value, wording) for record in dossier.entities)
    yield from (_term(record.value, wording) for record in dossier.terms)
    yield from (_event(dossier.event[name], dossier, wording) for name in dossier.chronology)
    yield from (_difference(record.value, wording) for record in dossier.differences)
    yield from (_point(point, topic.value, wording) for topic in dossier.topics for point in topic.value.points)
    yield from (_source(record.value, wording) for record in dossier.sources)


def _statement(mention: Mention, dossier: Dossier, wording: Wording) -> Document:
    statement, briefing = mention.statement, mention.briefing
    who = _attributed(mention, dossier, wording)
    source = dossier.source.get(mention.source)
    quoted = source is not None and source.language == wording.tag
    events = " ".join(wording.plain(dossier.event[name].text) for name in statement.events if name in dossier.event)
    excerpts = " ".join(piece.excerpt for piece in statement.evidence) if quoted else ""
    speaker = (statement.attribution.entity,) if statement.attribution.entity else ()
    return Document(
        kind="statement",
        target=statement_path(briefing, statement),
        title=f"{wording.text(f'kind.{statement.kind.value}')} · {who}",
        text=wording.plain(statement.text),
        context=wording.plain(briefing.title),
        aside=f"{excerpts} {events}",
        about=_once(speaker, statement.entities),
    )


def _attributed(mention: Mention, dossier: Dossier, wording: Wording) -> str:
    """Return who makes a statement, and in which source where its briefing has several."""
    attribution = mention.statement.attribution
    source = source_label(mention.source, wording) if mention.briefing.has_several else ""
    entity = dossier.entity.get(attribution.entity or "")
    named = attribution.unnamed or (entity.name if entity else None)
    if named is None:
        return source or wording.text("article")
    return " · ".join(filter(None, (wording.plain(named), source)))


def _entity(entity: Entity, wording: Wording) -> Document:
    posts = wording.language.list_separator.join(dict.fromkeys(wording.plain(post.text) for post in entity.posts))
    description = _plain(entity.description, wording)
    return Document(
        kind=entity.type.value,
        target=wording.targets[entity.id],
        title=wording.plain(entity.name),
        text=" · ".join(filter(None, (description, posts))),
        context=wording.text(f"entity.{entity.type.value}"),
        name=_spellings(entity.name, entity.forms, wording),
        about=(entity.id,),
        own=entity.id,
    )


def _term(term: Term, wording: Wording) -> Document:
    return Document(
        kind="term",
        target=wording.targets[term.id],
        title=wording.plain(term.name),
        text=wording.plain(term.definition),
        context=wording.text("glossary"),
        name=_spellings(term.name, (*term.forms, *term.forbidden), wording),
        about=(term.id,),
        own=term.id,
    )


def _event(event: Event, dossier: Dossier, wording: Wording) -> Document:
    place = dossier.entity.get(event.place) if event.place else None
    date, language = parse_date(event.date), wording.language
    # A reader may know the month by another of the language's names than the site's.
    dates = [format_event_date(date, language, profile, wording.digits) for profile in language.months]
    dates += [format_hijri_date(parse_hijri(event.hijri), language, wording.digits)] if event.hijri else []
    whole = wording.plain(event.text)
    title = _plain(event.title, wording) or heading(whole)
    told = "" if title == whole.rstrip(".") else whole
    reason = _plain(event.inferred.reason, wording) if event.inferred else ""
    return Document(
        kind="event",
        target=wording.targets[event.id],
        title=title,
        text=" ".join(filter(None, (told, reason))),
        context=wording.event_date(event),
        aside=_elsewhere(event.title or event.text, wording),
        name=" ".join((*dates, wording.plain(place.name) if place else "")),
        about=(place.id,) if place else (),
    )


def _difference(difference: Difference, wording: Wording) -> Document:
    passages = " ".join(
        f"{source_label(passage.source, wording)}: {wording.plain(passage.text)}" for passage in difference.passages
    )
    return Document(
        kind="difference",
        target=wording.targets[difference.id],
        title=wording.plain(difference.title),
        text=f"{passages} {_plain(difference.note, wording)}".strip(),
        context=wording.text(f"differences.{difference.scope.value}"),
        aside=_elsewhere(difference.title, wording),
        about=tuple(difference.entities),
    )


def _point(point: Point, topic: Topic, wording: Wording) -> Document:
    return Document(
        kind="point",
        target=f"{wording.targets[topic.id]}#{point.id}",
        title=wording.text(f"standing.{point.standing.value}"),
        text=wording.plain(point.text),
        context=wording.plain(topic.title),
    )


def _source(source: Source, wording: Wording) -> Document:
    outlet = _plain(source.outlet.name, wording)
    parts = (source.headline, _plain(source.outlet.note, wording), _plain(source.stance, wording))
    label = source_label(source.id, wording)
    return Document(
        kind="source",
        target=wording.targets[source.id],
        title=f"{label} · {outlet}" if outlet else label,
        text=" · ".join(filter(None, parts)),
        context=wording.text(f"genre.{source.genre.value}"),
        name=f"{label} {source.id} {wording.text(f'genre.{source.genre.value}')}",
        aside=f"{_plain(source.date_shown.note, wording)} {wording.language_name(source.language)}",
    )


def _spellings(name: Localised, forms: Iterable[Form], wording: Wording) -> str:
    tags = (tag for tag in wording.languages if tag != wording.tag)
    return " ".join((*(plain_text(name.get(tag) or "") for tag in tags), *(form.text for form in forms)))


def _elsewhere(text: Localised, wording: Wording) -> str:
    """Return a text in the other languages: a reader may ask in one of these."""
    return " ".join(plain_text(text.get(tag) or "") for tag in wording.languages if tag != wording.tag)


def _plain(text: Localised | None, wording: Wording) -> str:
    return wording.plain(text) if text is not None and text.get(wording.tag) else ""


def _once(*names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in names for name in each))
