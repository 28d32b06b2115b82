"""A summary is shorter than 60 words or longer than 120.

Why: a reader should know within a minute what was reported. Fewer words leave out who says so; more are not read.

Example: a summary of 30 words in one language and 70 in the other.

Fix: shorten or extend it. Each language is counted by itself.
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

RULE = Rule("MJZ406", __doc__, Severity.WARNING)

LEAST, MOST = 60, 120


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each summary that is too short or too long."""
    for record in dossier.briefings:
        for tag, text in record.value.summary.root.items():
            words = count_read_words(plain_text(text))
            if not LEAST <= words <= MOST:
                message = say(
                    "the summary has {words} words in {tag}; {least} to {most} are right",
                    words=words,
                    tag=tag,
                    least=LEAST,
                    most=MOST,
                )
                yield RULE.at(record.span("summary", tag), message, put_right(words, LEAST, MOST))
