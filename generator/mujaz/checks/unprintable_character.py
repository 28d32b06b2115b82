"""A text has a character that no font of print, or no typeface of the pages, has.

Why: the printed brief would show an empty box, or could not be made at all; on the page the letter would be drawn by
whatever the reader's machine has, or not at all. Where a site prints nothing (`print` in `briefings/site.yml`), the
fonts of print do not count.

Example: an emoji, or a name in Chinese, in a site whose fonts are Amiri and IBM Plex.

Fix: write it in letters that the fonts have. Or add fonts that have it: for print as static TrueType or OpenType files
such as `Name-Regular.ttf` and `Name-Bold.ttf` in `print/fonts/` of the theme's folder, for pages as faces of
an installed font package in its `fonts.yml`.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mujaz.checks.walk import texts
from mujaz.findings import Finding, Fixed, Rule
from mujaz.messages import Message, listed, say
from mujaz.model import Entity, Source, Term
from mujaz.model.evidence import all_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.model import Dossier, Path, Record

RULE = Rule("MJZ408", __doc__, fixed=Fixed.READING)

_MOST = 3
"""How many characters a finding names."""

_UNSEEN = frozenset(
    {"Cc", "Cf", "Zl", "Zp", "Zs"}
)  # blanks need no glyph; hidden_character says what is wrong with others


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each text with characters that cannot be shown, at the text, naming the characters."""
    prints = dossier.printable if dossier.site.value.print.sorts else frozenset[int]()
    fonts = [(prints, say("font of print")), (dossier.drawable, say("typeface of the pages"))]
    known = [(points, name) for points, name in fonts if points]
    for record, path, text in _printed(dossier) if known else ():
        characters = dict.fromkeys(unicodedata.normalize("NFC", text))
        shown = [c for c in characters if unicodedata.category(c) not in _UNSEEN]
        for points, name in known:
            if missing := [c for c in shown if ord(c) not in points]:
                message = say(
                    "no {font} has {missing} in '{path}'", font=name, missing=_named(missing), path=_field(path)
                )
                yield RULE.at(record.span(*path), message, say("write it in other letters, or add a font"))
                break


def _named(missing: Sequence[str]) -> Message:
    names = listed(f"U+{ord(c):04X} ({unicodedata.name(c, 'no name').lower()})" for c in missing[:_MOST])
    more = len(missing) - _MOST
    return say("{names} and {more} more", names=names, more=more) if more > 0 else names


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
