"""A briefing at a glance: what happened, who says so, of what kind it is, and how far it is agreed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Kind
from mujaz.views.parts.attribution import attribution_phrase
from mujaz.views.parts.event import strands
from mujaz.views.parts.references import event_day, listed
from mujaz.wording.naming import source_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Briefing, Dossier, Mention
    from mujaz.wording import Phrase, Wording

FOREMOST = 3
"""How many events, and how many named voices, a glance has room for."""


@dataclass(frozen=True)
class Happening:
    """An event: its date as a link, and what happened."""

    date: Phrase
    text: Phrase


@dataclass(frozen=True)
class Voice:
    """Somebody who speaks in the source, and in how many statements."""

    name: Phrase
    count: str


@dataclass(frozen=True)
class Share:
    """A kind of statement: how many there are, and their share of all in percent."""

    kind: str
    label: str
    count: str
    percent: str


@dataclass(frozen=True)
class GlanceView:
    """What a reader learns first.

    Attributes:
        events: the events that most statements report, in order of time; without what is planned.
        voices: who makes the most statements.
        others: how many further voices there are, in words; empty where there are none.
        kinds: the kinds of statement, those that occur.
        agreed: how many of its dated events another strand reports too, in words; empty where it dates none.
        differences: how many differences it is part of, in words.
        strand: other sources that carry the same material; None where there are none.
    """

    events: tuple[Happening, ...]
    voices: tuple[Voice, ...]
    others: str
    kinds: tuple[Share, ...]
    agreed: str
    differences: str
    strand: Phrase | None


def glance_view(briefing: Briefing, dossier: Dossier, wording: Wording) -> GlanceView:
    """Return a briefing at a glance."""
    said = Counter(name for statement in briefing.statements for name in statement.events if name in dossier.event)
    happened = [name for name in said if not dossier.event[name].planned]
    foremost = sorted(happened, key=lambda name: (-said[name], dossier.chronology[name]))[:FOREMOST]
    events = [dossier.event[name] for name in sorted(foremost, key=dossier.chronology.__getitem__)]
    voices = _voices(briefing, dossier, wording)
    number = len(dossier.references.differences.get(briefing.source, ()))
    return GlanceView(
        events=tuple(Happening(event_day(event, wording), wording.phrase(event.text)) for event in events),
        voices=voices[:FOREMOST],
        others=wording.count("glance.others", len(voices) - FOREMOST) if len(voices) > FOREMOST else "",
        kinds=_kinds(briefing, wording),
        agreed=_agreed(briefing, said, dossier, wording),
        differences=wording.count("differences.count", number),
        strand=same_strand(briefing.source, dossier, wording),
    )


def same_strand(source_id: str, dossier: Dossier, wording: Wording) -> Phrase | None:
    """Return links to the other sources that carry the same material; None where there are none."""
    source = dossier.source.get(source_id)
    related = [
        wording.linked(wording.words(source_label(record.value.id, wording)), wording.targets.get(record.value.id))
        for record in dossier.sources
        if source and record.value.strand == source.strand and record.value.id != source_id
    ]
    return listed(related, wording) if related else None


def _voices(briefing: Briefing, dossier: Dossier, wording: Wording) -> tuple[Voice, ...]:
    phrases = [attribution_phrase(statement.attribution, dossier, wording) for statement in briefing.statements]
    number = Counter(str(phrase) for phrase in phrases)
    # The first phrase of each voice stands for it; equal numbers keep the order of the source.
    first = {str(phrase): phrase for phrase in reversed(phrases)}
    order = sorted(number, key=lambda name: -number[name])
    return tuple(Voice(first[name].capitalised(), wording.count("statements.count", number[name])) for name in order)


def _kinds(briefing: Briefing, wording: Wording) -> tuple[Share, ...]:
    number = Counter(statement.kind for statement in briefing.statements)
    return tuple(
        Share(
            kind.value,
            wording.text(f"kind.{kind.value}"),
            wording.number(number[kind]),
            str(round(100 * number[kind] / len(briefing.statements))),
        )
        for kind in Kind
        if number[kind]
    )


def _agreed(briefing: Briefing, said: Counter[str], dossier: Dossier, wording: Wording) -> str:
    if not said:
        return ""
    shared = sum(_elsewhere(dossier.references.events[name], briefing, dossier) for name in said)
    return wording.text("glance.agreed", n=shared, m=len(said))


def _elsewhere(mentions: Sequence[Mention], briefing: Briefing, dossier: Dossier) -> bool:
    source = dossier.source.get(briefing.source)
    return bool(strands(mentions, dossier) - ({source.strand} if source else set()))
