"""Where the words of an excerpt stand: in which paragraphs of its source, or of another source of its briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.messages import NOTHING, Message, listed, say
from mujaz.model import Briefing, fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.model import Dossier, Evidence, Source


class Fingerprints:
    """The fingerprints of a dossier's sources, decoded once.

    Args:
        dossier: everything that was read.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._sources = dossier.source
        self._decoded: dict[str, list[list[bytes]]] = {}

    def of(self, source: Source) -> list[list[bytes]]:
        """Return the hashes of each paragraph of a source; none for one that is damaged."""
        if source.id not in self._decoded:
            self._decoded[source.id] = _decoded(source)
        return self._decoded[source.id]

    def elsewhere(self, value: object, source_id: str, piece: Evidence) -> Message:
        """Return in which other source of its briefing an excerpt stands, and where; nothing where it does in none.

        Args:
            value: what the excerpt stands in.
            source_id: id of the source that it is said to be of.
            piece: the excerpt.
        """
        for name in value.sources if isinstance(value, Briefing) else ():
            source = self._sources.get(name)
            if source is None or name == source_id or not source.fingerprint.has_key:
                continue
            found = places(self.of(source), fingerprint.hashes(piece.excerpt, source.fingerprint.key))
            if found:
                return say("it stands in source {source}, paragraph {places}", source=name, places=listed(found))
        return NOTHING


def places(paragraphs: Sequence[Sequence[bytes]], windows: Sequence[bytes]) -> list[str]:
    """Return the numbers of the paragraphs that have an excerpt's windows in order."""
    return [str(n) for n, paragraph in enumerate(paragraphs, 1) if fingerprint.proves(paragraph, windows)]


def _decoded(source: Source) -> list[list[bytes]]:
    found: list[list[bytes]] = []
    for paragraph in source.fingerprint.paragraphs:
        try:
            found.append(fingerprint.decode(paragraph.windows, paragraph.words))
        except fingerprint.FingerprintError:  # damaged_fingerprint says so
            found.append([])
    return found
