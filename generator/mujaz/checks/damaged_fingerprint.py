"""A fingerprint in the record of a source is damaged, or is not the fingerprint of the text at hand.

Why: a damaged fingerprint proves nothing, and a wrong one would prove the wrong words.

Example: a merge conflict was settled by hand inside `windows`, or the article in `seeds/texts/` is another version.

Fix: `mujaz seed fingerprint FILE` prints a new one to put in its place; make it from the article as it was supplied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import say
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
            yield RULE.at(
                record.span("fingerprint", "key"), say("the key is not 32 hexadecimal digits"), say("make it again")
            )
            continue
        if lines is not None and len(lines) != len(stored):
            message = say(
                "the text at hand has {lines} paragraphs, the fingerprint {stored}",
                lines=len(lines),
                stored=len(stored),
            )
            yield RULE.at(record.span("fingerprint"), message, say("is it the article as it was supplied?"))
            continue
        for position, paragraph in enumerate(stored):
            path = ("fingerprint", "paragraphs", position)
            try:
                windows = fingerprint.decode(paragraph.windows, paragraph.words)
            except fingerprint.FingerprintError as error:
                yield RULE.at(
                    record.span(*path),
                    say(
                        "the fingerprint of paragraph {paragraph} {reason}", paragraph=position + 1, reason=error.reason
                    ),
                    say("make it again"),
                )
                continue
            if lines is not None and tuple(windows) != fingerprint.hashes(lines[position], source.fingerprint.key):
                message = say(
                    "paragraph {paragraph} of the text at hand is not the one that was fingerprinted",
                    paragraph=position + 1,
                )
                yield RULE.at(record.span(*path), message, say("is it the article as it was supplied?"))
        for position, number in enumerate(source.boilerplate):
            if number > len(stored):
                message = say("there is no paragraph {number}", number=number)
                yield RULE.at(
                    record.span("boilerplate", position), message, say("the last is {last}", last=len(stored))
                )
