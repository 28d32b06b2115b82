"""The way to the page that tells who reports an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model.lineage import has_lineage
from mujaz.model.places import lineage_path

if TYPE_CHECKING:
    from mujaz.model import Dossier, Event
    from mujaz.wording import Phrase, Wording


def to_lineage(words: str, event: Event, dossier: Dossier, wording: Wording) -> Phrase:
    """Return words as a link to the page that tells who reports an event; without one where it has none."""
    return wording.words(words).leading(lineage_path(event) if has_lineage(event, dossier) else None)


def lineage_link(event: Event, dossier: Dossier, wording: Wording) -> Phrase | None:
    """Return a link to that page, which says what it is; None where there is none."""
    return to_lineage(wording.text("lineage"), event, dossier, wording) if has_lineage(event, dossier) else None
