"""A point may no longer hold: what it rests on is newer than the day on which it was weighed.

Why: a synthesis ages silently. When a statement under a point changes, or a newer briefing reports an event that the
point is about, somebody has to read the point again.

Example: a topic has `as_of: 2026-11-20`; a briefing under one of its points was revised on 2026-11-24, or a briefing
published on 2026-11-24 reports the same event and no statement of it stands under the point.

Fix: read the point against its statements, in each language; correct it, or name the newer statement under `rests_on`;
then set the topic's `as_of` to the day on which all of this was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import grounded
from mujaz.findings import Finding, Rule
from mujaz.model import DateError, Status, parse_date, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.synthesis.grounds import Grounded
    from mujaz.findings import Span
    from mujaz.model import Briefing, Dossier

RULE = Rule("MJZ710", __doc__)

_Day = tuple[int, int, int]
_NEVER: _Day = (0, 0, 0)
_NAMED = 8
"""Words of a sentence by which a message names it."""
_AGAIN = "read the point against it again, then set 'as_of'"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each sentence of a point, in each language, and each briefing that is newer than it."""
    for item in grounded(dossier):
        weighed = _day(item.topic.value.as_of)
        if weighed is None:
            continue
        newer = [briefing for briefing in _own(item) if _changed(briefing) > weighed]
        yield from (
            RULE.at(place, f"{sentence} rests on '{briefing.slug}', which is newer than {_as_of(item)}", _AGAIN)
            for briefing in newer
            for place, sentence in _sentences(item)
        )
        events = {name for ground in item.grounds for name in ground.statement.events}
        for briefing in dossier.briefings_of(item.topic.value.id):
            is_new = briefing.status is Status.PUBLISHED and (_day(briefing.published or "") or _NEVER) > weighed
            if not is_new or briefing.source in item.sources:
                continue
            shared = next((s for s in briefing.statements if events & set(s.events)), None)
            if shared is not None:
                hint = f"weigh {briefing.slug}/{shared.id} against it, then set 'as_of'"
                for place, sentence in _sentences(item):
                    message = (
                        f"{sentence} may no longer hold: '{briefing.slug}', newer than {_as_of(item)}, is about it too"
                    )
                    yield RULE.at(place, message, hint)


def _sentences(item: Grounded) -> Iterator[tuple[Span, str]]:
    """Yield the text of a point in each language: its place, and how a message names it."""
    for tag, text in item.point.text.root.items():
        words = plain_text(text).split()
        start = " ".join(words[:_NAMED]) + (" …" if len(words) > _NAMED else "")
        yield item.topic.span(*item.path, "text", tag), f"the point '{item.point.id}' ({tag}: {start})"


def _own(item: Grounded) -> list[Briefing]:
    return list({ground.briefing.slug: ground.briefing for ground in item.grounds}.values())


def _as_of(item: Grounded) -> str:
    return item.topic.value.as_of


def _changed(briefing: Briefing) -> _Day:
    written = (briefing.published, briefing.revised, *(change.date for change in briefing.amendments))
    days = [_day(day) for day in written if day]
    return max((day for day in days if day), default=_NEVER)


def _day(edtf: str) -> _Day | None:
    """Return the day of a date, the first of what is less exact; None where it is none."""
    try:
        point = parse_date(edtf).start
    except DateError:
        return None
    return (point.year, point.month, point.day) if point else None
