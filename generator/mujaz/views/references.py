"""References to statements, events, differences and briefings, as phrases with links."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.views.phrase import Phrase, Run
from mujaz.views.places import briefing_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mujaz.model import Briefing, Difference, Event, Mention
    from mujaz.views.wording import Wording


def source_label(source_id: str, wording: Wording) -> str:
    """Return what names a source on a page."""
    return wording.localised(wording.text("source.n", id=source_id))


def statement_references(mentions: Iterable[Mention], wording: Wording) -> Phrase:
    """Return links to statements, grouped by source: `source 003: 4, 5; source 004: 2`."""
    runs: list[Run] = []
    ordered = sorted(mentions, key=lambda mention: (mention.briefing.source, mention.briefing.slug))
    for briefing, group in itertools.groupby(ordered, lambda mention: mention.briefing):
        path = briefing_path(briefing)
        if runs:
            runs.append(Run(wording.language.group_separator))
        runs.append(Run(source_label(briefing.source, wording), target=path))
        separators = itertools.chain([": "], itertools.repeat(wording.language.list_separator))
        for separator, mention in zip(separators, group, strict=False):
            runs.append(Run(separator))
            runs.append(Run(wording.number(mention.number), target=f"{path}#{mention.statement.id}"))
    return Phrase(tuple(runs))


def listed(phrases: Sequence[Phrase], wording: Wording) -> Phrase:
    """Return phrases one after the other, with the language's separator between them."""
    runs: list[Run] = []
    for phrase in phrases:
        if runs:
            runs.append(Run(wording.language.list_separator))
        runs.extend(phrase.runs)
    return Phrase(tuple(runs))


def event_link(event: Event, wording: Wording) -> Phrase:
    """Return a link to an event in the timeline: its date, and what happened."""
    date = Run(f"{wording.date(event.date)}: ")
    return wording.linked(Phrase((date, *wording.phrase(event.text).runs)), wording.targets.get(event.id))


def event_day(event: Event, wording: Wording) -> Phrase:
    """Return the date of an event as a link to the timeline; what happened stands beside it."""
    return wording.linked(wording.words(wording.date(event.date)), wording.targets.get(event.id))


def event_date(event: Event, wording: Wording) -> Phrase:
    """Return the date of an event as a link to the timeline, with what happened as its tooltip."""
    date = event_day(event, wording)
    return replace(date, runs=tuple(replace(run, title=wording.plain(event.text)) for run in date.runs))


def difference_link(difference: Difference, wording: Wording) -> Phrase:
    """Return a link to a difference."""
    return wording.link(difference.title, difference.id)


def briefing_link(briefing: Briefing, wording: Wording) -> Phrase:
    """Return a link to a briefing: its title."""
    return wording.linked(wording.phrase(briefing.title), briefing_path(briefing))
