"""An excerpt begins or ends with a mark that its source does not prove.

Why: readers take an excerpt for the source's own words. A fingerprint covers what stands between the first and the last
word of an excerpt; a mark outside them, an exclamation mark for example, could be anybody's. Quotation marks and
brackets may stand there, because they belong to others inside; where the article's text lies in `seeds/texts/`, they
are compared too.

Example:

    excerpt: "He said that the agreement was signed!"     # the source has no exclamation mark

Fix: leave the mark out.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model import fingerprint
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ309", __doc__, fixed=Fixed.PROOF)


_PAIRED = frozenset({"Ps", "Pe", "Pi", "Pf"})  # Unicode's brackets and quotation marks
_STRAIGHT = frozenset("\"'")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each excerpt with marks at its ends that cannot be proven."""
    for record, path, source_id, piece in all_evidence(dossier):
        outer = fingerprint.outer_marks(piece.excerpt)
        wrong = [mark for mark in outer if mark not in _STRAIGHT and unicodedata.category(mark) not in _PAIRED]
        if wrong:
            yield RULE.at(
                record.span(*path, "excerpt"),
                say("nothing proves the '{mark}' at the end of the excerpt", mark=wrong[0]),
                say("leave it out"),
            )
            continue
        lines = fingerprint.paragraphs(dossier.texts.get(source_id, ""))
        paragraph = lines[piece.paragraph - 1] if piece.paragraph <= len(lines) else ""
        # Where the words themselves are not there, excerpt_not_found says so.
        words = piece.excerpt.strip("".join(outer) + " ")
        if outer and fingerprint.holds(paragraph, words) and not fingerprint.holds(paragraph, piece.excerpt):
            yield RULE.at(
                record.span(*path, "excerpt"),
                say("the source has other marks round these words than '{marks}'", marks=outer),
                say("leave them out"),
            )
