"""What the site holds besides its pages: the sitemap, pages at given up addresses, proofs, open data, citations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from mkdocs.utils import get_relative_url

from mujaz import tasks
from mujaz.mkdocs_plugin.typefaces import STYLE_SHEET
from mujaz.model.places import briefing_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mujaz.mkdocs_plugin.pages import SitePages
    from mujaz.tasks.site import BuiltSite
    from mujaz.wording import Wording

STYLES = ("assets/mujaz/tokens.css", "assets/mujaz/cite.css")
"""Style sheets of the documents for citing, besides that of the typefaces."""


def artifacts(site: BuiltSite, pages: SitePages, site_url: str | None) -> dict[str, Iterable[str]]:
    """Return the files that a site has besides its pages and its search: text, or its pieces, by path inside the site.

    Args:
        site: the site.
        pages: its pages.
        site_url: its address, with a slash at its end; without one there is no sitemap.
    """
    listed = {"sitemap.xml": sitemap(pages, site_url, next(iter(site.wordings)))} if site_url else {}
    return {
        **tasks.proof_files(site),
        **tasks.data_files(site, pages.urls, site_url),
        **tasks.Citing(site, pages.urls, site_url).files((STYLE_SHEET, *STYLES)),
        **redirects(site, pages, site_url),
        **moved_anchors(site, pages),
        **listed,
    }


def files_one_by_one(site: BuiltSite, pages: SitePages, site_url: str | None) -> Iterator[tuple[str, str]]:
    """Yield what programs follow and read of a site, path inside it and text: all at once would take an archive's room.

    Args:
        site: the site.
        pages: its pages.
        site_url: its address, with a slash at its end; without one there is less, see the tasks.
    """
    addresses = tasks.Addresses(pages.urls, site_url or "")
    yield from tasks.syndicated_files(site, addresses)
    yield from tasks.machine_files(site, addresses)


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
        links = [(alternate.language, alternate.url) for alternate in alternates if alternate.is_same]
        links += [("x-default", link) for tag, link in links if tag == default]
        lines.append(f"<url><loc>{escape(absolute(site_url, url))}</loc>")
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(absolute(site_url, link))}/>'
            for tag, link in links
        ]
        lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def moved_file(url: str) -> str:
    """Return where the table of the anchors is that a page had before its list was cut."""
    return f"{url.removesuffix('.html')}.moved.json" if url.endswith(".html") else f"{url}moved.json"


def moved_anchors(site: BuiltSite, pages: SitePages) -> dict[str, str]:
    """Return where the anchors are that pages had before their lists were cut: file in the site to JSON.

    A table has the pages as addresses relative to its own, and the place of each anchor: the page's position among
    them, and the anchor there where that is another.

    Args:
        site: the site.
        pages: its pages.
    """
    found = {}
    for built in site.pages:
        if built.page.moved:
            own = pages.urls[built.file]
            places = [place.partition("#") for place in built.page.moved.values()]
            paths = list(dict.fromkeys(path for path, _, _ in places))
            rank = {path: number for number, path in enumerate(paths)}
            anchors = {
                name: rank[path] if anchor == name else [rank[path], anchor]
                for name, (path, _, anchor) in zip(built.page.moved, places, strict=True)
            }
            addresses = [get_relative_url(pages.urls[f"{built.page.language}/{path}"], own) for path in paths]
            found[moved_file(own)] = json.dumps({"pages": addresses, "anchors": anchors}, separators=(",", ":"))
    return found


def redirects(site: BuiltSite, pages: SitePages, site_url: str | None) -> dict[str, str]:
    """Return the pages at the former addresses of briefings: file in the site to HTML.

    A reader without scripts is sent on without the anchor; one with them with it. Search engines take the new address.

    Args:
        site: the site.
        pages: its pages.
        site_url: address of the site, with a slash at its end; None where it is not known.
    """
    found = {}
    for record in site.dossier.briefings:
        briefing = record.value
        for tag, wording in site.wordings.items():
            url = pages.urls.get(f"{tag}/{briefing_path(briefing)}", "")
            before, _, after = url.rpartition(briefing.slug)
            for alias in briefing.aliases if url else ():
                old = f"{before}{alias}{after}"
                place = f"{old}index.html" if old.endswith("/") else old
                up = "../" * place.count("/")
                found[place] = _moved(
                    wording, f"{up}{url}", absolute(site_url or up, url), f"{up}assets/mujaz/moved.js"
                )
    return found


def _moved(wording: Wording, target: str, address: str, script: str) -> str:
    language, title, target = wording.language, escape(str(wording.text("moved"))), quoteattr(target)
    return f"""\
<!doctype html>
<html lang="{language.tag}" dir="{language.direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="robots" content="noindex">
    <title>{title}</title>
    <link rel="canonical" href={quoteattr(address)}>
    <script src={quoteattr(script)}></script>
    <meta http-equiv="refresh" content="1; url={target[1:-1]}">
  </head>
  <body>
    <p><a href={target}>{title}</a></p>
  </body>
</html>
"""


def absolute(site_url: str, url: str) -> str:
    """Return the address of a page, percent-encoded."""
    return site_url + quote(url)
