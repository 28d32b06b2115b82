"""What pages show of a dossier, and how each language says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.model.places import places
from mujaz.model.planned import planned
from mujaz.model.publication import visible
from mujaz.wording import Wording

if TYPE_CHECKING:
    from mujaz.model import Dossier


def wordings_of(dossier: Dossier) -> dict[str, Wording]:
    """Return the wordings of all languages of a dossier's site, by tag and in the site's order."""
    return Wording.every(dossier, places(dossier))


def shown(dossier: Dossier, *, drafts: bool) -> Dossier:
    """Return what pages show of a dossier: what readers may see, with each event that lay ahead marked as planned.

    Args:
        dossier: a dossier.
        drafts: whether briefings that are not published stay.
    """
    kept = visible(dossier, drafts=drafts)
    ahead = planned(kept)
    events = tuple(
        replace(record, value=record.value.model_copy(update={"planned": record.value.id in ahead}))
        for record in kept.events
    )
    return replace(kept, events=events)
