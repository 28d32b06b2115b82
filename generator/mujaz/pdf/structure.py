"""The structure of a tagged PDF that Typst made: headings, lists and links, mended for those who hear it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from mujaz.pdf.glyphs import Font, font_of, fonts_by_name
from mujaz.pdf.pages import content_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"/H([1-5])")
_MARKED = re.compile(rb"<</MCID (\d+)>>BDC")


def _kids(element: Any) -> list[Any]:  # noqa: ANN401 - pikepdf gives its objects no types
    kids = element.get("/K")
    return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]


def _elements(element: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def mend_structure(root: Any) -> None:  # noqa: ANN401 - as above
    """Make the title the first heading, and leave out the labels of lists that are empty."""
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


def name_links(document: pikepdf.Pdf, fonts: dict[tuple[int, int], Font], note: str) -> None:
    """Let a link to a note say which note it is, and a link that is a picture say where it leads.

    Args:
        document: the document.
        fonts: its fonts, by their objects' numbers.
        note: what a link to a note is called, with `{n}` where its number goes.
    """
    parents: dict[int, Any] = dict(_number_tree(document.Root.StructTreeRoot.get("/ParentTree", pikepdf.Dictionary())))
    for page in document.pages:
        shown: dict[int, bytes] | None = None
        own: dict[bytes, Font | None] = {}
        for link in page.obj.get("/Annots", []):
            element = parents.get(int(str(link.get("/StructParent", -1))))
            if link.get("/Subtype") != "/Link" or element is None:
                continue
            if next(_marked(element), None) is None and "/Alt" not in element:  # a picture that leads somewhere
                element.Alt = pikepdf.String(str(link.get("/Contents", "")))
            if "/Dest" not in link:
                continue
            if shown is None:
                shown, own = _marked_content(page), fonts_by_name(page, fonts)
            said = "".join(_text(shown.get(number, b""), own) for number in _marked(element)).strip()
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


def _marked_content(page: pikepdf.Page) -> dict[int, bytes]:
    """Return the first piece of text of each marked content of a page, as the operators that show it."""
    parts = _MARKED.split(content_of(page))
    return {int(number): part.partition(b"\nET")[0] for number, part in zip(parts[1::2], parts[2::2], strict=True)}


def _text(shown: bytes, fonts: dict[bytes, Font | None]) -> str:
    font = font_of(shown, fonts)
    return font.says(shown) if font else ""
