"""A statement or the title of an event is too long.

Why: short is part of true. One thing a sentence, the event first; what can be left to the next layer is.

Example: a statement of 60 words that also says what the article leaves out.

Fix: shorten it to 45 words in each language, a title of an event to 12; say under `not_stated` what the source leaves
out; make two statements of it where it says two things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say
from mujaz.model import plain_text
from mujaz.model.length import count_read_words, put_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Localised, Path, Record

RULE = Rule("MJZ412", __doc__, Severity.WARNING)

STATEMENT = 45
TITLE = 12


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each statement and each title of an event that has too many words."""
    for briefing in dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            yield from _long(briefing, ("statements", position, "text"), statement.text, say("statement"), STATEMENT)
    for event in dossier.events:
        if event.value.title is not None:
            yield from _long(event, ("title",), event.value.title, say("title"), TITLE)


def _long(record: Record[object], path: Path, text: Localised, what: Message, most: int) -> Iterator[Finding]:
    for tag, words in text.root.items():
        count = count_read_words(plain_text(words))
        if count > most:
            message = say(
                "the {what} has {count} words in {tag}; {most} are the most", what=what, count=count, tag=tag, most=most
            )
            yield RULE.at(record.span(*path, tag), message, put_right(count, 1, most))
