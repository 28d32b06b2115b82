"""All excerpts of a source together quote too much of it.

Why: an article is its publisher's. Each excerpt is short, but enough of them side by side would reprint it.

Example: two excerpts of twenty words for each of thirty statements of an article of 1,500 words.

Fix: the finding stands at the longest excerpt, and its hint names the next ones. Shorten them to the few words that
carry each statement, five to nine as a rule, and leave out those that repeat each other. Words that two excerpts share
are counted once.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule, Span
from mujaz.messages import Message, listed, say
from mujaz.model import fingerprint
from mujaz.model.evidence import all_evidence
from mujaz.model.length import put_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Evidence, Source

RULE = Rule("MJZ307", __doc__, fixed=Fixed.RIGHTS)

MOST = 3
"""All excerpts together may quote this part of an article's words: a third."""
NAMED = 5
"""How many of the longest excerpts a finding names."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each source that is quoted too much."""
    pieces: dict[str, list[tuple[Span, Evidence]]] = defaultdict(list)
    for record, path, source_id, piece in all_evidence(dossier):
        pieces[source_id].append((record.span(*path, "excerpt"), piece))
    for record in dossier.sources:
        if not record.value.fingerprint.has_key:
            continue
        of_source = pieces[record.value.id]
        total, quoted = _words(record.value), _quoted(record.value, [piece for _, piece in of_source])
        most = total // MOST
        if quoted > most:
            of_source.sort(key=lambda each: _rank(dossier, *each))
            message = say(
                "all excerpts of '{source}' together quote {quoted} of its {total} words; "
                "{most}, a third, are the most",
                source=record.value.id,
                quoted=quoted,
                total=total,
                most=most,
            )
            hint = say(
                "{what}, five to nine an excerpt will do; the longest: {longest}",
                what=put_right(quoted, 0, most),
                longest=_longest(of_source),
            )
            yield RULE.at(of_source[0][0], message, hint)


def _rank(dossier: Dossier, span: Span, piece: Evidence) -> tuple[int, int]:
    """Return by what excerpts are sorted: what is published comes first, and of it the longest."""
    published = {record.file for record in dossier.briefings} - dossier.drafts
    sort = 0 if span.file in published else 1 + (span.file in dossier.drafts)
    return sort, -fingerprint.count_words(piece.excerpt)


def _longest(pieces: list[tuple[Span, Evidence]]) -> Message:
    """Return where the longest excerpts stand, and how many words they have."""
    counted = sorted(
        ((fingerprint.count_words(piece.excerpt), span) for span, piece in pieces), key=lambda each: -each[0]
    )
    return listed(
        say("{place} ({words} words)", place=f"{span.file}:{span.line}", words=words) for words, span in counted[:NAMED]
    )


def _words(source: Source) -> int:
    boilerplate = set(source.boilerplate)
    return sum(p.words for number, p in enumerate(source.fingerprint.paragraphs, 1) if number not in boilerplate)


def _quoted(source: Source, pieces: list[Evidence]) -> int:
    covered: set[tuple[int, int]] = set()
    paragraphs = source.fingerprint.paragraphs
    for piece in pieces:
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
