"""Significant changes of a briefing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.model import Briefing
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class AmendmentView:
    """A significant change: its day in words, and what changed."""

    date: str
    note: Phrase


def amendment_views(briefing: Briefing, wording: Wording) -> tuple[AmendmentView, ...]:
    """Return the significant changes of a briefing, in the order in which they were recorded."""
    return tuple(
        AmendmentView(wording.date(change.date), wording.phrase(change.note)) for change in briefing.amendments
    )
