"""What programs read in a PDF, mended where Typst leaves it to guesses; no page looks otherwise for it.

- *Vowel marks.* Typst writes a letter and its marks as glyphs of one cluster, with the text of the whole under
  `/ActualText`, or under both glyphs. Readers that put the glyphs of a line into reading order one by one then turn the
  cluster round, or read it twice. Each glyph says here what it alone stands for (ISO 32000-1, 9.10.3), so the order of
  glyphs is that of letters.
- *Headings.* Typst's title is a paragraph by its role map; here it is the first heading (H1), and the headings below it
  go down by one (ISO 14289-1, 7.4).
- *Lists.* A label without content is none (ISO 32000-1, table 336: a label is optional).
- *Links* to notes say so; Typst names the page they lead to. A link that is a picture has a text that stands for it.
- *The pages' digest* stands in the catalogue's page-piece dictionary (ISO 32000-1, 14.5), for `mujaz verify`.
"""

from __future__ import annotations

import io

import pikepdf

from mujaz.pdf.marks import mend_marks
from mujaz.pdf.pages import pages_digest
from mujaz.pdf.structure import mend_structure, name_links

APPLICATION = "/Mujaz"
"""Our name in the page-piece dictionary."""

DIGEST = "/Pages"
"""Under what name the digest of the pages stands there."""


def mended(pdf: bytes, note: str = "") -> bytes:
    """Return a PDF of Typst's with what programs read mended; equal PDFs give equal bytes.

    Args:
        pdf: the PDF.
        note: what a link to a note is called, with `{n}` where its number goes; empty where links stay as they are.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = mend_marks(document)
        if "/StructTreeRoot" in document.Root:
            mend_structure(document.Root.StructTreeRoot)
            if note:
                name_links(document, fonts, note)
        day = document.docinfo.get("/ModDate") or "D:19700101000000Z"
        private = pikepdf.Dictionary({DIGEST: pikepdf.String(pages_digest(document))})
        piece = pikepdf.Dictionary(LastModified=day, Private=private)
        document.Root.PieceInfo = pikepdf.Dictionary({APPLICATION: piece})
        whole = io.BytesIO()
        document.save(whole, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return whole.getvalue()
