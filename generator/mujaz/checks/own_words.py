"""The texts of a dossier as readers see them: without markup and without what is in another language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.model import Foreign, MarkupError, parse_markup
from mujaz.model.remembering import ByWhole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.findings import Span
    from mujaz.languages import Language
    from mujaz.model import Dossier, Path, Record


@dataclass(frozen=True)
class OwnText:
    """A text of one language.

    Attributes:
        record: where it is.
        path: its place there.
        language: its language.
        text: what it says, a dot in the place of words of other languages and of names of sources.
    """

    record: Record[object]
    path: Path
    language: Language
    text: str

    @property
    def place(self) -> Span:
        """Where it stands in its file."""
        return self.record.span(*self.path)


_KNOWN: ByWhole[Dossier, tuple[OwnText, ...]] = ByWhole()


def own_texts(dossier: Dossier) -> tuple[OwnText, ...]:
    """Return each localised text in each of its languages; what cannot be read, and is reported, is left out."""
    if dossier not in _KNOWN:
        _KNOWN[dossier] = tuple(_own_texts(dossier))
    return _KNOWN[dossier]


def _own_texts(dossier: Dossier) -> Iterator[OwnText]:
    for record in dossier.records:
        for path, tag, text in texts(record):
            language = dossier.languages.get(tag)
            if language is None or tag in dossier.unread_languages:
                continue
            try:
                parts = parse_markup(text)
            except MarkupError:  # bad_markup says so
                continue
            said = "".join("•" if isinstance(part, Foreign) or not part.text else part.text for part in parts)
            yield OwnText(record, path, language, said)


def is_gloss(path: Path) -> bool:
    """Tell whether a text is a translation of a source's words, or a post as a source words it, and not our own."""
    return "gloss" in path or "posts" in path
