"""Where findings are, told by ids and keys instead of lines: places that hold when lines move."""

from __future__ import annotations

import bisect
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mujaz.model import Briefing, Topic

if TYPE_CHECKING:
    from mujaz.findings import Span
    from mujaz.model import Dossier, Path, Record


@dataclass(frozen=True)
class Place:
    """Where something stands.

    Attributes:
        ids: the ids that lead there: of a briefing and its statement, of an entry, or a file's path where it has none.
        keys: the keys below them.
    """

    ids: tuple[str, ...]
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Give the place as a waiver names it."""
        return "/".join((*self.ids, *self.keys))

    def is_at(self, address: str) -> bool:
        """Tell whether a waiver's address names this place or what it is in; another thing with an id it is not in."""
        own = "/".join(self.ids)
        if address == own:
            return True
        return address.startswith(f"{own}/") and f"{self}/".startswith(f"{address}/")


@dataclass
class Places:
    """Finds the record and the place of each finding.

    Args:
        dossier: the site.
    """

    dossier: Dossier
    _starts: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _records: dict[str, list[Record[object]]] = field(default_factory=lambda: defaultdict(list))
    _paths: dict[int, dict[Span, Path]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the records of each file by where they begin."""
        every = [*self.dossier.records, *self.dossier.language_files]
        for record in sorted(every, key=lambda each: (each.file, each.span().line, each.span().column)):
            self._starts[record.file].append((record.span().line, record.span().column))
            self._records[record.file].append(record)

    def record(self, span: Span) -> Record[object] | None:
        """Return the record in which a place is; None where nothing was made of its file."""
        at = bisect.bisect_right(self._starts[span.file], (span.line, span.column)) - 1
        records = self._records[span.file]
        return records[max(at, 0)] if records else None

    def place(self, span: Span) -> Place:
        """Return the place of a finding by ids and keys."""
        record = self.record(span)
        if record is None:
            return Place((span.file,))
        if id(record) not in self._paths:
            paths: dict[Span, Path] = {}
            for path, place in record.spans.items():
                if place not in paths or len(path) < len(paths[place]):
                    paths[place] = path
            self._paths[id(record)] = paths
        return named(record, self._paths[id(record)].get(span, ()))


def named(record: Record[object], path: Path) -> Place:
    """Return a place in a record by ids and keys."""
    value = record.value
    own = value.slug if isinstance(value, Briefing) else getattr(value, "id", None)
    ids = (own if isinstance(own, str) else record.file,)
    parts: dict[str, list[str]] = {}
    if isinstance(value, Briefing):
        parts = {"statements": [statement.id for statement in value.statements]}
    elif isinstance(value, Topic):
        parts = {"points": [point.id for point in value.points]}
    if len(path) > 1 and path[0] in parts and isinstance(path[1], int):
        return Place((*ids, parts[str(path[0])][path[1]]), tuple(map(str, path[2:])))
    return Place(ids, tuple(map(str, path)))
