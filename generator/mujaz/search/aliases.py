"""Aliases: whatever an entity or a term is called, in any script, finds what is about it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.model import EntityType, plain_text
from mujaz.search.known import Known
from mujaz.search.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.languages import Language
    from mujaz.model import Dossier, Entity, Term
    from mujaz.search.analyser import Analyser
    from mujaz.search.marks import Variants


_SHORT = frozenset({EntityType.ORGANISATION, EntityType.PLACE})
"""What is known by two initials; two of other names are mostly another word."""


@dataclass(frozen=True)
class Alias:
    """What an entity or a term is called.

    Attributes:
        terms: the terms that lead to what is about it: its words in every language, initials, sounds; each with the
            length of the shortest name that has it, in words.
        related: the same for words by which a reader may look for it.
        shown: for each of the terms that texts of the language do not have, the words that stand for it there.
        names: the ways in which texts of the language write it, as words.
        written: how these bear marks, if they do.
    """

    terms: dict[str, int]
    related: dict[str, int]
    shown: dict[str, tuple[str, ...]]
    names: tuple[tuple[str, ...], ...]
    written: Variants


class Aliases:
    """The aliases of a dossier's entities and terms, for texts of one language.

    Args:
        dossier: the registers.
        language: the texts' language.
        analyser: finds words.
    """

    def __init__(self, dossier: Dossier, language: Language, analyser: Analyser) -> None:
        self._analyser = analyser
        values: list[Entity | Term] = [record.value for record in dossier.entities]
        values += [record.value for record in dossier.terms]
        sounding = {record.value.id for record in dossier.entities}
        short = {record.value.id for record in dossier.entities if record.value.type in _SHORT}
        self._aliases = {
            value.id: self._alias(
                list(_spellings(value, dossier.tags)),
                [text for tag in dossier.tags for text in getattr(value, "related", {}).get(tag, ())],
                language,
                sounds=value.id in sounding,
                short=value.id in short,
            )
            for value in values
        }
        self._starts: dict[str, list[tuple[list[str], str]]] = {}
        self._starting = Known(self._starting_with)
        for name, alias in self._aliases.items():
            for words in alias.names:
                first, *rest = analyser.cores(words)
                self._starts.setdefault(first, []).append((rest, name))

    def of(self, name: str) -> Alias | None:
        """Return the aliases of an entity or a term by its id."""
        return self._aliases.get(name)

    def is_another(self, name: str, variants: Variants, marks: Marks) -> bool:
        """Tell whether a text that seems to name an entity or a term has marks that disagree with all of its own.

        Args:
            name: the id.
            variants: the text's words that bear marks.
            marks: compares them.
        """
        alias = self._aliases.get(name)
        return any(
            not any(marks.agree(one, other) for one in own for other in variants[word])
            for word, own in (alias.written.items() if alias and variants else ())
            if word in variants
        )

    def named_in(self, words: list[str]) -> list[str]:
        """Return the ids of the entities and terms that a text names, in their order, some of them more than once.

        Args:
            words: the text's words, folded.
        """
        found = []
        cores: list[str] = []
        for following, starting in enumerate(map(self._starting.__getitem__, words), 1):
            for rest, name in starting:
                cores = cores or self._analyser.cores(words)
                if not rest or cores[following : following + len(rest)] == rest:
                    found.append(name)
        return found

    def _starting_with(self, word: str) -> list[tuple[list[str], str]]:
        """Return the names that begin with a word: the stems of the words that follow, and whose name it is."""
        return [found for start in self._analyser.forms(word) for found in self._starts.get(start, ())]

    def _alias(
        self, spellings: list[tuple[str, str]], others: list[str], language: Language, *, sounds: bool, short: bool
    ) -> Alias:
        limit = self._analyser.rules.limits.name_words
        worded = [(tag, text, self._words(text)) for tag, text in spellings]
        named = [(tag, text, words) for tag, text, words in worded if 0 < len(words) <= limit]
        own = [words for tag, _, words in named if tag == language.tag]
        here = set(itertools.chain.from_iterable(own))
        terms: dict[str, int] = {}
        shown: dict[str, dict[str, None]] = {}

        def stand_for(term: str, words: Iterable[str]) -> None:
            if term and term not in here:
                shown.setdefault(term, {}).update(dict.fromkeys(words))

        for tag, text, words in named:
            small = (word for word in self._analyser.words(text) if self._analyser.is_stop(word))
            initials = self._initials(tag, text, short=short)
            heard = [(self._analyser.sound(word), word) for word in words if sounds]
            for term, word in (*((word, word) for word in (*words, *small, *initials)), *heard):
                if term:
                    terms[term] = min(len(words), terms.get(term, limit))
                    stand_for(term, self._standing_for(word, own))
            for word in words:
                if word not in here:
                    stand_for(self._analyser.frame(word), self._standing_for(word, own))
        written = Marks(self._analyser).variants(" ".join(text for tag, text, _ in named if tag == language.tag))
        related: dict[str, int] = {}
        for words in map(self._words, others):
            for word in words:
                related[word] = min(len(words), related.get(word, limit))
                stand_for(word, own[0] if own and len(words) == 1 else ())
        return Alias(
            terms, related, {term: tuple(words) for term, words in shown.items()}, tuple(map(tuple, own)), written
        )

    def _standing_for(self, word: str, own: list[list[str]]) -> Iterable[str]:
        """Return the words of a name that sound like a word of another spelling, or else the whole name."""
        sound = self._analyser.sound(word)
        alike = [other for words in own for other in words if sound and self._analyser.sound(other) == sound]
        return alike or (own[0] if own else ())

    def _words(self, text: str) -> list[str]:
        return self._analyser.telling(text) or self._analyser.words(text)

    def _initials(self, tag: str, text: str, *, short: bool) -> Iterator[str]:
        own = self._analyser.rules.languages.get(tag)
        if own is None or not own.acronyms:
            return
        words = [word for found in self._analyser.surfaces(text) for word in [found.strip("’'")] if word.isalpha()]
        while words and self._is_stop(words[0]):
            words = words[1:]
        big = [word for word in words if not self._is_stop(word)]
        stems = {self._analyser.core(word) for word in self._words(text)}
        for chosen in (words, big):
            # What is written in capitals is initials already: the UN Security Council is the UNSC.
            initials = "".join(word if word.isupper() and word.isalpha() else word[0] for word in chosen)
            if len(chosen) > 1 and len(initials) >= (2 if short else 3):
                yield from (
                    word
                    for word in self._analyser.words_of(initials)
                    if self._analyser.core(word) not in stems and not self._analyser.is_stop(word)
                )

    def _is_stop(self, word: str) -> bool:
        return self._analyser.is_stop("".join(self._analyser.words_of(word)))


def _spellings(value: Entity | Term, tags: Iterable[str]) -> Iterator[tuple[str, str]]:
    for tag in tags:
        name = value.name.get(tag)
        if name:
            yield tag, plain_text(name)
    yield from ((form.language, form.text) for form in value.forms)
    yield from ((form.language, form.text) for form in getattr(value, "forbidden", ()))
