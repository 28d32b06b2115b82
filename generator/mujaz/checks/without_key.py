"""A published briefing does not say what carries it.

Why: a reader has a minute. A briefing's key statements, its themes and its key events are what an editor chooses for
that minute; without them a page can only begin at the beginning.

Example: a published briefing of thirty statements without `key`, or with twelve of them.

Fix: list under `key` the 6 to 8 statements that carry the briefing, under `themes` all of its statements under 3 to 5
headings, and under `key_events` up to 5 events that tell what happened. A briefing of eight statements or fewer needs
neither `key` nor `themes`: all of it is read in a minute.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say
from mujaz.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Briefing, Dossier

RULE = Rule("MJZ409", __doc__, Severity.WARNING)

KEY = (6, 8)
THEMES = (3, 5)
KEY_EVENTS = 5


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each list that a published briefing lacks, or that is too short or too long."""
    for record in dossier.briefings:
        if record.value.status is Status.PUBLISHED:
            for name, message, hint in _wrong(record.value):
                yield RULE.at(record.span(name), message, hint)


def _wrong(briefing: Briefing) -> Iterator[tuple[str, Message, Message]]:
    is_short = len(briefing.statements) <= KEY[1]
    least, most = 0 if is_short else KEY[0], KEY[1]
    if not least <= len(briefing.key) <= most:
        yield "key", _counted(say("key statements"), len(briefing.key), least, most), say("choose those that carry it")
    least, most = 0 if is_short else THEMES[0], THEMES[1]
    if not least <= len(briefing.themes) <= most:
        yield (
            "themes",
            _counted(say("themes"), len(briefing.themes), least, most),
            say("put its statements under headings"),
        )
    any_event = any(statement.events for statement in briefing.statements)
    if not int(any_event) <= len(briefing.key_events) <= KEY_EVENTS:
        message = _counted(say("key events"), len(briefing.key_events), int(any_event), KEY_EVENTS)
        yield "key_events", message, say("choose those that tell what happened")


def _counted(what: Message, found: int, least: int, most: int) -> Message:
    return say(
        "the briefing has {found} {what}; {least} to {most} are right", found=found, what=what, least=least, most=most
    )
