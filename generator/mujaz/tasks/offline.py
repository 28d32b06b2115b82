"""Offline reading: the worker at the root of a site, and what is kept of each topic with its page.

Service Workers: https://www.w3.org/TR/service-workers/. A worker serves what lies below its own file, so that it stands
at the root. A site that keeps nothing publishes another one in its place, by which browsers that know the first one
drop what it kept: they ask for the file again when a page is opened.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from mujaz.model.places import HOME, briefing_path, topic_path
from mujaz.views.parts.card import newest_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mujaz.tasks.site import BuiltSite

SERVICE_WORKER, OFFLINE_PAGE = "sw.js", "offline.html"
"""The worker, and the page that it answers with where there is no other: files at the root of a built site."""

KEPT = 60
"""How many briefings of a topic are kept with its page: the newest."""

_FOLDER = "assets/mujaz/offline"
_FILES = (
    "early.js", "mujaz.js", "lists.js", "minute.js", "cards.js", "cite.js", "parts.js", "landing.js", "landing.css",
    "tokens.css", "theme.css", "mujaz.css", "minute.css", "icon.svg", "aids/aids.js", "aids/steps.js", "aids/panel.js",
    "aids/panel.css", "offline/offline.css", "offline/page.js", "offline/register.js", "search/search.css",
    "search/search.js", "search/results.js", "search/found.js", "verify/open.js", "verify/panel.js", "verify/copy.js",
    "verify/worker.js", "verify/verify.css",
)  # fmt: skip
"""Our own files that pages of text need, whichever was read first, below `assets/mujaz`."""


def kept_list(site: BuiltSite, tag: str, file: str) -> str:
    """Return where the list of what is kept with a page is, inside a built site; empty where that is the page alone.

    Args:
        site: the site.
        tag: tag of the page's language.
        file: the page's path in the Markdown tree.
    """
    return next((_list(tag, topic) for topic, path in _topics(site).items() if file == f"{tag}/{path}"), "")


def offline_files(site: BuiltSite, urls: Mapping[str, str], digest: str) -> dict[str, str]:
    """Return the worker of a site, and what it keeps of each topic: text by path inside the site.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
        digest: digest of all that the site has besides; empty where it keeps nothing.
    """
    if not digest:
        return {SERVICE_WORKER: f'"use strict";\nimportScripts("{_FOLDER}/gone.js");\n'}
    words = [f"aids/{tag}.js" for tag in site.wordings]
    files = [f"assets/mujaz/{name}" for name in (*_FILES, *words)]
    build = json.dumps({"digest": digest, "page": OFFLINE_PAGE, "files": files}, separators=(",", ":"))
    worker = f'"use strict";\nself.mjzBuild = {build};\nimportScripts("{_FOLDER}/worker.js");\n'
    return {SERVICE_WORKER: worker, **kept_lists(site, urls)}


def kept_lists(site: BuiltSite, urls: Mapping[str, str]) -> dict[str, str]:
    """Return the lists of what is kept with the pages of topics, as JSON by path inside the site.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
    """
    found = {}
    rank = {briefing.slug: place for place, briefing in enumerate(newest_first(site.dossier))}
    for topic, path in _topics(site).items():
        newest = sorted(site.dossier.briefings_of(topic), key=lambda briefing: rank[briefing.slug])[:KEPT]
        for tag in site.wordings:
            pages = [f"{tag}/{name}" for name in (path, *map(briefing_path, newest))]
            found[_list(tag, topic)] = _json([quote(urls[name]) for name in pages if name in urls])
    return found


def _topics(site: BuiltSite) -> dict[str, str]:
    """Return the path of each topic's page: on a site with one topic the home page is that."""
    topics = [record.value for record in site.dossier.topics]
    return {topic.id: topic_path(topic) if len(topics) > 1 else HOME for topic in topics}


def _list(tag: str, topic: str) -> str:
    return f"offline/{tag}/{topic}.json"


def _json(pages: Sequence[str]) -> str:
    return json.dumps({"pages": pages}, separators=(",", ":"))
