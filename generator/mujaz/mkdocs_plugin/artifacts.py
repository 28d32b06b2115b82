"""What the site holds besides its pages: the sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from mujaz.mkdocs_plugin.pages import SitePages


def sitemap(pages: SitePages, site_url: str, default: str) -> str:
    """Return the sitemap (sitemaps.org 0.9) with the alternates of each page in every language.

    Args:
        pages: the pages.
        site_url: address of the site, with a slash at its end.
        default: tag of the language for readers whose own is not among the site's.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for url, alternates in pages.alternates.items():
        links = [(alternate.language, alternate.url) for alternate in alternates]
        links += [("x-default", link) for tag, link in links if tag == default]
        lines.append(f"<url><loc>{escape(absolute(site_url, url))}</loc>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(absolute(site_url, link))}/>'
            for tag, link in links
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def absolute(site_url: str, url: str) -> str:
    """Return the address of a page, percent-encoded."""
    return site_url + quote(url)
