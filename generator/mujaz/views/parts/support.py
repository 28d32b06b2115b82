"""How far what is told is supported: by how many separate accounts, and whether sources differ about it.

Most events have some difference about a rank or a spelling; said at once is only one on which much hangs.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Consequence
from mujaz.views.parts.event import strands

if TYPE_CHECKING:
    from mujaz.model import Dossier, Event
    from mujaz.wording import Wording

INDEPENDENT = 2
"""Strands from which an event counts as reported independently."""


class Support(enum.StrEnum):
    """How far an event is supported; the worst that is true of it is said."""

    DIFFERENT = "different"
    INFERRED = "inferred"
    INDEPENDENT = "independent"
    SINGLE = "single"


@dataclass(frozen=True)
class SupportView:
    """The support of an event: a name that CSS knows, and words."""

    kind: str
    label: str


def support_of(event: Event, dossier: Dossier, wording: Wording) -> SupportView:
    """Return how far an event is supported.

    Args:
        event: the event.
        dossier: everything that was read.
        wording: wording of the page's language.
    """
    number = len(strands(dossier.references.events.get(event.id, ()), dossier))
    about = dossier.references.differences.get(event.id, ())
    if any(difference.consequence is Consequence.MAJOR for difference in about):
        support = Support.DIFFERENT
    elif event.inferred is not None:
        support = Support.INFERRED
    else:
        support = Support.INDEPENDENT if number >= INDEPENDENT else Support.SINGLE
    return SupportView(support.value, wording.count(f"support.{support.value}", number))
