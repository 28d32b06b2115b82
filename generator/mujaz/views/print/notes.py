"""Evidence as numbered notes, one for each statement, in the order in which a document first leans on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.wording.naming import source_label
from mujaz.wording.quotation import marks_round

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Evidence
    from mujaz.wording import Phrase, Wording


@dataclass(frozen=True)
class Verbatim:
    """Words of a source as they stand there, in their own language and direction; digits too stay as they are.

    Attributes:
        text: the words; its runs are isolated for the direction of their own language.
        language: tag of their language.
        direction: its direction; empty where it is unknown.
        is_within: whether they have quotation marks in them, and so stand within those of the second level.
    """

    text: Phrase
    language: str
    direction: str
    is_within: bool


@dataclass(frozen=True)
class NoteRef:
    """A note as the text refers to it: its key, which its anchor is made of, and its number in the site's digits."""

    key: int
    number: str


@dataclass(frozen=True)
class NotePiece:
    """A passage in a note.

    Attributes:
        place: where it stands; None where that is the place of the passage before it.
        excerpt: its words.
        gloss: our translation of them; None where they are in the document's language, or nobody translated them.
    """

    place: Phrase | None
    excerpt: Verbatim
    gloss: Phrase | None


@dataclass(frozen=True)
class Note:
    """A note: how it is referred to, and the passages that it gives, run together."""

    ref: NoteRef
    pieces: tuple[NotePiece, ...]


class Notes:
    """Collects the notes of a document.

    Args:
        dossier: everything that was read.
        wording: wording of the document's language.
        several: whether the document is about several sources, so that each place names its own.
    """

    def __init__(self, dossier: Dossier, wording: Wording, *, several: bool = False) -> None:
        self._dossier, self._wording, self._several = dossier, wording, several
        self._found: dict[tuple[str, tuple[tuple[int, str], ...]], tuple[int, Sequence[Evidence]]] = {}

    def refer(self, source: str, pieces: Sequence[Evidence]) -> NoteRef:
        """Return the reference to passages of a source; passages that have a note already keep its number."""
        key = (source, tuple((piece.paragraph, piece.excerpt) for piece in pieces))
        number, _ = self._found.setdefault(key, (len(self._found) + 1, pieces))
        return self._ref(number)

    def all(self) -> tuple[Note, ...]:
        """Return all notes, by number."""
        return tuple(
            Note(self._ref(number), tuple(self._pieces(source, pieces)))
            for (source, _), (number, pieces) in self._found.items()
        )

    def _pieces(self, source: str, pieces: Sequence[Evidence]) -> Iterator[NotePiece]:
        wording, record = self._wording, self._dossier.source.get(source)
        language = record.language if record else wording.tag
        before: int | None = None
        for piece in pieces:
            named = self._several and before is None
            key, name = ("print.place", source_label(source, wording)) if named else ("print.paragraph", "")
            place = wording.words(wording.text(key, source=name, n=piece.paragraph))
            yield NotePiece(
                None if piece.paragraph == before else place,
                verbatim(piece.excerpt, language, wording),
                wording.phrase(piece.gloss) if piece.gloss and language != wording.tag else None,
            )
            before = piece.paragraph

    def _ref(self, number: int) -> NoteRef:
        return NoteRef(number, self._wording.number(number))


def verbatim(text: str, tag: str, wording: Wording) -> Verbatim:
    """Return words of a source.

    Args:
        text: the words.
        tag: tag of their language.
        wording: wording of the document's language.
    """
    language = wording.languages.get(tag)
    is_within = language is not None and marks_round(text, language) != tuple(language.quotes)
    return Verbatim(wording.verbatim(text, tag), tag, wording.direction_of(tag) or "", is_within)
