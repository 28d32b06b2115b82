"""The printed brief of one briefing, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Status
from mujaz.views.parts.amendment import AmendmentView, amendment_views
from mujaz.views.parts.source import SourceView, source_view
from mujaz.views.parts.term import other_names
from mujaz.views.print.differences import DifferenceEntry, difference_of_source, in_print_order
from mujaz.views.print.notes import Note, NoteRef, Notes, Verbatim, verbatim
from mujaz.views.print.posts import PersonPosts, posts_of_source
from mujaz.views.print.quotations import Quotation, marked_attribution, quotations
from mujaz.views.print.timeline import Timeline, timeline
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Briefing, Dossier, Mention, Term
    from mujaz.views.print.extent import Extent
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class StatementEntry:
    """A statement: its number, its kind, who makes it, its text, and the notes that prove it."""

    number: str
    kind: str
    kind_label: str
    attribution: Phrase
    text: Phrase
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True)
class TermEntry:
    """A term: its name here and in the other languages, and what it means, where there is room for that."""

    name: Phrase
    others: Phrase | None
    definition: Phrase | None


@dataclass(frozen=True)
class Brief:
    """A brief.

    Attributes:
        language: tag of its language.
        slug: slug of the briefing.
        site: the site's name, for the masthead.
        running: its title as a running head, short enough for one line.
        title: its title.
        plain_title: its title in words, for the document's metadata and bookmarks.
        status_label: its status where it is not published; else empty.
        source_label: what names its source.
        outlet: who published it; None where the text does not show that.
        summary: its summary.
        counts: how many statements, passages and differences there are.
        statements: the statements.
        left_out: how many of how many statements are shown, where that is not all of them; else empty.
        quotations: the quotation block.
        posts: ranks and posts as the source gives them.
        timeline: what the statements date.
        differences: where the source differs.
        terms: the terms.
        source: about the source; None where there is no record.
        headline: the source's headline.
        amendments: significant changes.
        notes: the evidence.
    """

    language: str
    slug: str
    site: Phrase
    running: Phrase
    title: Phrase
    plain_title: str
    status_label: str
    source_label: Phrase
    outlet: Phrase | None
    summary: Phrase
    counts: Phrase
    statements: tuple[StatementEntry, ...]
    left_out: str
    quotations: tuple[Quotation, ...]
    posts: tuple[PersonPosts, ...]
    timeline: Timeline
    differences: tuple[DifferenceEntry, ...]
    terms: tuple[TermEntry, ...]
    source: SourceView | None
    headline: Verbatim | None
    amendments: tuple[AmendmentView, ...]
    notes: tuple[Note, ...]


def brief(briefing: Briefing, shown: Extent, dossier: Dossier, wording: Wording, first_note: int = 1) -> Brief:
    """Return the brief of a briefing.

    Args:
        briefing: the briefing.
        shown: what of it is shown; the same in every language.
        dossier: everything that was read.
        wording: wording of the brief's language.
        first_note: key of its first note, where it stands in a booklet with others.
    """
    notes = Notes(dossier, wording, first_note)
    source = dossier.source.get(briefing.source)
    statements = tuple(_statement(mention, notes, dossier, wording) for mention in shown.statements)
    block = quotations(shown.statements, notes, dossier, wording)
    posts = posts_of_source(briefing, notes, dossier, wording)
    differences = in_print_order(dossier.references.differences.get(briefing.source, ()))
    entries = tuple(
        difference_of_source(d, briefing.source, notes, wording, in_full=d.id in shown.in_full) for d in differences
    )
    return Brief(
        language=wording.tag,
        slug=briefing.slug,
        site=wording.phrase(dossier.site.value.name),
        running=wording.words(shortened(wording.plain(briefing.title))),
        title=wording.phrase(briefing.title),
        plain_title=wording.plain(briefing.title),
        status_label="" if briefing.status is Status.PUBLISHED else wording.text(briefing.status.value),
        source_label=wording.words(source_label(briefing.source, wording)),
        outlet=wording.phrase(source.outlet.name) if source and source.outlet.name else None,
        summary=wording.phrase(briefing.summary),
        counts=wording.words(_counts(briefing, differences, wording)),
        statements=statements,
        left_out=_left_out(len(statements), len(briefing.statements), wording),
        quotations=block,
        posts=posts,
        timeline=timeline(_reports(shown.statements, wording), dossier, wording),
        differences=entries,
        terms=_terms(briefing, shown, dossier, wording),
        source=source_view(source, briefing.stance, wording) if source else None,
        headline=verbatim(source.headline, source.language, wording) if source and source.headline else None,
        amendments=amendment_views(briefing, wording),
        notes=notes.all(),
    )


RUNNING_LETTERS = 84
"""Letters of a running head, at most: what one line of a page holds in either script."""


def shortened(text: str, most: int = RUNNING_LETTERS) -> str:
    """Return a text, cut behind a word where it is too long for one line."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ،,:;؛.-–—") + "…"


def _counts(briefing: Briefing, differences: Sequence[object], wording: Wording) -> str:
    pieces = sum(len(statement.evidence) for statement in briefing.statements)
    return wording.language.list_separator.join(
        (
            wording.count("statements.count", len(briefing.statements)),
            wording.count("evidence.count", pieces),
            wording.count("differences.count", len(differences)),
        )
    )


def _left_out(shown: int, all_of_them: int, wording: Wording) -> str:
    if shown == all_of_them:
        return ""
    return wording.text("print.left-out", shown=shown, count=wording.count("statements.count", all_of_them))


def _statement(mention: Mention, notes: Notes, dossier: Dossier, wording: Wording) -> StatementEntry:
    statement = mention.statement
    references = (notes.refer(mention.briefing.source, piece) for piece in statement.evidence)
    return StatementEntry(
        number=wording.number(mention.number),
        kind=statement.kind.value,
        kind_label=wording.text(f"kind.{statement.kind.value}"),
        attribution=marked_attribution(statement.attribution, dossier, wording),
        text=wording.phrase(statement.text),
        notes=tuple(dict.fromkeys(references)),
    )


def _reports(mentions: Sequence[Mention], wording: Wording) -> dict[str, Phrase]:
    numbers: dict[str, list[str]] = {}
    for mention in mentions:
        for event in mention.statement.events:
            numbers.setdefault(event, []).append(wording.number(mention.number))
    separator = wording.language.list_separator
    return {event: wording.words(separator.join(found)) for event, found in numbers.items()}


def _terms(briefing: Briefing, shown: Extent, dossier: Dossier, wording: Wording) -> tuple[TermEntry, ...]:
    terms = [dossier.term[term] for term in briefing.terms if term in dossier.term]
    return tuple(term_entry(term, wording, defined=shown.definitions) for term in terms)


def term_entry(term: Term, wording: Wording, *, defined: bool = True) -> TermEntry:
    """Return a term; with what it means where it is to be `defined`."""
    definition = wording.phrase(term.definition) if defined else None
    return TermEntry(wording.phrase(term.name), other_names(term.name, wording), definition)
