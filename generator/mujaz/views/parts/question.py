"""A difference as an open question: what each side says, in its own words, facing each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.difference import SourcePassages, by_source
from mujaz.views.parts.references import difference_link

if TYPE_CHECKING:
    from mujaz.model import Difference, Dossier
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class QuestionView:
    """An open question.

    Attributes:
        title: what it is about, as a link to the difference.
        line: the whole of it in one line; None where nobody wrote one.
        sides: what each source says, in the order in which the difference names them.
        note: the editor's note.
    """

    title: Phrase
    line: Phrase | None
    sides: tuple[SourcePassages, ...]
    note: Phrase | None


def question_view(difference: Difference, dossier: Dossier, wording: Wording) -> QuestionView:
    """Return a difference as an open question.

    Args:
        difference: the difference.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    return QuestionView(
        title=difference_link(difference, wording),
        line=wording.phrase(difference.line) if difference.line else None,
        sides=by_source(difference.passages, dossier, wording),
        note=wording.phrase(difference.note) if difference.note else None,
    )
