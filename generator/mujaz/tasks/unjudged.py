"""Texts of which a part could not be read: what follows from that is no finding of its own.

A text that is empty or cut short, as another finding says, cannot be held against its other languages or its evidence,
nor they against it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mujaz import checks
from mujaz.model import Briefing
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from mujaz.findings import Finding, Span
    from mujaz.model import Dossier, Path, Record

_COMPARING = frozenset(check.RULE.code for check in checks.COMPARING)
_PROVING = frozenset(check.RULE.code for check in checks.PROVING)
_POINTS = frozenset(check.RULE.code for check in checks.POINT_CHECKS)


class Unjudged:
    """Tells which findings only follow from what could not be read.

    Args:
        dossier: the site.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._dossier, self._replaced = dossier, dossier.replaced
        self._codes: dict[Span, frozenset[str]] = defaultdict(frozenset)
        self._broken: dict[int, list[Path]] = {}
        if self._replaced:
            files = {span.file for span in self._replaced}
            for record in dossier.records:
                if record.file in files:
                    broken = [path for path, span in record.spans.items() if span in self._replaced]
                    self._broken |= {id(record): broken} if broken else {}
            self._compare()
            self._prove()

    def holds(self, finding: Finding) -> bool:
        """Tell whether a finding only follows from another."""
        # What could not be read stands in the dossier as a stand-in at the same place: it has been reported.
        return finding.span in self._replaced or finding.code in self._codes.get(finding.span, ())

    def _add(self, record: Record[object], path: Path, codes: frozenset[str]) -> None:
        """Leave out the findings of some checks at a place, and at all in it."""
        for place, span in record.spans.items():
            if place[: len(path)] == path:
                self._codes[span] |= codes

    def _is_broken(self, record: Record[object], path: Path) -> bool:
        return any(place[: len(path)] == path for place in self._broken.get(id(record), ()))

    def _compare(self) -> None:
        for record in self._dossier.records:
            for path, _ in record.localised if id(record) in self._broken else ():
                if self._is_broken(record, path):
                    self._add(record, path, _COMPARING)

    def _prove(self) -> None:
        unread: set[str] = set()
        for record, path, _, _ in all_evidence(self._dossier):
            thing, proof = path[:2], ((*path, "excerpt"), (*path, "gloss"))
            if any(self._is_broken(record, place) for place in proof):
                self._add(record, (*thing, "text"), _PROVING)
                for place in proof:
                    self._add(record, place, _COMPARING | _PROVING)
            if self._is_broken(record, (*thing, "text")):
                for place in (*proof, (*thing, "id"), (*thing, "entities")):
                    self._add(record, place, _PROVING)
                unread |= _name(record.value, path[1])
        for topic in self._dossier.topics:
            for position, point in enumerate(topic.value.points):
                if unread.intersection(point.rests_on):
                    self._add(topic, ("points", position), _POINTS)


def _name(value: object, position: str | int) -> set[str]:
    """Return by what name points rest on the statement at a position; none where it is no statement."""
    if not isinstance(value, Briefing) or not isinstance(position, int):
        return set()
    return {f"{value.slug}/{value.statements[position].id}"}
