"""The index from A to Z: every name, term, event and briefing under its letter, with its other spellings.

It stands in for the search box where there is no JavaScript. Where it is cut, each letter has a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.parts import Entry
from mujaz.model.places import INDEX, briefing_path
from mujaz.views.parts.by_letter import letter_contents
from mujaz.views.parts.contents import Contents, part_page, part_title
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.page import Later, Page
from mujaz.wording.collation import Collator, filed_as
from mujaz.wording.lettered import lettered_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mujaz.model import Dossier, Entity, Form, Term
    from mujaz.model.parts import Part
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
    """The index: title, what it is, its letters, and the pages of the letters where it is cut."""

    title: str
    summary: str
    filter: InstantFilter | None
    letters: tuple[IndexLetter, ...]
    contents: Contents | None = None


def az_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the index from A to Z in one language, sorted as that language sorts, and its parts where it is cut."""
    entries = {(str(entry.name), str(entry.see or ""), entry.kind): entry for entry in _entries(dossier, wording)}
    title, summary = wording.text("az"), wording.text("az.summary")
    named = ((str(entry.name), entry.filed, Entry("", _weight(entry), entry)) for entry in entries.values())
    cut = lettered_parts(INDEX, named, dossier.sizes.index, wording.language)
    if not cut:
        letters = _letters([*entries.values()], wording)
        view = AZView(title, summary, instant_filter(len(entries), wording), letters)
        yield Page(wording.tag, INDEX, title, summary, None, view, at_foot=True)
        return
    letter = partial(_letter, wording)
    view = AZView(title, summary, None, (), letter_contents(cut, letter, wording))
    yield Page(wording.tag, INDEX, title, summary, None, view, at_foot=True)
    for part in cut:
        name = part_title(title, part, letter(part.entries[0]), wording)
        table = letter_contents(cut, letter, wording, part)
        yield part_page(
            part, INDEX, name, summary, view=Later(partial(_part, part, name, table, wording)), wording=wording
        )


def _part(part: Part[IndexEntry], title: str, table: Contents, wording: Wording) -> AZView:
    return AZView(title, "", None, _letters(part.entries, wording), table)


def _letters(entries: Sequence[IndexEntry], wording: Wording) -> tuple[IndexLetter, ...]:
    lettered = Collator(wording.language).lettered((str(entry.name), entry.filed, entry) for entry in entries)
    return tuple(
        IndexLetter(f"letter-{number}", wording.words(letter), tuple(group))
        for number, (letter, group) in enumerate(lettered, 1)
    )


def _letter(wording: Wording, entry: IndexEntry) -> str:
    return Collator(wording.language).initial(str(entry.name), entry.filed)


def _weight(entry: IndexEntry) -> int:
    return 150 + len(str(entry.name).encode()) + (len(str(entry.see).encode()) + 60 if entry.see else 0)


def _entries(dossier: Dossier, wording: Wording) -> Iterator[IndexEntry]:
    for briefing in (record.value for record in dossier.briefings):
        title = wording.phrase(briefing.title).leading(briefing_path(briefing))
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
