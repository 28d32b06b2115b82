"""A text is not written in the script of its language.

Why: a text that was pasted under the wrong language tag, or never translated, would be shown to readers who cannot
read it.

Example:

    title: {ar: "Munir in Benghazi", en: "Munir in Benghazi"}

Fix: write the text in its language. Names may keep their own script; most letters of the text may not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Rule
from mujaz.messages import say
from mujaz.model import Entity, Foreign, MarkupError, parse_markup, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from mujaz.model import Dossier, Path

RULE = Rule("MJZ407", __doc__)

_SENTENCE = re.compile(r"[^.!?؟\n]+")
_LONGEST_NAME = 6
"""Words that a name of another script may have."""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text that has more foreign letters than letters of its own script."""
    readable = dossier.languages.keys() - dossier.unread_languages
    for record in dossier.records:
        for path, tag, text in texts(record):
            if tag not in readable or (isinstance(record.value, Entity) and _is_name(path)):
                continue
            language = dossier.languages[tag]
            words = plain_text(text)
            if language.is_own(words):
                continue
            if language.own_letters(words) * 2 < sum(map(str.isalpha, words)):
                yield RULE.at(
                    record.span(*path),
                    say("the text under '{tag}' is mostly in another script", tag=tag),
                    say("translate it"),
                )
                continue
            for sentence in _SENTENCE.findall(_own(text)):
                letters = sum(map(str.isalpha, sentence))
                if len(sentence.split()) > _LONGEST_NAME and language.own_letters(sentence) * 4 < letters:
                    message = say(
                        "a sentence under '{tag}' is in another script: {sentence}",
                        tag=tag,
                        sentence=" ".join(sentence.split()[:6]),
                    )
                    yield RULE.at(
                        record.span(*path), message, say("translate it, or mark what is meant so: [words]{{tag}}")
                    )
                    break
    yield from _exchanged(dossier, readable)


def _exchanged(dossier: Dossier, readable: AbstractSet[str]) -> Iterator[Finding]:
    """Yield a finding for each name of which every language has the letters of another only."""
    for record in dossier.entities:
        name = record.value.name.root
        tags = [tag for tag in name if tag in readable]
        scripts = {dossier.languages[tag].script for tag in tags}
        if len(scripts) > 1 and not any(dossier.languages[tag].own_letters(name[tag]) for tag in tags):
            yield RULE.at(
                record.span("name"), say("no language has its name in its own script"), say("are they exchanged?")
            )


def _own(text: str) -> str:
    """Return a text without what is marked as being in another language."""
    try:
        return "".join("" if isinstance(part, Foreign) else part.text for part in parse_markup(text))
    except MarkupError:  # bad_markup says so
        return text


def _is_name(path: Path) -> bool:
    # Some names, of newspapers for example, are written in one script everywhere.
    return path[0] == "name"
