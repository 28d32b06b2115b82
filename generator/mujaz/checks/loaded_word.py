"""A word that this site uses only in quotation stands in its own text.

Why: a loaded word takes a side. What a source calls somebody is told in quotation marks, with who says so; the site's
own words are neutral, in each language.

Example:

    # briefings/site.yml
    checks: {loaded_words: {en: [warlord, regime]}}

    text: {ar: "…", en: "The warlord arrived in Benghazi"}

Fix: say it neutrally, or quote it with its speaker. The words are the site's own list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.checks.own_words import is_gloss, own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import say
from mujaz.wording.matching import Entry, Matcher
from mujaz.wording.quoted import unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ840", __doc__, Severity.WARNING)


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text of the site's own words that has a loaded one."""
    loaded = {
        tag: Matcher(dossier.languages[tag], [Entry(word, [word], proper=False) for word in words])
        for tag, words in dossier.site.value.checks.loaded_words.items()
        if tag in dossier.languages and words
    }
    for item in own_texts(dossier) if loaded else ():
        if item.language.tag not in loaded or is_gloss(item.path):
            continue
        match = next(loaded[item.language.tag].matches(unquoted(item.text, item.language)), None)
        if match:
            message = say("'{word}' is a word that this site uses only in quotation", word=match.id)
            yield RULE.at(item.place, message, say("say it neutrally, or quote it with its speaker"))
