"""Words in a line: emphasis, links, elements of HTML, escapes and entities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.util import BLOCK_LEVEL_ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()>#+\-.!])"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:\s+[A-Za-z_:][\w:.-]*(?:=\"[^\"<>]*\")?)*\s*/?>)"
    r"|(?P<entity>&(?:\#[0-9]+|\#x[0-9A-Fa-f]+|[0-9A-Za-z]+);)"
    r"|(?P<strong>\*\*)(?=[^\s*])|(?P<emphasis>\*)(?=[^\s*])"
    r"|(?P<link>\[)"
    r"|(?P<lone>[&<>\\])"
    r"|(?P<other>[*_`{\]])"
)
"""What is more than a letter. Escaped is what Python-Markdown lets be escaped."""

_PLAIN = re.compile(r"[^\\<>&*\[\]_`{]*")
_TARGET = re.compile(r"\((?P<url>[^\s()<>\\\"]*)(?:[ ]+\"(?P<title>[^\"\\<>\n`*_\[\](){}|]*)\")?\)")
_AMPERSAND = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_BREAK = re.compile(r"  +\n")
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)


class UnreadMarkdownError(ValueError):
    """Something in a text is none of the Markdown that is read here."""


def attribute(value: str) -> str:
    """Return the value of an attribute as it stands between quotation marks; entities in it stay."""
    return _AMPERSAND.sub("&amp;", value).replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


class Words:
    """Converts words in a line.

    Attributes:
        address: returns where a link leads, for what is written as its target.
    """

    def __init__(self, address: Callable[[str], str]) -> None:
        self.address = address

    def html(self, text: str) -> str:
        """Return words as HTML.

        Raises:
            UnreadMarkdownError: they have more in them than is read here.
        """
        if _BREAK.search(text):
            raise UnreadMarkdownError(text)
        html, end = self._until(text, 0, "")
        if end != len(text):
            raise UnreadMarkdownError(text[end:])
        return html

    def _until(self, text: str, at: int, closing: str) -> tuple[str, int]:
        """Convert up to a closing mark, or to the end where that is empty; return the HTML and where it ends."""
        parts: list[str] = []
        while at < len(text):
            plain = _PLAIN.match(text, at)
            if plain and plain[0]:
                parts.append(plain[0])
                at = plain.end()
                continue
            if closing and text.startswith(closing, at) and not text.startswith("**", at + len(closing) - 1):
                return "".join(parts), at + len(closing)
            token = _TOKEN.match(text, at)
            if token is None:
                raise UnreadMarkdownError(text[at:])
            html, at = self._token(text, token, closing)
            parts.append(html)
        if closing:
            raise UnreadMarkdownError(text)
        return "".join(parts), at

    def _token(self, text: str, token: re.Match[str], closing: str) -> tuple[str, int]:
        kind, end = str(token.lastgroup), token.end()
        if kind == "escaped":
            return token["escaped"].translate(_TEXT), end
        if kind == "tag":
            if token["name"].lower() in _BLOCKS:
                raise UnreadMarkdownError(text)
            return token[0], end
        if kind == "entity":
            return token[0], end
        if kind == "lone":
            if token[0] == "<" and text[end : end + 1].isascii() and text[end : end + 1] not in {" ", "=", ""}:
                raise UnreadMarkdownError(text)  # an address, a comment, or a tag in another way of writing
            return token[0].translate(_TEXT), end
        if kind in {"strong", "emphasis"} and not closing.startswith("*"):
            name, mark = ("strong", "**") if kind == "strong" else ("em", "*")
            inside, end = self._until(text, end, mark)
            return f"<{name}>{inside}</{name}>", end
        if kind == "link" and closing != "]":
            return self._link(text, end)
        raise UnreadMarkdownError(text)

    def _link(self, text: str, at: int) -> tuple[str, int]:
        if text[at - 2 : at - 1] == "!" and text[at - 3 : at - 2] != "\\":  # an image
            raise UnreadMarkdownError(text)
        label, at = self._until(text, at, "]")
        target = _TARGET.match(text, at)
        if target is None or text.startswith("{", target.end()):
            raise UnreadMarkdownError(text)
        href = attribute(self.address(target["url"]))
        title = target["title"]
        said = "" if title is None else f' title="{attribute(title.strip())}"'
        return f'<a href="{href}"{said}>{label}</a>', target.end()
