"""Texts that say the same in the site's languages, side by side: a translation memory as TMX 1.4b."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from mujaz.render.open_data.texts import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mujaz.model import Dossier, Localised

_Unit = tuple[str, str, "Localised"]
"""What sort of text it is, its id, and the text."""


def translation_memory(dossier: Dossier, version: str, licence: str) -> Iterator[str]:
    """Yield the texts that have two languages or more: titles, statements, points and definitions.

    A unit has all of its languages, so that any two of them are a pair.

    Args:
        dossier: what is published.
        version: version of Mujaz.
        licence: address of the licence, or the name of the file beside this one that has it; empty where none is given.
    """
    rights = f'>\n<prop type="x-license">{escape(licence)}</prop>\n</header>' if licence else "/>"
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'<header creationtool="Mujaz" creationtoolversion={quoteattr(version)} segtype="block" o-tmf="Mujaz" '
        'adminlang="en" srclang="*all*" datatype="plaintext"'
        f"{rights}\n<body>\n"
    )
    for sort, name, text in _units(dossier):
        texts = said(text, dossier) or {}
        if len(texts) > 1:
            sides = "".join(
                f"<tuv xml:lang={quoteattr(tag)}><seg>{escape(own)}</seg></tuv>\n" for tag, own in texts.items()
            )
            yield f'<tu tuid={quoteattr(name)}>\n<prop type="x-mujaz-sort">{sort}</prop>\n{sides}</tu>\n'
    yield "</body>\n</tmx>\n"


def _units(dossier: Dossier) -> Iterator[_Unit]:
    for topic in (record.value for record in dossier.topics):
        yield "title", f"topics/{topic.id}", topic.title
        yield from (("point", f"topics/{topic.id}/{point.id}", point.text) for point in topic.points)
    for briefing in (record.value for record in dossier.briefings):
        yield "title", f"briefings/{briefing.slug}", briefing.title
        for statement in briefing.statements:
            yield "statement", f"briefings/{briefing.slug}/{statement.id}", statement.text
    for event in (record.value for record in dossier.events):
        if event.title:
            yield "title", f"events/{event.id}", event.title
    for difference in (record.value for record in dossier.differences):
        yield "title", f"differences/{difference.id}", difference.title
    for term in (record.value for record in dossier.terms):
        yield "term", f"terms/{term.id}", term.name
        yield "definition", f"terms/{term.id}/definition", term.definition
