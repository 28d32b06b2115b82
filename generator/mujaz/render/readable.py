"""Pages as plain Markdown (CommonMark, with GitHub's tables) for programs that read: words, links and tables alone.

What our templates write is Markdown with elements and attribute lists in it, for styles and scripts. Here elements
become the Markdown that says the same (tables, lists, quotations, links), or go; links lead to addresses. In an element
without the attribute `markdown` words are escaped for HTML alone: here they are escaped for Markdown, so that nothing
in content can become markup.
"""

from __future__ import annotations

import enum
import functools
import html
import itertools
import json
import re
from typing import TYPE_CHECKING, NamedTuple

from mujaz.render.markdown import escape_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ATTRIBUTES = re.compile(r"\{(?<!\\\{)[:#][^}\n]*\}")
"""An attribute list; a brace of content is escaped. (What begins with a letter that is looked for is found fast.)"""
_LINK = re.compile(r"\]\(([^()\s]+)(?: \"[^\"]*\")?\)")
_TAG = re.compile(r"(<[a-z/][^>]*>)")
_NAMED = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>")
_HREF = re.compile(r' href="([^"]*)"')
_POST = '<span class="mjz-post">'
_QUOTED = re.compile(r"<q( class=\"mjz-within\")?[^>]*>(.*?)</q>", re.DOTALL)
_PLACED = re.compile(r"(\)(?:</span>){1,2}) (?=<span class=\"mjz-soft\">)")
"""Where the place of an excerpt follows its translation, which styles set apart."""
_LABEL = re.compile(r"</?span[^>]*>")
_SHOWN = re.compile(r"^(?:title|lang|dir): .*$", re.MULTILINE)
_SPECIAL = re.compile(r"[\\`*_{}\[\]|]")
_STARTS = frozenset("#+-:|=~!?>./$^0123456789 \t")
"""What can open a block; see `escape_markdown`."""

_UNSEEN = re.compile(r" hidden(?:[ =]|$)|data-search-exclude|class=\"mjz-(?:picture|both|target|jumps|kinds)\b")
"""What only scripts and styles need, or what is a picture."""
_UNREAD = frozenset({"button", "svg", "label", "script", "style"})
_VOID = frozenset({"br", "hr", "img", "input"})
_INLINE = frozenset({"a", "bdi", "em", "i", "span", "strong"})
_OPENED = {f"h{level}": "\n\n" + "#" * level + " " for level in range(1, 7)} | {
    "blockquote": "\n> ", "br": "\n", "dd": ": ", "dt": "\n- **", "em": "*", "figcaption": "\n", "li": "\n- ",
    "p": "\n\n", "strong": "**", "summary": "\n\n**", "td": "| ", "th": "| ", "tr": "\n",
}  # fmt: skip
_CLOSED = {f"h{level}": "\n\n" for level in range(1, 7)} | {
    "blockquote": "\n", "dt": "**", "em": "*", "figcaption": "\n", "p": "\n\n", "strong": "**",
    "summary": "**\n\n", "td": " ", "th": " ", "tr": "|",
}  # fmt: skip
_FOLLOWED = frozenset({"dt", "tbody", "td", "th", "thead", "tr"})
"""Elements behind whose end what follows stands in the same line, or begins one itself."""


class _Sort(enum.Enum):
    """What a tag does: it begins or ends a block, stands inside a line, or of a link, or begins what is not seen."""

    OPEN = enum.auto()
    CLOSE = enum.auto()
    INSIDE = enum.auto()
    LINK = enum.auto()
    LINK_END = enum.auto()
    HEAD_END = enum.auto()
    SKIP = enum.auto()


class _Tag(NamedTuple):
    """A tag: its sort, the name of its element, what stands for it, whether HTML stands in it, and what follows it."""

    sort: _Sort
    name: str
    mark: str = ""
    is_raw: bool = False
    begins: bool = False


_NOTHING = _Tag(_Sort.INSIDE, "")
_ENDS = {"a": _Sort.LINK_END, "thead": _Sort.HEAD_END}


