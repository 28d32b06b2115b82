"""A site's search as browsers take it in: an OpenSearch 1.1 description."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from mujaz.render.rich import isolated_text

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG, _DESCRIBED = 16, 48, 1024
"""Characters that a short name, a long name and a description may have (OpenSearch 1.1, draft 6)."""

_BETWEEN = re.compile(r"\s+[·•|–—-]\s|\s?:\s")
"""What stands between the parts of a name: each part is a name, and a word or two of the next part are none."""


@dataclass(frozen=True)
class SiteSearch:
    """A site's search in one language.

    Attributes:
        name: the site's name.
        description: what the site is.
        language: tag of the language.
        page: address of the page that answers.
        url: where the description is.
        icon: where the site's sign is.
    """

    name: str
    description: str
    language: str
    page: str
    url: str
    icon: str


def open_search(search: SiteSearch) -> str:
    """Return the description of a site's search; its template asks as readers do, `?q=`."""
    root = etree.Element(f"{{{NAMESPACE}}}OpenSearchDescription", nsmap={None: NAMESPACE})
    _text(root, "ShortName", _cut_name(search.name, _SHORT))
    _text(root, "LongName", _cut_name(search.name, _LONG))
    _text(root, "Description", _cut(search.description or search.name, _DESCRIBED))
    _text(root, "Url", "", type="text/html", method="get", template=f"{search.page}?q={{searchTerms}}")
    _text(root, "Url", "", type="application/opensearchdescription+xml", rel="self", template=search.url)
    _text(root, "Image", search.icon, type="image/svg+xml")
    _text(root, "Language", search.language)
    _text(root, "InputEncoding", "UTF-8")
    _text(root, "OutputEncoding", "UTF-8")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{etree.tostring(root, encoding="unicode")}\n'


def _text(root: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(root, f"{{{NAMESPACE}}}{name}", attributes).text = isolated_text(text) or None


def _cut_name(name: str, most: int) -> str:
    """Return as much of a name as has room, up to a mark between its parts where it has one; else its first words."""
    ends = [found.start() for found in _BETWEEN.finditer(name) if 0 < found.start() <= most]
    return name[: ends[-1]] if len(name) > most and ends else _cut(name, most)


def _cut(text: str, most: int) -> str:
    """Return as many of the first words as have room; of a first word that is longer, its beginning."""
    if len(text) <= most:
        return text
    whole = text[: most + 1].rpartition(" ")[0].rstrip(" ·-–—:،,;؛")
    return whole or text[:most]
