"""The booklet: the whole dossier in one language."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType
from mujaz.views.parts.event import reported_events
from mujaz.views.parts.references import statement_references
from mujaz.views.parts.source import SourceView, source_view
from mujaz.views.parts.term import forms, other_names
from mujaz.views.print.brief import Brief, TermEntry, brief, shortened, term_entry
from mujaz.views.print.differences import DifferenceEntry, difference_in_full, in_print_order
from mujaz.views.print.extent import whole
from mujaz.views.print.notes import Note, Notes, Verbatim, verbatim
from mujaz.views.print.posts import PostLine, posts_of_all
from mujaz.views.print.timeline import Timeline, timeline
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from mujaz.model import Dossier, Entity
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Person:
    """Somebody in the register of people."""

    name: Phrase
    others: Phrase | None
    description: Phrase | None
    forms: Phrase | None
    posts: tuple[PostLine, ...]


@dataclass(frozen=True)
class DifferenceGroup:
    """The differences of one scope."""

    label: str
    differences: tuple[DifferenceEntry, ...]


@dataclass(frozen=True)
class SourceEntry:
    """A source: its record, and its headline."""

    record: SourceView
    headline: Verbatim | None


@dataclass(frozen=True)
class Booklet:
    """A booklet.

    Attributes:
        language: tag of its language.
        running: the site's name as a running head.
        title: the site's name.
        plain_title: the site's name in words.
        summary: what the site is about.
        counts: how many briefings, statements, events, terms and differences there are.
        briefings: all briefings, with all of their statements.
        timeline: all events that a statement reports.
        terms: the glossary, as the language sorts.
        people: the register of people, as the language sorts.
        differences: all differences.
        sources: the sources.
        notes: the evidence of people and differences; that of a briefing stands with it.
    """

    language: str
    running: Phrase
    title: Phrase
    plain_title: str
    summary: Phrase
    counts: Phrase
    briefings: tuple[Brief, ...]
    timeline: Timeline
    terms: tuple[TermEntry, ...]
    people: tuple[Person, ...]
    differences: tuple[DifferenceGroup, ...]
    sources: tuple[SourceEntry, ...]
    notes: tuple[Note, ...]


def booklet(dossier: Dossier, wording: Wording) -> Booklet:
    """Return the booklet of a dossier in one language."""
    site, found = dossier.site.value, dossier.references
    briefings: list[Brief] = []
    first = 1
    for record in dossier.briefings:
        briefings.append(brief(record.value, whole(record.value, dossier), dossier, wording, first))
        first += len(briefings[-1].notes)
    notes = Notes(dossier, wording, first)
    people, differences = _people(dossier, notes, wording), _differences(dossier, notes, wording)
    reports = {name: statement_references(mentions, wording) for name, mentions in found.events.items()}
    return Booklet(
        language=wording.tag,
        running=wording.words(shortened(wording.plain(site.name))),
        title=wording.phrase(site.name),
        plain_title=wording.plain(site.name),
        summary=wording.phrase(site.summary),
        counts=wording.words(_counts(dossier, wording)),
        briefings=tuple(briefings),
        timeline=timeline(reports, dossier, wording),
        terms=_terms(dossier, wording),
        people=people,
        differences=differences,
        sources=_sources(dossier, wording),
        notes=notes.all(),
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


def _differences(dossier: Dossier, notes: Notes, wording: Wording) -> tuple[DifferenceGroup, ...]:
    differences = in_print_order(record.value for record in dossier.differences)
    return tuple(
        DifferenceGroup(
            wording.text(f"differences.{scope.value}"), tuple(difference_in_full(d, notes, wording) for d in group)
        )
        for scope, group in itertools.groupby(differences, lambda difference: difference.scope)
    )


def _sources(dossier: Dossier, wording: Wording) -> tuple[SourceEntry, ...]:
    briefings = dossier.references.briefings
    used = [record.value for record in dossier.sources if record.value.id in briefings]
    return tuple(
        SourceEntry(
            source_view(source, briefings[source.id][0].stance, wording),
            verbatim(source.headline, source.language, wording) if source.headline else None,
        )
        for source in used
    )
