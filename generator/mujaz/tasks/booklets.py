"""Which booklets there are: one for each topic, in volumes that are bounded whatever the archive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.tasks.shown import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from mujaz.model import Briefing, Dossier, Record, Topic

MOST_BRIEFINGS = 5
"""Briefings of one volume. Typst keeps a document whole: measured on briefings as long as this repository's, a volume
of five takes 440 MB, and one of eight 580. Each is a document of its own, with tags, outline and page numbers."""

MOST_STATEMENTS = 220
"""Statements of one volume, where briefings are longer than that; this repository's five have 208."""


@dataclass(frozen=True, eq=False)
class Volume:
    """A volume of a booklet.

    Attributes:
        stem: what its files are called, but for language and ending.
        number: its number, from 1.
        total: how many volumes its topic has.
        topic: its topic; None where its briefings are of none.
        briefings: its briefings.
        whole: the dossier that it is a part of.
    """

    stem: str
    number: int
    total: int
    topic: Record[Topic] | None
    briefings: tuple[Record[Briefing], ...]
    whole: Dossier

    @property
    def dossier(self) -> Dossier:
        """What it shows; made each time, for all volumes' would fill the memory."""
        topics = (self.topic,) if self.topic else ()
        return shown(replace(self.whole, briefings=self.briefings, topics=topics), drafts=True)


def volumes(dossier: Dossier, slugs: Collection[str] | None = None) -> Iterator[Volume]:
    """Yield the volumes of a dossier's booklets, by topic; briefings of no topic have a booklet of their own.

    Briefings stand in the dossier's order, so that a new one changes the last volume alone. On a site with one topic or
    none the booklet needs no other name.

    Args:
        dossier: what is shown.
        slugs: briefings whose topics' booklets are wanted; None for all.
    """
    for topic, briefings in _parts(dossier):
        if slugs is not None and not {record.value.slug for record in briefings} & set(slugs):
            continue
        parts = list(_cut(briefings))
        for number, part in enumerate(parts, 1):
            stem = f"booklet-{topic.value.id}" if topic and len(dossier.topics) > 1 else "booklet"
            yield Volume(f"{stem}_{number}" if number > 1 else stem, number, len(parts), topic, part, dossier)


def _cut(briefings: Iterable[Record[Briefing]]) -> Iterator[tuple[Record[Briefing], ...]]:
    part: list[Record[Briefing]] = []
    statements = 0
    for record in briefings:
        more = len(record.value.statements)
        if part and (len(part) == MOST_BRIEFINGS or statements + more > MOST_STATEMENTS):
            yield tuple(part)
            part, statements = [], 0
        part.append(record)
        statements += more
    if part:
        yield tuple(part)


def _parts(dossier: Dossier) -> Iterator[tuple[Record[Topic] | None, tuple[Record[Briefing], ...]]]:
    placed: set[str] = set()
    for topic in dossier.topics:
        own = {briefing.slug for briefing in dossier.briefings_of(topic.value.id)}
        placed |= own
        if own:
            yield topic, tuple(record for record in dossier.briefings if record.value.slug in own)
    rest = tuple(record for record in dossier.briefings if record.value.slug not in placed)
    if rest:
        yield None, rest
