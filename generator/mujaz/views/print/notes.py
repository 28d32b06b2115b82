"""Evidence as numbered notes: each passage once, numbered in the order in which a document first leans on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.model import Dossier, Evidence
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Verbatim:
    """Words of a source as they stand there, in their own language and direction; digits too stay as they are.

    Attributes:
        text: the words; its runs are isolated for the direction of their own language.
        language: tag of their language.
        direction: its direction; empty where it is unknown.
    """

    text: Phrase
    language: str
    direction: str


@dataclass(frozen=True)
class NoteRef:
    """A note as the text refers to it: its key, which its anchor is made of, and its number in the site's digits."""

    key: int
    number: str


@dataclass(frozen=True)
class Note:
    """A note: how it is referred to, where the passage stands, and its words."""

    ref: NoteRef
    place: Phrase
    excerpt: Verbatim


class Notes:
    """Collects the notes of one document or part.

    Args:
        dossier: everything that was read.
        wording: wording of the document's language.
        first: key of the first note, so that anchors of several parts do not meet.
    """

    def __init__(self, dossier: Dossier, wording: Wording, first: int = 1) -> None:
        self._dossier, self._wording, self._first = dossier, wording, first
        self._numbers: dict[tuple[str, int, str], int] = {}

    def refer(self, source: str, piece: Evidence) -> NoteRef:
        """Return the reference to a passage; a passage that has a note already keeps its number."""
        key = (source, piece.paragraph, piece.excerpt)
        return self._ref(self._numbers.setdefault(key, len(self._numbers) + 1))

    def all(self) -> tuple[Note, ...]:
        """Return all notes, by number."""
        wording, place = self._wording, "print.place"
        return tuple(
            Note(
                self._ref(number),
                wording.words(wording.text(place, source=source, n=paragraph)),
                verbatim(excerpt, self._language(source), wording),
            )
            for (source, paragraph, excerpt), number in self._numbers.items()
        )

    def _ref(self, number: int) -> NoteRef:
        return NoteRef(self._first + number - 1, self._wording.number(number))

    def _language(self, source: str) -> str:
        record = self._dossier.source.get(source)
        return record.language if record else self._wording.tag


def verbatim(text: str, tag: str, wording: Wording) -> Verbatim:
    """Return words of a source.

    Args:
        text: the words.
        tag: tag of their language.
        wording: wording of the document's language.
    """
    return Verbatim(wording.verbatim(text, tag), tag, wording.direction_of(tag) or "")
