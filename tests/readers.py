"""Independent readers of PDF: PDFium for text, pikepdf (qpdf) for structure."""

from __future__ import annotations

import difflib
import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_WORD = re.compile(r"\w+")


def pages(pdf: Path | bytes) -> list[str]:
    """Return the text of each page as PDFium reads it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def halves(pdf: Path) -> tuple[str, str]:
    """Return the text of a document's left and right halves, page by page, as PDFium reads them.

    In a document that opens from the right PDFium gives the words of every line from the right, Latin ones too; so the
    left half is read as that of a document which does not say so.
    """
    plain = io.BytesIO()
    with pikepdf.open(pdf) as document:
        if "/Direction" in document.Root.ViewerPreferences:
            del document.Root.ViewerPreferences.Direction
        document.save(plain)
    return _half(plain.getvalue(), "right"), _half(pdf, "left")


def _half(pdf: Path | bytes, border: str) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded(**{border: page.get_width() / 2}) for page in document)
    finally:
        document.close()


def words(text: str) -> list[str]:
    """Return the words of a text: compatibility forms resolved, marks and invisible characters gone."""
    text = unicodedata.normalize("NFKD", text)
    kept = (
        " " if c == "\u2060" else "" if unicodedata.category(c) in {"Mn", "Cf"} else c for c in text
    )  # a word joiner stands between a word and the numbers of its notes
    return _WORD.findall("".join(kept))


def found_in_order(wanted: Iterable[str], text: str) -> float:
    """Return which part of the wanted texts' words a text has in the same order, from 0 to 1."""
    expected = [word for piece in wanted for word in words(piece)]
    matcher = difflib.SequenceMatcher(None, expected, words(text), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(expected)
