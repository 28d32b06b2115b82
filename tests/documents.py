"""HTML as the document that it is: elements, attributes and words, however it is laid out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown.util import BLOCK_LEVEL_ELEMENTS

_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS) | {"br", "svg", "text", "title"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[tuple[str, ...]] = []

    def handle_starttag(self, tag, attrs):
        self.parts.append(("<", tag, repr(sorted(attrs))))

    def handle_endtag(self, tag):
        self.parts.append((">", tag))

    def handle_data(self, data):
        if self.parts and self.parts[-1][0] == "words":
            data = self.parts.pop()[1] + data
        self.parts.append(("words", data))


def document(html: str) -> list[tuple[str, ...]]:
    """Return the parts of a document in order; blanks count as one, and beside a block as none."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found = []
    for place, part in enumerate(reader.parts):
        if part[0] != "words":
            found.append(part)
            continue
        words = re.sub(r"\s+", " ", part[1])
        before, after = reader.parts[place - 1 : place], reader.parts[place + 1 : place + 2]
        words = words.lstrip() if not before or before[0][1] in _BLOCKS else words
        words = words.rstrip() if not after or after[0][1] in _BLOCKS else words
        found += [("words", words)] if words else []
    return found
