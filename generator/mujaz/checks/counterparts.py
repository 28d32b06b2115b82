"""Names that stand in one language of a text and not in another."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.checks.synthesis.names import Names, spellings_of
from mujaz.messages import Message, listed, say
from mujaz.model import EntityType, plain_text
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3
"""Letters of words that may stand in any text, such as articles."""


HINT = say("both languages say the same; correct one of them")
"""What to do about a swap."""


@dataclass(frozen=True)
class Swap:
    """A name of one language that has another in its place in the other language.

    Attributes:
        record: where the text is.
        path: its place there, with the language that is compared.
        tag: that language.
        first: the language that it is compared with.
        instead: ids that only this language names.
        missing: ids that only the other one names.
    """

    record: Record[object]
    path: Path
    tag: str
    first: str
    instead: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def message(self) -> Message:
        """What is wrong."""
        return say(
            "{tag} names {instead} where {first} names {missing}",
            tag=self.tag,
            instead=listed(self.instead),
            first=self.first,
            missing=listed(self.missing),
        )


def swaps(dossier: Dossier, types: frozenset[EntityType]) -> Iterator[Swap]:
    """Yield the texts that name one entity in one language and another of the same type in another.

    A name counts as absent only where no spelling of it stands in the text, not even with its words apart: texts say
    "he", and "the east of Libya".

    Args:
        dossier: the site.
        types: the types of entities that are compared.
    """
    for record, path, first, texts in _texts(dossier):
        for tag in texts:
            if tag != first:
                instead, missing = _apart(dossier, first, tag, texts, types)
                if instead:
                    yield Swap(record, (*path, tag), tag, first, instead, missing)


def _texts(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str, dict[str, str]]]:
    """Yield each text and each gloss: where it stands, what it is compared with, and both without markup."""
    readable = [tag for tag in dossier.languages if tag not in dossier.unread_languages]
    for record in dossier.records:
        for path, localised in record.localised:
            texts = {tag: plain_text(localised.root[tag]) for tag in readable if tag in localised.root}
            yield record, path, next(iter(texts), ""), texts
    for record, path, name, piece in all_evidence(dossier):
        source = dossier.source.get(name)
        if source and piece.gloss and source.language in readable:
            glosses = {tag: plain_text(text) for tag, text in piece.gloss.root.items() if tag in readable}
            yield record, (*path, "gloss"), source.language, {source.language: piece.excerpt, **glosses}


def _apart(
    dossier: Dossier, first: str, tag: str, texts: dict[str, str], types: frozenset[EntityType]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = {
        each: Counter(
            name for name in Names.of(dossier, each).listed(texts[each]) if dossier.entity[name].type in types
        )
        for each in (first, tag)
    }
    if found[first].keys() == found[tag].keys():
        return (), ()
    missing = [name for name in found[first] if not _may_name(dossier, name, tag, texts[tag], found[tag])]
    instead = [name for name in found[tag] if not _may_name(dossier, name, first, texts[first], found[first])]
    # Of people, counts tell too; places and bodies stand in each other's names.
    people = EntityType.PERSON in types
    more = [name for name in found[tag] if people and found[tag][name] > found[first][name]]
    less = [name for name in found[first] if people and found[first][name] > found[tag][name]]
    pairs = [
        (other, name)
        for name in (missing if not instead else missing or less)
        for other in (instead or more)
        if dossier.entity[other].type is dossier.entity[name].type
    ]
    return tuple(sorted({other for other, _ in pairs})), tuple(sorted({name for _, name in pairs}))


def _may_name(dossier: Dossier, name: str, tag: str, text: str, found: Counter[str]) -> bool:
    """Tell whether a text names an entity, has all words of one of its spellings somewhere, or a word of it alone."""
    if name in found:
        return True
    folded, entity = text.casefold(), dossier.entity[name]
    spellings = list(spellings_of(entity, tag))
    if not spellings:  # nothing tells how it would be written
        return True
    each = [[word for word in _WORD.findall(text.casefold()) if len(word) > _SHORT] for text in spellings]
    if any(words and all(word in folded for word in words) for words in each):
        return True
    # A surname alone, where nobody else in the register has it.
    own = {word for words in each for word in words} if entity.type is EntityType.PERSON else set()
    return any(word in folded and Names.of(dossier, tag).is_of_one(word) for word in own)
