"""A text has letters or marks that only copying and pasting leaves behind.

Why: an apostrophe that was read in the wrong encoding, an HTML tag, a Cyrillic letter that looks like a Latin one: the
reader sees rubbish, or sees nothing and the search does not find the word.

Example:

    text: {ar: "…", en: "The publisherâ€™s name, <b>in bold</b>"}

Fix: type the words anew. Emphasis is written `*so*`, a link `[words](id)`, and one that leads out of the site
`[words](https://…)`: an address is no word that readers could read.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from mujaz.checks.own_words import own_texts
from mujaz.findings import Finding, Rule, Severity
from mujaz.messages import listed, say
from mujaz.model.remembering import remembering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier

RULE = Rule("MJZ860", __doc__, Severity.WARNING)

_ADDRESS = say("an address")
_FAULTS = (
    (re.compile("\ufffd"), say("a character that could not be read")),
    # UTF-8 read as Windows-1252: its lead bytes C2 to F4, each with a byte from 80 to BF behind it.
    (re.compile("[ÂÃâØÙð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+"), say("text that was read in a wrong encoding")),
    (re.compile(r"</?[A-Za-z][^<>]*>"), say("an HTML tag")),
    (re.compile(r"&(?:[A-Za-z]{2,8}|#\d+|#x[0-9A-Fa-f]+);"), say("an HTML entity")),
    (re.compile(r"\b(?:https?|ftp)://\S+|\bwww\.\S+"), _ADDRESS),
    (re.compile(r"\\[nrt]?"), say("a sign of what was escaped")),
    (re.compile(r"^\s*#+ |^\s*[-*+] |\*\*|`"), say("a sign of Markdown")),
)
_SUSPECT = re.compile(r"[\ufffdÂÃâØÙð<&\\`]|://|www\.|\*\*|^\s*[-#*+]")
"""What stands in each text in which one of these is found."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with something damaged in it."""
    for item in own_texts(dossier):
        for pattern, what in _FAULTS if _SUSPECT.search(item.text) else ():
            found = pattern.search(item.text)
            if found:
                yield RULE.at(
                    item.place,
                    say("'{found}' is {what}", found=found[0].strip(), what=what),
                    say("write [words](https://…)") if what == _ADDRESS else say("type the words anew"),
                )
                break
        else:
            mixed = next((word for word in _WORD.findall(item.text) if _is_mixed(word)), None)
            if mixed:
                names = listed(sorted(_scripts(mixed)))
                yield RULE.at(
                    item.place,
                    say("'{word}' has letters of several scripts: {names}", word=mixed, names=names),
                    say("type the word anew"),
                )


@remembering
def _is_mixed(word: str) -> bool:
    return not word.isascii() and len(_scripts(word)) > 1


def _scripts(word: str) -> set[str]:
    """Return the scripts of a word's letters, by the first word of their names in the Unicode character database.

    Marks and what many scripts share have none (UAX #24).
    """
    letters = (c for c in unicodedata.normalize("NFC", word) if unicodedata.category(c) in {"Lu", "Ll", "Lt", "Lo"})
    names = (unicodedata.name(c, "").split()[0] for c in letters if unicodedata.name(c, ""))
    return {name for name in names if name not in {"FEMININE", "MASCULINE", "MICRO"}}
