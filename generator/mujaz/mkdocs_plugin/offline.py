"""Offline reading, where a site asks for it: the page that stands in for others, and the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mujaz import tasks
from mujaz.edges import tree_digest, write_text
from mujaz.mkdocs_plugin.writing import join_scripts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


def keeps(site: tasks.BuiltSite, config: MkDocsConfig) -> bool:
    """Tell whether pages register the worker: where the site asks for it, and browsers would take one.

    They take none that came without encryption, but from the computer that they are on; what is written is previewed
    there (`mkdocs serve`), and what a worker kept of it would stand in the way.

    Args:
        site: the site.
        config: MkDocs' configuration.
    """
    return site.dossier.site.value.offline and not (config.site_url or "").startswith("http://")


def offer_page(site: tasks.BuiltSite, config: MkDocsConfig) -> None:
    """Have MkDocs write the page that stands in for others, where a site keeps pages.

    Args:
        site: the site.
        config: MkDocs' configuration; the page is added to its theme's templates.
    """
    templates = config.theme.static_templates
    (templates.add if keeps(site, config) else templates.discard)(tasks.OFFLINE_PAGE)


def finish_scripts(site: tasks.BuiltSite, urls: Mapping[str, str], config: MkDocsConfig, folder: Path) -> None:
    """Join the search's scripts, and write the worker, when all else of the site is written: a digest of that names it.

    Args:
        site: the site.
        urls: address of each page relative to the site, by its path in the Markdown tree.
        config: MkDocs' configuration.
        folder: the built site.

    Raises:
        OSError: something cannot be read or written.
    """
    join_scripts(folder / tasks.SCRIPTS_FOLDER)
    digest = tree_digest(folder) if keeps(site, config) else ""
    for name, text in tasks.offline_files(site, urls, digest).items():
        write_text(folder / name, text)
