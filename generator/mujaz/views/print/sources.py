"""About sources, in print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.views.parts.source import SourceView, source_view
from mujaz.views.print.notes import Verbatim, verbatim

if TYPE_CHECKING:
    from mujaz.model import Localised, Source
    from mujaz.wording import Wording


@dataclass(frozen=True)
class SourceEntry:
    """A source: its record, and its headline."""

    record: SourceView
    headline: Verbatim | None


def source_entry(source: Source, stance: Localised | None, wording: Wording) -> SourceEntry:
    """Return a source as print shows it.

    Args:
        source: its record.
        stance: what a briefing says of its wording; see `mujaz.views.parts.source.source_view`.
        wording: wording of the document's language.
    """
    return SourceEntry(
        source_view(source, stance, wording),
        verbatim(source.headline, source.language, wording) if source.headline else None,
    )
