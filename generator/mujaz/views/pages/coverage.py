"""Coverage: which source reports which event, and how many strands that makes; where it is cut, a page for each topic.

A topic's page counts the topic's sources alone, so that what it says of an event can be told from its rows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model import Scope
from mujaz.model.places import COVERAGE, statement_path
from mujaz.model.topical import NO_TOPIC
from mujaz.views.parts.by_topic import topic_contents, topic_name
from mujaz.views.parts.contents import Contents, part_page, part_title
from mujaz.views.parts.event import event_title, reported_events, strands
from mujaz.views.parts.lineage import to_lineage
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.references import event_day, listed_first
from mujaz.wording.naming import source_label, source_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Event, Mention
    from mujaz.model.parts import Part
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
        strands: how many strands report it, as a link to who they are.
    """

    date: Phrase
    text: Phrase
    cells: tuple[Cell, ...]
    reporters: Phrase | None
    strands: Phrase


@dataclass(frozen=True)
class CoverageView:
    """The matrix of events by sources.

    Attributes:
        title: its title.
        summary: what it is; empty on its parts.
        sources: its columns, none where there are too many.
        rows: its rows.
        contents: the pages of the topics, where it is cut.
    """

    title: str
    summary: str
    sources: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    contents: Contents | None = None


def coverage_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the coverage matrix in one language, and its parts where it is cut."""
    cut = dossier.cuts.coverage
    title, summary = wording.text("coverage"), wording.text("coverage.summary")
    if not cut:
        sources = [record.value.id for record in dossier.sources if record.value.id in dossier.references.briefings]
        view = _view(title, summary, _Rows(reported_events(dossier), _columns(sources)), dossier, wording)
        yield Page(wording.tag, COVERAGE, title, summary, None, view, at_foot=True)
        return
    first = CoverageView(title, summary, (), (), topic_contents(cut, dossier, wording))
    yield Page(wording.tag, COVERAGE, title, summary, None, first, at_foot=True)
    sources_of: dict[str, list[str]] = {}
    for source, topics in dossier.topical.sources.items():
        for topic in topics:
            sources_of.setdefault(topic, []).append(source)
    for part in cut:
        name = part_title(title, part, topic_name(part, dossier, wording), wording)
        columns = _columns(sources_of.get(part.key, [""] * (WIDEST + 1)))
        topic = "" if part.key == NO_TOPIC else part.key
        made = partial(_part, part, name, _Rows(part.entries, columns, topic), dossier, wording)
        yield part_page(part, COVERAGE, name, summary, view=Later(made), wording=wording)


def _columns(sources: Sequence[str]) -> Sequence[str]:
    return sources if len(sources) <= WIDEST else []


@dataclass(frozen=True)
class _Rows:
    """What a matrix is about: its events, the sources of its columns, and its topic; no topic where it is of all."""

    events: Sequence[Event]
    sources: Sequence[str]
    topic: str = ""


def _part(part: Part[Event], title: str, rows: _Rows, dossier: Dossier, wording: Wording) -> CoverageView:
    table = topic_contents(dossier.cuts.coverage, dossier, wording, part)
    return replace(_view(title, "", rows, dossier, wording), contents=table)


def _view(title: str, summary: str, of: _Rows, dossier: Dossier, wording: Wording) -> CoverageView:
    rows = tuple(_row(event, of, dossier, wording) for event in of.events)
    return CoverageView(title, summary, tuple(source_link(source, wording) for source in of.sources), rows)


def _row(event: Event, of: _Rows, dossier: Dossier, wording: Wording) -> Row:
    of_topic = dossier.topical.briefings
    mentions = [
        mention
        for mention in dossier.references.events[event.id]
        if not of.topic or of.topic in of_topic.get(mention.briefing.slug, ())
    ]
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
    if not of.sources:
        named = [_reporter(mention, name in differing, wording) for name, mention in first.items()]
        reporters = listed_first(named, dossier.sizes.reporters, wording)
    return Row(
        date=event_day(event, wording),
        text=event_title(event, wording),
        cells=tuple(_cell(source, first.get(source), source in differing, wording) for source in of.sources),
        reporters=reporters,
        strands=to_lineage(wording.number(len(strands(mentions, dossier))), event, dossier, wording),
    )


def _cell(source: str, mention: Mention | None, differs: bool, wording: Wording) -> Cell:  # noqa: FBT001 - one of two states
    state = "silent" if mention is None else "differs" if differs else "reports"
    words = wording.words(wording.text(f"coverage.{state}"))
    return Cell(state, source_label(source, wording), _to_statement(words, mention) if mention else words)


def _reporter(mention: Mention, differs: bool, wording: Wording) -> Phrase:  # noqa: FBT001 - the same
    name = source_label(mention.source, wording)
    return _to_statement(wording.words(f"{name} ({wording.text('coverage.differs')})" if differs else name), mention)


def _to_statement(words: Phrase, mention: Mention) -> Phrase:
    return words.leading(statement_path(mention.briefing, mention.statement))
