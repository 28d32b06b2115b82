"""Coverage: which source reports which event, and how many strands that makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.views.events import reported_events, strands
from mujaz.views.page import Page
from mujaz.views.places import COVERAGE, briefing_path
from mujaz.views.references import event_day, source_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event, Mention, Source
    from mujaz.views.phrase import Phrase
    from mujaz.views.wording import Wording


@dataclass(frozen=True)
class Cell:
    """What a source does about an event: a word for CSS (`reports`, `differs`, `silent`), its source, and words."""

    state: str
    source: str
    words: Phrase


@dataclass(frozen=True)
class Row:
    """An event: its date as a link, what happened, what each source does, and how many strands report it."""

    date: Phrase
    text: Phrase
    cells: tuple[Cell, ...]
    strands: str


@dataclass(frozen=True)
class CoverageView:
    """The matrix of events by sources."""

    title: str
    summary: str
    sources: tuple[Phrase, ...]
    rows: tuple[Row, ...]


def coverage_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the coverage matrix in one language."""
    sources = [record.value for record in dossier.sources if record.value.id in dossier.references.briefings]
    rows = tuple(_row(event, sources, dossier, wording) for event in reported_events(dossier))
    heads = tuple(wording.linked(wording.words(source.id), wording.targets.get(source.id)) for source in sources)
    view = CoverageView(wording.text("coverage"), wording.text("coverage.summary"), heads, rows)
    yield Page(wording.tag, COVERAGE, view.title, view.summary, None, view)


def _row(event: Event, sources: Sequence[Source], dossier: Dossier, wording: Wording) -> Row:
    mentions = dossier.references.events[event.id]
    differing = {
        passage.source
        for difference in dossier.references.differences.get(event.id, ())
        if difference.scope is Scope.BETWEEN
        for passage in difference.passages
    }
    cells = tuple(
        _cell([m for m in mentions if m.briefing.source == source.id], source, source.id in differing, wording)
        for source in sources
    )
    return Row(
        event_day(event, wording), wording.phrase(event.text), cells, wording.number(len(strands(mentions, dossier)))
    )


def _cell(mentions: Sequence[Mention], source: Source, differs: bool, wording: Wording) -> Cell:  # noqa: FBT001 - one of two states
    state = "silent" if not mentions else "differs" if differs else "reports"
    words = wording.words(wording.text(f"coverage.{state}"))
    if mentions:
        first = mentions[0]
        words = wording.linked(words, f"{briefing_path(first.briefing)}#{first.statement.id}")
    return Cell(state, source_label(source.id, wording), words)
