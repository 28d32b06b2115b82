"""The index from A to Z: every name, term, event and briefing under its letter, with its other spellings.

It stands in for the search box where there is no JavaScript.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import INDEX, briefing_path
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.page import Page
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.model import Dossier, Entity, Form, Term
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class IndexEntry:
    """An entry: its words, what it is, and what it leads to.

    Attributes:
        name: its words.
        kind: what it is.
        see: the standard form where the words are another.
        filed: the words by which it is filed, where it says so itself.
    """

    name: Phrase
    kind: str
    see: Phrase | None
    filed: str | None = None


@dataclass(frozen=True)
class IndexLetter:
    """The entries under one letter: anchor, letter, entries."""

    id: str
    label: Phrase
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True)
class AZView:
    """The index: title, what it is, and its letters."""

    title: str
    summary: str
    filter: InstantFilter
    letters: tuple[IndexLetter, ...]


def az_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the index from A to Z in one language, sorted as that language sorts."""
    entries = {(str(entry.name), str(entry.see or ""), entry.kind): entry for entry in _entries(dossier, wording)}
    lettered = Collator(wording.language).lettered((str(entry.name), entry.filed, entry) for entry in entries.values())
    letters = tuple(
        IndexLetter(f"letter-{number}", wording.words(letter), tuple(group))
        for number, (letter, group) in enumerate(lettered, 1)
    )
    view = AZView(wording.text("az"), wording.text("az.summary"), instant_filter(len(entries), wording), letters)
    yield Page(wording.tag, INDEX, view.title, view.summary, None, view, at_foot=True)


def _entries(dossier: Dossier, wording: Wording) -> Iterator[IndexEntry]:
    for briefing in (record.value for record in dossier.briefings):
        title = wording.linked(wording.phrase(briefing.title), briefing_path(briefing))
        yield IndexEntry(title, wording.text("az.briefing"), None)
    for entity in (record.value for record in dossier.entities):
        yield from _named(entity, entity.forms, wording.text(f"az.{entity.type.value}"), wording)
    for term in (record.value for record in dossier.terms):
        yield from _named(term, (*term.forms, *term.forbidden), wording.text("az.term"), wording)
    for difference in (record.value for record in dossier.differences):
        yield IndexEntry(wording.link(difference.title, difference.id), wording.text("az.difference"), None)


def _named(value: Entity | Term, forms: Iterable[Form], kind: str, wording: Wording) -> Iterator[IndexEntry]:
    standard = wording.link(value.name, value.id)
    yield IndexEntry(standard, kind, None, filed_as(value, wording.tag))
    for form in forms:
        if form.language == wording.tag and form.text != str(standard):
            yield IndexEntry(wording.words(form.text), kind, standard)
