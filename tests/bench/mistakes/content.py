"""A dossier's files with every text in them: what mistakes are made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bench.mistakes.edits import Change, Edit, Knowable
from bench.mistakes.scalars import Path, Value, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mujaz.model import Dossier, Record

AR, EN = "ar", "en"


@dataclass(frozen=True)
class Pair:
    """The same text in both languages.

    Attributes:
        record: what it belongs to.
        path: where it stands in that.
        place: what kind of text it is.
        texts: language tag to value.
        excerpt: the words of the source that it translates or says, where there are some.
    """

    record: Record[object]
    path: Path
    place: str
    texts: Mapping[str, Value]
    excerpt: str = ""

    def __getitem__(self, tag: str) -> str:
        """Return the text in a language."""
        return self.texts[tag].text

    def __contains__(self, tag: object) -> bool:
        """Tell whether there is a text in a language."""
        return tag in self.texts

    def change(self, tag: str, text: str) -> Change:
        """Return what puts another text in the place of one."""
        value = self.texts[tag]
        return Change(value.file, value.start, value.end, value.written(text))

    def edit(self, variant: str, new: Mapping[str, str], knowable: Knowable | None = None) -> Edit:
        """Return an edit that puts other texts in the place of some."""
        changes = tuple(self.change(tag, text) for tag, text in new.items() if text != self[tag])
        return Edit(variant, self.place, changes, knowable=knowable)


class Content:
    """The files of a dossier.

    Args:
        files: path to text.
        dossier: what was read from them.
    """

    def __init__(self, files: Mapping[str, str], dossier: Dossier) -> None:
        self.files = files
        self.dossier = dossier

    @cached_property
    def values(self) -> dict[str, dict[Path, Value]]:
        """All values of the files, by file and path."""
        return {file: values(file, text) for file, text in self.files.items()}

    @cached_property
    def _at(self) -> dict[tuple[str, int, int], Value]:
        # A list begins where its first item does: the outermost value is named last, so that a leaf keeps its place.
        found: dict[tuple[str, int, int], Value] = {}
        for file, inside in self.values.items():
            for path in sorted(inside, key=len):
                value = inside[path]
                found[file, value.line, value.column] = value
        return found

    def value(self, record: Record[object], *path: str | int) -> Value | None:
        """Return the value of a part of a record; None where it is not written."""
        span = record.spans.get(path)
        if span is None:
            return None
        found = self._at[span.file, span.line, span.column]
        inside = self.values[span.file]
        # Of several that begin at one place, take the one whose path ends so.
        while path and found.path[-len(path) :] != path and found.path:
            found = inside[found.path[:-1]]
        return found

    @cached_property
    def pairs(self) -> list[Pair]:
        """All texts of the dossier, except those that have no words of their own."""
        return list(self._pairs())

    def of(self, *places: str) -> list[Pair]:
        """Return the texts of some kinds."""
        return [pair for pair in self.pairs if pair.place in places]

    def _pairs(self) -> Iterator[Pair]:
        for record in self.dossier.records:
            kind = type(record.value).__name__.lower()
            for path, localised in record.localised:
                texts = {tag: v for tag in localised.root if (v := self.value(record, *path, tag)) is not None}
                place = f"{kind} {'.'.join(step for step in path if isinstance(step, str))}".removeprefix("briefing ")
                yield Pair(record, path, place.replace("statements.text", "statement"), texts, _excerpt(record, path))


def _excerpt(record: Record[object], path: Path) -> str:
    """Return the excerpts that a text stands on."""
    inside: object = record.value
    for step in path[:-1]:
        inside = inside[step] if isinstance(step, int) and isinstance(inside, list) else getattr(inside, str(step))
    own = getattr(inside, "excerpt", None)
    if isinstance(own, str):
        return own
    return " … ".join(piece.excerpt for piece in getattr(inside, "evidence", ()) if path[-1:] == ("text",))
