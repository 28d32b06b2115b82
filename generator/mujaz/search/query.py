"""A query: what a reader types, as it is looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mujaz.search.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.search.analyser import Analyser

_MARKED = re.compile(r"(?<![^\W_])([^\W\d_]+)-?([0-9]+)(?![^\W_])")


@dataclass(frozen=True)
class Query:
    """A query, as it is looked for.

    Attributes:
        words: the words that are looked for, folded: those that tell something, or all where none does.
        unfinished: whether the last one may be the beginning of a word.
        all_words: all of its words, folded.
        marks: the words that bear marks, each without article and particles, with them.
        asked: whether it is a question.
        marked: the numbers that are written as one with letters (JF17), each with these; it means nothing without them.
    """

    words: tuple[str, ...]
    unfinished: bool
    all_words: tuple[str, ...]
    marked: Mapping[str, str]
    marks: Mapping[str, str]
    asked: bool = False

    def of(self, words: Sequence[str], analyser: Analyser) -> Query:
        """Return the query with other words."""
        telling = [word for word in words if not analyser.is_stop(word)] or list(words)
        unfinished = self.unfinished and bool(telling) and telling[-1] == self.all_words[-1]
        return replace(
            self, words=tuple(telling[: analyser.rules.limits.words]), unfinished=unfinished, all_words=tuple(words)
        )


def read_query(text: str, analyser: Analyser) -> Query:
    """Read a query; of one that is very long only the beginning counts."""
    text = text[: analyser.rules.limits.query]
    words = list(dict.fromkeys(analyser.words(text)))
    marked = {found[2]: found[1] for found in _MARKED.finditer(analyser.fold(text))}
    marks = {word: min(ways) for word, ways in Marks(analyser).variants(text).items()}
    asked = _asks(text, words, analyser)
    return Query((), not text[-1:].isspace(), tuple(words), marked, marks, asked).of(words, analyser)


def _asks(text: str, words: Sequence[str], analyser: Analyser) -> bool:
    """Tell whether a query is a question: by its mark, or by its first word, if more than a name follows."""
    telling = sum(not analyser.is_stop(word) for word in words)
    ends = bool(text.strip()) and text.rstrip()[-1] in analyser.rules.fold.asking
    return bool(telling) and (ends or (telling > 1 and analyser.is_question(words[0])))
