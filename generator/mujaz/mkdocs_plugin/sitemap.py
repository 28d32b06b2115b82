"""The sitemap (https://www.sitemaps.org/protocol.html), and the file that names it to crawlers (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from mujaz import tasks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mujaz.mkdocs_plugin.pages import SitePages
    from mujaz.tasks.site import BuiltSite

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
MOST_ADDRESSES = 50_000
"""Addresses that a sitemap may have; the protocol, "Sitemap Index files"."""
MOST_BYTES = 50 * 1024 * 1024
"""Bytes that it may have, unpacked."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
"""
_FOOT = "</urlset>\n"


def sitemaps(
    site: BuiltSite, pages: SitePages, site_url: str, addresses: int = MOST_ADDRESSES, size: int = MOST_BYTES
) -> dict[str, str]:
    """Return the sitemap, file in the site to text: with more than one may have, an index and its parts.

    Each page has its alternates in every language, and the day of its last change where the content says one.

    Args:
        site: the site.
        pages: its pages.
        site_url: its address, with a slash at its end.
        addresses: how many addresses a sitemap may have.
        size: how many bytes it may have.
    """
    parts: list[list[str]] = [[]]
    taken = room = size - len(_HEAD) - len(_FOOT)
    for entry in _entries(site, pages, site_url):
        length = len(entry.encode())
        if len(parts[-1]) >= addresses or length > taken:
            parts.append([])
            taken = room
        parts[-1].append(entry)
        taken -= length
    texts = [f"{_HEAD}{''.join(part)}{_FOOT}" for part in parts]
    if len(texts) == 1:
        return {SITEMAP: texts[0]}
    named = {f"sitemap-{number}.xml": text for number, text in enumerate(texts, 1)}
    return {SITEMAP: _index(named, site_url), **named}


def robots(site_url: str) -> str:
    """Return what names the sitemap to crawlers, who may look at everything.

    They ask for it at the root of the host; below a path it says the same, and can be copied there.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(site_url, SITEMAP)}\n"


def absolute(site_url: str, url: str) -> str:
    """Return the address of a page, percent-encoded."""
    return site_url + quote(url)


def _index(named: Mapping[str, str], site_url: str) -> str:
    lines = "".join(f"<sitemap><loc>{escape(absolute(site_url, name))}</loc></sitemap>\n" for name in named)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{_NAMESPACE}">\n'
    return f"{head}{lines}</sitemapindex>\n"


def _entries(site: BuiltSite, pages: SitePages, site_url: str) -> Iterator[str]:
    days = tasks.page_days(site.dossier)
    homes = {pages.urls[built.file] for built in site.pages if built.kind == "home"}
    # Whoever has none of its languages chooses one at the site's root, which pages' heads say too.
    first = next((pages.alternates[url] for url in homes), ())
    yield _entry(site_url, "", [(each.language, each.url) for each in first], "", "")
    for built in site.pages:
        url = pages.urls[built.file]
        links = [(alternate.language, alternate.url) for alternate in pages.alternates[url] if alternate.is_same]
        known = days.get(built.page.path)
        default = "" if url in homes else links[0][1] if links else url
        yield _entry(site_url, url, links, default, known.last if known else "")


def _entry(site_url: str, url: str, links: Sequence[tuple[str, str]], default: str, day: str) -> str:
    changed = f"<lastmod>{day}</lastmod>\n" if day else ""
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(absolute(site_url, link))}/>\n'
        for tag, link in (*links, ("x-default", default))
    )
    return f"<url><loc>{escape(absolute(site_url, url))}</loc>\n{changed}{alternates}</url>\n"
