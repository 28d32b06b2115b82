"""A fingerprint in the record of a source is damaged, or is not the fingerprint of the text at hand.

Why: a damaged fingerprint proves nothing, and a wrong one would prove the wrong words.

Example: a merge conflict was settled by hand inside `windows`, or the article in `seeds/texts/` is another version.

Fix: `mujaz seed fingerprint FILE` prints a new one to put in its place; make it from the article as it was supplied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.model import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ305", __doc__, fixed=Fixed.PROOF)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each paragraph whose fingerprint cannot be trusted."""
    for record in dossier.sources:
        source = record.value
        text = dossier.texts.get(source.id)
        lines = fingerprint.paragraphs(text) if text is not None else None
        stored = source.fingerprint.paragraphs
        if not source.fingerprint.has_key:
            yield RULE.at(record.span("fingerprint", "key"), "the key is not 32 hexadecimal digits", "make it again")
            continue
        if lines is not None and len(lines) != len(stored):
            message = f"the text at hand has {len(lines)} paragraphs, the fingerprint {len(stored)}"
            yield RULE.at(record.span("fingerprint"), message, "is it the article as it was supplied?")
            continue
        for position, paragraph in enumerate(stored):
            place = record.span("fingerprint", "paragraphs", position)
            try:
                windows = fingerprint.decode(paragraph.windows, paragraph.words)
            except fingerprint.FingerprintError as error:
                yield RULE.at(place, f"the fingerprint of paragraph {position + 1} {error}", "make it again")
                continue
            if lines is not None and windows != fingerprint.hashes(lines[position], source.fingerprint.key):
                message = f"paragraph {position + 1} of the text at hand is not the one that was fingerprinted"
                yield RULE.at(place, message, "is it the article as it was supplied?")
        for position, number in enumerate(source.boilerplate):
            if number > len(stored):
                message = f"there is no paragraph {number}"
                yield RULE.at(record.span("boilerplate", position), message, f"the last is {len(stored)}")
