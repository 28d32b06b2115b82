"""What a printed document carries for programs, read from its PDF."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

import pikepdf

from mujaz.messages import say
from mujaz.pdf import APPLICATION, DIGEST, pages_digest

RECORD = "mujaz.json"
"""Name of the embedded file; see `mujaz.render.record`."""


class BrokenPdfError(Exception):
    """A file is no PDF that can be read, or none that Mujaz printed."""


@dataclass(frozen=True)
class PrintedFile:
    """A printed document.

    Attributes:
        content: its bytes.
        record: what it says, as JSON.
        kept: the digest of its pages that was written down when it was printed; empty where there is none.
        pages: the digest of its pages as they are.
    """

    content: bytes
    record: str
    kept: str
    pages: str


def read_printed(content: bytes) -> PrintedFile:
    """Return what a PDF carries.

    Raises:
        BrokenPdfError: it cannot be read, or has no record.
    """
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            if RECORD not in document.attachments:
                message = say("no file {name} is embedded in it", name=RECORD)
                raise BrokenPdfError(message)
            record = document.attachments[RECORD].get_file().read_bytes().decode("utf-8", "replace")
            piece = document.Root.get("/PieceInfo", pikepdf.Dictionary()).get(APPLICATION, pikepdf.Dictionary())
            kept = str(piece.get("/Private", pikepdf.Dictionary()).get(DIGEST, ""))
            return PrintedFile(content, record, kept, pages_digest(document))
    except (pikepdf.PdfError, AttributeError, TypeError, KeyError, ValueError) as error:
        # The library names the stream by its place in memory, which says nothing.
        message = say("it cannot be read as PDF: {reason}", reason=re.sub(r"^stream <[^>]*>: ?", "", str(error)))
        raise BrokenPdfError(message) from error
