"""The page of all sources: what their records say, and what was made of them; where cut, a page for each topic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model.places import SOURCES
from mujaz.views.parts.agreement import same_strand
from mujaz.views.parts.by_topic import topic_contents, topic_name
from mujaz.views.parts.contents import Contents, part_page, part_title
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.references import briefing_link, difference_link, listed
from mujaz.views.parts.source import SourceView, own_stance, source_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Source
    from mujaz.model.parts import Part
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
    """The page of all sources, or of a topic's: title, what it is, the sources, and the pages of the topics."""

    title: str
    summary: str
    sources: tuple[SourceEntry, ...]
    contents: Contents | None = None


def sources_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the page of all sources in one language, and its parts where it is cut."""
    cut = dossier.cuts.sources
    title, summary = wording.text("sources"), wording.text("sources.summary")
    used = [record.value for record in dossier.sources if record.value.id in dossier.references.briefings]
    view = SourcesView(
        title,
        summary,
        () if cut else _entries(used, dossier, wording),
        topic_contents(cut, dossier, wording) if cut else None,
    )
    moved = {each.id: wording.targets[each.id] for part in cut for each in part.entries}
    yield Page(wording.tag, SOURCES, title, summary, None, view, at_foot=True, moved=moved)
    for part in cut:
        name = part_title(title, part, topic_name(part, dossier, wording), wording)
        yield part_page(
            part, SOURCES, name, summary, view=Later(partial(_part, part, name, dossier, wording)), wording=wording
        )


def _part(part: Part[Source], title: str, dossier: Dossier, wording: Wording) -> SourcesView:
    table = topic_contents(dossier.cuts.sources, dossier, wording, part)
    return SourcesView(title, "", _entries(part.entries, dossier, wording), table)


def _entries(sources: Sequence[Source], dossier: Dossier, wording: Wording) -> tuple[SourceEntry, ...]:
    return tuple(_entry(source, dossier, wording) for source in sources)


def _entry(source: Source, dossier: Dossier, wording: Wording) -> SourceEntry:
    briefings = dossier.references.briefings[source.id]
    return SourceEntry(
        id=source.id,
        record=source_view(source, own_stance(briefings), wording),
        briefings=listed([briefing_link(briefing, wording) for briefing in briefings], wording),
        strand=same_strand(source.id, dossier, wording),
        differences=tuple(difference_link(d, wording) for d in dossier.references.differences.get(source.id, ())),
    )
