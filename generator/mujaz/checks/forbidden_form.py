"""A text uses a form that the glossary forbids.

Why: readers know a thing by one name. A forbidden form is a mistake of a source's, or misleading; it stands in
quotation marks where it is told of, and nowhere else.

Example: «القوات الأراضي», a machine's translation of "ground forces", in a text of our own.

Fix: write the preferred form, which the hint names, or put the words in quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.own_words import is_gloss, own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.model import plain_text
from mujaz.wording.matching import Entry, Matcher
from mujaz.wording.quoted import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ841", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that uses a forbidden form outside quotation."""
    forbidden = {tag: _forbidden(dossier, tag) for tag in dossier.tags}
    rare = {tag: _longest(dossier, tag) for tag in dossier.tags}
    for item in own_texts(dossier):
        matcher = forbidden[item.language.tag]
        if matcher is None or is_gloss(item.path):
            continue
        text = unquoted(item.text, item.language)
        if not any(word in text.casefold() for word in rare[item.language.tag]):
            continue  # as almost all texts
        match = next(matcher.matches(text), None)
        if match:
            name = plain_text(dossier.term[match.id].name.get(item.language.tag) or match.id)
            message = say("the glossary forbids '{text}'", text=text[match.start : match.end])
            yield RULE.at(item.place, message, say("write '{name}', or quote it", name=name))


def _longest(dossier: Dossier, tag: str) -> list[str]:
    """Return how the longest word of each forbidden form begins: no text without one of these has one of them."""
    forms = [form.text for term in dossier.term.values() for form in term.forbidden if form.language == tag]
    return [
        max((word.removeprefix(dossier.languages[tag].matching.article) for word in form.split()), key=len)[
            :4
        ].casefold()
        for form in forms
    ]


def _forbidden(dossier: Dossier, tag: str) -> Matcher | None:
    entries = [
        Entry(term.id, forms, proper=False)
        for term in dossier.term.values()
        if (forms := [form.text for form in term.forbidden if form.language == tag])
    ]
    return Matcher(dossier.languages[tag], entries) if entries else None
