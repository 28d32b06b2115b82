"""Blocks of a page: headings, paragraphs, lists, and elements of HTML with Markdown or HTML in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.util import BLOCK_LEVEL_ELEMENTS

from mujaz.conversion.inline import UnreadMarkdownError, Words, attribute

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)

_OF_WORDS = frozenset(
    {"address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary", "td", "th"}
)
"""Elements that have words in them, where it is not said that they have blocks (`markdown.extensions.md_in_html`)."""

_VOID = frozenset({"hr", "img", "input", "br", "link", "meta"})

_OPEN = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:][\w:.-]*(?:=\"[^\"<>]*\")?)*)\s*>")
_ATTRIBUTE = re.compile(r"\s+([A-Za-z_:][\w:.-]*)(=\"[^\"<>]*\")?")
_MARKDOWN = re.compile(r"\s+markdown=\"(1|block|span)\"")
_CLOSE = re.compile(r"</([A-Za-z][A-Za-z0-9-]*)>[ ]*(?:\n|\Z)")
_HEADING = re.compile(r"(#{1,6})[ ]+([^\n]*?)[ ]+\{#([\w:.-]+)\}[ ]*(?:\n|\Z)")
_ATTRIBUTES = re.compile(r"\{:[ ]*([^}\n ][^}\n]*)\}[ ]*\Z")
_ITEM = re.compile(r"-[ ]+(?=\S)")
_SPECIAL = re.compile(r"[ \t>=#+*|~`:]|-|\d+[.)]|\[[^\]]*\]:|\{")
"""How a line begins that is, or may be, no plain line of a paragraph."""

_ANCHOR = re.compile(r"<(?:[A-Za-z][^<>]*?\sid|a(?=\s)[^<>]*?\sname)=\"([^\"]*)\"")
_ANY_TAG = re.compile(r"<[^<>]*>")
_SHOWN = 80
"""Characters of a text that an error shows."""

_H = re.compile(r"[hH]([1-6])")


@dataclass(frozen=True)
class Permalink:
    """The link at each heading: its words, and its title, which may be empty."""

    words: str
    title: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading: its level from 1, its id, and its words, with entities and without elements."""

    level: int
    id: str
    words: str


@dataclass(frozen=True)
class Document:
    """A page as HTML.

    Attributes:
        html: the HTML.
        headings: its headings, but for those that are HTML and have no Markdown in them.
        anchors: ids that links can lead to.
        title: words of the heading of the first level that it begins with; None where it begins with something else.
    """

    html: str
    headings: Sequence[Heading]
    anchors: frozenset[str]
    title: str | None


def converted(text: str, address: Callable[[str], str], permalink: Permalink | None) -> Document:
    """Convert the Markdown of a page.

    Args:
        text: the Markdown.
        address: returns where a link leads, for what is written as its target.
        permalink: the link at each heading; None for none.

    Raises:
        UnreadMarkdownError: it is more than is read here.
    """
    reader = _Reader(text, Words(address), permalink)
    html = reader.blocks("")
    begins = text.lstrip("\n")
    first = reader.headings[0] if reader.headings and begins.startswith("# ") else None
    anchors = frozenset(map(unescape, _ANCHOR.findall(html)))
    return Document(html, reader.headings, anchors, first.words if first else None)


