"""The lineage of an event: which articles tell of it, which of them carry the same material, and in what order.

Two articles of one strand are one account however often it was printed. Nothing here says who took it from whom: the
registers know only that they carry the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model.dates import DateError, parse_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from mujaz.model.dossier import Dossier
    from mujaz.model.event import Event
    from mujaz.model.references import Mention
    from mujaz.model.source import Source


@dataclass(frozen=True)
class Telling:
    """What one article tells of an event.

    Attributes:
        source: id of the article's record.
        mentions: its statements that report the event, in their order.
        day: when it was published (EDTF): as its text shows it, else as its record has it; empty where nobody knows.
        is_shown: whether its text shows that itself.
        span: the first and the last day that this allows; None where it allows no end to be told.
    """

    source: str
    mentions: tuple[Mention, ...]
    day: str
    is_shown: bool
    span: tuple[dt.date, dt.date] | None


@dataclass(frozen=True)
class Origin:
    """An account of an event: the articles of one strand that tell of it, in order."""

    strand: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True)
class Lineage:
    """How an event came to be told.

    Attributes:
        event: the event.
        origins: the accounts, in the order of their first articles: those that are known to be older first, and last
            those of which no day is known, as the register has them.
        has_days: whether the day of any article is known.
        is_sure: whether no two of these days overlap, so that the order of the articles that have one is sure.
        undated: how many articles have none.
    """

    event: Event
    origins: tuple[Origin, ...]
    has_days: bool
    is_sure: bool
    undated: int

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """The articles of all accounts."""
        return tuple(telling for origin in self.origins for telling in origin.tellings)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The statements of all articles."""
        return tuple(mention for telling in self.tellings for mention in telling.mentions)


def has_lineage(event: Event, dossier: Dossier) -> bool:
    """Tell whether more than one article reports an event, so that there is something to tell of who reports it."""
    mentions = dossier.references.events.get(event.id, ())
    first = next((mention.source for mention in mentions if mention.source), "")
    return any(mention.source not in {first, ""} for mention in mentions)


def lineage(event: Event, dossier: Dossier) -> Lineage:
    """Return who reports an event.

    Args:
        event: an event.
        dossier: everything that was read.
    """
    by_source: dict[str, list[Mention]] = {}
    for mention in dossier.references.events.get(event.id, ()):
        if mention.source in dossier.source:
            by_source.setdefault(mention.source, []).append(mention)
    # Records are filed by their ids: so stand articles of the same day, and those of which no day is known.
    tellings = [_telling(dossier.source[name], by_source[name]) for name in sorted(by_source)]
    tellings.sort(key=_when)
    origins: dict[str, list[Telling]] = {}
    for telling in tellings:
        origins.setdefault(dossier.source[telling.source].strand, []).append(telling)
    dated = [telling for telling in tellings if telling.span]
    return Lineage(
        event,
        tuple(Origin(strand, tuple(each)) for strand, each in origins.items()),
        has_days=bool(dated),
        is_sure=_are_apart(dated),
        undated=len(tellings) - len(dated),
    )


def _telling(source: Source, mentions: Sequence[Mention]) -> Telling:
    shown = source.date_shown.date
    day = shown or source.published or ""
    return Telling(source.id, tuple(mentions), day, bool(shown), _span(day))


def _span(day: str) -> tuple[dt.date, dt.date] | None:
    try:
        date = parse_date(day) if day else None
    except DateError:  # bad_date says so
        return None
    if date is None or date.start is None or date.end is None:
        return None
    return date.start.first, date.end.last


def _when(telling: Telling) -> tuple[bool, int, int]:
    if telling.span is None:
        return True, 0, 0
    first, last = telling.span
    return False, first.toordinal(), last.toordinal()


def _are_apart(dated: Sequence[Telling]) -> bool:
    """Tell whether days that are sorted follow each other without a doubt."""
    until = None
    for telling in dated:
        first, last = telling.span or (None, None)
        if first is None or last is None or _DOUBTS.intersection(telling.day) or (until and first <= until):
            return False
        until = last
    return True


_DOUBTS = frozenset("~?%")
"""EDTF's marks of what is approximate or uncertain."""
