"""A briefing in all languages of the site side by side, statement by statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model import Mention
from mujaz.model.places import BRIEFINGS, briefing_path, parallel_path
from mujaz.views.parts.attribution import attribution_phrase, source_beside
from mujaz.views.parts.card import newest_first
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.references import joined
from mujaz.views.parts.statement import older_notices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mujaz.model import Briefing, Dossier
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Column:
    """What stands in one language: its tag, name and direction, and a text with what is said above it."""

    language: str
    name: str
    direction: str
    label: Phrase
    text: Phrase


@dataclass(frozen=True)
class Row:
    """A text in all languages.

    Attributes:
        id: its anchor.
        number: its number.
        kind: name of its kind.
        kind_label: its kind in words.
        columns: one for each language, the page's own first.
        older: which of them did not follow a change in another, in a sentence each.
    """

    id: str
    number: str
    kind: str
    kind_label: str
    columns: tuple[Column, ...]
    older: tuple[str, ...]


@dataclass(frozen=True)
class ParallelView:
    """The page: what it is, its briefing, titles and summaries, and the statements."""

    title: Phrase
    explained: str
    briefing: str
    heads: tuple[Column, ...]
    rows: tuple[Row, ...]


def parallel_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the parallel view of each briefing; a site in one language has none."""
    wordings = [wording, *(other for tag, other in wording.siblings.items() if tag != wording.tag)]
    if len(wordings) == 1:
        return
    for briefing in newest_first(dossier):
        title = wording.plain(briefing.title)
        yield Page(
            language=wording.tag,
            path=parallel_path(briefing),
            title=f"{title} · {wording.text('parallel')}",
            description=wording.text("parallel.summary"),
            parent=BRIEFINGS,
            shows=Later(partial(_view, briefing, dossier, wordings)),
            in_sequence=False,
        )


def _view(briefing: Briefing, dossier: Dossier, wordings: list[Wording]) -> ParallelView:
    own = wordings[0]
    return ParallelView(
        title=own.phrase(briefing.title),
        explained=own.text("parallel.summary"),
        briefing=briefing_path(briefing),
        heads=tuple(_column(w, w.phrase(briefing.title), lambda w: w.phrase(briefing.summary)) for w in wordings),
        rows=tuple(
            Row(
                id=statement.id,
                number=own.number(number),
                kind=statement.kind.value,
                kind_label=own.text(f"kind.{statement.kind.value}"),
                columns=tuple(_statement(mention, dossier, wording, own) for wording in wordings),
                older=older_notices(briefing, statement, dossier, own),
            )
            for number, statement in enumerate(briefing.statements, 1)
            for mention in (Mention(briefing, statement, number),)
        ),
    )


def _statement(mention: Mention, dossier: Dossier, wording: Wording, own: Wording) -> Column:
    statement, source = mention.statement, mention.source if mention.briefing.has_several else ""
    kind = wording.text(f"kind.{statement.kind.value}")
    said = attribution_phrase(statement.attribution, dossier, wording, source).capitalised()
    who = joined([said, *filter(None, [source_beside(mention, wording)])], " · ").leading(None)
    # The kind stands above the row in the page's own language.
    label = who if wording is own else joined([wording.words(kind), who], " · ")
    return _column(wording, label, lambda w: w.phrase(statement.text))


def _column(wording: Wording, label: Phrase, text: Callable[[Wording], Phrase]) -> Column:
    return Column(wording.tag, wording.language.name, wording.language.direction, label, text(wording))
