"""The contents of a page, with the languages and directions that its headings have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.structure.toc import AnchorLink

_HEADING = re.compile(r'<(h[1-6])\b[^>]*?\sid="([^"]*)"[^>]*>(.*?)</\1>', re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_ID = re.compile(r'\sid="[^"]*"')
# An entry of the contents is a link itself, so of a heading's markup only what says language and direction is kept.
_OTHER_TAG = re.compile(r"</?(?!(?:bdi|em|span)\b)[a-z][^>]*>", re.IGNORECASE)


def mark_contents(contents: Iterable[AnchorLink], html: str) -> None:
    """Give each entry of a page's contents the markup of its heading; Python-Markdown leaves it the words alone.

    Args:
        contents: the entries, which change.
        html: the page's HTML.
    """
    _mark(contents, {match[2]: match[3] for match in _HEADING.finditer(html)})


def _mark(contents: Iterable[AnchorLink], headings: dict[str, str]) -> None:
    for entry in contents:
        heading = headings.get(entry.id)
        if heading is not None:
            words = _OTHER_TAG.sub("", _PERMALINK.sub("", heading))
            entry.title = Markup(_ID.sub("", words).strip())  # noqa: S704 - HTML that Markdown has made of escaped text
        _mark(entry.children, headings)
