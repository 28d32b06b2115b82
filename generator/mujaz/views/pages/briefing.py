"""The page of a briefing: a minute of it first, and all the rest one step away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mujaz.model import Consequence, Mention, Status
from mujaz.model.places import BRIEFINGS, briefing_path, parallel_path
from mujaz.views.parts.agreement import agreed_events, same_strand
from mujaz.views.parts.amendment import AmendmentView, amendment_views
from mujaz.views.parts.card import newest_first
from mujaz.views.parts.difference import DifferenceView, difference_view
from mujaz.views.parts.event import EventView, event_view
from mujaz.views.parts.facts import briefing_facts, stance_of
from mujaz.views.parts.image import ImageView, image_view
from mujaz.views.parts.kind import Share, kinds
from mujaz.views.parts.page import Later, Page
from mujaz.views.parts.person import EntityGroup, entity_groups
from mujaz.views.parts.references import own_references
from mujaz.views.parts.source import SourceView, own_stance, source_view
from mujaz.views.parts.speaker import SpeakerView, speakers
from mujaz.views.parts.statement import OtherText, statement_view
from mujaz.views.parts.strip import StripItem, strip
from mujaz.views.parts.term import TermNote, term_note
from mujaz.views.parts.theme import ThemeView, theme_views
from mujaz.views.parts.unknown import SHOWN, UnknownView, unknown_views

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mujaz.model import Briefing, Difference, Dossier, Event
    from mujaz.wording import Phrase, Wording

FOREMOST = 3
"""How many differences stand on the page before the others are opened: those on which most hangs."""

VOICES = 5
"""How many speakers stand on the page before the others are opened."""


@dataclass(frozen=True)
class BriefingView:
    """Everything that the page of a briefing shows.

    Attributes:
        title: its title.
        status_label: how far it has come, where it is not published.
        kickers: what its sources are, in a line each.
        several: whether it has several sources, so that what is said of one names it.
        dates: when it was published and revised, in words; empty where that is not known.
        summary: its summary.
        image: its image; None where it has none.
        parallel: path of its page in all languages; empty on a site in one.
        others: the site's other languages, which can be shown beside the page's own; their texts are the titles.
        is_whole: whether passages that other pages have stand on it too; in an archive they do not.
        strip: its key events.
        unknown: what its sources leave out, the foremost.
        more_unknown: the rest of that.
        speakers: who speaks, the foremost.
        more_speakers: the others.
        kinds: the kinds of its statements.
        count: how many statements there are, in words.
        shown: what counts those that a filter shows, for the page's script; see `Wording.counter`.
        themes: its statements, by theme.
        foremost: the differences on which most hangs.
        differences: the others.
        events: its events.
        planned: those that were still to come when its sources spoke of them.
        reports: the reports about events of whose publication it tells.
        entities: whom and what it names, by type.
        terms: the terms that a reader needs.
        favours: what the wording of its sources favours, in a sentence; None where nothing is said of it.
        stance: all that is said of that, where it is about several sources.
        sources: about its sources.
        amendments: significant changes.
    """

    title: Phrase
    status_label: str
    kickers: tuple[Phrase, ...]
    several: bool
    dates: str
    summary: Phrase
    image: ImageView | None
    parallel: str
    others: tuple[OtherText, ...]
    is_whole: bool
    strip: tuple[StripItem, ...]
    unknown: tuple[UnknownView, ...]
    more_unknown: tuple[UnknownView, ...]
    speakers: tuple[SpeakerView, ...]
    more_speakers: tuple[SpeakerView, ...]
    kinds: tuple[Share, ...]
    count: str
    shown: str
    themes: tuple[ThemeView, ...]
    foremost: tuple[DifferenceView, ...]
    differences: tuple[DifferenceView, ...]
    events: tuple[EventView, ...]
    planned: tuple[EventView, ...]
    reports: tuple[EventView, ...]
    entities: tuple[EntityGroup, ...]
    terms: tuple[TermNote, ...]
    favours: Phrase | None
    stance: Phrase | None
    sources: tuple[SourcePart, ...]
    amendments: tuple[AmendmentView, ...]


@dataclass(frozen=True)
class SourcePart:
    """One of a briefing's sources.

    Attributes:
        record: about it.
        agreed: how many of its dated events another strand reports too; empty where it dates none.
        strand: other sources that carry the same material; None where there are none.
    """

    record: SourceView
    agreed: str
    strand: Phrase | None


def briefing_pages(dossier: Dossier, wording: Wording) -> Iterator[Page]:
    """Yield the pages of all briefings in one language."""
    for briefing in newest_first(dossier):
        yield Page(
            language=wording.tag,
            path=briefing_path(briefing),
            title=wording.plain(briefing.title),
            description=wording.plain(briefing.summary),
            parent=BRIEFINGS,
            shows=Later(partial(_view, briefing, dossier, wording)),
        )


def _view(briefing: Briefing, dossier: Dossier, wording: Wording) -> BriefingView:
    mentions = [Mention(briefing, statement, number) for number, statement in enumerate(briefing.statements, 1)]
    who, linked = speakers(briefing, dossier, wording), set[str]()
    statements = {
        mention.statement.id: statement_view(mention, who.of[mention.statement.id], linked, dossier, wording)
        for mention in mentions
    }
    stance = stance_of(briefing, dossier)
    unknown = unknown_views(briefing, wording)
    ranked = sorted(dossier.references.differences_of(briefing), key=_consequence)
    is_whole = not dossier.cuts.is_archive
    differences = [difference_view(d, dossier, wording, briefing.sources, in_short=not is_whole) for d in ranked]
    return BriefingView(
        title=wording.phrase(briefing.title),
        status_label="" if briefing.status is Status.PUBLISHED else wording.text(briefing.status.value),
        kickers=briefing_facts(briefing, dossier, wording),
        several=briefing.has_several,
        dates=_dates(briefing, wording),
        summary=wording.linked_phrase(briefing.summary, set(), briefing.unlinked),
        image=image_view(briefing, dossier, wording),
        parallel=parallel_path(briefing) if len(wording.siblings) > 1 else "",
        others=tuple(
            OtherText(tag, other.language.direction, other.language.name, other.phrase(briefing.title))
            for tag, other in wording.siblings.items()
            if tag != wording.tag
        ),
        is_whole=is_whole,
        strip=strip(briefing.key_events, dossier, wording, briefing.sources),
        unknown=unknown[:SHOWN],
        more_unknown=unknown[SHOWN:],
        speakers=who.views[:VOICES],
        more_speakers=who.views[VOICES:],
        kinds=kinds(briefing, wording),
        count=wording.count("statements.count", len(briefing.statements)),
        shown=json.dumps(wording.counter("statements.shown", total=len(briefing.statements)), ensure_ascii=False),
        themes=theme_views(briefing, statements, wording),
        foremost=tuple(differences[:FOREMOST]),
        differences=tuple(differences[FOREMOST:]),
        events=_events(mentions, lambda event: not (event.planned or event.report), dossier, wording),
        planned=_events(mentions, lambda event: bool(event.planned) and not event.report, dossier, wording),
        reports=_events(mentions, lambda event: event.report, dossier, wording),
        entities=entity_groups(briefing, dossier, wording, linked),
        terms=tuple(term_note(dossier.term[name], wording) for name in _terms(briefing, linked, dossier)),
        favours=wording.phrase(stance).first_clause() if stance else None,
        stance=wording.phrase(briefing.stance) if briefing.stance and briefing.has_several else None,
        sources=tuple(_sources(briefing, dossier, wording)),
        amendments=amendment_views(briefing, wording),
    )


def _sources(briefing: Briefing, dossier: Dossier, wording: Wording) -> Iterator[SourcePart]:
    for name in briefing.sources:
        if name in dossier.source:
            record = source_view(dossier.source[name], own_stance([briefing]), wording)
            agreed = agreed_events(briefing, name, dossier, wording)
            yield SourcePart(record, agreed, same_strand(name, dossier, wording))


def _terms(briefing: Briefing, linked: set[str], dossier: Dossier) -> list[str]:
    """Return the terms that a reader needs, and behind them those that a text links: a link's card is on the page."""
    named = dict.fromkeys((*briefing.terms, *sorted(linked)))
    return [name for name in named if name in dossier.term]


def _consequence(difference: Difference) -> int:
    """Return the rank of a difference; those of one rank keep the register's order."""
    return list(Consequence).index(difference.consequence)


def _dates(briefing: Briefing, wording: Wording) -> str:
    days = (("briefing.published", briefing.published), ("briefing.revised", briefing.revised))
    return wording.language.list_separator.join(wording.text(key, date=wording.date(day)) for key, day in days if day)


def _events(
    mentions: list[Mention], is_wanted: Callable[[Event], bool], dossier: Dossier, wording: Wording
) -> tuple[EventView, ...]:
    reports: dict[str, list[Mention]] = {}
    for mention in mentions:
        for event in mention.statement.events:
            reports.setdefault(event, []).append(mention)
    known = [name for name in reports if name in dossier.event and is_wanted(dossier.event[name])]
    known.sort(key=dossier.chronology.__getitem__)
    return tuple(event_view(dossier.event[name], reports[name], dossier, wording, own_references) for name in known)
