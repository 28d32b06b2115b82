"""Words of a page that a reader sees before anything is opened.

A page is read as Markdown with HTML in it, as templates write it. What is folded (`<details>` but for its summary),
hidden (`hidden`, or shown only where another language is asked for) or markup is not seen.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MARKUP = (
    (re.compile(r"\{[:#][^}\n]*\}"), " "),  # attribute lists and anchors
    (re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), " "),  # where links lead
    (re.compile(r"^\s*(?:#{1,6}|[-*])\s", re.MULTILINE), " "),
    (re.compile(r"\\(?=\W)|\*+|(?<!\w)\["), ""),
)
_WORD = re.compile(r"\w+(?:[’'\u200c.,:/\-–]\w+)*")
_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})


class _Seen(HTMLParser):
    """Collects what is seen: a stack says of each open element whether what stands in it is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self._stack: list[tuple[str, bool]] = []

    @property
    def _is_seen(self) -> bool:
        return self._stack[-1][1] if self._stack else True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a summary is seen where the element that it sums up would be."""
        if tag in _VOID:
            return
        known = dict(attrs)
        outer = self._stack[-2][1] if tag == "summary" and len(self._stack) > 1 else self._is_seen
        seen = True if tag == "summary" and len(self._stack) == 1 else outer
        hidden = tag == "details" or "hidden" in known or "mjz-other" in (known.get("class") or "").split()
        self._stack.append((tag, seen and not hidden))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what is still open in it."""
        if any(open_tag == tag for open_tag, _ in self._stack):
            while self._stack.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Collect a text."""
        if self._is_seen:
            self.text.append(data)


def visible_words(markdown: str) -> int:
    """Count the words of a page that are seen before anything is opened.

    Args:
        markdown: the page's Markdown, with its metadata in front.
    """
    seen = _Seen()
    seen.feed(_FRONT_MATTER.sub("", markdown))
    seen.close()
    text = " ".join(seen.text)
    for pattern, instead in _MARKUP:
        text = pattern.sub(instead, text)
    return len(_WORD.findall(text))
