"""Where the anchors of a timeline lead that was one page and is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.views.parts.name import is_used
from mujaz.views.timeline.facets import ENTITY, SOURCE, YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier, Event
    from mujaz.model.parts import Part
    from mujaz.wording import Wording


def former_anchors(cut: Sequence[Part[Event]], dossier: Dossier, wording: Wording) -> dict[str, str]:
    """Return where the events are, and what stands for the filters: the names, the sources and the years themselves."""
    found = {event.id: wording.targets[event.id] for part in cut for event in part.entries}
    used = [record.value.id for record in dossier.entities if is_used(record.value, dossier)]
    found.update((f"only_{ENTITY}_{name}", f"{wording.targets[name]}#events") for name in used)
    found.update((f"only_{SOURCE}_{name}", wording.targets[name]) for name in dossier.references.briefings)
    found.update((name, f"{parts[0].path}#top") for name, parts in dossier.cuts.timelines.items())
    found.update((f"only_{YEAR}_{part.key}", f"{part.path}#top") for part in cut if part.number == 1)
    return found
