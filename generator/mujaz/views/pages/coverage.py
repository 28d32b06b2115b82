"""Coverage: which source reports which event, and how many strands that makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.model.places import COVERAGE, statement_path
from mujaz.views.parts.event import event_title, reported_events, strands
from mujaz.views.parts.page import Page
from mujaz.views.parts.references import event_day, listed
from mujaz.wording.naming import source_label, source_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event, Mention, Source
    from mujaz.wording import Phrase, Wording


WIDEST = 12
"""Sources that a matrix has columns for; where there are more, each event lists those that report it."""


@dataclass(frozen=True)
class Cell:
    """What a source does about an event: a word for CSS (`reports`, `differs`, `silent`), its source, and words."""

    state: str
    source: str
    words: Phrase


@dataclass(frozen=True)
class Row:
    """An event: its date as a link, what happened, what each source does, and how many strands report it.

    Attributes:
        date: its date, as a link to the timeline.
        text: what happened, as short as it has a title.
        cells: what each source does; none where there are more sources than columns.
        reporters: the sources that report it, as links; None where there are cells.
        strands: how many strands report it.
    """

    date: Phrase
    text: Phrase
    cells: tuple[Cell, ...]
    reporters: Phrase | None
    strands: str


@dataclass(frozen=True)
class CoverageView:
    """The matrix of events by sources; `sources` are its columns, none where there are too many."""

    title: str
    summary: str
    sources: tuple[Phrase, ...]
    rows: tuple[Row, ...]


def coverage_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the coverage matrix in one language."""
    sources = [record.value for record in dossier.sources if record.value.id in dossier.references.briefings]
    sources = sources if len(sources) <= WIDEST else []
    rows = tuple(_row(event, sources, dossier, wording) for event in reported_events(dossier))
    heads = tuple(source_link(source.id, wording) for source in sources)
    view = CoverageView(wording.text("coverage"), wording.text("coverage.summary"), heads, rows)
    yield Page(wording.tag, COVERAGE, view.title, view.summary, None, view, at_foot=True)


def _row(event: Event, sources: Sequence[Source], dossier: Dossier, wording: Wording) -> Row:
    mentions = dossier.references.events[event.id]
    differing = {
        passage.source
        for difference in dossier.references.differences.get(event.id, ())
        if difference.scope is Scope.BETWEEN
        for passage in difference.passages
    }
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.source, mention)
    reporters = None
    if not sources:
        reporters = listed([_reporter(mention, name in differing, wording) for name, mention in first.items()], wording)
    return Row(
        date=event_day(event, wording),
        text=event_title(event, wording),
        cells=tuple(_cell(source.id, first.get(source.id), source.id in differing, wording) for source in sources),
        reporters=reporters,
        strands=wording.number(len(strands(mentions, dossier))),
    )


def _cell(source: str, mention: Mention | None, differs: bool, wording: Wording) -> Cell:  # noqa: FBT001 - one of two states
    state = "silent" if mention is None else "differs" if differs else "reports"
    words = wording.words(wording.text(f"coverage.{state}"))
    return Cell(state, source_label(source, wording), _to_statement(words, mention, wording) if mention else words)


def _reporter(mention: Mention, differs: bool, wording: Wording) -> Phrase:  # noqa: FBT001 - the same
    name = source_label(mention.source, wording)
    return _to_statement(
        wording.words(f"{name} ({wording.text('coverage.differs')})" if differs else name), mention, wording
    )


def _to_statement(words: Phrase, mention: Mention, wording: Wording) -> Phrase:
    return wording.linked(words, statement_path(mention.briefing, mention.statement))
