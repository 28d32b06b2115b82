"""Records that say what they said before: nothing new can be wrong with them by the checks that look at each alone.

What such a check finds in a record depends on the text of the record in its file, on the site's languages, on its own
file and fonts, on the languages of the sources that the record names, and on the names that its words can be. A hash of
all of these tells records apart; while it is the same, so is what is found.

What is found by a check that looks at what is near to a record depends besides on the register of entities, and on
the records that are near: those that it names, of an event those that report it, of a topic what these name in their
turn, and of each source that it names whatever else rests on that. A second hash is made of the first ones of these.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from mujaz.checks.synthesis.names import Names
from mujaz.model import Briefing, Difference, Event, Source, Topic, plain_text
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from mujaz.model import Dossier, Record

_OTHER_LINES = re.compile(rb"\r|\xc2\x85|\xe2\x80[\xa8\xa9]")
"""Ends of lines in YAML but for the common one (YAML 1.1, 5.4)."""

_WORD = re.compile(rb"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What could be an id."""


class Digests(NamedTuple):
    """A record, with a hash of what it says and what its words lead to, and one of what is near to it besides."""

    record: Record[object]
    alone: str
    near: str


def digests(dossier: Dossier, content: Mapping[str, bytes]) -> list[Digests]:
    """Return each record with its hashes.

    Args:
        dossier: the site.
        content: the files that it was read from, by path.

    Returns:
        The records, but for the site's own, which holds for all others: see `ground`.
    """
    by_file: dict[str, list[Record[object]]] = defaultdict(list)
    for record in dossier.records:
        if record is not dossier.site:
            by_file[record.file].append(record)
    excerpts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for record, _, name, piece in all_evidence(dossier):
        source = dossier.source.get(name)
        if source and source.language in dossier.languages:
            excerpts[id(record)].append((source.language, piece.excerpt))
    names = {tag: Names.of(dossier, tag) for tag in dossier.tags}
    ids = {name.encode(): b"entity" for name in dossier.entity}
    ids |= {name.encode(): source.language.encode() for name, source in dossier.source.items()}
    found: list[tuple[Record[object], str]] = []
    surroundings = _Surroundings(dossier)
    for file, records in by_file.items():
        for record, said in zip(records, _slices(records, content[file]), strict=True):
            digest, words = hashlib.sha256(said), set(_WORD.findall(said))
            for word in sorted(ids.keys() & words):
                digest.update(b"\0" + word + b"\0" + ids[word])
            for line in sorted(set(_asked(record, excerpts[id(record)], names))):
                digest.update(line.encode())
            found.append((record, digest.hexdigest()))
            surroundings.add(record, words)
    near = surroundings.hashes({id(record): digest for record, digest in found})
    return [Digests(record, digest, near[id(record)]) for record, digest in found]


class _Surroundings:
    """What is near to the records of a site."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._named: dict[bytes, list[Record[object]]] = defaultdict(list)
        for record in dossier.records:
            value = record.value
            if isinstance(value, Briefing | Event | Difference | Topic | Source):
                self._named[(value.slug if isinstance(value, Briefing) else value.id).encode()].append(record)
        self._leads: dict[int, list[Record[object]]] = {}
        self._led: dict[int, list[Record[object]]] = defaultdict(list)

    def add(self, record: Record[object], words: AbstractSet[bytes]) -> None:
        """Take in a record.

        Args:
            record: the record.
            words: what could be an id in it.
        """
        found = [other for name in self._named.keys() & words for other in self._named[name] if other is not record]
        self._leads[id(record)] = found
        for other in found:
            self._led[id(other)].append(record)

    def hashes(self, digests: Mapping[int, str]) -> dict[int, str]:
        """Return the hash of each record with what is near to it, by identity.

        Args:
            digests: the hash of each record.
        """
        dossier = self._dossier
        entities = _joined(digests[id(record)] for record in dossier.entities)
        sources = _joined(digests[id(record)] for record in dossier.sources)
        state = (
            *(dossier.mended, dossier.drafts, dossier.unread, dossier.lost, dossier.replaced),
            dossier.texts.items(),
        )
        ground = _joined([entities, *(repr(sorted(map(repr, part))) for part in state)])
        found = {}
        for record in dossier.records:
            if id(record) in digests:
                near = {digests[id(other)] for other in self._near(record)}
                # What is not about some sources may quote any.
                any_source = "" if isinstance(record.value, Briefing | Source) else sources
                found[id(record)] = _joined([ground, any_source, digests[id(record)], *sorted(near)])
        return found

    def _near(self, record: Record[object]) -> Iterator[Record[object]]:
        leads = self._leads[id(record)]
        yield from leads
        if isinstance(record.value, Event):
            yield from self._led[id(record)]
        for other in leads:
            if isinstance(record.value, Topic):
                yield from self._leads[id(other)]
            if isinstance(other.value, Source):
                yield from self._led[id(other)]


def _joined(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def ground(dossier: Dossier, languages: Mapping[str, bytes], content: Mapping[str, bytes]) -> str:
    """Return a hash of what holds for all records.

    Args:
        dossier: the site.
        languages: the files of languages, by path.
        content: the files of the site, by path.
    """
    digest = hashlib.sha256()
    parts = [*languages.items(), (dossier.site.file, content.get(dossier.site.file, b""))]
    for name, text in sorted(parts):
        digest.update(f"{name}\0{len(text)}\0".encode() + text)
    points = [sorted(dossier.printable), sorted(dossier.drawable), sorted(dossier.unread_languages)]
    digest.update(repr((points, dossier.tags)).encode())
    return digest.hexdigest()


def _slices(records: Sequence[Record[object]], content: bytes) -> Iterator[bytes]:
    """Yield the lines of each record of a file; all lines where they cannot be told apart."""
    starts = [record.span().line for record in records]
    if _OTHER_LINES.search(content) or any(a >= b for a, b in itertools.pairwise(starts)):
        yield from (content for _ in records)
        return
    lines = content.split(b"\n")
    for start, end in zip(starts, [*starts[1:], len(lines) + 1], strict=True):
        yield b"\n".join(lines[start - 1 : end - 1])


def _asked(record: Record[object], excerpts: list[tuple[str, str]], names: Mapping[str, Names]) -> Iterator[str]:
    texts = [(tag, text) for _, localised in record.localised for tag, text in localised.root.items()]
    for tag, text in (*texts, *excerpts):
        if tag in names:
            # What is cut out of a text may have half of its markup, which then stays in it.
            for written in {text, plain_text(text)}:
                yield from (f"{tag}\0{key}\0{forms}\n" for key, forms in names[tag].asked(written))
