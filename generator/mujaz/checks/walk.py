"""Ways through a dossier that several checks share."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mujaz.model import Briefing, MarkupError, Topic, parse_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Inline, Path, Record


def stem(file: str) -> str:
    """Return the name of a file without its folder and its ending."""
    return posixpath.splitext(posixpath.basename(file))[0]


def texts(record: Record[object]) -> Iterator[tuple[Path, str, str]]:
    """Yield each localised text of a record in each of its languages: place, language tag, text."""
    for path, localised in record.localised:
        for tag, text in localised.root.items():
            yield (*path, tag), tag, text


def inline_parts(record: Record[object]) -> Iterator[tuple[Path, Inline]]:
    """Yield the inline parts of all localised texts of a record; those that cannot be read are left out."""
    for path, _, text in texts(record):
        try:
            parts = parse_markup(text)
        except MarkupError:
            continue
        for part in parts:
            yield path, part


def ids(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str]]:
    """Yield every id, slug and former slug that content defines: its record, its place there, and itself."""
    for record in dossier.records:
        value = record.value
        if isinstance(value, Briefing):
            yield record, ("slug",), value.slug
            for position, alias in enumerate(value.aliases):
                yield record, ("aliases", position), alias
            for position, statement in enumerate(value.statements):
                yield record, ("statements", position, "id"), statement.id
        elif isinstance(value, Topic):
            yield record, ("id",), value.id
            for position, point in enumerate(value.points):
                yield record, ("points", position, "id"), point.id
        elif isinstance(getattr(value, "id", None), str):
            yield record, ("id",), getattr(value, "id", "")
