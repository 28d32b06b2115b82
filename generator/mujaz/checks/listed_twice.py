"""An id, or a piece of evidence, is listed twice.

Why: a list says what belongs to something. What stands in it twice was meant to be something else, more often than not.

Example:

    entities: [salim-amir, nur, nur]

Fix: delete one, or write what was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import Briefing, Difference, Event, Topic
from mujaz.model.briefing import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Path

RULE = Rule("MJZ855", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each entry of a list that stands in it before."""
    for record in dossier.records:
        if not isinstance(record.value, Briefing | Topic | Difference | Event):
            continue
        for path, entries in _lists(record.value, ()):
            seen: set[object] = set()
            for position, entry in enumerate(entries):
                key = (entry.paragraph, entry.excerpt) if isinstance(entry, Evidence) else entry
                if key in seen:
                    what = say("the same evidence") if isinstance(entry, Evidence) else say("'{entry}'", entry=entry)
                    place = record.span(*path, position)
                    yield RULE.at(
                        place, say("{what} stands here twice", what=what), say("delete one, or write what was meant")
                    )
                seen.add(key)


def _lists(model: BaseModel, path: Path) -> Iterator[tuple[Path, Sequence[str | Evidence]]]:
    """Yield each list of ids or evidence inside a model; passages of differences are another rule's."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield from _lists(value, (*path, name))
        if not isinstance(value, list):
            continue
        if all(isinstance(each, str) for each in value) or all(type(each) is Evidence for each in value):
            yield (*path, name), value
        for position, each in enumerate(value):
            if isinstance(each, BaseModel):
                yield from _lists(each, (*path, name, position))
