"""What programs read in a PDF, mended where Typst leaves it to guesses; no page looks otherwise for it.

Like the program that runs Typst, this module is read by its path and imports nothing of Mujaz.

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

import hashlib
import io
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

APPLICATION = "/Mujaz"
"""Our name in the page-piece dictionary."""

DIGEST = "/Pages"
"""Under what name the digest of the pages stands there."""

_SPAN = re.compile(rb"/Span<</ActualText<FEFF([0-9A-F]*)>>>BDC (.*?)\nEMC", re.DOTALL)
_FONT = re.compile(rb"/([^\s/]+) [-\d.]+ Tf")
_STRING = re.compile(
    rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\))*)\)|<([0-9A-Fa-f]*)>",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n")
_HEADING = re.compile(r"/H([1-5])")
_MOST = 100  # entries of one section of a CMap (Adobe Technical Note 5014)


def mended(pdf: bytes, note: str = "") -> bytes:
    """Return a PDF of Typst's with what programs read mended; equal PDFs give equal bytes.

    Args:
        pdf: the PDF.
        note: what a link to a note is called, with `{n}` where its number goes; empty where links stay as they are.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fonts = _mend_marks(document)
        if "/StructTreeRoot" in document.Root:
            _mend_structure(document.Root.StructTreeRoot)
            if note:
                _name_links(document, fonts, note)
        day = document.docinfo.get("/ModDate") or "D:19700101000000Z"
        private = pikepdf.Dictionary({DIGEST: pikepdf.String(pages_digest(document))})
        piece = pikepdf.Dictionary(LastModified=day, Private=private)
        document.Root.PieceInfo = pikepdf.Dictionary({APPLICATION: piece})
        whole = io.BytesIO()
        document.save(whole, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return whole.getvalue()


def pages_digest(document: pikepdf.Pdf) -> str:
    """Return the digest of all that is seen on a document's pages and read from them: SHA-256, in hexadecimal digits.

    It covers each page's size and content, and each font with its glyphs and the text that they stand for.
    """
    whole, seen = hashlib.sha256(), set()
    for page in document.pages:
        whole.update(b"page" + b" ".join(str(side).encode() for side in page.mediabox))
        whole.update(hashlib.sha256(_content(page)).digest())
        for name, font in sorted(_fonts_of(page).items()):
            whole.update(name.encode() + str(font.get("/BaseFont")).encode())
            if font.objgen in seen:
                continue
            seen.add(font.objgen)
            for stream in _streams(font):
                whole.update(hashlib.sha256(stream.read_bytes()).digest())
    return whole.hexdigest()


def _content(page: pikepdf.Page) -> bytes:
    contents = page.obj.get("/Contents", pikepdf.Array())
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def _fonts_of(page: pikepdf.Page) -> dict[str, Any]:
    fonts = page.obj.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
    return dict(fonts.items())


def _streams(font: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf gives its objects no types
    if "/ToUnicode" in font:
        yield font.ToUnicode
    for own in font.get("/DescendantFonts", [font]):
        descriptor = own.get("/FontDescriptor", pikepdf.Dictionary())
        yield from (descriptor[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor)


class _Font:
    """A font of a document: the text that each glyph stands for, and which glyphs take no room."""

    def __init__(self, font: Any) -> None:  # noqa: ANN401 - as above
        self.font = font
        self.cmap: bytes = font.ToUnicode.read_bytes()
        self.texts = {int(code, 16): _utf16(text) for code, text in _MAPPED.findall(self.cmap)}
        self.votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._widths = _widths(font.DescendantFonts[0].get("/W", []))

    def learn(self, text: str, glyphs: Sequence[int]) -> None:
        """Learn from a cluster what each of its glyphs stands for; glyphs stand as they are seen, from the left."""
        marks, letters = [c for c in text if _is_mark(c)], "".join(c for c in text if not _is_mark(c))
        if len(glyphs) == len(text):
            for glyph, letter in zip(glyphs, reversed(text), strict=True):
                self.votes[glyph][letter] += 2
            return
        wide = [glyph for glyph in glyphs if self._widths.get(glyph)]
        for glyph in glyphs:
            if glyph not in wide:  # a mark whose letter stands in another piece of text; which one, others tell
                self.votes[glyph].update(marks)
            elif len(wide) == 1:
                self.votes[glyph][letters] += 1

    def settle(self, document: pikepdf.Pdf) -> None:
        """Write down what was learnt."""
        if not self.votes:
            return
        # Of equal votes the lesser letter wins, whatever came first.
        won = {
            glyph: min(votes.items(), key=lambda vote: (-vote[1], vote[0]))[0] for glyph, votes in self.votes.items()
        }
        self.texts |= won
        before, found, after = self.cmap.partition(b"endcodespacerange\n")
        sections = [
            b"%d beginbfchar\n%s\nendbfchar\n" % (len(part), b"\n".join(part))
            for part in _parts([b"<%04X> <%s>" % (code, _hex(text)) for code, text in sorted(self.texts.items())])
        ]
        end = after[after.index(b"endcmap") :]
        self.font.ToUnicode = document.make_stream(b"".join([before, found, *sections, end]))


def _mend_marks(document: pikepdf.Pdf) -> dict[tuple[int, int], _Font]:
    fonts: dict[tuple[int, int], _Font] = {}
    pages = [(page, _content(page)) for page in document.pages]
    for page, content in pages:
        own = {}
        for name, font in _fonts_of(page).items():
            if font.objgen not in fonts and "/ToUnicode" in font and "/DescendantFonts" in font:
                fonts[font.objgen] = _Font(font)
            own[name.removeprefix("/").encode()] = fonts.get(font.objgen)
        _learn(content, own)
    for known in fonts.values():
        for glyph, text in known.texts.items():
            if _is_cluster(text):
                known.learn(text, [glyph])
        known.settle(document)
    for page, content in pages:
        plain = _SPAN.sub(_without_text, content)
        if plain != content:
            page.obj.Contents = document.make_stream(plain)
    return fonts


def _learn(content: bytes, fonts: dict[bytes, _Font | None]) -> None:
    for text, shown in _SPAN.findall(content):
        cluster, name = _utf16(text), _FONT.search(shown)
        font = fonts.get(name[1]) if name else None
        if font and _is_cluster(cluster):
            font.learn(cluster, list(glyphs(shown)))


def _without_text(span: re.Match[bytes]) -> bytes:
    return b"/Span BMC %s\nEMC" % span[2] if _is_cluster(_utf16(span[1])) else span[0]


def _is_cluster(text: str) -> bool:
    """Tell whether a text is letters that run from the right, with marks on them."""
    kinds = {"mark" if _is_mark(c) else unicodedata.bidirectional(c) for c in text}
    return "mark" in kinds and len(kinds) > 1 and kinds <= {"mark", "AL", "R"}


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def glyphs(shown: bytes) -> Iterator[int]:
    """Yield the glyphs that operators of a content stream show, in fonts whose codes have two bytes."""
    for plain, digits in _STRING.findall(shown):
        codes = bytes.fromhex(digits.decode()) if digits else _ESCAPE.sub(_unescaped, plain)
        yield from (high << 8 | low for high, low in zip(codes[::2], codes[1::2], strict=False))


def _unescaped(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8) & 255]) if escape[1][:1].isdigit() else _ESCAPED.get(escape[1], escape[1])


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


def _parts(entries: list[bytes]) -> Iterator[list[bytes]]:
    yield from (entries[start : start + _MOST] for start in range(0, len(entries), _MOST))


def _widths(array: Any) -> dict[int, float]:  # noqa: ANN401 - as above
    """Return the widths of a font's glyphs, by code (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    entries = iter(array)
    for first, second in zip(entries, entries, strict=False):
        if isinstance(second, pikepdf.Array):
            found |= {int(first) + i: float(width) for i, width in enumerate(second)}
        else:
            width = float(next(entries))
            found |= dict.fromkeys(range(int(first), int(second) + 1), width)
    return found


def _kids(element: Any) -> list[Any]:  # noqa: ANN401 - as above
    kids = element.get("/K")
    return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]


def _elements(element: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _mend_structure(root: Any) -> None:  # noqa: ANN401 - as above
    elements = list(_elements(root))
    titles = [element for element in elements if element.S == "/Title"]
    for element in elements:
        heading = _HEADING.fullmatch(str(element.S)) if titles else None
        if heading:
            element.S = pikepdf.Name(f"/H{int(heading[1]) + 1}")
        elif element.S == "/LI":
            said = [kid for kid in _kids(element) if not (isinstance(kid, pikepdf.Dictionary) and _is_empty_label(kid))]
            if len(said) < len(_kids(element)):
                element.K = pikepdf.Array(said)
    for title in titles:
        title.S = pikepdf.Name("/H1")


def _is_empty_label(element: Any) -> bool:  # noqa: ANN401 - as above
    return bool(element.get("/S") == "/Lbl" and not _kids(element))


def _name_links(document: pikepdf.Pdf, fonts: dict[tuple[int, int], _Font], note: str) -> None:
    parents: dict[int, Any] = dict(_number_tree(document.Root.StructTreeRoot.get("/ParentTree", pikepdf.Dictionary())))
    for page in document.pages:
        texts: dict[int, str] | None = None
        for link in page.obj.get("/Annots", []):
            element = parents.get(int(str(link.get("/StructParent", -1))))
            if link.get("/Subtype") != "/Link" or element is None:
                continue
            if next(_marked(element), None) is None and "/Alt" not in element:  # a picture that leads somewhere
                element.Alt = pikepdf.String(str(link.get("/Contents", "")))
            if "/Dest" not in link:
                continue
            texts = _marked_texts(page, fonts) if texts is None else texts
            said = "".join(texts.get(number, "") for number in _marked(element)).strip()
            if said.isdecimal():
                link.Contents = pikepdf.String(note.replace("{n}", said))


def _number_tree(node: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401 - as above
    entries = iter(node.get("/Nums", []))
    yield from ((int(number), value) for number, value in zip(entries, entries, strict=False))
    for kid in node.get("/Kids", []):
        yield from _number_tree(kid)


def _marked(element: Any) -> Iterator[int]:  # noqa: ANN401 - as above
    for kid in _kids(element):
        if isinstance(kid, int):
            yield kid
        elif "/S" in kid:
            yield from _marked(kid)
        elif "/MCID" in kid:
            yield int(kid.MCID)


def _marked_texts(page: pikepdf.Page, fonts: dict[tuple[int, int], _Font]) -> dict[int, str]:
    """Return the text of each short piece of marked content of a page that is one number."""
    own = {name.removeprefix("/").encode(): fonts.get(font.objgen) for name, font in _fonts_of(page).items()}
    found = {}
    parts = re.split(rb"<</MCID (\d+)>>BDC", _content(page))
    for number, part in zip(parts[1::2], parts[2::2], strict=True):
        shown = part.partition(b"\nET")[0]
        name = _FONT.search(shown)
        font = own.get(name[1]) if name else None
        if font:
            found[int(number)] = "".join(font.texts.get(glyph, "") for glyph in glyphs(shown))
    return found
