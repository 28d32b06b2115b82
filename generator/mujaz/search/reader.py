"""Reading the index of one language: its terms and documents, fetched shard by shard."""

from __future__ import annotations

import bisect
import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mujaz.messages import say
from mujaz.search.index import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mujaz.search.analyser import Analyser


class BrokenIndexError(ValueError):
    """A file of the index is missing, or is not what it should be."""


@dataclass(frozen=True)
class Entry:
    """What the index knows of a term.

    Attributes:
        postings: weight of the term in each document that has it, by the document's number.
        written: the documents that have it as a word of their own, and not only words that it is a form of.
        own: the documents of the entities and terms that are called so.
        shown: words that stand for the term in texts that do not have it.
        names: names that have the term, for suggestions.
        ways: the documents that have it with each way of marks, where these disagree.
    """

    postings: Mapping[int, int]
    written: frozenset[int] = frozenset()
    own: frozenset[int] = frozenset()
    shown: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    ways: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """A document as the index keeps it: its number and kind, its address below the language's folder, and its words."""

    number: int
    kind: str
    url: str
    title: str
    context: str
    text: str


class Index:
    """The index of one language.

    Args:
        tag: tag of the language.
        analyser: knows in which shard a term is.
        read: returns the text of a file of the index by its path.

    Raises:
        BrokenIndexError: the manifest is missing or damaged.
    """

    def __init__(self, tag: str, analyser: Analyser, read: Callable[[str], str]) -> None:
        self.tag = tag
        self._analyser = analyser
        self._read = read
        self._files: dict[str, Any] = {}
        manifest = self._json(f"{tag}.json")
        if not isinstance(manifest, dict) or manifest.get("version") != VERSION:
            message = say("the index {tag}.json is of another version", tag=tag)
            raise BrokenIndexError(message)
        try:
            self._folder, self._firsts = str(manifest["folder"]), [str(first) for first in manifest["shards"]]
            self._kinds = [(str(kind), int(count)) for kind, count in manifest["kinds"]]
            self.documents = sum(count for _, count in self._kinds)
        except (KeyError, TypeError, ValueError) as error:
            message = say("the index {tag}.json is damaged", tag=tag)
            raise BrokenIndexError(message) from error

    def entry(self, term: str) -> Entry | None:
        """Return what is known of a term."""
        if not self._firsts:
            return None
        value = self._shard(self._at(self._analyser.core(term))).get(term)
        return self._entry(value) if value is not None else None

    def beginning(self, start: str) -> Iterator[tuple[str, Entry]]:
        """Yield the terms that begin so, in the shards where they most likely are."""
        core = self._analyser.core(start)
        first, last = self._at(core), bisect.bisect_left(self._firsts, core + "\uffff") - 1
        for number in range(first, min(last + 1, first + self._analyser.rules.limits.prefix_shards)):
            for term, value in self._shard(number).items():
                if term.startswith(start):
                    yield term, self._entry(value)

    def near(self, word: str) -> Iterator[tuple[str, Entry]]:
        """Yield all terms of the shard in which a word would be."""
        if self._firsts:
            for term, value in self._shard(self._at(self._analyser.core(word))).items():
                yield term, self._entry(value)

    def kind(self, number: int) -> str:
        """Return the kind of a document."""
        for kind, count in self._kinds:
            if number < count:
                return kind
            number -= count
        message = say("the index {tag}.json knows no document of that number", tag=self.tag)
        raise BrokenIndexError(message)

    def document(self, number: int) -> Found:
        """Return a document."""
        size = self._analyser.rules.limits.documents
        page = self._json(f"{self._folder}/d{number // size}.json")
        try:
            url, title, context, text = map(str, page[number % size])
        except (IndexError, KeyError, TypeError, ValueError) as error:
            message = say("the document {number} of the index {tag} is damaged", number=number, tag=self.tag)
            raise BrokenIndexError(message) from error
        return Found(number, self.kind(number), url, title, context, text)

    def _at(self, core: str) -> int:
        return max(0, bisect.bisect_right(self._firsts, core) - 1)

    def _shard(self, number: int) -> dict[str, Any]:
        shard = self._json(f"{self._folder}/p{number}.json") if number < len(self._firsts) else {}
        if not isinstance(shard, dict):
            message = say("the shard {number} of the index {tag} is damaged", number=number, tag=self.tag)
            raise BrokenIndexError(message)
        return shard

    def _entry(self, value: Any) -> Entry:  # noqa: ANN401 - what a file holds
        try:
            postings, written, own, number = {}, set(), set(), 0
            numbers = value.get("p", [])
            for step, weight in zip(numbers[::2], numbers[1::2], strict=True):
                number += step
                postings[number] = weight >> 2
                if weight & 1:
                    written.add(number)
                if weight & 2:
                    own.add(number)
            ways = {way: tuple(itertools.accumulate(steps)) for way, steps in value.get("m", {}).items()}
            shown, names = tuple(value.get("s", ())), tuple(value.get("n", ()))
            return Entry(postings, frozenset(written), frozenset(own), shown, names, ways)
        except (AttributeError, TypeError, ValueError) as error:
            message = say("a shard of the index {tag} is damaged", tag=self.tag)
            raise BrokenIndexError(message) from error

    def _json(self, name: str) -> Any:  # noqa: ANN401 - what a file holds
        if name not in self._files:
            try:
                self._files[name] = json.loads(self._read(name))
            except (OSError, ValueError) as error:
                message = say("the file {name} of the index is missing or damaged", name=name)
                raise BrokenIndexError(message) from error
        return self._files[name]
