"""What the points of a synthesis rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from mujaz.model import DateError, parse_date, plain_text
from mujaz.model.remembering import ByWhole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Briefing, Dossier, Evidence, Path, Point, Record, Statement, Topic


Day: TypeAlias = tuple[int, int, int]
"""Year, month and day."""
NEVER: Day = (0, 0, 0)
"""Before every day."""


@dataclass(frozen=True)
class Ground:
    """A statement that a point rests on, and the briefing that it stands in."""

    briefing: Briefing
    statement: Statement

    @property
    def name(self) -> str:
        """How a point names it: `slug/statement`."""
        return f"{self.briefing.slug}/{self.statement.id}"

    @property
    def source(self) -> str:
        """Id of the source that it rests on; see `Briefing.source_of`."""
        return self.briefing.source_of(self.statement)

    @property
    def passages(self) -> Iterator[tuple[str, Evidence]]:
        """The passages that it rests on in its turn: the id of the source, and the evidence."""
        for piece in self.statement.evidence:
            yield self.source, piece

    def text(self, tag: str) -> str:
        """Return all that it says in a language, without markup: also what its source leaves out."""
        said = (self.statement.text, self.statement.not_stated, self.statement.attribution.unnamed)
        return " ".join(plain_text(text.get(tag) or "") for text in said if text)


@dataclass(frozen=True)
class Grounded:
    """A point of a topic, its place in the topic's file, and the statements that it rests on."""

    topic: Record[Topic]
    path: Path
    point: Point
    grounds: tuple[Ground, ...]

    @property
    def sources(self) -> set[str]:
        """Ids of the sources that it rests on."""
        return {ground.source for ground in self.grounds if ground.source}


def grounded(dossier: Dossier) -> Iterator[Grounded]:
    """Yield every point of every topic; a statement that is not known has been reported, and is left out.

    A point that rests on what is lost of a draft is left out too.
    """
    known = _grounds(dossier.root) if dossier.topics else {}
    for topic in dossier.topics:
        for position, point in enumerate(topic.value.points):
            if any(name not in known and name.partition("/")[0] in dossier.lost for name in point.rests_on):
                continue  # no page shows it before its draft can be read
            grounds = tuple(known[name] for name in point.rests_on if name in known)
            yield Grounded(topic, ("points", position), point, grounds)


def _grounds(dossier: Dossier) -> dict[str, Ground]:
    """Return all statements of a site by name."""
    if dossier not in _GROUNDS:
        _GROUNDS[dossier] = {
            ground.name: ground
            for record in dossier.briefings
            for ground in (Ground(record.value, statement) for statement in record.value.statements)
        }
    return _GROUNDS[dossier]


_GROUNDS: ByWhole[Dossier, dict[str, Ground]] = ByWhole()


def unread(dossier: Dossier) -> bool:
    """Tell whether a briefing could not be read: what a point rests on may then stand in it."""
    files = {record.file for record in dossier.root.briefings} - dossier.drafts
    return "briefings" in dossier.unread or not files.isdisjoint(dossier.mended)


def changed_since(item: Grounded, dossier: Dossier) -> Mapping[str, bool]:
    """Return which statements under a point say something else than when it was weighed, as `mujaz review` recorded.

    Args:
        item: the point.
        dossier: everything that was read.

    Returns:
        For each statement that the record knows, by `slug/statement`, whether it was changed.
    """
    each = dossier.reviewed.get(item.topic.value.id)
    found = {}
    for compared in each.items if each else ():
        point, _, name = compared.unit.name.partition("/")
        if compared.unit.is_ground and point == item.point.id and compared.lines:
            found[name] = any(compared.is_changed(tag) for tag in compared.lines)
    return found


def is_newer(ground: Ground, item: Grounded) -> bool:
    """Tell whether the briefing of a statement says that it changed after the day on which a point was weighed."""
    weighed = day_of(item.topic.value.as_of)
    return weighed is not None and last_change(ground.briefing) > weighed


def last_change(briefing: Briefing) -> Day:
    """Return the day of the last significant change of a briefing, as far as it says so."""
    written = (briefing.published, briefing.revised, *(change.date for change in briefing.amendments))
    days = [day_of(day) for day in written if day]
    return max((day for day in days if day), default=NEVER)


def day_of(edtf: str) -> Day | None:
    """Return the day of a date, the first of what is less exact; None where it is none."""
    try:
        point = parse_date(edtf).start
    except DateError:
        return None
    return (point.year, point.month, point.day) if point else None
