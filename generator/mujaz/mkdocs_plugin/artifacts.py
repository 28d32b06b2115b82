"""What the site holds besides its pages: sitemaps, manifests, pages at given up addresses, proofs, data, citations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.sax.saxutils import escape, quoteattr

from mkdocs.utils import get_relative_url

from mujaz import tasks
from mujaz.edges import Pieces, read_text
from mujaz.mkdocs_plugin.manifest import manifests
from mujaz.mkdocs_plugin.sitemap import ROBOTS, absolute, robots, sitemaps
from mujaz.mkdocs_plugin.typefaces import STYLE_SHEET
from mujaz.model.places import briefing_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from mujaz.mkdocs_plugin.pages import SitePages
    from mujaz.tasks.site import BuiltSite
    from mujaz.wording import Wording

STYLES = ("assets/mujaz/tokens.css", "assets/mujaz/cite.css")
"""Style sheets of the documents for citing, besides that of the typefaces."""


def artifacts(
    site: BuiltSite, pages: SitePages, config: MkDocsConfig, history: tasks.History
) -> dict[str, Iterable[str]]:
    """Return the files that a site has besides its pages and its search: text, or its pieces, by path inside the site.

    Args:
        site: the site.
        pages: its pages.
        config: MkDocs' configuration; without an address of the site in it there is no sitemap.
        history: the versions that its texts have had.
    """
    site_url = config.site_url
    # A site's own file for crawlers, in the folder of its theme, stays.
    own = any((Path(folder) / ROBOTS).is_file() for folder in config.theme.dirs)
    listed = sitemaps(site, pages, site_url) if site_url else {}
    named = {ROBOTS: robots(site_url)} if site_url and not own else {}
    return {
        **tasks.aids_files(site),
        **tasks.proof_files(site),
        **tasks.data_files(site, pages.urls, site_url),
        **tasks.Citing(site, pages.urls, site_url, history).files((STYLE_SHEET, *STYLES)),
        **redirects(site, pages, site_url),
        **moved_anchors(site, pages),
        **manifests(site, pages, config),
        **listed,
        **named,
    }


def files_beside(site: BuiltSite, pages: SitePages, config: MkDocsConfig) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield all files that a site has besides its pages and its search: path inside it, and text or its pieces.

    What programs follow and read comes one by one: all of it at once would take an archive's room.

    Args:
        site: the site.
        pages: its pages.
        config: MkDocs' configuration; without an address of the site in it there is less, see the tasks.
    """
    history = tasks.history_of(site)
    sizes: dict[str, int] = {}
    for place, text in artifacts(site, pages, config, history).items():
        yield place, text
        if isinstance(text, Pieces) and place.startswith(f"{tasks.DATA_FOLDER}/"):
            sizes[place] = text.measured[0]
    yield from _sized(site, pages, Path(config.site_dir), sizes)
    addresses = tasks.Addresses(pages.urls, config.site_url or "")
    yield from tasks.syndicated_files(site, addresses, history)
    yield from tasks.machine_files(site, addresses, sizes)
    history.tidy()


def _sized(site: BuiltSite, pages: SitePages, site_dir: Path, sizes: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Yield the pages about the data, as they are written, with the sizes of the files in them."""
    for built in site.pages:
        if built.kind == "data":
            url = pages.urls[built.file]
            place = f"{url}index.html" if url.endswith("/") or not url else url
            file = site_dir / unquote(place)
            if file.is_file():
                yield place, tasks.with_sizes(read_text(file), site, built.page.language, sizes)


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
