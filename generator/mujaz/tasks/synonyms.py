"""Words that readers ask for and a site does not know: what its glossary could give as related words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz.edges import read_text
from mujaz.load.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mujaz.search import Engine

BENCHMARK = tuple(f"tests/bench/search/{name}.yml" for name in ("queries", "blind", "reader", "variants"))
"""The benchmark's sets of queries, in the repository; those that are held out are not to be looked at one by one."""


@dataclass(frozen=True)
class Unknown:
    """A word that finds nothing.

    Attributes:
        word: the word, folded.
        queries: the queries that have it.
    """

    word: str
    queries: tuple[str, ...]


def queries_of(file: Path) -> list[str]:
    """Read queries: a YAML list of mappings with `q`, as the benchmark's sets are, or a text with a query a line.

    Args:
        file: the file.

    Raises:
        OSError: the file cannot be read.
        UnicodeDecodeError: the file is not UTF-8.
    """
    text = read_text(file)
    tree, _ = read_tree(file.name, text.encode())
    items = tree.value if tree and isinstance(tree.value, list) else []
    asked = [found.value for item in items if (found := item.child("q")) and isinstance(found.value, str)]
    return asked or [line.strip() for line in text.splitlines() if line.strip()]


def unknown_words(engine: Engine, queries: Iterable[str]) -> list[Unknown]:
    """Return the words that a site knows in none of its languages, those of most queries first.

    Args:
        engine: answers from the built site.
        queries: what readers ask.

    Raises:
        mujaz.search.BrokenIndexError: a file of the index is missing or damaged.
    """
    found: dict[str, dict[str, None]] = {}
    for query in queries:
        for word in engine.unknown(query):
            found.setdefault(word, {})[query] = None
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [Unknown(word, tuple(asked)) for word, asked in ordered]
