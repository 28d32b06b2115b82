"""Two entries of a register, two briefings or two headings have the same name or title.

Why: readers take what has one name for one thing, and a link from a text leads to one of the two only.

Example: two persons «سالم عامر», because the second was added without a look at the register.

Fix: use the entry that is there, and delete the other; where two really share a name or a title, say in it what tells
them apart, or waive this at the second.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Localised, Path, Record

RULE = Rule("MJZ856", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each name or title that another one of its kind has in the same language."""
    for named in _named(dossier):
        first: dict[tuple[str, str, str], int] = {}
        for position, each in enumerate(named):
            for tag, name in each.name.root.items():
                key = (each.kind, tag, " ".join(plain_text(name).casefold().split()))
                earlier = first.setdefault(key, position)
                if earlier != position:
                    message = say("'{name}' is called the same in '{tag}'", name=named[earlier].id, tag=tag)
                    yield RULE.at(
                        each.record.span(*each.path), message, say("use that one, or tell them apart by name")
                    )
                    break


@dataclass(frozen=True)
class _Named:
    record: Record[object]
    path: Path
    id: str
    name: Localised
    kind: str = ""


def _named(dossier: Dossier) -> Iterator[list[_Named]]:
    """Yield what must be told apart by its name, kind by kind."""
    yield [_Named(r, ("name",), r.value.id, r.value.name, r.value.type) for r in dossier.entities]
    yield [_Named(r, ("name",), r.value.id, r.value.name) for r in dossier.terms]
    titled = ((record, record.value.title) for record in dossier.events)
    yield [_Named(record, ("title",), record.value.id, title) for record, title in titled if title]
    yield [_Named(r, ("title",), r.value.id, r.value.title) for r in dossier.differences]
    yield [_Named(r, ("title",), r.value.slug, r.value.title) for r in dossier.briefings]
    for briefing in dossier.briefings:
        yield [
            _Named(briefing, ("themes", n, "title"), f"theme {n + 1}", theme.title)
            for n, theme in enumerate(briefing.value.themes)
        ]
