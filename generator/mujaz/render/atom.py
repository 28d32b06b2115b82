"""A feed as Atom (RFC 4287).

Browsers know nothing of feeds: to whoever opens one there, elements of XHTML in it say what it is, and show titles and
days. Programs that read feeds pass over them, as over all that is not Atom's (RFC 4287, 6.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from mujaz.render.feed import moment
from mujaz.render.markdown import escape_html
from mujaz.render.rich import isolated_text

if TYPE_CHECKING:
    from mujaz.render.feed import Feed, FeedEntry

NAMESPACE = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
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
    _introduction(root, feed)
    for entry in feed.entries:
        _entry(root, entry, feed)
    style = f'<?xml-stylesheet type="text/css" href="{escape_html(feed.style)}"?>'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{style}\n{etree.tostring(root, encoding="unicode")}\n'


def _introduction(root: etree._Element, feed: Feed) -> None:
    """Say in a browser what the feed is, how it is followed, and where its pages are."""
    words = feed.words
    shown = _shown(root, "div", "", lang=feed.language, dir=words.direction)
    _shown(shown, "h1", feed.title)
    _shown(shown, "p", feed.subtitle)
    _shown(shown, "p", words.help)
    address = _shown(shown, "p", f"{words.address} ")
    _shown(address, "code", feed.url, dir="ltr")
    page = _shown(shown, "p", "")
    _shown(page, "a", words.page, href=feed.page)


def _shown(parent: etree._Element, name: str, text: str, **attributes: str) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_XHTML}}}{name}", attributes, nsmap={None: _XHTML})
    made.text = isolated_text(text) or None
    return made


def _entry(root: etree._Element, entry: FeedEntry, feed: Feed) -> None:
    language = feed.language
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
    shown = _shown(own, "p", "", lang=language, dir=feed.words.direction)
    _shown(shown, "a", entry.title, href=entry.url)
    _shown(shown, "time", entry.day, datetime=entry.updated.isoformat())


def _text(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    if text:
        etree.SubElement(parent, _name(name), attributes).text = isolated_text(text)


def _link(parent: etree._Element, rel: str, href: str, kind: str = "", language: str = "") -> None:
    said = {"rel": rel, "href": href, "type": kind, "hreflang": language}
    etree.SubElement(parent, _name("link"), {name: value for name, value in said.items() if value})


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
