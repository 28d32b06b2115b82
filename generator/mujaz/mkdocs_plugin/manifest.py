"""How a site on a reader's screen is called (https://www.w3.org/TR/appmanifest/): in each language, and at the root."""

from __future__ import annotations

import json
import mimetypes
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig

    from mujaz.mkdocs_plugin.pages import SitePages
    from mujaz.tasks.site import BuiltSite

PAPER, DARK_PAPER = "#fbfaf7", "#14191b"
"""The colour of a page, light and dark: `--mjz-paper` of tokens.css. The bar of a browser has the same."""

ROOT_MANIFEST = "site.webmanifest"
"""Where the manifest of the page at the site's root is, which leads to all languages."""

_SHORT = 12
"""Characters of a name below an icon; what is longer is cut by the reader's system."""


def manifest_path(tag: str) -> str:
    """Return where the manifest of a language is in the site."""
    return f"{tag}/site.webmanifest"


def manifests(site: BuiltSite, pages: SitePages, config: MkDocsConfig) -> dict[str, str]:
    """Return the manifest of each language, file in the site to JSON.

    Args:
        site: the site.
        pages: its pages.
        config: MkDocs' configuration, which names the icon.
    """
    icon = str(config.theme["favicon"])
    summary = site.dossier.site.value.summary
    found = {}
    for tag, wording in site.wordings.items():
        own, home = manifest_path(tag), pages.navigation[tag].homepage
        start = get_relative_url(home.url if home else f"{tag}/", own)
        spoken = {"lang": tag, "dir": wording.language.direction}
        found[own] = _manifest(site.names[tag], wording.plain(summary), start, _icon(icon, own), spoken)
    # A manifest has one language, or names none: the root names the site in all of them.
    name = " / ".join(dict.fromkeys(site.names.values()))
    about = " / ".join(wording.plain(summary) for wording in site.wordings.values())
    found[ROOT_MANIFEST] = _manifest(name, about, "./", _icon(icon, ROOT_MANIFEST), {})
    return found


def _manifest(name: str, about: str, start: str, icon: Mapping[str, str], spoken: Mapping[str, str]) -> str:
    said = {
        "name": name,
        **({"short_name": name} if len(name) <= _SHORT else {}),
        "description": about,
        **spoken,
        "start_url": start,
        "scope": "./",
        "display": "browser",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [icon],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _icon(path: str, own: str) -> Mapping[str, str]:
    """Return an icon that the site has; only one that is drawn has every size."""
    kind = mimetypes.guess_type(path)[0] or ""
    sizes = {"sizes": "any"} if kind == "image/svg+xml" else {}
    return {"src": get_relative_url(path, own), **sizes, **({"type": kind} if kind else {})}
