"""All excerpts of a source together quote too much of it.

Why: an article is its publisher's. Each excerpt is short, but enough of them side by side would reprint it.

Example: two excerpts of twenty words for each of thirty statements of an article of 1,500 words.

Fix: shorten the excerpts to the few words that carry each statement, five to nine as a rule, and leave out those that
repeat each other. Words that two excerpts share are counted once.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.model import fingerprint
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Evidence, Source

RULE = Rule("MJZ307", __doc__, fixed=Fixed.RIGHTS)

MOST = 1 / 3
"""Share of an article's words that all excerpts together may quote."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each source that is quoted too much."""
    pieces: dict[str, list[Evidence]] = defaultdict(list)
    for _, _, source_id, piece in all_evidence(dossier):
        pieces[source_id].append(piece)
    for record in dossier.sources:
        if not record.value.fingerprint.has_key:
            continue
        total, quoted = _words(record.value), _quoted(record.value, pieces[record.value.id])
        if quoted > total * MOST:
            message = f"all excerpts together quote {quoted} of the article's {total} words; a third is the most"
            yield RULE.at(record.span("fingerprint"), message, "shorten the excerpts to five to nine words each")


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
