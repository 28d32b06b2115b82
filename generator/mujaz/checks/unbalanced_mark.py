"""A bracket or quotation mark is opened and not closed, or closed and not opened.

Why: nobody can tell where the quotation ends; what is ours would be taken for somebody's words.

Example:

    text: {ar: "وصفها بأنها «قلعة الإسلام، ثم غادر", en: "…"}

Fix: add the missing mark, or delete the one that is too many. A gloss may be open where its excerpt is. The marks are
data of the language (`pairs` under `proofreading` in its file).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier

RULE = Rule("MJZ836", __doc__)

_NUMBERED = re.compile(r"(?:(?<=\s)|\A)\w{1,2}\)\Z")
"""a) and 1), which close nothing."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text whose brackets and quotation marks do not pair."""
    pairs = sorted({pair for language in dossier.languages.values() for pair in language.proofreading.pairs})
    open_excerpts = {
        (record.file, record.span(*path))
        for record, path, _, piece in all_evidence(dossier)
        if pairs and _odd(piece.excerpt, pairs)
    }
    for item in own_texts(dossier):
        odd = _odd(item.text, item.language.proofreading.pairs)
        if odd and "gloss" in item.path:
            at = item.path.index("gloss")
            odd = None if (item.record.file, item.record.span(*item.path[:at])) in open_excerpts else odd
        if odd:
            mark, is_open = odd
            message = say("'{mark}' is not closed", mark=mark) if is_open else say("'{mark}' closes nothing", mark=mark)
            yield RULE.at(item.place, message, say("add the other mark, or delete this one"))


def _odd(text: str, pairs: Sequence[str]) -> tuple[str, bool] | None:
    """Return the first mark without its other, and whether it opens; None where all pair."""
    closing = {pair[0]: pair[1] for pair in pairs}
    ends = set(closing.values())
    if not any(c in closing or c in ends for c in text):
        return None
    opened: list[str] = []
    for at, mark in enumerate(text):
        if mark in closing:
            opened.append(mark)
        elif mark in ends:
            if not opened and _NUMBERED.search(text[: at + 1]):
                continue
            if not opened or closing[opened[-1]] != mark:
                return (opened[-1], True) if opened else (mark, False)
            opened.pop()
    return (opened[-1], True) if opened else None
