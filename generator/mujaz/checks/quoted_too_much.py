"""All excerpts of a source together quote too much of it.

Why: an article is its publisher's. Each excerpt is short, but enough of them side by side would reprint it.

Example: two excerpts of twenty words for each of thirty statements of an article of 1,500 words.

Fix: the finding stands at the longest excerpt, and its hint names the next ones; at the longest of drafts, where what
is published keeps to the third by itself. Shorten them to the few words that carry each statement, five to nine as a
rule, and leave out those that repeat each other. Words that two excerpts share are counted once.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import Message, listed, say
from mujaz.model import fingerprint
from mujaz.model.evidence import all_evidence
from mujaz.model.length import put_right
from mujaz.model.publication import of_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.findings import Span
    from mujaz.model import Dossier, Evidence, Path, Record, Source

RULE = Rule("MJZ307", __doc__, fixed=Fixed.RIGHTS)

MOST = 3
"""All excerpts together may quote this part of an article's words: a third."""
NAMED = 5
"""How many of the longest excerpts a finding names."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each source that is quoted too much."""
    pieces: dict[str, list[_Piece]] = defaultdict(list)
    unpublished = of_drafts(dossier)
    for record, path, source_id, piece in all_evidence(dossier):
        name = (record.file, str(getattr(record.value, "id", "")))
        is_draft = record.file in dossier.drafts or name in unpublished
        pieces[source_id].append(_Piece(record, path, piece, is_draft))
    for record in dossier.sources:
        source = record.value
        if not source.fingerprint.has_key:
            continue
        of_source = sorted(pieces[source.id], key=lambda piece: -piece.words)
        most = _words(source) // MOST
        published = [piece for piece in of_source if not piece.is_draft]
        if (record.file, source.id) not in unpublished and _quoted(source, published) > most:
            yield _finding(source, published, published, most)
        elif _quoted(source, of_source) > most:
            # A draft is at fault, which stops no build.
            yield _finding(source, of_source, [piece for piece in of_source if piece.is_draft] or of_source, most)


def _finding(source: Source, counted: list[_Piece], named: list[_Piece], most: int) -> Finding:
    quoted = _quoted(source, counted)
    message = say(
        "all excerpts of '{source}' together quote {quoted} of its {total} words; {most}, a third, are the most",
        source=source.id,
        quoted=quoted,
        total=_words(source),
        most=most,
    )
    hint = say(
        "{what}, five to nine an excerpt will do; the longest: {longest}",
        what=put_right(quoted, 0, most),
        longest=_longest(named),
    )
    return RULE.at(named[0].span, message, hint)


@dataclass(frozen=True)
class _Piece:
    record: Record[object]
    path: Path
    evidence: Evidence
    is_draft: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.record.span(*self.path, "excerpt")

    @cached_property
    def words(self) -> int:
        return fingerprint.count_words(self.evidence.excerpt)


def _longest(pieces: list[_Piece]) -> Message:
    """Return where the longest excerpts stand, and how many words they have."""
    return listed(
        say("{place} ({words} words)", place=f"{piece.span.file}:{piece.span.line}", words=piece.words)
        for piece in pieces[:NAMED]
    )


def _words(source: Source) -> int:
    boilerplate = set(source.boilerplate)
    return sum(p.words for number, p in enumerate(source.fingerprint.paragraphs, 1) if number not in boilerplate)


def _quoted(source: Source, pieces: list[_Piece]) -> int:
    covered: set[tuple[int, int]] = set()
    paragraphs = source.fingerprint.paragraphs
    for piece in (each.evidence for each in pieces):
        if piece.paragraph > len(paragraphs):
            continue
        paragraph = paragraphs[piece.paragraph - 1]
        try:
            windows = fingerprint.decode(paragraph.windows, paragraph.words)
        except fingerprint.FingerprintError:
            continue
        start = fingerprint.position(windows, fingerprint.hashes(piece.excerpt, source.fingerprint.key))
        if start is not None:
            covered.update((piece.paragraph, start + n) for n in range(fingerprint.count_words(piece.excerpt)))
    return len(covered)
