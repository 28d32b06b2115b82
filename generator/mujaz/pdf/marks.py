"""Vowel marks in a PDF that Typst made: each glyph says what it alone stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mujaz.pdf.glyphs import FONT, Font, glyphs, is_cluster, utf16
from mujaz.pdf.pages import content_of, fonts_of

if TYPE_CHECKING:
    import pikepdf

_SPAN = re.compile(rb"/Span<</ActualText<FEFF([0-9A-F]*)>>>BDC (.*?)\nEMC", re.DOTALL)


def mend_marks(document: pikepdf.Pdf) -> dict[tuple[int, int], Font]:
    """Let each glyph of a letter with marks stand for what it is; return the document's fonts by object number."""
    fonts: dict[tuple[int, int], Font] = {}
    pages = [(page, content_of(page)) for page in document.pages]
    for page, content in pages:
        own = {}
        for name, font in fonts_of(page).items():
            if font.objgen not in fonts and "/ToUnicode" in font and "/DescendantFonts" in font:
                fonts[font.objgen] = Font(font)
            own[name.removeprefix("/").encode()] = fonts.get(font.objgen)
        _learn(content, own)
    for known in fonts.values():
        for glyph, text in known.texts.items():
            if is_cluster(text):
                known.learn(text, [glyph])
        known.settle(document)
    for page, content in pages:
        plain = _SPAN.sub(_without_text, content)
        if plain != content:
            page.obj.Contents = document.make_stream(plain)
    return fonts


def _learn(content: bytes, fonts: dict[bytes, Font | None]) -> None:
    for text, shown in _SPAN.findall(content):
        cluster, name = utf16(text), FONT.search(shown)
        font = fonts.get(name[1]) if name else None
        if font and is_cluster(cluster):
            font.learn(cluster, list(glyphs(shown)))


def _without_text(span: re.Match[bytes]) -> bytes:
    return b"/Span BMC %s\nEMC" % span[2] if is_cluster(utf16(span[1])) else span[0]
