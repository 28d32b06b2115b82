"""The glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import GLOSSARY
from mujaz.views.parts.instant_filter import InstantFilter, instant_filter
from mujaz.views.parts.page import Page
from mujaz.views.parts.references import briefing_reference, listed
from mujaz.views.parts.term import TermNote, forms, other_names, term_note
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Term
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
    """The glossary: title, what it is, and its letters."""

    title: str
    summary: str
    filter: InstantFilter
    letters: tuple[Letter, ...]


def _entry(term: Term, dossier: Dossier, wording: Wording) -> TermView:
    briefings = [briefing_reference(briefing, wording) for briefing in dossier.references.terms.get(term.id, ())]
    return TermView(
        **vars(term_note(term, wording)),
        others=other_names(term.name, wording),
        forms=forms(term.forms, wording),
        forbidden=forms(term.forbidden, wording),
        briefings=listed(briefings, wording) if briefings else None,
    )


def glossary_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the glossary in one language, sorted as that language sorts."""
    terms = [record.value for record in dossier.terms if record.value.id in dossier.references.terms]
    named = ((wording.plain(term.name), filed_as(term, wording.tag), term) for term in terms)
    lettered = Collator(wording.language).lettered(named)
    letters = tuple(
        Letter(f"letter-{number}", wording.words(letter), tuple(_entry(term, dossier, wording) for term in group))
        for number, (letter, group) in enumerate(lettered, 1)
    )
    view = GlossaryView(
        wording.text("glossary"), wording.text("glossary.summary"), instant_filter(len(terms), wording), letters
    )
    yield Page(wording.tag, GLOSSARY, view.title, view.summary, None, view, at_foot=True)
