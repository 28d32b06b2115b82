"""Searching a site: its index when it is built, and answers from a built one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mujaz.edges import read_search_file, search_rules
from mujaz.search import Engine, joined, parts, rules_text
from mujaz.tasks.portions import Found, Indexable, indexed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mujaz.edges import Job, Workers
    from mujaz.tasks.site import BuiltSite

_PORTION = 50
"""Pages from which an index is worth being made apart."""

SEARCH_FOLDER = "search"
"""Folder of a built site that holds its indexes."""

SCRIPTS_FOLDER = "assets/mujaz/search"
"""Folder of a built site that holds the scripts of its search."""

WORKER = "worker.js"
"""The script with the engine."""


class SearchRun:
    """A site's search indexes, which are being made, one a language, and the rules that its JavaScript reads.

    Args:
        site: the pages.
        urls: address of each page by its path in the Markdown tree.
        workers: who makes them; they are made here, when they are asked for, where there are none.
    """

    def __init__(self, site: BuiltSite, urls: Mapping[str, str], workers: Workers | None = None) -> None:
        self._site, self._rules = site, rules_text(search_rules(), site.wordings)
        pages: dict[str, list[Found]] = {tag: [] for tag in site.wordings}
        own: dict[str, dict[str, str]] = {tag: {} for tag in site.wordings}
        for built in site.pages:
            page = built.page
            pages[page.language].append(Found(page.path, page.title, page.description, page.part_of))
            own[page.language][page.path] = urls[built.file]
        self._indexes = [Indexable(self._rules, tag, pages[tag], own[tag]) for tag in site.wordings]
        self._coming: list[Job[dict[str, str]]] = []
        if workers and site.made_of and workers.pieces(len(site.pages), _PORTION):
            dossier, drafts = site.made_of
            indexing = partial(indexed, drafts=drafts)
            self._coming = [workers.submit(indexing, workers.share(dossier), each) for each in self._indexes]

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path of each file inside the site, and its text; one language's are in memory at a time."""
        yield f"{SEARCH_FOLDER}/rules.json", self._rules
        for number, index in enumerate(self._indexes):
            if self._coming:
                files = self._coming[number].result()
            else:
                files = index.files(self._site.dossier, self._site.wordings[index.tag])
            for name in [*files]:
                yield f"{SEARCH_FOLDER}/{name}", files.pop(name)


def search_files(site: BuiltSite, urls: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a site's search: text by path inside the site; see `SearchRun`."""
    return dict(SearchRun(site, urls).files())


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
