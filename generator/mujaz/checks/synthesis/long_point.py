"""A part of a synthesis is too long or too short to be read in a minute.

Why: a synthesis is what a reader takes in at a glance. One thing a sentence, and no sentence that has to be read twice.

Example: a point of 50 words; a bottom line of 120; twelve key events.

Fix: a point has 35 words at most in each language, the bottom line 40 to 80, and a topic 4 to 8 key events, or all that
there are. Leave what can be left to the statements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import plain_text
from mujaz.model.length import count_read_words, put_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ711", __doc__, Severity.WARNING)

POINT = 35
BOTTOM_LINE = (40, 80)
KEY_EVENTS = (4, 8)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each point that is too long, and each bottom line or list of events of the wrong size."""
    for topic in dossier.topics:
        for position, point in enumerate(topic.value.points):
            for tag, text in point.text.root.items():
                words = count_read_words(plain_text(text))
                if words > POINT:
                    message = say(
                        "the point '{point}' has {words} words in {tag}; {most} are the most",
                        point=point.id,
                        words=words,
                        tag=tag,
                        most=POINT,
                    )
                    yield RULE.at(topic.span("points", position, "text", tag), message, put_right(words, 1, POINT))
        for tag, text in topic.value.bottom_line.root.items():
            words = count_read_words(plain_text(text))
            if not BOTTOM_LINE[0] <= words <= BOTTOM_LINE[1]:
                message = say(
                    "the bottom line has {words} words in {tag}; {least} to {most} are right",
                    words=words,
                    tag=tag,
                    least=BOTTOM_LINE[0],
                    most=BOTTOM_LINE[1],
                )
                yield RULE.at(topic.span("bottom_line", tag), message, put_right(words, *BOTTOM_LINE))
        events, known = len(topic.value.key_events), len(dossier.events)
        if not min(KEY_EVENTS[0], known) <= events <= KEY_EVENTS[1]:
            message = say(
                "the topic has {events} key events; {least} to {most} are right",
                events=events,
                least=KEY_EVENTS[0],
                most=KEY_EVENTS[1],
            )
            yield RULE.at(topic.span("key_events"), message, say("choose those that tell what happened"))
