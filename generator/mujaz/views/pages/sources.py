"""The page of all sources: what their records say, and what was made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.places import SOURCES
from mujaz.views.parts.agreement import same_strand
from mujaz.views.parts.page import Page
from mujaz.views.parts.references import briefing_link, difference_link, listed
from mujaz.views.parts.source import SourceView, own_stance, source_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Source
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class SourceEntry:
    """A source: its record, its briefings, the sources of its strand, and where it differs."""

    id: str
    record: SourceView
    briefings: Phrase | None
    strand: Phrase | None
    differences: tuple[Phrase, ...]


@dataclass(frozen=True)
class SourcesView:
    """The page of all sources."""

    title: str
    summary: str
    sources: tuple[SourceEntry, ...]


def sources_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page of all sources in one language."""
    used = [record.value for record in dossier.sources if record.value.id in dossier.references.briefings]
    entries = tuple(_entry(source, dossier, wording) for source in used)
    view = SourcesView(wording.text("sources"), wording.text("sources.summary"), entries)
    yield Page(wording.tag, SOURCES, view.title, view.summary, None, view, at_foot=True)


def _entry(source: Source, dossier: Dossier, wording: Wording) -> SourceEntry:
    briefings = dossier.references.briefings[source.id]
    return SourceEntry(
        id=source.id,
        record=source_view(source, own_stance(briefings), wording),
        briefings=listed([briefing_link(briefing, wording) for briefing in briefings], wording),
        strand=same_strand(source.id, dossier, wording),
        differences=tuple(difference_link(d, wording) for d in dossier.references.differences.get(source.id, ())),
    )
