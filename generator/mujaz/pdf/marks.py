"""Vowel marks in a PDF that Typst made: each glyph says what it alone stands for."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from mujaz.pdf.glyphs import Font, font_of, fonts_by_name, glyphs, is_cluster, utf16
from mujaz.pdf.pages import content_of

if TYPE_CHECKING:
    import pikepdf

_SPAN = re.compile(rb"/Span<</ActualText<FEFF([0-9A-F]*)>>>BDC(.*?)\nEMC", re.DOTALL)


def mend_marks(document: pikepdf.Pdf) -> dict[tuple[int, int], Font]:
    """Let each glyph of a letter with marks stand for what it is; return the document's fonts by object number."""
    fonts: dict[tuple[int, int], Font] = {}
    pages = [(page, content_of(page), fonts_by_name(page, fonts)) for page in document.pages]
    for _, content, own in pages:
        _learn(content, own)
    for known in fonts.values():
        for glyph, text in known.texts.items():
            if is_cluster(text):
                known.learn(text, [glyph])
        known.settle(document)
    for page, content, own in pages:
        plain = _SPAN.sub(functools.partial(_without_text, fonts=own), content)
        if plain != content:
            page.obj.Contents = document.make_stream(plain)
    return fonts


def _learn(content: bytes, fonts: dict[bytes, Font | None]) -> None:
    for text, shown in _SPAN.findall(content):
        cluster, font = utf16(text), font_of(shown, fonts)
        if font and is_cluster(cluster):
            font.learn(cluster, list(glyphs(shown)))


def _without_text(span: re.Match[bytes], fonts: dict[bytes, Font | None]) -> bytes:
    """Return a span without its text where the text is that of a cluster, or what its glyphs stand for by now."""
    text, font = utf16(span[1]), font_of(span[2], fonts)
    said = font.says(span[2]) if font else ""
    return b"/Span BMC%s\nEMC" % span[2] if is_cluster(text) or said in {text, text[::-1]} else span[0]
