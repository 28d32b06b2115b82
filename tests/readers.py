"""Independent readers of PDF: PDFium, Poppler and MuPDF for text, pikepdf (qpdf) for structure."""

from __future__ import annotations

import difflib
import io
import re
import subprocess
import unicodedata
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_BEFORE_MARK = re.compile("[ \n\r]+(?=[\u064b-\u065f\u0670])")
_WORD = re.compile(r"\w+")


def pages(pdf: Path | bytes) -> list[str]:
    """Return the text of each page as PDFium reads it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def _with_pdfium(pdf: Path) -> str:
    return "\n".join(pages(pdf))


def _with_poppler(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True)  # noqa: S607 - where the system has it
    return done.stdout.decode()


def _with_mupdf(pdf: Path) -> str:
    with pymupdf.open(pdf) as document:
        return "\n".join(page.get_text() for page in document)


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield all structure elements of a tree, in reading order."""
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


READERS: dict[str, Callable[[Path], str]] = {"PDFium": _with_pdfium, "Poppler": _with_poppler, "MuPDF": _with_mupdf}
"""What reads the text of a PDF, by name."""


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
    # PDFium takes the room before a mark over the middle of its letter for a blank.
    text = _BEFORE_MARK.sub("", unicodedata.normalize("NFKD", text))
    kept = (
        " " if c == "\u2060" else "" if unicodedata.category(c) in {"Mn", "Cf"} else c for c in text
    )  # a word joiner stands between a word and the numbers of its notes
    return _WORD.findall("".join(kept))


_MARKED_WORD = re.compile(r"\d+|(?:[^\W\d]|[\u0610-\u061a\u064b-\u065f\u0670])+")


def marked_words(text: str) -> list[str]:
    """Return the words of a text with their vowel marks; controls of direction and changes of script end a word."""
    kept = (" " if unicodedata.category(c) == "Cf" else c for c in unicodedata.normalize("NFKC", text))
    return _MARKED_WORD.findall("".join(kept))


def found_in_order(wanted: Iterable[str], text: str) -> float:
    """Return which part of the wanted texts' words a text has in the same order, from 0 to 1."""
    expected = [word for piece in wanted for word in words(piece)]
    matcher = difflib.SequenceMatcher(None, expected, words(text), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(expected)
