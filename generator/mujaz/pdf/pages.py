"""The pages of a PDF: their content, their fonts, and a digest of both."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator


def pages_digest(document: pikepdf.Pdf) -> str:
    """Return the digest of all that is seen on a document's pages and read from them: SHA-256, in hexadecimal digits.

    It covers each page's size and content, and each font with its glyphs and the text that they stand for.
    """
    whole, seen = hashlib.sha256(), set()
    for page in document.pages:
        whole.update(b"page" + b" ".join(str(side).encode() for side in page.mediabox))
        whole.update(hashlib.sha256(content_of(page)).digest())
        for name, font in sorted(fonts_of(page).items()):
            whole.update(name.encode() + str(font.get("/BaseFont")).encode())
            if font.objgen in seen:
                continue
            seen.add(font.objgen)
            for stream in _streams(font):
                whole.update(hashlib.sha256(stream.read_bytes()).digest())
    return whole.hexdigest()


def content_of(page: pikepdf.Page) -> bytes:
    """Return the operators that draw a page."""
    contents = page.obj.get("/Contents", pikepdf.Array())
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def fonts_of(page: pikepdf.Page) -> dict[str, Any]:
    """Return a page's fonts by the names that its operators use."""
    fonts = page.obj.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
    return dict(fonts.items())


def _streams(font: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf gives its objects no types
    if "/ToUnicode" in font:
        yield font.ToUnicode
    for own in font.get("/DescendantFonts", [font]):
        descriptor = own.get("/FontDescriptor", pikepdf.Dictionary())
        yield from (descriptor[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor)
