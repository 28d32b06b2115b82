"""Records that say what they said before: nothing new can be wrong with them by the checks that look at each alone.

What such a check finds in a record depends on the text of the record in its file, on the site's languages, on its own
file and fonts, on the languages of the sources that the record names, and on the names that its words can be. A hash of
all of these tells records apart; while it is the same, so is what is found.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from mujaz.checks.synthesis.names import Names
from mujaz.model import plain_text
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.model import Dossier, Record

_OTHER_LINES = re.compile(rb"\r|\xc2\x85|\xe2\x80[\xa8\xa9]")
"""Ends of lines in YAML but for the common one (YAML 1.1, 5.4)."""

_WORD = re.compile(rb"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What could be an id."""


def digests(dossier: Dossier, content: Mapping[str, bytes]) -> list[tuple[Record[object], str]]:
    """Return each record with a hash of what it says, and of what its words lead to.

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
    found = []
    for file, records in by_file.items():
        for record, said in zip(records, _slices(records, content[file]), strict=True):
            digest = hashlib.sha256(said)
            for word in sorted(ids.keys() & set(_WORD.findall(said))):
                digest.update(b"\0" + word + b"\0" + ids[word])
            for line in sorted(set(_asked(record, excerpts[id(record)], names))):
                digest.update(line.encode())
            found.append((record, digest.hexdigest()))
    return found


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
