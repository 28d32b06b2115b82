"""An excerpt has more than twenty words.

Why: an article belongs to its publisher. An excerpt proves a statement; it does not reprint the article.

Example: a whole sentence of 34 words as `excerpt`.

Fix: keep the few words that carry the statement; a second piece of evidence can hold a second passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import fingerprint
from mujaz.model.evidence import all_evidence
from mujaz.model.length import put_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ302", __doc__, fixed=Fixed.RIGHTS)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each excerpt over the limit."""
    for record, path, _, piece in all_evidence(dossier):
        words = fingerprint.count_words(piece.excerpt)
        if words > fingerprint.LONGEST_EXCERPT:
            message = say(
                "the excerpt has {words} words; {most} are the most",
                words=words,
                most=fingerprint.LONGEST_EXCERPT,
            )
            hint = say(
                "{what}: keep those that carry the statement",
                what=put_right(words, 1, fingerprint.LONGEST_EXCERPT),
            )
            yield RULE.at(record.span(*path, "excerpt"), message, hint)
