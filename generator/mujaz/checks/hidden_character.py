"""A text has a character that cannot be seen.

Why: bidi controls reorder what a reader sees, so that the text on the page is not the text in the file; the generator
sets direction where it is needed. Zero-width spaces and control characters break words, search and print.

Example: a right-to-left mark (U+200F) that was copied along with a quotation.

Fix: delete the character; the message says which it is, and behind which word it stands. Zero-width non-joiner and
joiner (U+200C, U+200D) are allowed inside words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ403", __doc__, fixed=Fixed.PROOF)

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a hidden character."""
    for record, path, text in _all_texts(dossier):
        for match in _HIDDEN.finditer(text):
            name = unicodedata.name(match[0], "control character").lower()
            before = text[: match.start()].split()[-1:]
            message = say("hidden character U+{code:04X} ({name})", code=ord(match[0]), name=name)
            yield RULE.at(
                record.span(*path),
                message,
                (say("delete it; it stands behind '{before}'", before=before[0]) if before else say("delete it")),
            )


def _all_texts(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str]]:
    for record in dossier.records:
        for path, _, text in texts(record):
            yield record, path, text
    for record, path, _, piece in all_evidence(dossier):
        yield record, (*path, "excerpt"), piece.excerpt
