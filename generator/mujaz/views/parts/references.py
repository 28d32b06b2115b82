"""References to statements, events, differences and briefings, as phrases with links."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.model.places import briefing_path, statement_path
from mujaz.wording import Phrase, Run
from mujaz.wording.naming import source_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model import Briefing, Difference, Event, Mention, Source
    from mujaz.wording import Wording


_HERE = "\0"
"""Stands for a phrase while the words round it are made."""


def source_facts(source_id: str, source: Source | None, wording: Wording) -> tuple[Phrase, ...]:
    """Return what a reader knows a source by: its short name as a link to its record, and its genre."""
    label = source_link(source_id, wording)
    if source is None:
        return (label,)
    return (label, wording.words(wording.text(f"genre.{source.genre.value}")))


def named_sources(briefing: Briefing, wording: Wording) -> Phrase:
    """Return what the sources of a briefing are called: `Al-Estiklal, Africa Press`."""
    return listed([wording.source(source) for source in briefing.sources], wording)


def statement_references(mentions: Iterable[Mention], wording: Wording) -> Phrase:
    """Return links to statements, grouped by source: `Al-Estiklal, statements 4, 5; Africa Press, statement 2`."""
    runs: list[Run] = []
    ordered = sorted(mentions, key=lambda mention: (mention.source, mention.briefing.slug))
    for (source, _), each in itertools.groupby(ordered, lambda mention: (mention.source, mention.briefing.slug)):
        group = list(each)
        if runs:
            runs.append(Run(wording.language.group_separator))
        runs += wording.source(source).leading(briefing_path(group[0].briefing)).runs
        numbers = [_number(mention, wording) for mention in group]
        before, _, after = wording.count("statements.of", len(numbers), numbers=_HERE).partition(_HERE)
        kept = wording.unbroken(before + numbers[0].text).removesuffix(numbers[0].text)
        runs.append(Run(wording.language.list_separator + kept))
        runs.extend(joined([Phrase((number,)) for number in numbers], wording.language.list_separator).runs)
        runs.extend([Run(after)] if after else [])
    return Phrase(tuple(runs))


def newest_references(mentions: Sequence[Mention], wording: Wording, most: int) -> Phrase:
    """Return links to statements, of the newest briefings alone where there are too many, and how many more these are.

    Args:
        mentions: the statements, in the order of their briefings.
        wording: wording of the page's language.
        most: how many briefings are named.
    """
    briefings = list(dict.fromkeys(mention.briefing.slug for mention in mentions))
    if len(briefings) <= most:
        return statement_references(mentions, wording)
    kept = set(briefings[-most:])
    shown = statement_references((m for m in mentions if m.briefing.slug in kept), wording)
    more = wording.words(wording.text("more", n=len(briefings) - most))
    return joined([shown, more], wording.language.group_separator)


def own_references(mentions: Iterable[Mention], wording: Wording) -> Phrase:
    """Return links to statements of the briefing whose page they stand on: `4, 5`."""
    return listed([Phrase((_number(mention, wording),)) for mention in mentions], wording)


def _number(mention: Mention, wording: Wording) -> Run:
    return Run(wording.number(mention.number), target=statement_path(mention.briefing, mention.statement))


def listed(phrases: Sequence[Phrase], wording: Wording) -> Phrase:
    """Return phrases one after the other, with the language's separator between them."""
    return joined(phrases, wording.language.list_separator)


def listed_first(phrases: Sequence[Phrase], most: int, wording: Wording) -> Phrase:
    """Return phrases one after the other, and of too many only the first, with how many more there are.

    Args:
        phrases: the phrases.
        most: how many are shown.
        wording: wording of the page's language.
    """
    if len(phrases) <= most:
        return listed(phrases, wording)
    return listed([*phrases[:most], wording.words(wording.text("more", n=len(phrases) - most))], wording)


def joined(phrases: Sequence[Phrase], separator: str) -> Phrase:
    """Return phrases one after the other, with a separator between them."""
    runs: list[Run] = []
    for phrase in phrases:
        if runs:
            runs.append(Run(separator))
        runs.extend(phrase.runs)
    return Phrase(tuple(runs))


def event_line(event: Event, wording: Wording) -> Phrase:
    """Return an event in a line: its date as a link to the timeline, and what happened."""
    return Phrase(
        (*event_day(event, wording).runs, Run(f"{wording.language.colon} "), *wording.phrase(event.text).runs)
    )


def event_day(event: Event, wording: Wording) -> Phrase:
    """Return the date of an event as a link to the timeline; what happened stands beside it."""
    return wording.words(wording.event_date(event)).leading(wording.targets.get(event.id))


def event_date(event: Event, wording: Wording) -> Phrase:
    """Return the date of an event as a link to the timeline, with what happened as its tooltip."""
    date = event_day(event, wording)
    return replace(
        date, runs=tuple(replace(run, title=wording.isolated(wording.plain(event.text))) for run in date.runs)
    )


def difference_link(difference: Difference, wording: Wording) -> Phrase:
    """Return a link to a difference."""
    return wording.link(difference.title, difference.id)


def briefing_link(briefing: Briefing, wording: Wording) -> Phrase:
    """Return a link to a briefing: its title."""
    return wording.phrase(briefing.title).leading(briefing_path(briefing))


def briefing_reference(briefing: Briefing, wording: Wording) -> Phrase:
    """Return a short link to a briefing: what its sources are called, with its title as the tooltip."""
    link = named_sources(briefing, wording).leading(briefing_path(briefing))
    return replace(
        link, runs=tuple(replace(run, title=wording.isolated(wording.plain(briefing.title))) for run in link.runs)
    )
