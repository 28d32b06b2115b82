"""Significant changes of a briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Mention
from mujaz.views.parts.references import own_references

if TYPE_CHECKING:
    from mujaz.model import Amendment, Briefing
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class AmendmentView:
    """A significant change.

    Attributes:
        date: its day in words.
        note: what changed.
        statements: the statements that changed, by their numbers, with links to them; None where it names none.
    """

    date: str
    note: Phrase
    statements: Phrase | None


def amendment_views(briefing: Briefing, wording: Wording) -> tuple[AmendmentView, ...]:
    """Return the significant changes of a briefing, in the order in which they were recorded."""
    return tuple(
        AmendmentView(wording.date(change.date), wording.phrase(change.note), _statements(change, briefing, wording))
        for change in briefing.amendments
    )


def _statements(change: Amendment, briefing: Briefing, wording: Wording) -> Phrase | None:
    mentions = [
        Mention(briefing, statement, number)
        for number, statement in enumerate(briefing.statements, 1)
        if statement.id in change.statements
    ]
    return own_references(mentions, wording) if mentions else None
