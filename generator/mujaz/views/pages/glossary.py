"""The glossary; where it is cut, a page for each letter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.places import GLOSSARY
from mujaz.views.parts.by_letter import letter_contents
from mujaz.views.parts.contents import Contents, part_page, part_title
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.references import briefing_reference, listed_first
from mujaz.views.parts.term import TermNote, forms, other_names, term_note
from mujaz.wording.collation import Collator, filed_as
from mujaz.wording.lettered import term_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Term
    from mujaz.model.parts import Part
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class TermView(TermNote):
    """A term's entry in the glossary: also its names elsewhere, its other forms, those to avoid, and its use."""

    others: Phrase | None
    forms: Phrase | None
    forbidden: Phrase | None
    briefings: Phrase | None


@dataclass(frozen=True)
class Letter:
    """The entries under one letter: anchor, letter, entries."""

    id: str
    label: Phrase
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryView:
    """The glossary: title, what it is, its letters, and the pages of the letters where it is cut."""

    title: str
    summary: str
    filter: InstantFilter | None
    letters: tuple[Letter, ...]
    contents: Contents | None = None


def _entry(term: Term, dossier: Dossier, wording: Wording) -> TermView:
    using = dossier.references.terms.get(term.id, ())
    most = dossier.sizes.reporters
    foremost = using if len(using) <= most else [*reversed(using)]
    briefings = [briefing_reference(briefing, wording) for briefing in foremost]
    return TermView(
        **vars(term_note(term, wording)),
        others=other_names(term.name, wording),
        forms=forms(term.forms, wording),
        forbidden=forms(term.forbidden, wording),
        briefings=listed_first(briefings, most, wording) if briefings else None,
    )


def glossary_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the glossary in one language, sorted as that language sorts, and its parts where it is cut."""
    terms = [record.value for record in dossier.terms if record.value.id in dossier.references.terms]
    title, summary = wording.text("glossary"), wording.text("glossary.summary")
    cut = term_parts(dossier, wording.language)
    if not cut:
        letters = _letters(terms, dossier, wording)
        view = GlossaryView(title, summary, instant_filter(len(terms), wording), letters)
        yield Page(wording.tag, GLOSSARY, title, summary, None, view, at_foot=True)
        return
    first = GlossaryView(title, summary, None, (), letter_contents(cut, partial(_letter, wording), wording))
    moved = {term.id: wording.targets[term.id] for term in terms}
    yield Page(wording.tag, GLOSSARY, title, summary, None, first, at_foot=True, moved=moved)
    for part in cut:
        name = part_title(title, part, _letter(wording, part.entries[0]), wording)
        yield part_page(
            part,
            GLOSSARY,
            name,
            summary,
            view=Later(partial(_part, part, cut, name, dossier, wording)),
            wording=wording,
        )


def _part(part: Part[Term], cut: Sequence[Part[Term]], title: str, dossier: Dossier, wording: Wording) -> GlossaryView:
    table = letter_contents(cut, partial(_letter, wording), wording, part)
    return GlossaryView(title, "", None, _letters(part.entries, dossier, wording), table)


def _letters(terms: Sequence[Term], dossier: Dossier, wording: Wording) -> tuple[Letter, ...]:
    named = ((wording.plain(term.name), filed_as(term, wording.tag), term) for term in terms)
    lettered = Collator(wording.language).lettered(named)
    return tuple(
        Letter(f"letter-{number}", wording.words(letter), tuple(_entry(term, dossier, wording) for term in group))
        for number, (letter, group) in enumerate(lettered, 1)
    )


def _letter(wording: Wording, term: Term) -> str:
    return Collator(wording.language).initial(wording.plain(term.name), filed_as(term, wording.tag))
