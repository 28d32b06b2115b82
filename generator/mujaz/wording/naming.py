"""What sources are called in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.wording.phrase import Phrase
    from mujaz.wording.wording import Wording


def source_label(source_id: str, wording: Wording) -> str:
    """Return what names a source where its name stands alone: its short name, with a capital."""
    return str(wording.source(source_id).capitalised())


def source_link(source_id: str, wording: Wording) -> Phrase:
    """Return what names a source where its name stands alone, as a link to its record if there is a page of it."""
    return wording.source(source_id).capitalised().leading(wording.targets.get(source_id))


def sources_label(source_ids: Sequence[str], wording: Wording) -> str:
    """Return what names several sources, in the order of their ids: `Africa Press and Al-Estiklal`."""
    names = [str(wording.source(source_id)) for source_id in sorted(set(source_ids))]
    series = wording.series(names)
    return series[:1].upper() + series[1:]
