"""A title, a summary or a bottom line has a number, a month or a name that no statement under it has.

Why: most readers read nothing else. What stands there and in no statement is proven by nothing, and a year that was
mistyped in both languages is found by no comparison of the two.

Example: a summary that says "in July 2026", where all statements of its briefing speak of July 2025.

Fix: correct it, or add the statement that says so, with its evidence. A briefing's title and summary rest on all of its
statements, a topic's texts on all that stand under its points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.synthesis.grounds import Ground, grounded, unread
from mujaz.checks.synthesis.support import Support
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Localised, Record

RULE = Rule("MJZ713", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that says more than its statements, in every one of its languages."""
    if unread(dossier):
        return
    for record, name, text, support in _texts(dossier):
        tags = [tag for tag in text.root if tag in dossier.languages and tag not in dossier.unread_languages]
        for missing in (support.numbers_missing, support.months_missing, support.entities_missing):
            alone = {tag: missing(tag, text.root[tag]) for tag in tags}
            if alone and all(alone.values()):  # what stands in one language alone is found by comparing them
                words = listed(next(iter(alone.values())))
                yield RULE.at(
                    record.span(name),
                    say("no statement has {words}", words=words),
                    say("correct it, or add the statement"),
                )


def _texts(dossier: Dossier) -> Iterator[tuple[Record[object], str, Localised, Support]]:
    for briefing in dossier.briefings:
        value = briefing.value
        support = Support(dossier, tuple(Ground(value, statement) for statement in value.statements))
        yield briefing, "title", value.title, support
        yield briefing, "summary", value.summary, support
    for topic in dossier.topics:
        items = [item for item in grounded(dossier) if item.topic is topic]
        if not items or len(items) < len(topic.value.points):  # what is lost of a draft may have said it
            continue
        support = Support(dossier, tuple(ground for item in items for ground in item.grounds))
        yield topic, "summary", topic.value.summary, support
        yield topic, "bottom_line", topic.value.bottom_line, support
