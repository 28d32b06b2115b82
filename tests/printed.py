"""What of a brief the typesetter found room for, as its own count says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readers import words

if TYPE_CHECKING:
    from mujaz.views.print.brief import Brief, StatementEntry


def statements_of(view: Brief, text: str) -> tuple[StatementEntry, ...]:
    """Return the statements that a printed brief has: those of the first ranks, as many as its text says."""
    found = " ".join(words(text))
    (number,) = [n for n, line in enumerate(view.printed) if _words(line) in found]
    return tuple(statement for statement in view.statements if statement.rank < number)


def _words(line: str) -> str:
    return " ".join(words(line))
