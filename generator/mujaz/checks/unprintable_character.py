"""A text has a character that no font of print has.

Why: the printed brief would show an empty box, or could not be made at all; a reader of the page may miss it too.

Example: an emoji, or a name in Chinese, in a site whose fonts are Amiri and IBM Plex Serif.

Fix: write it in letters that the fonts have, or put a font that has it, as static TrueType or OpenType files such as
`Name-Regular.ttf` and `Name-Bold.ttf`, into `print/fonts/` of the theme's folder.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Rule
from mujaz.model import Entity, Source, Term
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ408", __doc__)

_UNSEEN = frozenset(
    {"Cc", "Cf", "Zl", "Zp", "Zs"}
)  # blanks need no glyph; hidden_character says what is wrong with others


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with characters that cannot be printed, at the text, naming the characters."""
    if not dossier.printable:
        return
    for record, path, text in _printed(dossier):
        missing = [
            c
            for c in dict.fromkeys(unicodedata.normalize("NFC", text))
            if ord(c) not in dossier.printable and unicodedata.category(c) not in _UNSEEN
        ]
        if missing:
            names = ", ".join(f"U+{ord(c):04X} ({unicodedata.name(c, 'no name').lower()})" for c in missing[:3])
            more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""  # noqa: PLR2004 - as many as are named
            message = f"no font of print has {names}{more} in '{_field(path)}'"
            yield RULE.at(record.span(*path), message, "write it in other letters, or add a font")


def _printed(dossier: Dossier) -> Iterator[tuple[Record[object], Path, str]]:
    for record in dossier.records:
        for path, _, text in texts(record):
            yield record, path, text
        value = record.value
        if isinstance(value, Entity | Term):
            for position, form in enumerate(value.forms):
                yield record, ("forms", position, "text"), form.text
        if isinstance(value, Source) and value.headline:
            yield record, ("headline",), value.headline
    for record, path, _, piece in all_evidence(dossier):
        yield record, (*path, "excerpt"), piece.excerpt


def _field(path: Path) -> str:
    return ".".join(map(str, path))
