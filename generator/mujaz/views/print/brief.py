"""The printed brief of one briefing, in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Localised, Mention, Status
from mujaz.model.places import briefing_path
from mujaz.views.parts.amendment import AmendmentView, amendment_views
from mujaz.views.parts.facts import facts_line
from mujaz.views.parts.source import own_stance
from mujaz.views.parts.speaker import speakers
from mujaz.views.parts.term import other_names
from mujaz.views.print.address import SiteAddress, code
from mujaz.views.print.differences import DifferenceLine, by_consequence, difference_lines
from mujaz.views.print.front import Fact, Front, briefing_groups, moments
from mujaz.views.print.notes import Note, NoteRef, Notes
from mujaz.views.print.posts import PersonPosts, posts_of_source
from mujaz.views.print.quotations import Quotation, marked_attribution, quotations
from mujaz.views.print.rank import ranks
from mujaz.views.print.sources import SourceEntry, source_entry
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Briefing, Difference, Dossier, Term, Topic
    from mujaz.wording import Phrase, Wording

VOICES = 4
"""Speakers that the imprint names: those with most to say."""


@dataclass(frozen=True)
class StatementEntry:
    """A statement.

    Attributes:
        key: its place in its document, which its anchor is made of.
        number: its number in its briefing.
        rank: how soon it is printed where not all have room; see `mujaz.views.print.rank`.
        kind: name of its kind.
        kind_label: its kind in words.
        attribution: who makes it.
        text: what it says.
        notes: the notes that prove it.
    """

    key: int
    number: str
    rank: int
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
        running_short: the same, short enough for half a line.
        title: its title.
        plain_title: its title in words, for the document's metadata and bookmarks.
        status_label: its status where it is not published; else empty.
        several: whether it has several sources.
        source_label: what names its sources.
        number: number of the briefing, in words.
        front: its front page.
        statements: the statements.
        least: how many statements are printed however little room there is: those that carry the briefing.
        printed: what is said of what is printed, and what stands on the site alone, by the number of statements.
        quotations: the quotation block.
        posts: ranks and posts as the source gives them.
        differences: where the source differs.
        terms: the terms.
        sources: about its sources.
        stance: what the wording favours, where that is said of several sources.
        amendments: significant changes.
        notes: the evidence.
    """

    language: str
    slug: str
    site: Phrase
    running: Phrase
    running_short: Phrase
    title: Phrase
    plain_title: str
    status_label: str
    several: bool
    source_label: Phrase
    number: str
    front: Front
    statements: tuple[StatementEntry, ...]
    least: int
    printed: tuple[str, ...]
    quotations: tuple[Quotation, ...]
    posts: tuple[PersonPosts, ...]
    differences: tuple[DifferenceLine, ...]
    terms: tuple[TermEntry, ...]
    sources: tuple[SourceEntry, ...]
    stance: Phrase | None
    amendments: tuple[AmendmentView, ...]
    notes: tuple[Note, ...]


def brief(briefing: Briefing, dossier: Dossier, wording: Wording, address: SiteAddress | None = None) -> Brief:
    """Return the brief of a briefing, with all that may be printed of it; the typesetter finds out what has room.

    Args:
        briefing: the briefing.
        dossier: everything that was read.
        wording: wording of the brief's language.
        address: where the site is published; None where that is not known.
    """
    notes = Notes(dossier, wording, several=briefing.has_several)
    sources = [dossier.source[name] for name in briefing.sources if name in dossier.source]
    separator = wording.language.list_separator
    statements = statement_entries(briefing, notes, dossier, wording)
    block = quotations(mentions(briefing), notes, dossier, wording)
    posts = posts_of_source(briefing, notes, dossier, wording)
    differences = by_consequence(dossier.references.differences_of(briefing))
    return Brief(
        language=wording.tag,
        slug=briefing.slug,
        site=wording.phrase(dossier.site.value.name),
        running=wording.words(shortened(wording.plain(briefing.title))),
        running_short=wording.words(shortened(wording.plain(briefing.title), RUNNING_LETTERS_SHORT)),
        title=printed_title(briefing.title, wording),
        plain_title=wording.plain(briefing.title),
        status_label="" if briefing.status is Status.PUBLISHED else wording.text(briefing.status.value),
        several=briefing.has_several,
        source_label=wording.words(separator.join(source_label(name, wording) for name in briefing.sources)),
        number=f"{wording.text('print.number')} {separator.join(map(wording.localised, briefing.sources))}",
        front=_front(briefing, differences, dossier, wording, address),
        statements=statements,
        least=sum(statement.id in briefing.key for statement in briefing.statements) or 1,
        printed=_printed(briefing, wording),
        quotations=block,
        posts=posts,
        differences=difference_lines(differences, briefing.sources, wording),
        terms=tuple(term_entry(dossier.term[t], wording, defined=False) for t in briefing.terms if t in dossier.term),
        sources=tuple(source_entry(source, own_stance([briefing]), wording) for source in sources),
        stance=wording.phrase(briefing.stance) if briefing.stance and briefing.has_several else None,
        amendments=amendment_views(briefing, wording),
        notes=notes.all(),
    )