def readable(
    markdown: str,
    url: str,
    address: Callable[[str], str],
    quotes: Sequence[str] = ("“", "”"),
    within: Sequence[str] = ("‘", "’"),
) -> str:
    """Return a page as plain Markdown, with its title, language, direction and address in front.

    Args:
        markdown: the page as templates wrote it, with its metadata in front.
        url: where the page is.
        address: gives the address of what a link of the page leads to, on the page itself too.
        quotes: the quotation marks of the page's language.
        within: those of its second level.
    """
    head, _, body = markdown.partition("\n---\n\n")
    front = "\n".join(_SHOWN.findall(head))

    def quoted(found: re.Match[str]) -> str:
        before, behind = within if found[1] else quotes
        return f"{before}{found[2]}{behind}"

    body = _PLACED.sub(r"\1 · ", _QUOTED.sub(quoted, body))
    body = _LINK.sub(lambda found: f"]({address(found[1])})", _ATTRIBUTES.sub("", body))
    body = _without_tags(body, address).replace(" \n", "\n").replace(" \n", "\n").replace("&nbsp;](", "](")
    while "\n\n\n" in body:
        body = body.replace("\n\n\n", "\n\n")
    return f"---\n{front}\nurl: {json.dumps(url, ensure_ascii=False)}\n---\n\n{body.strip()}\n"


@functools.lru_cache(maxsize=8192)
def _tag(text: str) -> _Tag:
    """Return what a tag is; most of a site's are a few hundred."""
    found = _NAMED.fullmatch(text)
    if found is None:
        return _Tag(_Sort.INSIDE, "")
    closing, name, attributes = found.groups()
    if closing:
        sort = _ENDS.get(name, _Sort.INSIDE if name in _INLINE else _Sort.CLOSE)
        return _Tag(sort, name, _CLOSED.get(name, ""), begins=name in _FOLLOWED)
    mark, is_raw = _OPENED.get(name, ""), " markdown=" not in attributes
    if name in _UNREAD or (name not in _VOID and _UNSEEN.search(attributes)):
        return _Tag(_Sort.SKIP, name)
    if name == "a":
        href = _HREF.search(attributes)
        return _Tag(_Sort.LINK, name, html.unescape(href[1]) if href else "#")
    return _Tag(_Sort.INSIDE if name in _INLINE | _VOID else _Sort.OPEN, name, mark, is_raw)


def _seen(pieces: Iterator[str]) -> Iterator[tuple[_Tag, str]]:
    """Yield each tag and the words behind it, without what is not seen."""
    skipped, depth = "", 0
    for text, words in zip(pieces, pieces, strict=True):
        tag = _tag(text)
        if skipped:
            if tag.name == skipped:
                depth += -1 if text[1] == "/" else 1
                if not depth:
                    skipped = ""
                    yield _NOTHING, words
        elif tag.sort is _Sort.SKIP:
            skipped, depth = tag.name, 1
        else:
            yield tag, words


# One loop with all that a tag can be: a page has thousands of them, and a call for each would double the time.
def _without_tags(body: str, leads: Callable[[str], str]) -> str:  # noqa: C901
    """Return a page with Markdown in the place of its tags."""
    # Ranks and posts have nothing between them where styles set them apart.
    first, *pieces = _TAG.split(_LABEL.sub("", body.replace("</span>" + _POST, "</span> · " + _POST)))
    out, raw, links = [first], [False], list[str]()
    begun, add = False, out.append
    opens, closes, inside = _Sort.OPEN, _Sort.CLOSE, _Sort.INSIDE
    for (sort, _, mark, is_raw, begins), words in _seen(iter(pieces)):
        if sort is opens:
            raw.append(is_raw)
            if mark:
                add(mark)
                begun = True
        elif sort is closes:
            if len(raw) > 1:
                raw.pop()
            if mark:
                add(mark)
            begun = begins
        elif sort is inside:
            if mark:
                add(mark)
        elif sort is _Sort.LINK:
            links.append(leads(mark))
            add("[")
        elif sort is _Sort.LINK_END:
            add(f"]({links.pop()})" if links else "")
        else:
            raw.pop()
            add(_rule(out))
            begun = True
        if words:
            text = words.lstrip() if begun else words  # what a mark opens begins in its line
            begun = begun and not text
            add(_escaped(text) if raw[-1] else text)
    return "".join(out)


def _rule(written: Sequence[str]) -> str:
    """Return the line between the head of a table and its rows, as wide as the row that was written last."""
    row = itertools.takewhile(lambda piece: piece != _OPENED["tr"], reversed(written))
    return "\n" + "| --- " * sum(piece == _OPENED["td"] for piece in row) + "|"


def _escaped(words: str) -> str:
    """Return words that are escaped for HTML as words that are escaped for Markdown."""
    if words[:1] in _STARTS or _SPECIAL.search(words):
        return words if words.isspace() else escape_markdown(html.unescape(words))
    return words.replace("&quot;", '"').replace("&#x27;", "'") if "&" in words else words
