"""A text has blanks or stops where none belong, or none where one does.

Why: a blank before a stop, two in a row, two stops, or a comma that touches the next word are what is left of words
that were taken out or put in; readers take them for carelessness, and lines break at them.

Example:

    text: {ar: "وصل الوفد ، ثم غادر..", en: "The delegation arrived,then left"}

Fix: delete the blank or the mark that is too many, or put the blank in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import Message, say
from mujaz.wording.line_breaks import with_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ859", __doc__, Severity.WARNING)


def _blank_behind(word: str) -> Message:
    return say("a blank too many stands behind '{word}'", word=word)


def _mark_in(word: str) -> Message:
    return say("'{word}' has one mark too many", word=word)


def _no_blank_behind(word: str) -> Message:
    return say("no blank stands behind '{word}'", word=word)


_FAULTS = tuple(
    (re.compile(pattern), message, hint)
    for pattern, message, hint in (
        (r"(\S*)(?: (?=[.,،؛؟](?!\w|\.))|  )", _blank_behind, say("delete it")),
        (r"([«“(]) ", _blank_behind, say("delete it")),
        (r"(\S*) (?=[»”)])", _blank_behind, say("delete it")),
        (r"(\w*([.,،؛;:])\2)(?!\.)(?<!\.\.\.)", _mark_in, say("delete it")),
        (r"(\w*[»”)\w][,،؛;])(?=[^\W\d_])", _no_blank_behind, say("put one in")),
        (r"([^\W\d_]{2,}[.؟!?])(?=[^\W\d_]{2})", _no_blank_behind, say("put one in")),
    )
)

_SUSPECT = re.compile(r"[ («“][ .,،؛؟»”)]|([.,،؛;:])\1|[,،؛;.؟!?][^\W\d_]")
"""What stands in each text in which one of these is found."""

_DOTTED = re.compile(r"\w\.\w|://|@")
"""What stands in each address."""

_ADDRESS = re.compile(r"\S*(?:\w\.\w[\w.-]*/|://|@|\w\.(?:com|net|org|ly|pk)\b)\S*")
"""What has stops of its own: addresses."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with a blank or stop too many or too few, at the first of them."""
    for item in own_texts(dossier):
        text = _ADDRESS.sub("•", item.text) if _DOTTED.search(item.text) else item.text
        if not _SUSPECT.search(text):
            continue
        text = with_marks(text, item.language)
        for pattern, message, hint in _FAULTS:
            found = pattern.search(text)
            if found:
                yield RULE.at(item.place, message(found[1]), hint)
                break
