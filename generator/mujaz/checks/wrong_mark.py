"""A text has marks that its language does not use.

Why: a Latin comma between Arabic words, or the straight marks of a keyboard in the place of quotation marks, are what
readers of a carefully made page see first; and what is quoted is told by its marks.

Example:

    text: {ar: "وصل الوفد, ثم غادر", en: 'He said "yes"'}

Fix: write the language's own marks: «، ؛ ؟» between Arabic words, «…» and “…” round quotations. The marks are data of
the language, `proofreading` in its file; what is marked as being in another language, `[words]{fr}`, is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.languages import Language
    from mujaz.model import Dossier

RULE = Rule("MJZ833", __doc__, Severity.WARNING)

_MEASURE = re.compile(r"(?<=[0-9])\s?\Z")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a mark that its language does not use."""
    for item in own_texts(dossier):
        found = next(_wrong(item.text, item.language), None)
        if found:
            mark, instead, before = found
            shown = (
                say("'{mark}' behind '{before}'", mark=mark, before=before) if before else say("'{mark}'", mark=mark)
            )
            yield RULE.at(
                item.place,
                say("{shown} is no mark of '{tag}'", shown=shown, tag=item.language.tag),
                say("write {instead}", instead=instead),
            )


def _wrong(text: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield each wrong mark, what is written instead, and the word before it."""
    rules = language.proofreading
    yield from _foreign_quotes(text, language)
    if not any(mark in text for mark in (*rules.instead, *rules.straight)):
        return
    for at, mark in enumerate(text):
        if mark not in rules.instead and mark not in rules.straight:
            continue
        before, after = text[:at].rstrip(), text[at + 1 :].lstrip()
        word = (before.split() or [""])[-1]
        if mark in rules.straight and not _MEASURE.search(text[:at]) and not _is_inside_word(text, at):
            yield mark, f"{language.quotes[0]}…{language.quotes[1]}", word
        elif mark in rules.instead and _is_between_own(before, after, language):
            yield mark, rules.instead[mark], word


def _foreign_quotes(text: str, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield quotation marks that are another language's; inside the language's own, any may stand."""
    opening, closing = (mark.strip() for mark in language.quotes)
    others = [pair for pair in language.proofreading.quotation if pair[0] != opening and pair[0] in text]
    if not others:
        return
    depth = 0
    for at, mark in enumerate(text):
        if opening == closing:
            depth ^= mark == opening and not _is_inside_word(text, at)
        else:
            depth += (mark == opening) - (mark == closing)
        pair = next((pair for pair in others if pair[0] == mark), None)
        if pair and depth <= 0 and pair[1] in text[at:]:
            yield mark, f"{opening}…{closing}", (text[:at].split() or [""])[-1]


def _is_inside_word(text: str, at: int) -> bool:
    """Tell whether a mark stands between two letters, as that of a Hebrew abbreviation does (צה״ל)."""
    return text[:at][-1:].isalpha() and text[at + 1 :][:1].isalpha()


def _is_between_own(before: str, after: str, language: Language) -> bool:
    """Tell whether a mark stands behind the language's own words, and not before a foreign one."""
    last = next((c for c in reversed(before) if c.isalpha() or c.isdigit()), "")
    following = next((c for c in after if c.isalpha() or c.isdigit()), "")
    own_before, own_after = language.has_letter(last or " "), language.has_letter(following or " ")
    if last.isdigit() and following.isdigit():
        return False
    return (own_before and (own_after or not following.isalpha())) or (own_after and not last.isalpha() and bool(last))
