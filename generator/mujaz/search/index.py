"""The index of one language: a manifest, shards of postings, and shards of documents, all small files.

A search fetches the manifest, the few shards that hold its words, and the documents that it shows. Shards stand in a
folder named by a digest of all of them, so that shards of two builds never mix in a browser's cache.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from typing import TYPE_CHECKING

from mujaz.search.postings import postings

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Mapping, Sequence

    from mujaz.search.aliases import Aliases
    from mujaz.search.analyser import Analyser
    from mujaz.search.documents import Document

VERSION = 2
"""Of the files' shape; an engine refuses another."""

KINDS = (
    "briefing", "person", "organisation", "place", "document", "term", "event", "difference", "point", "source", "page",
    "statement",
)  # fmt: skip
"""Kinds of document, in the order of their numbers."""

NAMED = frozenset({"person", "organisation", "place", "document", "term"})
"""Kinds whose titles are suggested while a reader types."""

PROPER = frozenset({"person", "organisation", "place", "document"})
"""Kinds whose titles are proper names."""


def index_files(
    tag: str, documents: Iterable[Document], aliases: Aliases, analyser: Analyser, urls: Mapping[str, str]
) -> dict[str, str]:
    """Return the files of an index.

    Args:
        tag: tag of the language.
        documents: what can be found.
        aliases: what entities and terms are called.
        analyser: finds words and forms.
        urls: address of each page by its path.

    Returns:
        Text of each file, by its path inside the folder of indexes.
    """
    # A document's kind follows from its number, which costs no byte.
    ordered = sorted(documents, key=lambda document: KINDS.index(document.kind))
    found = postings(ordered, aliases, analyser)
    limits = analyser.rules.limits
    named = _suggestions(ordered, analyser)
    terms = {
        term: _entry(found.documents.get(term), found.shown.get(term), named.get(term), found.ways.get(term))
        for term in dict.fromkeys(itertools.chain(found.documents, found.shown, named, found.ways))
    }
    shards = _cut(terms, analyser, limits.shard)
    entries = [[_url(d.target, urls), d.title, d.context, d.text] for d in ordered]
    pages = [entries[start : start + limits.documents] for start in range(0, len(entries), limits.documents)]
    files = {f"p{number}.json": _object(shard) for number, (_, shard) in enumerate(shards)}
    files |= {f"d{number}.json": _json(page) for number, page in enumerate(pages)}
    digest = hashlib.sha256("\n".join(f"{name}\n{text}" for name, text in files.items()).encode()).hexdigest()[:12]
    manifest = {
        "version": VERSION,
        "folder": f"{tag}-{digest}",
        "documents": len(ordered),
        "kinds": _ranges(ordered),
        "shards": [first for first, _ in shards],
    }
    return {f"{tag}.json": _json(manifest)} | {f"{manifest['folder']}/{name}": text for name, text in files.items()}


def _url(target: str, urls: Mapping[str, str]) -> str:
    path, mark, anchor = target.partition("#")
    return urls[path] + mark + anchor


def _ranges(documents: Sequence[Document]) -> list[list[str | int]]:
    counts = [(kind, sum(document.kind == kind for document in documents)) for kind in KINDS]
    return [[kind, count] for kind, count in counts if count]


def _suggestions(documents: Sequence[Document], analyser: Analyser) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for document in documents:
        words = analyser.words(document.title)
        if document.kind in NAMED and len(words) <= analyser.rules.limits.name_words:
            for word in words:
                if not analyser.is_stop(word):
                    found.setdefault(word, {})[document.title] = None
    return {word: list(titles) for word, titles in found.items()}


def _entry(
    postings: array[int] | None,
    shown: Sequence[str] | None,
    names: Sequence[str] | None,
    ways: Mapping[str, list[int]] | None,
) -> str:
    """Return what is known of a term, as JSON."""
    parts = (
        f'"p":[{",".join(map(str, postings))}]' if postings is not None else "",
        f'"s":{_json(shown)}' if shown is not None else "",
        f'"n":{_json(names)}' if names is not None else "",
        f'"m":{_json(ways)}' if ways is not None else "",
    )
    return f"{{{','.join(filter(None, parts))}}}"


def _object(entries: Mapping[str, str]) -> str:
    return "{" + ",".join(f"{_json(term)}:{entry}" for term, entry in entries.items()) + "}"


def _cut(terms: Mapping[str, str], analyser: Analyser, limit: int) -> list[tuple[str, dict[str, str]]]:
    """Cut terms into shards in the order of their cores, never between terms of one core; small ones stay together."""
    cores = {term: analyser.core(term) for term in terms}
    # JavaScript compares strings by UTF-16 units.
    ordered = sorted(terms, key=lambda term: (cores[term].encode("utf-16-be"), term))
    shards: list[tuple[str, dict[str, str]]] = []
    size, before = limit, None
    for term in ordered:
        if size >= limit and cores[term] != before:
            shards.append((cores[term] if shards else "", {}))
            size = 0
        shards[-1][1][term] = terms[term]
        size += len(terms[term]) + len(term) + 3
        before = cores[term]
    return shards


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
