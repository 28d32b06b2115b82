"""What a reader writes as one word and texts as two, or the other way round, and initials spelled letter by letter.

A query is read again only where it has a word that no language of the site knows, or a run of such names.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.search.stems import BARE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from mujaz.search.analyser import Analyser
    from mujaz.search.query import Query
    from mujaz.search.reader import Index

_SHORTEST = 3
"""Letters that each part of a word has at least which is taken for two."""

_CANDIDATES = 8
"""Initials that a run of letters' names is tried as: some names are those of two letters."""


def spelled(query: Query, indexes: Sequence[Index], analyser: Analyser) -> Query:
    """Return a query with initials in the place of their letters' names, where texts have them (آي إس بي آر: ISPR).

    Args:
        query: the query.
        indexes: the indexes of all languages.
        analyser: knows the letters' names.
    """
    words: list[str] = []
    for is_name, run in itertools.groupby(query.all_words, lambda word: word in analyser.spelled):
        names = list(run)
        # Some names are particles too; particles alone spell nothing.
        spells = is_name and len(names) > 1 and not all(map(analyser.is_stop, names))
        letters = itertools.product(*(analyser.spelled[name] for name in names)) if spells else ()
        initials = ["".join(each) for each in itertools.islice(letters, _CANDIDATES)]
        known = next((word for word in initials if documents_of(word, indexes, analyser)), None)
        words += [known] if known else names
    return query if words == list(query.all_words) else query.of(words, analyser)


def resolved(query: Query, unknown: AbstractSet[str], indexes: Sequence[Index], analyser: Analyser) -> Query:
    """Return a query in which words that are not known are joined with the next one, or taken for two.

    Args:
        query: the query.
        unknown: those of its words that no language knows.
        indexes: the indexes of all languages.
        analyser: finds forms.
    """
    words: list[str] = []
    left = list(query.words)
    while left:
        word, following = left[0], left[1:2]
        joined = ""
        if following and not unknown.isdisjoint((word, *following)):
            joined = _joined(word, following[0], indexes, analyser)
        if joined:
            words.append(joined)
            left = left[2:]
        else:
            words += _resolved(word, query, indexes, analyser) if word in unknown else [word]
            left = left[1:]
    return replace(query, words=tuple(dict.fromkeys(words)))


def _joined(word: str, following: str, indexes: Sequence[Index], analyser: Analyser) -> str:
    """Return two words as one that is known, the first in another case if it has one (أبي ظبي: أبوظبي); or nothing."""
    candidates = (start + following for start in dict.fromkeys((word, analyser.core(word))))
    return next((each for each in candidates if each.isalpha() and documents_of(each, indexes, analyser)), "")


def _resolved(word: str, query: Query, indexes: Sequence[Index], analyser: Analyser) -> list[str]:
    """Return what a word that is not known may stand for: with an article or without, or two words."""
    at = query.all_words.index(word) if word in query.all_words else 0
    before = query.all_words[at - 1] if at else ""
    articles = analyser.articles(word)
    joined = [before + word] if before in articles else []
    rests = (word.removeprefix(article) for article in articles if word.startswith(article))
    candidates = [*joined, *(rest for rest in rests if len(rest) >= _SHORTEST)]
    known = next((each for each in candidates if documents_of(each, indexes, analyser)), "")
    return [known] if known else _parts(word, indexes, analyser)


def _parts(word: str, indexes: Sequence[Index], analyser: Analyser) -> list[str]:
    """Return the two words of which most documents have both, or the word."""
    best, most = [word], 0
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1 if word.isalpha() else 0):
        start, end = word[:cut], word[cut:]
        having = documents_of(start, indexes, analyser)
        both = having & documents_of(end, indexes, analyser) if having else having
        if len(both) > most:
            best, most = [start, end], len(both)
    return best


def documents_of(word: str, indexes: Sequence[Index], analyser: Analyser) -> set[tuple[str, int]]:
    """Return the documents that have a word or its stem: the language of each, and its number."""
    forms = [form for form, role in analyser.forms(word).items() if role < BARE]
    return {
        (index.tag, number)
        for index in indexes
        for form in forms
        if (entry := index.entry(form)) is not None
        for number in entry.postings
    }
