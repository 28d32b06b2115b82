"""The parts of lists that are cut by letter: each language has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mujaz.model import plain_text
from mujaz.model.measure import forms_weight, length
from mujaz.model.parts import Entry, Part, letter_key, parts
from mujaz.model.places import GLOSSARY
from mujaz.wording.collation import Collator, filed_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.languages import Language
    from mujaz.model import Dossier, Term
    from mujaz.model.sizes import Size

T = TypeVar("T")


def lettered_parts(
    base: str, named: Iterable[tuple[str, str | None, Entry[T]]], size: Size, language: Language
) -> tuple[Part[T], ...]:
    """Return the parts of a list by letter; none where it stays one page.

    Args:
        base: path of the page that is the whole list.
        named: what each entry is called, by what words it is filed where it says so itself, and the entry, whose key
            does not count.
        size: how long the list may be.
        language: language of the list.
    """
    return parts(
        base,
        (
            Entry(letter_key(letter), entry.weight, entry.value)
            for letter, entries in Collator(language).lettered(named)
            for entry in entries
        ),
        size,
    )


def term_parts(dossier: Dossier, language: Language) -> tuple[Part[Term], ...]:
    """Return the parts of the glossary in one language; none where it stays one page."""
    found = dossier.references.terms
    terms = [record.value for record in dossier.terms if record.value.id in found]
    named = ((plain_text(term.name.get(language.tag) or ""), filed_as(term, language.tag), term) for term in terms)
    most = dossier.sizes.reporters
    return lettered_parts(
        GLOSSARY,
        ((name, filed, Entry("", _term(term, min(len(found[term.id]), most)), term)) for name, filed, term in named),
        dossier.sizes.terms,
        language,
    )


def term_places(dossier: Dossier, language: Language) -> dict[str, str]:
    """Return where the terms are in one language, where the glossary is cut: path and anchor by id."""
    return {term.id: f"{part.path}#{term.id}" for part in term_parts(dossier, language) for term in part.entries}


def _term(term: Term, briefings: int) -> int:
    spelt = forms_weight((*term.forms, *term.forbidden))
    return 300 + 3 * length(term.name) + length(term.definition) + spelt + 230 * briefings
