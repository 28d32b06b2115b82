"""Every date of a dossier, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model import Briefing, Event, Source, Topic, Waiver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record


def dates(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str]]:
    """Yield every EDTF date of a dossier: its record, its place there, and itself."""
    for record in (*dossier.records, *dossier.waivers):
        for path, text in _dates(record.value):
            if text is not None:
                yield record, path, text


def _dates(value: object) -> Iterator[tuple[Path, str | None]]:
    if isinstance(value, Event):
        yield ("date",), value.date
    elif isinstance(value, Source):
        yield ("date_shown", "date"), value.date_shown.date
        yield ("published",), value.published
        yield ("retrieved",), value.retrieved
    elif isinstance(value, Briefing):
        yield ("published",), value.published
        yield ("revised",), value.revised
        yield ("image", "taken"), value.image.taken if value.image else None
        for position, amendment in enumerate(value.amendments):
            yield ("amendments", position, "date"), amendment.date
    elif isinstance(value, Topic):
        yield ("as_of",), value.as_of
    elif isinstance(value, Waiver):
        yield ("date",), value.date
