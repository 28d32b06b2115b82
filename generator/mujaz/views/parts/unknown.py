"""What is not known: what a source leaves out about the statements that carry its briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import statement_path
from mujaz.views.parts.references import joined

if TYPE_CHECKING:
    from mujaz.model import Briefing, Statement
    from mujaz.wording import Phrase, Wording

SHOWN = 3
"""How many stand on the page before the others are opened."""


@dataclass(frozen=True)
class UnknownView:
    """Something that a source leaves out: what it is, and a link to the statement that it belongs to."""

    text: Phrase
    statement: Phrase


def unknown_views(briefing: Briefing, wording: Wording) -> tuple[UnknownView, ...]:
    """Return what the source of a briefing leaves out, what belongs to its key statements first."""
    known = {statement.id: statement for statement in briefing.statements}
    key = [known[name] for name in briefing.key if name in known]
    others = [statement for statement in briefing.statements if statement.id not in briefing.key]
    return tuple(_view(briefing, statement, wording) for statement in (*key, *others) if statement.not_stated)


def _view(briefing: Briefing, statement: Statement, wording: Wording) -> UnknownView:
    number = wording.words(wording.number(briefing.statements.index(statement) + 1))
    text = wording.phrase(statement.not_stated).capitalised()
    if briefing.has_several:  # what one of them leaves out another may tell
        text = joined([wording.source(briefing.source_of(statement)).capitalised(), text], ": ")
    return UnknownView(text, number.leading(statement_path(briefing, statement)))
