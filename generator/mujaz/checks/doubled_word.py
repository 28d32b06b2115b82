"""A word stands twice, one after the other.

Why: it is left over from an edit, and nobody who wrote the sentence sees it.

Example:

    text: {ar: "…", en: "He arrived in the the town"}

Fix: delete one. Words that may stand twice are data of the language (`repeatable` under `proofreading` in its file).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import is_gloss, own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.wording.quoted import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ835", __doc__, Severity.WARNING)

_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_][\w\u064b-\u065f’']*)[ \n\u00a0]+\1(?![\w\u064b-\u065f’'-])", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a word that stands twice, outside quotation."""
    for item in own_texts(dossier):
        if is_gloss(item.path) or not item.language.proofreading.pairs:
            continue  # a gloss says what its source says, twice where that does
        match = _TWICE.search(item.text)
        match = _TWICE.search(unquoted(item.text, item.language)) if match else None
        if match and match[1].casefold() not in item.language.proofreading.repeatable:
            yield RULE.at(item.place, say("'{word}' stands twice", word=match[1]), say("delete one"))
