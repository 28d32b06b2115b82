"""The booklet: a topic in one language, from its synthesis to all statements of its briefings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType, Status
from mujaz.model.places import HOME, topic_path
from mujaz.views.parts.amendment import AmendmentView, amendment_views
from mujaz.views.parts.event import published_reports, reported_events
from mujaz.views.parts.facts import facts_line
from mujaz.views.parts.references import statement_references
from mujaz.views.parts.source import own_stance
from mujaz.views.parts.term import forms, other_names
from mujaz.views.print.address import SiteAddress, code
from mujaz.views.print.brief import (
    StatementEntry,
    TermEntry,
    day_facts,
    mentions,
    printed_title,
    publisher_fact,
    shortened,
    statement_entries,
    term_entry,
    topic_of,
)
from mujaz.views.print.differences import DifferenceGroup, difference_groups
from mujaz.views.print.front import Front, moments, topic_groups
from mujaz.views.print.notes import Note, Notes
from mujaz.views.print.posts import PostLine, posts_of_all
from mujaz.views.print.quotations import Quotation, quotations
from mujaz.views.print.sources import SourceEntry, source_entry
from mujaz.views.print.timeline import EventGroup, event_groups
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier, Entity
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Chapter:
    """A briefing in a booklet: all of it but its evidence, which stands with that of the others.

    Attributes:
        several: whether it has several sources.
        title: its title.
        running: the same as a running head.
        facts: what its sources are, and how much is told.
        summary: its summary.
        status_label: its status where it is not published; else empty.
        statements: its statements.
        quotations: the quotation block.
        amendments: its significant changes.
    """

    several: bool
    title: Phrase
    running: Phrase
    facts: Phrase
    summary: Phrase
    status_label: str
    statements: tuple[StatementEntry, ...]
    quotations: tuple[Quotation, ...]
    amendments: tuple[AmendmentView, ...]


@dataclass(frozen=True)
class Person:
    """Somebody in the register of people."""

    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostLine, ...]


@dataclass(frozen=True)
class Booklet:
    """A booklet.

    Attributes:
        language: tag of its language.
        several: whether a briefing in it has several sources.
        site: the site's name, for the masthead.
        running: its title as a running head.
        title: its title: the topic's, or the site's name where there is no topic.
        plain_title: the same in words.
        front: its front page, the synthesis of the topic.
        briefings: all briefings, with all of their statements.
        events: all events that a statement reports, by month.
        reports: the reports about events, by month.
        terms: the glossary, as the language sorts.
        people: the register of people, as the language sorts.
        differences: all differences.
        sources: the sources.
        notes: the evidence, one series from the first statement to the last post.
    """

    language: str
    several: bool
    site: Phrase
    running: Phrase
    title: Phrase
    plain_title: str
    front: Front
    briefings: tuple[Chapter, ...]
    events: tuple[EventGroup, ...]
    reports: tuple[EventGroup, ...]
    terms: tuple[TermEntry, ...]
    people: tuple[Person, ...]
    differences: tuple[DifferenceGroup, ...]
    sources: tuple[SourceEntry, ...]
    notes: tuple[Note, ...]


def booklet(dossier: Dossier, wording: Wording, address: SiteAddress | None = None) -> Booklet:
    """Return the booklet of a dossier in one language.

    Args:
        dossier: what it is about.
        wording: wording of its language.
        address: where the site is published; None where that is not known.
    """
    site, topic = dossier.site.value, topic_of(dossier)
    name = topic.title if topic else site.name
    notes = Notes(dossier, wording, several=True)
    # Notes are numbered in the order in which the document leans on them: its parts are made in their order.
    chapters = tuple(_chapters(dossier, notes, wording))
    differences = difference_groups((record.value for record in dossier.differences), notes, wording)
    people = _people(dossier, notes, wording)
    found = dossier.references
    reports = {event: statement_references(mentions, wording) for event, mentions in found.events.items()}
    return Booklet(
        language=wording.tag,
        several=any(record.value.has_several for record in dossier.briefings),
        site=wording.phrase(site.name),
        running=wording.words(shortened(wording.plain(name))),
        title=wording.phrase(name),
        plain_title=wording.plain(name),
        front=_front(dossier, wording, address),
        briefings=chapters,
        events=event_groups(reported_events(dossier), reports, dossier, wording),
        reports=event_groups(published_reports(dossier), reports, dossier, wording),
        terms=_terms(dossier, wording),
        people=people,
        differences=differences,
        sources=_sources(dossier, wording),
        notes=notes.all(),
    )


def _front(dossier: Dossier, wording: Wording, address: SiteAddress | None) -> Front:
    site, topic = dossier.site.value, topic_of(dossier)
    published = [record.value.published for record in dossier.briefings if record.value.published]
    revised = [record.value.revised for record in dossier.briefings if record.value.revised]
    days = (
        ("print.as-of", topic.as_of if topic else None),
        ("print.published", max(published, default=None)),
        ("print.revised", max(revised, default=None)),
    )
    path = topic_path(topic) if topic and len(dossier.topics) > 1 else HOME
    return Front(
        kicker=wording.words(_counts(dossier, wording)),
        facts=(*day_facts(days, wording), *publisher_fact(dossier, wording)),
        code=code(address.page(wording.tag, path), wording) if address else None,
        bottom_line=wording.phrase(topic.bottom_line if topic else site.summary),
        groups=topic_groups(topic, wording) if topic else (),
        moments=moments(topic.key_events, dossier, wording) if topic else (),
    )


def _chapters(dossier: Dossier, notes: Notes, wording: Wording) -> Iterator[Chapter]:
    first = 1
    for record in dossier.briefings:
        briefing = record.value
        statements = statement_entries(briefing, notes, dossier, wording, first)
        first += len(statements)
        yield Chapter(
            several=briefing.has_several,
            title=printed_title(briefing.title, wording),
            running=wording.words(shortened(wording.plain(briefing.title))),
            facts=facts_line(briefing, dossier, wording),
            summary=wording.phrase(briefing.summary),
            status_label=_status(briefing, wording),
            statements=statements,
            quotations=quotations(mentions(briefing), notes, dossier, wording),
            amendments=amendment_views(briefing, wording),
        )


def _counts(dossier: Dossier, wording: Wording) -> str:
    statements = sum(len(record.value.statements) for record in dossier.briefings)
    counts = (
        ("briefings.count", len(dossier.briefings)),
        ("statements.count", statements),
        ("events.count", len(reported_events(dossier))),
        ("terms.count", len(dossier.references.terms)),
        ("differences.count", len(dossier.differences)),
    )
    return wording.language.list_separator.join(wording.count(key, n) for key, n in counts)


def _terms(dossier: Dossier, wording: Wording) -> tuple[TermEntry, ...]:
    used = [record.value for record in dossier.terms if record.value.id in dossier.references.terms]
    named = ((wording.plain(term.name), filed_as(term, wording.tag), term) for term in used)
    lettered = Collator(wording.language).lettered(named)
    return tuple(term_entry(term, wording) for _, terms in lettered for term in terms)


def _people(dossier: Dossier, notes: Notes, wording: Wording) -> tuple[Person, ...]:
    collator = Collator(wording.language)
    people = [record.value for record in dossier.entities if record.value.type is EntityType.PERSON]
    people.sort(key=lambda person: collator.key(wording.plain(person.name), filed_as(person, wording.tag)))
    return tuple(_person(person, notes, wording) for person in people)


def _person(person: Entity, notes: Notes, wording: Wording) -> Person:
    return Person(
        wording.phrase(person.name),
        other_names(person.name, wording),
        wording.phrase(person.description) if person.description else None,
        forms(person.forms, wording),
        posts_of_all(person, notes, wording),
    )


def _sources(dossier: Dossier, wording: Wording) -> tuple[SourceEntry, ...]:
    briefings = dossier.references.briefings
    used = [record.value for record in dossier.sources if record.value.id in briefings]
    return tuple(source_entry(source, own_stance(briefings[source.id]), wording) for source in used)


def _status(briefing: Briefing, wording: Wording) -> str:
    return "" if briefing.status is Status.PUBLISHED else wording.text(briefing.status.value)
