"""A text has something in it that only stands in what is not finished.

Why: TODO, xxx or ؟؟؟ is a note to oneself, and readers would find it on the page.

Example:

    text: {ar: "…", en: "He arrived on TODO December"}

Fix: write what is missing, or take the sentence out. The words and marks are data of the language (`unfinished` under
`proofreading` in its file).
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ834", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that is not finished."""
    for item in own_texts(dossier):
        words = tuple(item.language.proofreading.unfinished)
        match = _unfinished(words).search(item.text) if words else None
        if match:
            yield RULE.at(item.place, say("'{words}' stands in the text", words=match[0]), say("finish it"))


@functools.cache
def _unfinished(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds these words as whole ones, in capitals as in small letters, and these marks anywhere."""
    each = (rf"\b{re.escape(word)}\b" if word[0].isalnum() else re.escape(word) for word in words)
    return re.compile("|".join(each), re.IGNORECASE)
