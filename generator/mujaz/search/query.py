"""A query: what a reader types, as it is looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.search.analyser import Analyser

_MARKED = re.compile(r"(?<![^\W_])([^\W\d_]+)-?([0-9]+)(?![^\W_])")


@dataclass(frozen=True)
class Query:
    """A query, as it is looked for.

    Attributes:
        words: the words that are looked for, folded.
        unfinished: whether the last one may be the beginning of a word.
        all_words: all of its words, folded.
        marked: the numbers that are written as one with letters (JF17), each with these; it means nothing without them.
    """

    words: tuple[str, ...]
    unfinished: bool
    all_words: tuple[str, ...]
    marked: Mapping[str, str]

    def of(self, words: Sequence[str], analyser: Analyser) -> Query:
        """Return the query with other words."""
        telling = [word for word in words if not analyser.is_stop(word)]
        unfinished = self.unfinished and bool(telling) and telling[-1] == self.all_words[-1]
        return Query(tuple(telling[: analyser.rules.limits.words]), unfinished, tuple(words), self.marked)


def read_query(text: str, analyser: Analyser) -> Query:
    """Read a query; of one that is very long only the beginning counts."""
    text = text[: analyser.rules.limits.query]
    words = list(dict.fromkeys(analyser.words(text)))
    marked = {found[2]: found[1] for found in _MARKED.finditer(analyser.fold(text))}
    return Query((), not text[-1:].isspace(), tuple(words), marked).of(words, analyser)
