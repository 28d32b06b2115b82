"""Terms as pages show them, and the other forms of terms and names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import plain_text
from mujaz.views.parts.references import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Form, Localised, Term
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class TermNote:
    """A term: its name as it is and as a link to the glossary, and what it means."""

    id: str
    name: Phrase
    link: Phrase
    definition: Phrase


def term_note(term: Term, wording: Wording) -> TermNote:
    """Return a term as the page of a briefing shows it."""
    return TermNote(
        id=term.id,
        name=wording.phrase(term.name),
        link=wording.link(term.name, term.id),
        definition=wording.phrase(term.definition),
    )


def other_names(name: Localised, wording: Wording) -> Phrase | None:
    """Return a name in the site's other languages, or None where it is the same in them.

    A name in another language is one stretch of that language, so its words stand without emphasis and links.
    """
    own = plain_text(name.get(wording.tag) or "")
    others = [
        wording.words(text, tag)
        for tag in wording.languages
        if tag != wording.tag and (text := plain_text(name.get(tag) or "")) and text != own
    ]
    return listed(others, wording) if others else None


def forms(found: Sequence[Form], wording: Wording) -> Phrase | None:
    """Return spellings one after the other, each in its own language; None where there are none."""
    return listed([wording.words(form.text, form.language) for form in found], wording) if found else None
