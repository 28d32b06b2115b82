"""The glyphs of a PDF that Typst made, and the text that they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pikepdf

from mujaz.pdf.pages import fonts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHOSEN = re.compile(rb"/([^\s/]+) [-\d.]+ Tf")
_STRING = re.compile(
    rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\))*)\)|<([0-9A-Fa-f]*)>",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n")
_MOST = 100  # entries of one section of a CMap (Adobe Technical Note 5014)


class Font:
    """A font of a document: the text that each glyph stands for, and which glyphs take no room."""

    def __init__(self, font: Any) -> None:  # noqa: ANN401 - pikepdf gives its objects no types
        self.font = font
        self.cmap: bytes = font.ToUnicode.read_bytes()
        self.texts = {int(code, 16): utf16(text) for code, text in _MAPPED.findall(self.cmap)}
        self.votes: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._widths = _widths(font.DescendantFonts[0].get("/W", []))

    def learn(self, text: str, glyphs: Sequence[int]) -> None:
        """Learn from a cluster what each of its glyphs stands for; glyphs stand as they are seen, from the left."""
        marks, letters = [c for c in text if is_mark(c)], "".join(c for c in text if not is_mark(c))
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

    def says(self, shown: bytes) -> str:
        """Return the text of what operators show, glyph by glyph from the left."""
        return "".join(self.texts.get(glyph, "") for glyph in glyphs(shown))

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


def fonts_by_name(page: pikepdf.Page, known: dict[tuple[int, int], Font]) -> dict[bytes, Font | None]:
    """Return a page's fonts by the names that its operators use; each is read once, and `known` by object number."""
    own = {}
    for name, font in fonts_of(page).items():
        if font.objgen not in known and "/ToUnicode" in font and "/DescendantFonts" in font:
            known[font.objgen] = Font(font)
        own[name.removeprefix("/").encode()] = known.get(font.objgen)
    return own


def font_of(shown: bytes, fonts: dict[bytes, Font | None]) -> Font | None:
    """Return the first font that operators choose; None where they choose none, or one without texts."""
    name = _CHOSEN.search(shown)
    return fonts.get(name[1]) if name else None


def is_cluster(text: str) -> bool:
    """Tell whether a text is letters that run from the right, with marks on them."""
    kinds = {"mark" if is_mark(c) else unicodedata.bidirectional(c) for c in text}
    return "mark" in kinds and len(kinds) > 1 and kinds <= {"mark", "AL", "R"}


def is_mark(letter: str) -> bool:
    """Tell whether a character stands on the one before it and takes no room."""
    return unicodedata.category(letter) == "Mn"


def glyphs(shown: bytes) -> Iterator[int]:
    """Yield the glyphs that operators of a content stream show, in fonts whose codes have two bytes."""
    for plain, digits in _STRING.findall(shown):
        codes = bytes.fromhex(digits.decode()) if digits else _ESCAPE.sub(_unescaped, plain)
        yield from (high << 8 | low for high, low in zip(codes[::2], codes[1::2], strict=False))


def _unescaped(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8) & 255]) if escape[1][:1].isdigit() else _ESCAPED.get(escape[1], escape[1])


def utf16(digits: bytes) -> str:
    """Return a text of UTF-16, the greater byte first, that is written in hexadecimal digits."""
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
