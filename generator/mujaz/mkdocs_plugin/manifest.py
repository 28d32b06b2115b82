"""The manifest of each language (https://www.w3.org/TR/appmanifest/): how a site on a reader's screen is called."""

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
    found = {}
    for tag, wording in site.wordings.items():
        own, name = manifest_path(tag), site.names[tag]
        home = pages.navigation[tag].homepage
        said = {
            "name": name,
            **({"short_name": name} if len(name) <= _SHORT else {}),
            "description": wording.plain(site.dossier.site.value.summary),
            "lang": tag,
            "dir": wording.language.direction,
            "start_url": get_relative_url(home.url if home else f"{tag}/", own),
            "scope": "./",
            "display": "browser",
            "theme_color": PAPER,
            "background_color": PAPER,
            "icons": [_icon(icon, own)],
        }
        found[own] = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    return found


def _icon(path: str, own: str) -> Mapping[str, str]:
    """Return an icon that the site has; only one that is drawn has every size."""
    kind = mimetypes.guess_type(path)[0] or ""
    sizes = {"sizes": "any"} if kind == "image/svg+xml" else {}
    return {"src": get_relative_url(path, own), **sizes, **({"type": kind} if kind else {})}
