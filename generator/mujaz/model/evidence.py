"""All evidence of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.model.fields import Localised
from mujaz.model.remembering import ByWhole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model.briefing import Evidence
    from mujaz.model.dossier import Dossier, Record
    from mujaz.model.fields import Path

_BY_SOURCE: ByWhole[Dossier, dict[str, list[tuple[Record[object], Evidence]]]] = ByWhole()


def proof(piece: Evidence, language: str) -> Localised:
    """Return an excerpt with its gloss: the words of a source in its own language, and in the site's.

    Args:
        piece: the evidence.
        language: tag of the source's language.
    """
    return Localised({**(piece.gloss.root if piece.gloss else {}), language: piece.excerpt})


def evidence_of(source: str, dossier: Dossier) -> Sequence[tuple[Record[object], Evidence]]:
    """Return all evidence that rests on a source: the record of each piece, and itself.

    Args:
        source: id of the source.
        dossier: a dossier; of a part of one, the whole counts.
    """
    if dossier.root not in _BY_SOURCE:
        found: dict[str, list[tuple[Record[object], Evidence]]] = {}
        for record, _, name, piece in all_evidence(dossier.root):
            found.setdefault(name, []).append((record, piece))
        _BY_SOURCE[dossier.root] = found
    return _BY_SOURCE[dossier.root].get(source, ())


def all_evidence(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str, Evidence]]:
    """Yield every piece of evidence: its record, its place there, the id of its source, and itself.

    The id is empty where a statement does not say on which of several sources it rests: see `Briefing.source_of`.
    """
    for briefing in dossier.briefings:
        for position, statement in enumerate(briefing.value.statements):
            source = briefing.value.source_of(statement)
            for item, piece in enumerate(statement.evidence):
                yield briefing, ("statements", position, "evidence", item), source, piece
            if statement.quote is not None:
                yield briefing, ("statements", position, "quote"), source, statement.quote
    for entity in dossier.entities:
        for item, post in enumerate(entity.value.posts):
            yield entity, ("posts", item), post.source, post
    for difference in dossier.differences:
        for item, passage in enumerate(difference.value.passages):
            yield difference, ("passages", item), passage.source, passage
