"""An excerpt is too short to prove anything.

Why: fingerprints are made of runs of five words; fewer words cannot be found in them, and would often stand in many
paragraphs. Only the whole of a paragraph that is itself shorter, a heading for example, can be quoted.

Example:

    excerpt: "عاصم منير"

Fix: take five words or more.
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

    from mujaz.model import Dossier, Evidence, Source

RULE = Rule("MJZ303", __doc__, fixed=Fixed.PROOF)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each excerpt under the limit."""
    for record, path, source_id, piece in all_evidence(dossier):
        source = dossier.source.get(source_id)
        if source is not None and is_too_short(piece, source):
            words = fingerprint.count_words(piece.excerpt)
            message = say("the excerpt has {words} words; {least} are the least", words=words, least=fingerprint.WINDOW)
            yield RULE.at(
                record.span(*path, "excerpt"),
                message,
                say(
                    "{what}: take in those before or after it",
                    what=put_right(words, fingerprint.WINDOW, words),
                ),
            )


def is_too_short(piece: Evidence, source: Source) -> bool:
    """Tell whether an excerpt has fewer words than a window, and is not a whole paragraph either."""
    words, paragraphs = fingerprint.count_words(piece.excerpt), source.fingerprint.paragraphs
    is_whole = piece.paragraph <= len(paragraphs) and paragraphs[piece.paragraph - 1].words == words
    return words < fingerprint.WINDOW and not is_whole
