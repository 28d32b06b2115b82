"""A text is far longer in one language than in the other.

Why: a sentence that was deleted, or added, in one language and forgotten in the other leaves no other trace.

Example: the English has two sentences, the Arabic only the first of them.

Fix: add what is missing. How long texts of a language are beside others is a number in its file (`meaning: length`);
a text that is short may differ more.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mujaz.checks import long_text, summary_length
from mujaz.checks.meanings import has_list, pairs
from mujaz.checks.synthesis import long_point
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say, told_apart
from mujaz.model import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.checks.meanings import Side
    from mujaz.findings import Span
    from mujaz.model import Dossier
    from mujaz.wording.said import Said

RULE = Rule("MJZ806", __doc__, Severity.WARNING)

_SIZES = (long_text, summary_length, long_point)
"""Checks of how long a text is by itself."""

_FREE = ((200, 0.34), (120, 0.4), (60, 0.5), (30, 1.0))
"""From how many letters on, and how far lengths may lie apart, as the logarithm of their ratio: of the texts that this
was measured on (1,500 in two languages) none does."""

_BY_A_SENTENCE = 0.55
"""The share of a sentence of average length that must be missing where the numbers of sentences differ."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that says far more in one language than in another."""
    misfits = _misfits(dossier)
    for record, first, other in pairs(dossier):
        if not has_list(dossier, "length", first.tag, other.tag):
            continue
        usual = [dossier.languages[side.tag].meaning.length or 1 for side in (first, other)]
        apart = _apart(first.said, other.said, usual[0] / usual[1])
        if apart and misfits.isdisjoint({record.span(*first.path), record.span(*other.path)}):
            longer, shorter = (first, other) if apart > 0 else (other, first)
            sides = (longer, shorter)
            sizes = [_size(each) for each in sides]
            message = say(
                "{tag} says far more than {other}: {sizes}", tag=longer.tag, other=shorter.tag, sizes=told_apart(sizes)
            )
            yield RULE.at(record.span(*other.path), message, say("is a sentence missing?"))


def _misfits(dossier: Dossier) -> set[Span]:
    """Return the places of texts that are too long or too short by themselves: that is their mistake, and is found."""
    levels = dossier.site.value.checks.severities
    rules = [each for each in _SIZES if levels.get(each.RULE.code) is not Level.OFF]
    return {finding.span for each in rules for finding in each.check(dossier)}


def _size(side: Side) -> Message:
    sentences, letters = side.said.sentences, side.said.letters
    return say("{sentences} sentences, {letters} letters in {tag}", sentences=sentences, letters=letters, tag=side.tag)


def _apart(one: Said, other: Said, usual: float) -> float:
    """Return how far two texts lie apart, more than nothing where the first is longer; 0 where that is not too far."""
    if not one.letters or not other.letters:
        return 0
    apart = math.log(one.letters / other.letters / usual)
    size = max(one.letters, other.letters)
    free = next((each for letters, each in _FREE if size >= letters), math.inf)
    more = math.log(one.sentences / other.sentences) if one.sentences and other.sentences else 0
    if more and apart * more > 0 and size >= _FREE[2][0]:
        free = min(free, _BY_A_SENTENCE * abs(more))
    return apart if abs(apart) > free else 0