def statement_entries(
    briefing: Briefing, notes: Notes, dossier: Dossier, wording: Wording, first: int = 1
) -> tuple[StatementEntry, ...]:
    """Return all statements of a briefing, each with one note for all of its evidence.

    Args:
        briefing: the briefing.
        notes: the notes of the document.
        dossier: everything that was read.
        wording: wording of the document's language.
        first: key of its first statement, so that anchors of several briefings do not meet.
    """
    rank = ranks(briefing)
    return tuple(
        StatementEntry(
            key=key,
            number=wording.number(number),
            rank=rank[statement.id],
            kind=statement.kind.value,
            kind_label=wording.text(f"kind.{statement.kind.value}"),
            attribution=marked_attribution(Mention(briefing, statement, number), dossier, wording),
            text=wording.phrase(statement.text),
            notes=(notes.refer(briefing.source_of(statement), statement.evidence),),
        )
        for number, (key, statement) in enumerate(enumerate(briefing.statements, first), 1)
    )


def printed_title(text: Localised, wording: Wording) -> Phrase:
    """Return a title in a language as print sets it: without the marks that titles do without there."""
    own, bare = text.get(wording.tag), wording.language.print.bare
    return wording.phrase(Localised({wording.tag: re.sub(f"[{bare}]", "", own)}) if own and bare else text)


RUNNING_LETTERS = 84
"""Letters of a running head, at most: what one line of a page holds in either script, beside a name."""

RUNNING_LETTERS_SHORT = 60
"""The same where two of them share a line."""


def shortened(text: str, most: int = RUNNING_LETTERS) -> str:
    """Return a text, cut behind a word where it is too long for one line."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ،,:;؛.-–—") + "…"


def term_entry(term: Term, wording: Wording, *, defined: bool = True) -> TermEntry:
    """Return a term; with what it means where it is to be `defined`."""
    definition = wording.phrase(term.definition) if defined else None
    return TermEntry(wording.phrase(term.name), other_names(term.name, wording), definition)


def mentions(briefing: Briefing) -> list[Mention]:
    """Return the statements of a briefing with their numbers."""
    return [Mention(briefing, statement, number) for number, statement in enumerate(briefing.statements, 1)]


def _front(
    briefing: Briefing,
    differences: Sequence[Difference],
    dossier: Dossier,
    wording: Wording,
    address: SiteAddress | None,
) -> Front:
    return Front(
        kicker=facts_line(briefing, dossier, wording),
        facts=tuple(_facts(briefing, dossier, wording)),
        code=code(address.page(wording.tag, briefing_path(briefing)), wording) if address else None,
        bottom_line=wording.phrase(briefing.summary),
        groups=briefing_groups(briefing, differences, dossier, wording),
        moments=moments(briefing.key_events, dossier, wording),
    )


def _facts(briefing: Briefing, dossier: Dossier, wording: Wording) -> Iterator[Fact]:
    """Yield the imprint: who speaks, the days, the publisher."""
    topics = [record.value for record in dossier.topics if briefing in dossier.briefings_of(record.value.id)]
    days = (
        ("print.as-of", max((topic.as_of for topic in topics), default=None)),
        ("print.published", briefing.published),
        ("print.revised", briefing.revised),
    )
    yield from day_facts(days, wording)
    who = speakers(briefing, dossier, wording).views
    names = [view.label for view in who[:VOICES]]
    if names:
        more = len(who) - len(names)
        words = wording.language.list_separator.join(names)
        yield Fact(
            wording.text("glance.voices"),
            wording.words(wording.text("print.voices.more", names=words, n=more) if more else words),
        )
    yield from publisher_fact(dossier, wording)


def day_facts(days: Sequence[tuple[str, str | None]], wording: Wording) -> Iterator[Fact]:
    """Yield the days that are known, each under our words for it."""
    for key, day in days:
        if day:
            yield Fact(wording.text(key), wording.words(wording.date(day)), is_day=True)


def publisher_fact(dossier: Dossier, wording: Wording) -> Iterator[Fact]:
    """Yield who publishes the site, where it says so."""
    publisher = dossier.site.value.publisher
    if publisher:
        yield Fact(wording.text("print.publisher"), wording.phrase(publisher.name))


def _printed(briefing: Briefing, wording: Wording) -> tuple[str, ...]:
    """Return what a brief says of what it prints, by the number of its statements from 0."""
    rank, whole = ranks(briefing), len(briefing.statements)
    pieces = sorted((rank[statement.id], len(statement.evidence)) for statement in briefing.statements)
    everything = wording.count("statements.count", whole)
    lines = []
    for shown in range(whole + 1):
        passages = wording.count("evidence.count", sum(number for _, number in pieces[:shown]))
        if shown == whole:
            lines.append(wording.text("print.printed.all", count=everything, evidence=passages))
        else:
            rest = wording.count("statements.count", whole - shown)
            lines.append(wording.text("print.printed", shown=shown, count=everything, evidence=passages, rest=rest))
    return tuple(lines)


def topic_of(dossier: Dossier) -> Topic | None:
    """Return the topic of a dossier that has one."""
    return dossier.topics[0].value if dossier.topics else None
