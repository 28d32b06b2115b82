"""What the texts of a dossier say, read once: shared by the checks that compare languages, and texts with evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mujaz.messages import Message, say
from mujaz.model import plain_text
from mujaz.model.evidence import all_evidence
from mujaz.wording.compiled import Compiled
from mujaz.wording.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language
    from mujaz.model import Dossier, Evidence, Localised, Path, Record
    from mujaz.wording.said import Said

_READERS: Compiled[Reader] = Compiled()

LISTS = {
    "counting": say("numbers in words"),
    "units": say("units, currencies and per cent"),
    "negation": say("negation"),
    "hedges": say("doubt"),
    "opposites": say("what has an opposite"),
    "length": say("how much texts say"),
}
"""Parts of `meaning` in a language's file, and what is not compared without them."""


READ = {
    "pairs": say("brackets, quotation marks and doubled words are"),
    "quotation": say("what is quoted is"),
    "instead": say("marks of other scripts are"),
    "unfinished": say("what is unfinished is"),
    "attributing": say("who says so in a title or summary is"),
}
"""Parts of `proofreading` in a language's file, and what is not looked at without them."""


class Side(NamedTuple):
    """A text in one language: the language's tag, where the text stands, what it says, and itself as it is written."""

    tag: str
    path: Path
    said: Said
    written: str = ""

    @property
    def text(self) -> str:
        """The text without markup."""
        return plain_text(self.written)


def said(dossier: Dossier, tag: str, text: str) -> Said | None:
    """Return what a text field says in a language; None where the language is none of the site, or not read."""
    reader = _reader(dossier, tag)
    return reader.said(plain_text(text)) if reader else None


def sides(dossier: Dossier, path: Path, text: Localised) -> list[Side]:
    """Return a text in each language of the site that it has, in the site's order."""
    return _sides(_readers(dossier), path, text)


def pairs(dossier: Dossier) -> Iterator[tuple[Record[object], Side, Side]]:
    """Yield what must say the same: each text in the first of its languages and another, each excerpt and its gloss."""
    readers = _readers(dossier)
    for record in dossier.records:
        for path, text in record.localised:
            found = _sides(readers, path, text)
            for other in found[1:]:
                yield record, found[0], other
    for record, path, language, evidence in _evidence(dossier):
        if language not in readers or evidence.gloss is None:
            continue
        excerpt = readers[language].said(plain_text(evidence.excerpt))
        for side in _sides(readers, (*path, "gloss"), evidence.gloss):
            yield record, Side(language, (*path, "excerpt"), excerpt), side


def is_numbered(language: Language, text: str, start: int) -> bool:
    """Tell whether a number is that of a paragraph, a resolution, a page: no count, and no year.

    Args:
        language: the text's language, whose words that belong to a number are known (`numbered`, and our strings).
        text: a text without markup.
        start: where the number begins.
    """
    before = _LAST_WORD.search(text[:start])
    units = language.meaning.units
    counted = {word for words in units.measures.values() for word in words} if units else set()
    paragraph = language.strings.get("paragraph", "")
    own = paragraph.partition("{")[0].strip() if isinstance(paragraph, str) else ""
    words = {word for word in language.numbered if word not in counted} | {own.casefold()}
    found = before[1].casefold() if before else ""
    return bool(found) and (found in words or found.removeprefix(language.matching.article) in words)


_LAST_WORD = re.compile(r"(\w+\.?)\W{1,2}$")


def has_list(dossier: Dossier, name: str, *tags: str) -> bool:
    """Tell whether languages have a list of words; without it nothing is compared by it."""
    return all(getattr(dossier.languages[tag].meaning, name) for tag in tags)


def unchecked(dossier: Dossier) -> Iterator[Message]:
    """Yield a line for each language of the site and each list that it lacks: what is not checked for it."""
    for tag, language in dossier.languages.items():
        for name, what in LISTS.items():
            if len(dossier.languages) > 1 and not getattr(language.meaning, name):
                yield say(
                    "'{tag}' has no `meaning: {name}` in its language file, so {what} is not compared in it",
                    tag=tag,
                    name=name,
                    what=what,
                )
        for name, what in READ.items():
            if not getattr(language.proofreading, name):
                yield say(
                    "'{tag}' has no `proofreading: {name}` in its language file, so {what} not looked at in it",
                    tag=tag,
                    name=name,
                    what=what,
                )


def _readers(dossier: Dossier) -> dict[str, Reader]:
    """Return what reads the languages of a site, in the site's order, as far as they are read."""
    return {tag: reader for tag in dossier.tags if (reader := _reader(dossier, tag))}


def _reader(dossier: Dossier, tag: str) -> Reader | None:
    language = dossier.languages.get(tag)
    if language is None or tag in dossier.unread_languages:
        return None
    return _READERS.of((language,), lambda: Reader(language))


def _sides(readers: dict[str, Reader], path: Path, text: Localised) -> list[Side]:
    every = text.root
    return [
        Side(tag, (*path, tag), reader.said(plain_text(every[tag])), every[tag])
        for tag, reader in readers.items()
        if tag in every
    ]


def _evidence(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str, Evidence]]:
    sources = dossier.source
    for record, path, source, evidence in all_evidence(dossier):
        if source in sources:
            yield record, path, sources[source].language, evidence
