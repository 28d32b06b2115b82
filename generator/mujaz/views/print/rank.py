"""Which statements of a briefing are printed first where not all of them have room.

A brief shows as many as the typesetter finds room for, in the order of the source. Which ones, follows from what a
statement is, and never from whose it is: first those that carry the briefing, then those that report an event, then
other reports, claims and quotations, then opinions and conjectures; inside each of these in the order of the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import Kind

if TYPE_CHECKING:
    from mujaz.model import Briefing, Statement


def ranks(briefing: Briefing) -> dict[str, int]:
    """Return the rank of each statement of a briefing by its id, from 0; it is the same in every language."""
    order = sorted(briefing.statements, key=lambda statement: _class(statement, briefing))
    return {statement.id: rank for rank, statement in enumerate(order)}


def _class(statement: Statement, briefing: Briefing) -> tuple[int, int]:
    if statement.id in briefing.key:
        return 0, briefing.key.index(statement.id)
    if statement.events:
        return 1, 0
    return (3, 0) if statement.kind in {Kind.OPINION, Kind.CONJECTURE} else (2, 0)
