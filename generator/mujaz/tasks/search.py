"""Searching a site: its index when it is built, and answers from a built one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz.edges import read_search_file, search_rules
from mujaz.search import (
    Aliases,
    Analyser,
    Engine,
    documents,
    index_files,
    joined,
    parts,
    read_rules,
    rules_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mujaz.tasks.site import BuiltSite

SEARCH_FOLDER = "search"
"""Folder of a built site that holds its indexes."""

SCRIPTS_FOLDER = "assets/mujaz/search"
"""Folder of a built site that holds the scripts of its search."""

WORKER = "worker.js"
"""The script with the engine."""


def search_files(site: BuiltSite, urls: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a site's search indexes, one index a language, and the rules that its JavaScript reads.

    Args:
        site: the pages.
        urls: address of each page by its path in the Markdown tree.

    Returns:
        Text of each file, by its path inside the site.
    """
    text = rules_text(search_rules(), site.wordings)
    analyser = Analyser(read_rules(text))
    files = {"rules.json": text}
    for tag, wording in site.wordings.items():
        pages = [built.page for built in site.pages if built.page.language == tag]
        own = {built.page.path: urls[built.file] for built in site.pages if built.page.language == tag}
        aliases = Aliases(site.dossier, wording.language, analyser)
        files |= index_files(tag, documents(site.dossier, wording, pages), aliases, analyser, own)
    return {f"{SEARCH_FOLDER}/{name}": content for name, content in files.items()}


def search_scripts(folder: Path) -> tuple[str, list[str]]:
    """Return the scripts of a built site's engine as one, and the names of those that are then needed no more.

    Args:
        folder: the folder of the scripts.

    Raises:
        OSError: a script is missing.
        ValueError: a script is not UTF-8.
    """
    worker = read_search_file(folder, WORKER)
    return joined(worker, lambda name: read_search_file(folder, name)), parts(worker)


def search_engine(site: Path) -> Engine:
    """Return an engine that answers from a built site.

    Args:
        site: the built site's folder.

    Raises:
        mujaz.search.BrokenIndexError: the site has no index, or a damaged one.
    """
    return Engine(lambda name: read_search_file(site / SEARCH_FOLDER, name))
