"""What sources are called in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.wording.wording import Wording


def source_label(source_id: str, wording: Wording) -> str:
    """Return what names a source on a page."""
    return wording.localised(wording.text("source.n", id=source_id))


def sources_label(source_ids: Sequence[str], wording: Wording) -> str:
    """Return what names several sources on a page, in the order of their ids: `Sources 000 and 003`."""
    ids = sorted(set(source_ids))
    return wording.localised(wording.count("sources.n", len(ids), ids=wording.series(ids)))
