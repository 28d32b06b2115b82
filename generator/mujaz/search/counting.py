"""Counting: which words and names each document has, each by the weight of the field where it stands."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.search.analyser import SOUND
from mujaz.search.documents import LABELLED
from mujaz.search.known import Known
from mujaz.search.marks import Marks
from mujaz.search.stems import WRITTEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.search.aliases import Aliases
    from mujaz.search.analyser import Analyser
    from mujaz.search.documents import Document

Having = tuple["array[int]", "array[float]"]
"""The numbers of documents, in their order, and how much each has of something."""


@dataclass(frozen=True)
class Counts:
    """What documents have.

    Attributes:
        words: documents that have each word.
        names: documents that name each entity or term, by its id.
        forms: the part of its weight that each term gets where an entity or a term is named, by its id.
        shown: for terms that texts do not have the words that stand for them.
        ways: for words with marks that disagree, the documents that have them with each way of marks.
        own: the documents of entities and terms that each term is a name of, or part of one.
        lengths: length of each document's text in words.
    """

    words: dict[str, Having]
    names: dict[str, Having]
    forms: dict[str, dict[str, float]]
    shown: dict[str, tuple[str, ...]]
    ways: dict[str, dict[str, list[int]]]
    own: dict[str, set[int]]
    lengths: list[int]


def count(documents: Sequence[Document], aliases: Aliases, analyser: Analyser) -> Counts:
    """Count the words and names of documents.

    Args:
        documents: the documents, in the order of their numbers.
        aliases: what entities and terms are called.
        analyser: finds words and forms.
    """
    fields = analyser.rules.weights.field
    words_of = Known(analyser.words)
    telling: Known[str, list[str]] = Known(lambda text: analyser.without_stops(words_of[text]))
    named_in: Known[str, list[str]] = Known(lambda text: aliases.named_in(telling[text]))
    marks, ways = Marks(analyser), dict[str, dict[str, list[int]]]()
    lengths: list[int] = []
    words_had: dict[str, Having] = defaultdict(lambda: (array("i"), array("d")))
    names_had: dict[str, Having] = defaultdict(lambda: (array("i"), array("d")))
    own_had: dict[str, set[int]] = {}
    for number, document in enumerate(documents):
        # A briefing's title stands beside each of its statements, and few titles of statements differ.
        title, name, context = words_of[document.title], words_of[document.name], telling[document.context]
        text, aside = analyser.words(document.text), analyser.telling(document.aside)
        leading = max(fields["sentence"], fields["title"] * _brevity(len(telling[document.title])))
        if document.kind in LABELLED:
            leading = fields["text"]
        found: dict[str, float] = {}
        for words, weight in (
            (title, leading),
            (list(dict.fromkeys(name)), fields["name"]),  # spellings of one name repeat its words
            (text, fields["text"]),
            (context + aside, fields["aside"]),
        ):
            for word in words:
                found[word] = found.get(word, 0) + weight
        _add(words_had, number, found)
        text = analyser.without_stops(text)
        variants = marks.variants(f"{document.title} {document.name} {document.text}")
        for word, marked in variants.items():
            for way in sorted(marked):
                ways.setdefault(word, {}).setdefault(way, []).append(number)
        named = (*document.about, *named_in[document.title], *named_in[document.name], *aliases.named_in(text))
        named = tuple(name for name in named if name in document.about or not aliases.is_another(name, variants, marks))
        own, other = fields["name"], fields["alias"]
        _add(names_had, number, {name: own if name == document.own else other for name in named})
        lengths.append(len(text))
        for term in _called(document.own, aliases, analyser):
            own_had.setdefault(term, set()).add(number)
    shown: dict[str, dict[str, None]] = {}
    for alias in filter(None, map(aliases.of, names_had)):
        for term, stands in alias.shown.items():
            shown.setdefault(term, {}).update(dict.fromkeys(stands))
    return Counts(
        words=words_had,
        names=names_had,
        forms={name: _forms(name, aliases, analyser) for name in names_had},
        shown={term: tuple(stands) for term, stands in shown.items()},
        ways=marks.disagreeing(ways),
        own=own_had,
        lengths=lengths,
    )


def _add(to: dict[str, Having], number: int, found: dict[str, float]) -> None:
    for what, amount in found.items():
        numbers, amounts = to[what]
        numbers.append(number)
        amounts.append(amount)


def _called(name: str, aliases: Aliases, analyser: Analyser) -> set[str]:
    """Return the terms that an entity or a term is called by."""
    alias = aliases.of(name)
    return {form for term in (alias.terms if alias else ()) for form in _forms_of(term, analyser)}


def _forms_of(term: str, analyser: Analyser) -> dict[str, int]:
    return {term: WRITTEN} if term[0] == SOUND else analyser.kept_forms(term)


def _forms(name: str, aliases: Aliases, analyser: Analyser) -> dict[str, float]:
    alias, factors = aliases.of(name), dict[str, float]()
    weights = analyser.rules.weights
    for terms, factor in ((alias.terms, 1.0), (alias.related, weights.related)) if alias else ():
        for term, size in terms.items():
            for form, role in _forms_of(term, analyser).items():
                factors[form] = max(factors.get(form, 0), _brevity(size) * weights.form[role] * factor)
    return factors


def _brevity(words: int) -> float:
    """Return how much more a word of a short name tells than one of a long one, from 1 downwards."""
    return 4 / (3 + words)
