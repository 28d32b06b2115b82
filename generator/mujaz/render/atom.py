"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from mujaz.render.feed import moment
from mujaz.render.markdown import escape_html
from mujaz.render.rich import isolated_text

if TYPE_CHECKING:
    from mujaz.render.feed import Feed, FeedEntry

NAMESPACE = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MAILTO = "mailto:"


def atom(feed: Feed) -> str:
    """Return a feed as Atom; equal feeds give equal text."""
    root = etree.Element(_name("feed"), {_LANG: feed.language}, nsmap={None: NAMESPACE})
    _text(root, "id", feed.url)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", moment(max(entry.updated for entry in feed.entries)))
    _link(root, "self", feed.url, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html", feed.language)
    _link(root, "alternate", feed.json_url, "application/feed+json", feed.language)
    if feed.licence:
        _link(root, "license", feed.licence)  # RFC 4946
    _text(root, "icon", feed.icon)
    _text(root, "rights", feed.rights)
    author = etree.SubElement(root, _name("author"))
    _text(author, "name", feed.author)
    if feed.contact.startswith(_MAILTO):
        _text(author, "email", feed.contact.removeprefix(_MAILTO))
    else:
        _text(author, "uri", feed.contact)
    name, version = feed.generator
    _text(root, "generator", name, version=version)
    for entry in feed.entries:
        _entry(root, entry, feed.language)
    style = f'<?xml-stylesheet type="text/css" href="{escape_html(feed.style)}"?>'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{style}\n{etree.tostring(root, encoding="unicode")}\n'


def _entry(root: etree._Element, entry: FeedEntry, language: str) -> None:
    own = etree.SubElement(root, _name("entry"))
    _text(own, "id", entry.id)
    _text(own, "title", entry.title)
    if entry.published is not None:
        _text(own, "published", moment(entry.published))
    _text(own, "updated", moment(entry.updated))
    _link(own, "alternate", entry.url, "text/html", language)
    for category in entry.categories:
        etree.SubElement(own, _name("category"), term=isolated_text(category))
    content = etree.SubElement(own, _name("content"), {_LANG: language}, type="html")
    content.text = entry.content


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    if text:
        etree.SubElement(parent, _name(name), attributes).text = isolated_text(text)


def _link(parent: etree._Element, rel: str, href: str, kind: str = "", language: str = "") -> None:
    said = {"rel": rel, "href": href, "type": kind, "hreflang": language}
    etree.SubElement(parent, _name("link"), {name: value for name, value in said.items() if value})


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