@dataclass
class _Reader:
    text: str
    words: Words
    permalink: Permalink | None
    at: int = 0
    headings: list[Heading] = field(default_factory=list)

    def blocks(self, inside: str) -> str:
        """Convert blocks up to the end of the element that they are in, or of the text."""
        parts: list[str] = []
        text, length = self.text, len(self.text)
        while self.at < length:
            if text[self.at] == "\n":
                self.at += 1
            elif text[self.at] == "<":
                close = _CLOSE.match(text, self.at)
                if close:
                    if close[1] != inside:
                        raise UnreadMarkdownError(text[self.at : close.end()])
                    self.at = close.end()
                    return "\n".join(parts)
                parts.append(self._element())
            elif text[self.at] == "#":
                parts.append(self._heading())
            elif _ITEM.match(text, self.at):
                parts.append(self._list())
            else:
                parts.append(self._paragraph())
        if inside:
            raise UnreadMarkdownError(inside)
        return "\n".join(parts)

    def _element(self) -> str:
        opened = _OPEN.match(self.text, self.at)
        if opened is None or opened[1].lower() not in _BLOCKS:
            return self._paragraph()
        name, attributes = opened[1], opened[2]
        mark = _MARKDOWN.search(attributes)
        if mark is None:
            return self._raw(name)
        attributes = _ATTRIBUTE.sub(_whole_attribute, _MARKDOWN.sub("", attributes))
        start = f"<{name}{attributes}>"
        self.at = opened.end()
        if mark[1] == "span" or (mark[1] == "1" and name in _OF_WORDS):
            inside = self._line(f"</{name}>")
            return self._titled(name, attributes, start, inside)
        if not self.text.startswith("\n", self.at) or name in _VOID:
            raise UnreadMarkdownError(start)
        return f"{start}\n{self.blocks(name)}\n</{name}>"

    def _titled(self, name: str, attributes: str, start: str, inside: str) -> str:
        level = _H.fullmatch(name)
        if level:
            own = re.search(r'\sid="([^"]*)"', attributes)
            if own is None:
                raise UnreadMarkdownError(start)
            inside += self._noted(int(level[1]), own[1], inside)
        return f"{start}{inside}</{name}>"

    def _line(self, close: str) -> str:
        """Return the words up to the end of an element, which must be that of the line."""
        end = self.text.find(close, self.at)
        after = end + len(close)
        said = self.text[self.at : end]
        if end < 0 or "\n" in said or self.text[after : after + 1] not in {"", "\n"}:
            raise UnreadMarkdownError(close)
        self.at = after
        return self.words.html(said.strip())

    def _raw(self, name: str) -> str:
        """Return an element of HTML as it stands."""
        start, depth = self.at, 0
        if name.lower() in _VOID:
            raise UnreadMarkdownError(name)
        for found in re.finditer(rf"<(/?){name}(?=[\s>/])[^<>]*>", self.text[start:]):
            if "markdown=" in found[0]:
                raise UnreadMarkdownError(found[0])
            depth += -1 if found[1] else 1
            if not depth:
                self.at = start + found.end()
                if self.text[self.at : self.at + 1] not in {"", "\n"} or "markdown=" in self.text[start : self.at]:
                    raise UnreadMarkdownError(name)
                return self.text[start : self.at]
        raise UnreadMarkdownError(name)

    def _heading(self) -> str:
        found = _HEADING.match(self.text, self.at)
        if found is None or found[2].endswith("#"):
            raise UnreadMarkdownError(self.text[self.at : self.at + _SHOWN])
        self.at = found.end()
        level, html = len(found[1]), self.words.html(found[2].strip())
        link = self._noted(level, found[3], html)
        return f'<h{level} id="{found[3]}">{html}{link}</h{level}>'

    def _noted(self, level: int, name: str, html: str) -> str:
        """Remember a heading; return the link at it."""
        self.headings.append(Heading(level, name, " ".join(_ANY_TAG.sub("", html).split())))
        if self.permalink is None:
            return ""
        href = attribute(self.words.address(f"#{name}"))
        title = f' title="{attribute(self.permalink.title)}"' if self.permalink.title else ""
        return f'<a class="headerlink" href="{href}"{title}>{self.permalink.words}</a>'

    def _lines(self) -> list[str]:
        """Return the lines up to a blank one or to an element that is a block."""
        lines: list[str] = []
        while self.at < len(self.text) and self.text[self.at] != "\n":
            opened = _OPEN.match(self.text, self.at)
            if (
                lines
                and self.text[self.at] == "<"
                and (_CLOSE.match(self.text, self.at) or (opened and opened[1].lower() in _BLOCKS))
            ):
                break
            end = self.text.find("\n", self.at)
            end = len(self.text) if end < 0 else end
            lines.append(self.text[self.at : end])
            self.at = min(end + 1, len(self.text))
        return lines

    def _paragraph(self) -> str:
        lines = self._lines()
        said = ""
        if len(lines) > 1 and lines[-1].startswith("{"):
            said = _attributes(lines.pop())
        is_bold = len(lines) == 1 and lines[0].startswith("**")
        if not is_bold and (any(map(_SPECIAL.match, lines)) or any("|" in line for line in lines[1:])):
            raise UnreadMarkdownError("\n".join(lines))
        return f"<p{said}>{self.words.html(chr(10).join(lines).strip())}</p>"

    def _list(self) -> str:
        groups = [self._items()]
        while _ITEM.match(self.text, self._next()):
            self.at = self._next()
            groups.append(self._items())
        if self.text.startswith((" ", "{"), self._next()) or (len(groups) > 1 and max(map(len, groups)) > 1):
            raise UnreadMarkdownError(self.text[self.at : self.at + _SHOWN])
        # Between blank lines each is a paragraph, and what is said of its last line is said of that.
        form = "<li>\n<p{}>{}</p>\n</li>" if len(groups) > 1 else "<li{}>{}</li>"
        return "<ul>\n" + "\n".join(form.format(*item) for group in groups for item in group) + "\n</ul>"

    def _items(self) -> list[tuple[str, str]]:
        """Return the attributes and the words of items without blank lines between them."""
        lines = self._lines()
        said = _attributes(lines.pop()) if lines[-1].startswith("{") else ""
        marks = [_ITEM.match(line) for line in lines]
        if not all(marks):
            raise UnreadMarkdownError("\n".join(lines))
        words = [self.words.html(line[mark.end() :].strip()) for line, mark in zip(lines, marks, strict=True) if mark]
        return [(said if place == len(words) else "", each) for place, each in enumerate(words, 1)]

    def _next(self) -> int:
        """Return where the next line begins that is not blank."""
        at = self.at
        while self.text.startswith("\n", at):
            at += 1
        return at


def _whole_attribute(found: re.Match[str]) -> str:
    """Return an attribute; one without a value has its name for one, as Python-Markdown writes it."""
    return f" {found[1]}" + (found[2] or f'="{found[1]}"')


def _attributes(line: str) -> str:
    """Return a line of attributes as they stand in a tag."""
    found = _ATTRIBUTES.fullmatch(line)
    if found is None:
        raise UnreadMarkdownError(line)
    attributes, rest = get_attrs_and_remainder(found[1])
    if rest:
        raise UnreadMarkdownError(line)
    values: dict[str, str] = {}
    for name, value in attributes:
        if name == ".":
            values["class"] = f"{values['class']} {value}" if "class" in values else value
        else:
            values[name] = value
    return "".join(f' {name}="{attribute(value)}"' for name, value in values.items())
