"""The same thing stands twice: a statement in its briefing, or a passage in its difference.

Why: what is said twice counts twice for whoever reads on, and one of the two is forgotten when the other is corrected.
In a difference it would make one passage disagree with itself.

Example: a statement that was copied to be changed, and was not.

Fix: delete one, or say in it what it adds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Localised, Path, Record

RULE = Rule("MJZ843", __doc__, Severity.WARNING)

_WORD = re.compile(r"\w+")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each statement, point and passage that repeats an earlier one of its file."""
    for briefing in dossier.briefings:
        # What two sources say alike are two statements.
        for source in briefing.value.sources:
            own = [(n, s) for n, s in enumerate(briefing.value.statements) if briefing.value.source_of(s) == source]
            yield from _twice(briefing, [(("statements", n, "text"), s.text) for n, s in own])
    for topic in dossier.topics:
        yield from _twice(topic, [(("points", n, "text"), p.text) for n, p in enumerate(topic.value.points)])
    for record in dossier.differences:
        seen: dict[tuple[str, int, str], int] = {}
        for position, passage in enumerate(record.value.passages):
            text = next(iter(passage.text.root.values()), "")
            names = [
                (passage.source, passage.paragraph, " ".join(_WORD.findall(passage.excerpt))),
                (passage.source, 0, " ".join(_WORD.findall(plain_text(text)))),
            ]
            earlier = next((seen[name] for name in names if name in seen), None)
            if earlier is not None:
                message = say(
                    "passage {position} is passage {earlier} again", position=position + 1, earlier=earlier + 1
                )
                yield RULE.at(record.span("passages", position), message, say("delete one"))
            seen.update({name: seen.get(name, position) for name in names})


def _twice(record: Record[object], each: list[tuple[Path, Localised]]) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Path] = {}
    for path, localised in each:
        said = [
            (tag, words) for tag, text in localised.root.items() if (words := " ".join(_WORD.findall(plain_text(text))))
        ]
        earlier = next((seen[key] for key in said if key in seen), None)
        if earlier:
            message = say("the same stands in line {line}", line=record.span(*earlier).line)
            yield RULE.at(record.span(*path), message, say("delete one, or say what it adds"))
        for key in said:
            seen.setdefault(key, path)
