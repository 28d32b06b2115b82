"""A text has a character that cannot be seen.

Why: bidi controls reorder what a reader sees, so that the text on the page is not the text in the file; the generator
sets direction where it is needed. Zero-width spaces and control characters break words, search and print.

Example: a right-to-left mark (U+200F) that was copied along with a quotation.

Fix: delete the character; the message says which it is, and behind which word it stands. Zero-width non-joiner and
joiner (U+200C, U+200D) are allowed inside words. Signs that Unicode counts among such characters though they are drawn,
as that of the end of an aya (U+06DD), are written in other words.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.languages.unseen import HIDDEN
from mujaz.messages import say
from mujaz.model.fields import all_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ403", __doc__, fixed=Fixed.PROOF)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each hidden character of a text, also of one that readers do not see."""
    for record in dossier.records:
        for path, text in all_texts(record.value):
            for match in HIDDEN.finditer(text):
                name = unicodedata.name(match[0], "control character").lower()
                before = text[: match.start()].split()[-1:]
                message = say("hidden character U+{code:04X} ({name})", code=ord(match[0]), name=name)
                yield RULE.at(
                    record.span(*path),
                    message,
                    (say("delete it; it stands behind '{before}'", before=before[0]) if before else say("delete it")),
                )
