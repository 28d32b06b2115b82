"""Whom and what a text names: entries of the registers, and sources."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import Link, MarkupError, parse_markup, plain_text
from mujaz.model.remembering import ByWhole, remembering
from mujaz.wording.compiled import Compiled
from mujaz.wording.matching import Entry, Matcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Entity, Localised

_WORD = re.compile(r"[^\W\d_]+")

_KNOWN: ByWhole[Dossier, dict[str, Names]] = ByWhole()

_COMPILED: Compiled[Names] = Compiled()


@dataclass(frozen=True)
class Named:
    """What a text names: ids of entities, by name or as a link, and of sources."""

    entities: frozenset[str]
    sources: frozenset[str]


class Names:
    """Finds the names of a dossier's entities in texts of one language.

    Args:
        dossier: the registers; names with `autolink: no`, which may mean something else, are left out.
        tag: tag of the language.
    """

    def __init__(self, dossier: Dossier, tag: str) -> None:
        self._entities = frozenset(dossier.entity)
        self._sources = frozenset(dossier.source)
        entities = [entity for entity in dossier.entity.values() if entity.autolink]
        entries = [Entry(entity.id, list(dict.fromkeys(spellings_of(entity, tag))), proper=True) for entity in entities]
        spelt = (" ".join(spellings_of(entity, tag)).casefold() for entity in dossier.entity.values())
        self._bearers = Counter(word for each in spelt for word in set(_WORD.findall(each)))
        self.listed = remembering(self._list, 16_384)
        self.asked = remembering(self._ask, 16_384)
        self._matcher = Matcher(dossier.languages[tag], entries)

    def is_of_one(self, word: str) -> bool:
        """Tell whether a word, without capitals, stands in the names of one entity alone."""
        return self._bearers[word] == 1

    @classmethod
    def of(cls, dossier: Dossier, tag: str) -> Names:
        """Return the names of a dossier in a language, compiled once."""
        by_tag = _KNOWN.setdefault(dossier.root, {})
        if tag not in by_tag:
            parts = (dossier.languages[tag], *dossier.entity.values(), *dossier.source.values())
            by_tag[tag] = _COMPILED.of(parts, lambda: cls(dossier, tag))
        return by_tag[tag]

    def _list(self, text: str) -> tuple[str, ...]:
        """Return the ids of the entities that plain words name, each as often as they do."""
        return tuple(match.id for match in self._matcher.matches(text))

    def _ask(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return what a text asks the names for; see `Matcher.asked`."""
        return tuple(self._matcher.asked(text))

    def in_text(self, text: str) -> Named:
        """Return what a text field names."""
        try:
            targets = {part.target for part in parse_markup(text) if isinstance(part, Link)}
        except MarkupError:
            targets = set()
        found = set(self.listed(plain_text(text)))
        return Named(frozenset(found | targets & self._entities), frozenset(targets & self._sources))


def names_in(text: Localised, dossier: Dossier) -> list[frozenset[str]]:
    """Return which entities a text names, by name or as a link, in each of its languages that is read."""
    tags = [tag for tag in text.root if tag in dossier.languages and tag not in dossier.unread_languages]
    return [Names.of(dossier, tag).in_text(text.root[tag]).entities for tag in tags]


def spellings_of(entity: Entity, tag: str) -> Iterator[str]:
    """Yield how an entity is written in a language: its name and its other forms."""
    name = entity.name.get(tag)
    if name:
        yield plain_text(name)
    yield from (form.text for form in entity.forms if form.language == tag)
