"""A title, a summary or a point says "an official" where its statements have a name.

Why: most readers read nothing else. Whom the statements name, the text above them names too; who is nobody there cannot
be looked up, and a reader takes two for one.

Example:

    title: {ar: "مسؤول يزور مدينة النور", en: "An official visits Nur"}

where the statements say that Salim Amir arrived.

Fix: write the name. Where a statement says "an official" too, since the source does not name him, so may the text above
it. Words for somebody without a name are listed under `meaning` in each language's file (`nameless`).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mujaz.checks.meanings import said
from mujaz.checks.synthesis.grounds import Ground, grounded, unread
from mujaz.checks.synthesis.names import names_in
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Localised, Path, Record

RULE = Rule("MJZ714", __doc__, Severity.WARNING)

_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANISATION})


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that has more people without a name, in every language, than its statements."""
    if unread(dossier):
        return
    for record, path, text, grounds in _texts(dossier):
        listed_there = Counter(
            name
            for ground in grounds
            for name in set(ground.statement.entities)
            if name in dossier.entity and dossier.entity[name].type in _ACTORS
        )
        if not listed_there:
            continue
        named = any(names & listed_there.keys() for names in names_in(text, dossier))
        # A text without any name leaves out whom its statements name oftener than they say "an official".
        often = 0 if named else max(listed_there.values())
        tags = [tag for tag in text.root if tag in dossier.languages and tag not in dossier.unread_languages]
        alone = {tag: _alone(dossier, tag, text.root[tag], grounds, often) for tag in tags}
        if alone and all(alone.values()):
            message = say("{words}: the statements have a name", words=listed(next(iter(alone.values()))))
            yield RULE.at(record.span(*path), message, say("write the name, or add the statement"))


def _alone(dossier: Dossier, tag: str, text: str, grounds: tuple[Ground, ...], often: int) -> list[str]:
    read = said(dossier, tag, text)
    under = [each for ground in grounds if (each := said(dossier, tag, ground.text(tag)))]
    nameless = sum(len(each.nameless) for each in under)
    return read.nameless if read and (len(read.nameless) > nameless or often > nameless) else []


def _texts(dossier: Dossier) -> Iterator[tuple[Record[object], Path, Localised, tuple[Ground, ...]]]:
    """Yield titles and summaries of briefings, titles and texts of events, and points, with their statements."""
    for briefing in dossier.briefings:
        value = briefing.value
        grounds = tuple(Ground(value, statement) for statement in value.statements)
        yield briefing, ("title",), value.title, grounds
        yield briefing, ("summary",), value.summary, grounds
    reporting: dict[str, list[Ground]] = {}
    for value in (record.value for record in dossier.root.briefings) if dossier.events else ():
        for statement in value.statements:
            for name in statement.events:
                reporting.setdefault(name, []).append(Ground(value, statement))
    for event in dossier.events:
        under = tuple(reporting.get(event.value.id, ()))
        said_of_it = {"title": event.value.title, "text": event.value.text}
        yield from ((event, (name,), text, under) for name, text in said_of_it.items() if text is not None)
    for item in grounded(dossier):
        yield item.topic, (*item.path, "text"), item.point.text, item.grounds
