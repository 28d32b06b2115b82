"""The search engine, in Python: what the site's JavaScript does in a browser (`assets/mujaz/search/engine.js`).

Both read the same files and the same rules and give the same results in the same order; a browser test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.messages import say
from mujaz.search.analyser import Analyser
from mujaz.search.compounds import resolved, spelled
from mujaz.search.excerpt import Piece, excerpt
from mujaz.search.matching import WordMatch, add_sound, guess, matches, without_meaning
from mujaz.search.query import read_query
from mujaz.search.ranking import factor
from mujaz.search.reader import BrokenIndexError, Index
from mujaz.search.rules import read_rules
from mujaz.search.scoring import importances, scored, very

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from mujaz.search.query import Query


@dataclass(frozen=True)
class Hit:
    """A document that a query finds.

    Attributes:
        language: tag of its language.
        kind: its kind.
        url: its address, below the site's.
        title: its title.
        context: what stands beside the title.
        excerpt: the part of its text that fits best, in pieces.
        score: how well it fits; only hits of one language and query can be compared.
    """

    language: str
    kind: str
    url: str
    title: str
    context: str
    excerpt: tuple[Piece, ...]
    score: float


@dataclass(frozen=True)
class Answer:
    """What a query finds.

    Attributes:
        hits: the documents, the best of each language first.
        read: the query as it was read: as it was typed, or would have been in another keyboard's layout.
    """

    hits: list[Hit]
    read: str


class Engine:
    """Answers queries from the index files of a site.

    Args:
        read: returns the text of a file by its path inside the folder of indexes.

    Raises:
        BrokenIndexError: the rules or the index of a language are missing or damaged.
    """

    def __init__(self, read: Callable[[str], str]) -> None:
        try:
            rules = read_rules(read("rules.json"))
        except (OSError, ValueError) as error:
            message = say("the file {name} of the index is missing or damaged", name="rules.json")
            raise BrokenIndexError(message) from error
        self._analyser = Analyser(rules)
        self._indexes = [Index(tag, self._analyser, read) for tag in rules.tags]

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags of the site's languages, in the site's order."""
        return self._analyser.rules.tags

    def search(self, text: str, tag: str, kinds: Collection[str] = ()) -> list[Hit]:
        """Return what a query finds: in one language first, then in the others.

        Args:
            text: the query.
            tag: tag of the language that comes first.
            kinds: kinds of document that are wanted; all where it is empty.

        Raises:
            BrokenIndexError: a file of the index is missing or damaged.
        """
        return self.answer(text, tag, kinds).hits

    def answer(self, text: str, tag: str, kinds: Collection[str] = ()) -> Answer:
        """Return what a query finds, and as what it was read.

        A query of which nothing is known is read as if it had been typed in another keyboard's layout, if all of it is
        known then.

        Args:
            text: the query.
            tag: tag of the language that comes first.
            kinds: kinds of document that are wanted; all where it is empty.

        Raises:
            BrokenIndexError: a file of the index is missing or damaged.
        """
        query = read_query(text, self._analyser)
        if not query.words:
            return Answer([], text)
        ordered = sorted(self._indexes, key=lambda index: index.tag != tag)
        query, found = self._found(query, ordered)
        if len(_unknown(found)) == len(query.words):
            text, query, found = self._retyped(text, ordered) or (text, query, found)
        if unknown := _unknown(found):
            for index, matched in zip(ordered, found, strict=True):
                for match in matched:
                    if match.word in unknown:
                        guess(match, index, self._analyser)
                without_meaning(query, matched)
        groups = zip(ordered, found, strict=True)
        return Answer([hit for index, each in groups for hit in self._ranked(index, query, each, kinds)], text)

    def unknown(self, text: str) -> list[str]:
        """Return the words of a query that no language knows, in their order, folded.

        Names that are only spelt in another way are known.

        Args:
            text: the query.

        Raises:
            BrokenIndexError: a file of the index is missing or damaged.
        """
        query = read_query(text, self._analyser)
        if not query.words:
            return []
        query, found = self._found(query, self._indexes)
        missing = _unknown(found)
        for index, matched in zip(self._indexes, found, strict=True):
            for match in matched:
                if match.word in missing:
                    add_sound(match, index, self._analyser)
        missing = _unknown(found)
        return [word for word in query.words if word in missing]

    def _found(self, query: Query, ordered: Sequence[Index]) -> tuple[Query, list[list[WordMatch]]]:
        """Return a query as it is understood, and what each of its words finds in each language."""
        query = spelled(query, ordered, self._analyser)
        found = [matches(query, index, self._analyser) for index in ordered]
        for each in zip(*found, strict=True):
            if 0 < max(match.trust for match in each) <= self._analyser.rules.weights.frame:
                for index, match in zip(ordered, each, strict=True):
                    add_sound(match, index, self._analyser)
        if unknown := _unknown(found):
            query = resolved(query, unknown, ordered, self._analyser)
            found = [matches(query, index, self._analyser) for index in ordered]
        return query, found

    def _retyped(self, text: str, ordered: Sequence[Index]) -> tuple[str, Query, list[list[WordMatch]]] | None:
        """Return a query as it was meant by who typed it in another layout, or None where that is not known either."""
        for other in self._analyser.retyped(text):
            query = read_query(other, self._analyser)
            query, found = self._found(query, ordered) if query.words else (query, [])
            if found and not _unknown(found):
                return other, query, found
        return None

    def _ranked(self, index: Index, query: Query, found: Sequence[WordMatch], kinds: Collection[str]) -> list[Hit]:
        scores = scored(found, kinds, index, self._analyser, asked=query.asked)
        numbers = list(scores)
        limit = self._analyser.rules.limits.rerank
        parts = importances(found, index, self._analyser)
        best = {
            number: scores[number] * factor(index.document(number), query, found, parts, self._analyser)
            for number in numbers[:limit]
        }
        first = very(found)
        ordered = sorted(best, key=lambda number: (number not in first, -best[number], number)) + numbers[limit:]
        return [self._hit(index, number, best.get(number, scores[number]), found) for number in ordered]

    def _hit(self, index: Index, number: int, score: float, found: Sequence[WordMatch]) -> Hit:
        document = index.document(number)
        pieces = excerpt(document.text, found, self._analyser)
        return Hit(index.tag, document.kind, document.url, document.title, document.context, pieces, score)


def _unknown(found: Sequence[Sequence[WordMatch]]) -> set[str]:
    """Return the words of a query that find nothing in any language."""
    return {each[0].word for each in zip(*found, strict=True) if not any(match.scores for match in each)}
