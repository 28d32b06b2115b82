"""A headline is not the one that the article has.

Why: it is shown as the article's own, word for word. It is one of the article's paragraphs, so the fingerprint proves
it.

Example: `headline: Haftar receives the commander`, where the article has "Haftar meets the commander".

Fix: copy it again from the article; delete the key where the text has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Source

RULE = Rule("MJZ851", __doc__, fixed=Fixed.PROOF)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each headline that no paragraph of its article is."""
    for record in dossier.sources:
        source = record.value
        if source.headline is None or not source.fingerprint.has_key:
            continue
        if not any(_is(source.headline, source, number) for number in range(len(source.fingerprint.paragraphs))):
            yield RULE.at(
                record.span("headline"), say("no paragraph of the article has this headline"), say("copy it again")
            )


def _is(headline: str, source: Source, number: int) -> bool:
    paragraph = source.fingerprint.paragraphs[number]
    if fingerprint.count_words(headline) > paragraph.words:
        return False
    try:
        windows = fingerprint.decode(paragraph.windows, paragraph.words)
    except fingerprint.FingerprintError:  # damaged_fingerprint says so
        return True
    return fingerprint.proves(windows, fingerprint.hashes(headline, source.fingerprint.key))
