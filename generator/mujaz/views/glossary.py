"""Terms as pages show them, and the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.collation import Collator
from mujaz.views.instant_filter import InstantFilter, instant_filter
from mujaz.views.page import Page
from mujaz.views.places import GLOSSARY
from mujaz.views.references import briefing_reference, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Form, Localised, Term
    from mujaz.views.phrase import Phrase
    from mujaz.views.wording import Wording


@dataclass(frozen=True)
class TermNote:
    """A term: its name as it is and as a link to the glossary, and what it means."""

    id: str
    name: Phrase
    link: Phrase
    definition: Phrase


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


def term_note(term: Term, wording: Wording) -> TermNote:
    """Return a term as the page of a briefing shows it."""
    return TermNote(
        id=term.id,
        name=wording.phrase(term.name),
        link=wording.link(term.name, term.id),
        definition=wording.phrase(term.definition),
    )


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
    lettered = Collator(wording.language).lettered((wording.plain(term.name), term) for term in terms)
    letters = tuple(
        Letter(f"letter-{number}", wording.words(letter), tuple(_entry(term, dossier, wording) for term in group))
        for number, (letter, group) in enumerate(lettered, 1)
    )
    view = GlossaryView(
        wording.text("glossary"), wording.text("glossary.summary"), instant_filter(len(terms), wording), letters
    )
    yield Page(wording.tag, GLOSSARY, view.title, view.summary, None, view)


def other_names(name: Localised, wording: Wording) -> Phrase | None:
    """Return a name in the site's other languages, or None where it is the same in them."""
    own = name.get(wording.tag)
    others = [
        wording.words(text, tag)
        for tag in wording.languages
        if tag != wording.tag and (text := name.get(tag)) and text != own
    ]
    return listed(others, wording) if others else None


def forms(found: Sequence[Form], wording: Wording) -> Phrase | None:
    """Return spellings one after the other, each in its own language; None where there are none."""
    return listed([wording.words(form.text, form.language) for form in found], wording) if found else None
